"""What a piece of a page says, from one tag at the start of a line to the next: the same stand on thousands of pages.

A piece is read without guessing. Only plain tags count: lower case, values between double quotes, everything closed where
it must be. Whatever a browser would have to guess at is a finding (K913), so nothing can hide behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from sys import intern

from generator.base.keeping import Stage, only_for

# Nothing here is tried twice (`*+`): a page is long, and a tag that is not plain is none.
_TAG = re.compile(r'<(/?+)([a-z][a-z0-9]*+)((?:[ \n]++(?:viewBox|[a-z][a-z0-9-]*+)(?:="[^"<>]*+")?+)*+)[ \n]*+(/?+)>')
_ATTRIBUTE = re.compile(r'([^ \n="]++)(?:="([^"]*+)")?+')
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_VOID_IN_DRAWINGS = frozenset("circle ellipse image line path polygon polyline rect stop use".split())
_LISTS = {"ul", "ol", "dl", "tbody"}
_ALLOWED = frozenset(
    "html head meta link title script body header footer main nav section article aside div p span a br hr wbr "
    "h1 h2 h3 h4 h5 h6 ul ol li dl dt dd strong em b i s u small mark abbr bdi bdo time address blockquote q cite code kbd "
    "pre sub sup del ins figure figcaption details summary template form fieldset legend label input button select option "
    "optgroup textarea progress meter output table caption colgroup col thead tbody tfoot tr th td img picture source audio "
    "video track svg g path use text tspan circle ellipse line polygon polyline rect defs symbol desc image".split()
)
"""Whatever else there is loads, runs, moves or hides something, or nobody needs it."""
_ONLY_TEXT = {"script", "title", "textarea"}
"""What stands in them is no markup to a browser."""
_LOADING = {"src", "srcset", "poster", "data", "background", "formaction", "action"}
_LOADERS = set("script link img image source audio video track input button form body use".split())
_LOADING_ANYWHERE = {"background", "ping", "imagesrcset", "attributionsrc", "manifest", "longdesc"}
_ON_ANY = re.compile(
    r"[ \n](?:id=|style|on|background|ping|imagesrcset|attributionsrc|manifest|longdesc)|[uU][rR][lL]\("
)
"""Attributes that matter on every element. Whether a tag has one is asked first, for most have none."""
_ONCE = {"html", "meta", "main", "h1"}
_HIDING = "template"
_SHOWN_ONCE = {"main", "h1"}
_HREF = re.compile(r'[ \n]href="([^"]*)"')
_LISTING = {"srcset", "imagesrcset", "ping"}
_LEFT_OUT = re.compile(r"[\x00-\x20\x7f\\]")
"""Browsers leave these out of an address, or read them as something else: it would lead elsewhere than it seems to."""
_DATA_SCRIPTS = ("application/json", "application/ld+json")
_ANY_SCHEME = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|//")
_GOOD_SCHEME = re.compile(r"(https?|tel|mailto):")
HIDDEN = ("K913", "Überschrift oder Inhalt stehen in einem „template“, das niemand sieht")
KEPT = 2**14
"""Pieces that a process remembers: those of the language that it is at."""


@dataclass(slots=True)
class Piece:
    """Facts of a piece. `findings` are pairs of rule code and message."""

    closes: list[str] = field(default_factory=list)
    """Elements of earlier pieces that end here, and …"""
    opens: list[str] = field(default_factory=list)
    """… those that go on in the next one."""
    ends_at_once: bool = False
    """It begins with the end of an element."""
    is_open: bool = False
    """It ends with the beginning of one."""
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    findings: list[tuple[str, str]] = field(default_factory=list)
    has_more: bool = False
    """Something of the following is in it, but for links."""
    h1: int = 0
    mains: int = 0
    first_link: str | None = None
    """Attributes of the first link, as they are written."""
    root: dict[str, str] | None = None
    """Attributes of the element `html`."""


_NOTHING = Piece()


@only_for(Stage.LANGUAGE)
@lru_cache(maxsize=KEPT)
def piece_of(written: bytes) -> Piece:
    """The facts of a piece, without the `<` it begins with."""
    text = "<" + written.decode(errors="replace")
    piece, tags = Piece(), _TAG.findall(text)
    if len(tags) != text.count("<"):
        piece.findings.append(("K913", f"„{text[:60]}“ enthält ein „<“, das kein Tag beginnt"))
    _nest(piece, tags)
    for is_end, name, attributes, _ in tags:
        if not is_end and (said := _said(name, attributes)) is not None:
            _add(piece, said)
    return piece


@only_for(Stage.LANGUAGE)
@lru_cache(maxsize=KEPT)
def _said(name: str, attributes: str) -> Piece | None:
    """What the beginning of an element says for itself, None if nothing: a few thousand of them make all pieces."""
    said = Piece()
    if _ON_ANY.search(attributes):
        _note_any(said, attributes)
    if name == "a":
        _note_link(said, attributes)
    elif name in _LOADERS:
        _note_loader(said, name, attributes)
    elif name in _ONCE:
        _note_once(said, name, attributes)
    elif name not in _ALLOWED:
        said.findings.append(("K907", f"das Element {name} ist nicht erlaubt"))
    return None if said == _NOTHING else said


def _add(piece: Piece, said: Piece) -> None:
    piece.ids += said.ids
    piece.links += said.links
    piece.findings += said.findings
    if piece.first_link is None:
        piece.first_link = said.first_link
    if said.has_more:
        add_more(piece, said)


def add_more(whole: Piece, piece: Piece) -> None:
    """What few pieces have."""
    whole.has_more = True
    whole.h1 += piece.h1
    whole.mains += piece.mains
    whole.root = whole.root or piece.root


def _nest(piece: Piece, tags: list[tuple[str, str, str, str]]) -> None:
    """Which elements end and begin; `begun` is the one whose beginning stands directly before."""
    opens, begun = piece.opens, ""
    piece.ends_at_once = bool(tags and tags[0][0])
    for is_end, name, _, is_closed in tags:
        if begun in _ONLY_TEXT and not (is_end and name == begun):
            piece.findings.append(("K913", f"im Element „{begun}“ steht ein Tag"))
        if not is_end:
            if name in _SHOWN_ONCE and _HIDING in opens:
                piece.findings.append(HIDDEN)
            begun = "" if name in _VOID or (is_closed and name in _VOID_IN_DRAWINGS) else name
            opens += [begun] if begun else []
            continue
        if begun == name:
            piece.findings += empty(name)
        begun = ""
        if not opens:
            piece.closes.append(name)
        elif opens.pop() != name:
            piece.findings.append(("K913", f"„{name}“ endet, bevor etwas in ihm endet"))
    piece.is_open = bool(begun)
    if begun in _ONLY_TEXT:
        piece.findings.append(("K913", f"das Element „{begun}“ endet nicht in seiner Zeile"))


def empty(name: str) -> list[tuple[str, str]]:
    """What is to be said of an element that ends where it begins."""
    return [("K906", f"eine Liste ({name}) ist leer")] if name in _LISTS else []


def _note_any(piece: Piece, written: str) -> None:
    for name, value in attributes_of(written).items():
        if name == "id":
            piece.ids.append(intern(value))
        elif name == "style" or name.startswith("on"):
            piece.findings.append(("K907", f"ein Attribut enthält ein Skript oder eine Gestaltung: „{value[:60]}“"))
        elif name in _LOADING_ANYWHERE or "url(" in value.lower():
            _note_loading(piece, name, value)


def _note_link(piece: Piece, written: str) -> None:
    if piece.first_link is None:
        piece.first_link = written
    found = _HREF.search(written)
    if found is None:
        return
    href = plain(found[1])
    if _LEFT_OUT.search(href):
        piece.findings.append(("K907", f"im Link „{href[:60]}“ steht ein Zeichen, das Browser übergehen"))
    elif not _ANY_SCHEME.match(href):
        piece.links.append(intern(href))
    elif not _GOOD_SCHEME.match(href):
        piece.findings.append(("K907", f"der Link „{href[:60]}“ hat ein verbotenes Ziel"))


def _note_loader(piece: Piece, name: str, written: str) -> None:
    """An element that makes the browser load or run something."""
    attributes = attributes_of(written)
    if name == "script" and "src" not in attributes and attributes.get("type") not in _DATA_SCRIPTS:
        piece.findings.append(("K907", "ein Skript steht im Quelltext der Seite"))
    if name == "link" and attributes.get("rel") in ("canonical", "alternate"):
        return
    for key, value in attributes.items():
        if value and (key in _LOADING or key.endswith("href")):
            _note_loading(piece, name, value, is_list=key in _LISTING)


def _note_loading(piece: Piece, name: str, value: str, *, is_list: bool = False) -> None:
    for part in value.split(",") if is_list else [value]:
        address = part.split()[0] if is_list and part.strip() else part
        if _ANY_SCHEME.match(address) or _LEFT_OUT.search(address) or "url(" in address.lower():
            piece.findings.append(("K905", f"{name} lädt „{address[:80]}“"))
        else:
            piece.links.append(intern(address))


def _note_once(piece: Piece, name: str, written: str) -> None:
    """An element that a page has once, or a command to the browser."""
    piece.has_more = True
    attributes = attributes_of(written)
    if name == "h1":
        piece.h1 += 1
    elif name == "main":
        piece.mains += 1
    elif name == "html":
        piece.root = attributes
    elif (command := attributes.get("http-equiv", "").lower()) not in ("", "content-security-policy"):
        piece.findings.append(("K907", f"die Anweisung „{command[:60]}“ ist nicht erlaubt"))


def attributes_of(written: str) -> dict[str, str]:
    """Of two with one name the first, as browsers do."""
    return {name: plain(value) for name, value in reversed(_ATTRIBUTE.findall(written))}


def plain(value: str) -> str:
    """As it is meant, without entities."""
    return unescape(value) if "&" in value else value
