"""What matters of one built page: its title, headings, ids, links, and what must not be there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from sys import intern
from typing import cast

from lxml import etree

_LOADING = {"src", "srcset", "poster", "data", "background", "formaction", "action"}
_FORBIDDEN = {"style", "iframe", "object", "embed", "base"}
_LISTS = {"ul", "ol", "dl", "tbody"}
_LOADERS = {
    "link",
    "img",
    "image",
    "source",
    "audio",
    "video",
    "track",
    "input",
    "button",
    "form",
    "frame",
    "body",
    "table",
    "td",
}
# The parser's own C code picks out what matters; the many plain elements never reach Python.
_WATCHED = ("h1", "title", "main", "script", "meta", *_LISTS, *_FORBIDDEN, *_LOADERS)
_IDS = etree.XPath("//@id", smart_strings=False)
_LINKS = etree.XPath("//a/@href", smart_strings=False)
_DRAWINGS = etree.XPath("//use/@*", smart_strings=False)
_MAYBE_INLINE = re.compile(rb"(?i)[\s\"'/](style|on[a-z]+)\s*=")
_INLINE = etree.XPath("//@*[name() = 'style' or starts-with(name(), 'on')]", smart_strings=False)
_DATA_SCRIPTS = ("application/json", "application/ld+json")
_ANY_SCHEME = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|//")
_GOOD_SCHEME = re.compile(r"(https?|tel|mailto):")
_PARSER = etree.HTMLParser(encoding="utf-8")


@dataclass(slots=True)
class PageFacts:
    """One page as a machine sees it. `findings` are pairs of rule code and message."""

    path: str
    title: str = ""
    h1: int = 0
    mains: int = 0
    skips: bool = False
    """The first link leads over the head to the content."""
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    policy: str = ""
    """The security policy in the page, if it stands before all that it must hold for."""
    findings: list[tuple[str, str]] = field(default_factory=list)
    loads: bool = False
    """Something to load has been seen."""


def look_at(path: str, data: bytes) -> PageFacts:
    """Read a page once, element by element."""
    seen = PageFacts(path)
    tree = etree.fromstring(data, _PARSER)
    if tree is None:
        return seen
    seen.ids.update(_texts(_IDS, tree))
    first = next(tree.iter("a"), None)
    seen.skips = first is not None and "skip" in first.get("class", "") and first.get("href", "").startswith("#")
    for href in dict.fromkeys(_texts(_LINKS, tree)):
        _note_link(seen, href)
    for target in dict.fromkeys(_texts(_DRAWINGS, tree)):
        _note_loading(seen, "use", target)
    for element in tree.iter(*_WATCHED):
        _note(seen, str(element.tag), element)
    for name in _texts(_INLINE, tree) if _MAYBE_INLINE.search(data) else ():
        seen.findings.append(("K907", f"ein Attribut enthält ein Skript oder eine Gestaltung: „{name[:60]}“"))
    root = {str(name): str(value) for name, value in tree.attrib.items()}
    if not root.get("lang") or root.get("dir") not in ("ltr", "rtl") or seen.mains != 1 or not seen.skips:
        said = f"lang={root.get('lang')}, dir={root.get('dir')}, main={seen.mains}, Sprungverweis={'ja' if seen.skips else 'nein'}"
        seen.findings.append(("K909", said))
    return seen


def _texts(query: etree.XPath, tree: etree._Element) -> list[str]:
    return cast("list[str]", query(tree))


def _note(seen: PageFacts, tag: str, element: etree._Element) -> None:
    if tag == "h1":
        seen.h1 += 1
    elif tag == "title":
        seen.title = seen.title or (element.text or "").strip()
    elif tag == "main":
        seen.mains += 1
    elif tag == "meta":
        _note_meta(seen, element)
    elif tag in _LISTS:
        if len(element) == 0:
            seen.findings.append(("K906", f"eine Liste ({tag}) ist leer"))
    else:
        _note_loader(seen, tag, {str(name): str(value) for name, value in element.attrib.items()})


def _note_meta(seen: PageFacts, element: etree._Element) -> None:
    command = element.get("http-equiv", "").lower()
    if command == "content-security-policy":
        seen.policy = "" if seen.loads else element.get("content", "")
    elif command:
        seen.findings.append(("K907", f"die Anweisung „{command[:60]}“ ist nicht erlaubt"))


def _note_loader(seen: PageFacts, tag: str, attributes: dict[str, str]) -> None:
    """An element that makes the browser load or run something."""
    seen.loads = True
    if tag in _FORBIDDEN:
        seen.findings.append(("K907", f"das Element {tag} ist nicht erlaubt"))
    elif tag == "script" and "src" not in attributes and attributes.get("type") not in _DATA_SCRIPTS:
        seen.findings.append(("K907", "ein Skript steht im Quelltext der Seite"))
    if tag == "link" and attributes.get("rel") in ("canonical", "alternate"):
        return
    for name, value in attributes.items():
        if value and (name in _LOADING or name.endswith("href")):
            _note_loading(seen, tag, value)


def _note_link(seen: PageFacts, href: str) -> None:
    if not _ANY_SCHEME.match(href):
        seen.links.append(intern(href))
    elif not _GOOD_SCHEME.match(href):
        seen.findings.append(("K907", f"der Link „{href[:60]}“ hat ein verbotenes Ziel"))


def _note_loading(seen: PageFacts, tag: str, value: str) -> None:
    if _ANY_SCHEME.match(value):
        seen.findings.append(("K905", f"{tag} lädt „{value[:80]}“"))
    else:
        seen.links.append(intern(value))
