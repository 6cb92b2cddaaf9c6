"""K118, K328–K332: signs of other notations that would stand on the page, comments of editors, text that would vanish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from generator.base.problem import Problem, Rule
from generator.base.rules import RULES
from generator.check.language.citizen_texts import TypedText, typed_texts
from generator.index import Index
from generator.load.content import Loaded
from generator.model.roles import Input, Sight
from generator.source.document import Path

_NOT_SHOWN = frozenset(("crisis_words", "redirects", "search_words"))

_ADDRESS = re.compile(r"(?<=://)[^\s<>()\[\]]+")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_COMMENTS = re.compile(
    r"<!--|^[ \t]*\[(?://|#|comment|kommentar)[^\]\n]*\]:|\{#|#\}|/\*|\*/|^[ \t]*//|^[ \t]*%%",
    re.MULTILINE | re.IGNORECASE,
)
_NOTES = re.compile(r"\b(?:TODO|FIXME|XXX|TBD|tbd|todo)\b")
_PERHAPS_NOTES = re.compile("TODO|FIXME|XXX|TBD|tbd|todo")
"""A quick look that spares most texts the slow one."""
_FOREIGN = re.compile(
    r"^[ \t]*(?:>|[•▪●◦‣·][ \t]|```|~~~|\|.*\||(?<!\S\n)(?<!\S\n[ \t])(?:={3,}|-{3,})[ \t]*$|_{3,}[ \t]*$|\*{3,}[ \t]*$)"
    r"|`[^`\n]+`|~~[^~\n]+~~|!\[|\][ \t]+\(https?:|\{\{|\}\}|\{%|%\}|\[\^[^\]\n]+\]|\[/?(?:b|i|u|url)\b[^\]\n]*\]"
    r"|\*\*[ \t][^*\n]+\*\*|\*\*[^*\n]+[ \t]\*\*",
    re.MULTILINE,
)
_MARKUP = re.compile(
    r"\*\*[^\s*][^*\n]*\*\*|__[^\s_][^_\n]*__|\]\((?:https?:|tel:|mailto:|\.\./)|^#{1,6}[ \t]", re.MULTILINE
)
"""Markdown in a field of one line, where it is not read."""
_SIGNS = re.compile(r"[<\[\]{}#/%*_]")
"""One of them stands in every comment and in all markup; most texts hold none."""
_TITLE = re.compile(r"\]\([^\s()]+[ \t]+[\"'(]")
_SPLIT_LINK = re.compile(r"\]\((?:https?:|tel:|mailto:)[^\s()]*[ \t]+[^\s\"'(]")
_NO_TARGET = re.compile(r"\]\([ \t]*(?:<>)?[ \t]*\)")
_CLOSED_HEADING = re.compile(r"^#{1,6}[ \t].*[ \t]#+[ \t]*$|^#{1,6}[ \t]*$", re.MULTILINE)
_NUMBERED = re.compile(r"\w{1,2}\)")
_BRACKETS = (("(", ")"), ("„", "“"))
_FRAGMENT = re.compile(r"(?:falls|wenn|oder|nur|nicht|außer|sofern|soweit|sonst|bzw\.)[ \t]")
SEEN_LENGTH = 40


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Every text of every entry."""
    yield from _of_no_place(index, loaded)
    for typed in typed_texts(loaded):
        if typed.kind not in _NOT_SHOWN and not typed.text.isalnum() and _NOT_SHOWN.isdisjoint(typed.path):
            yield from _about(typed)


def _of_no_place(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """How to get in stands on the page beside a place."""
    for offer in index.compass.offers.values():
        if offer.accessibility_description and not index.where.spots(offer):
            document, _ = loaded.documents["offers", offer.id]
            message = "accessibility_description erscheint nicht, denn das Angebot hat keine Adresse"
            yield RULES["K332"].at(document.at("accessibility_description"), message)


def _about(typed: TypedText) -> Iterator[Problem]:
    # Addresses are no text: „&“, stars and underscores in them stay as they are.
    text = _ADDRESS.sub(lambda found: "x" * len(found[0]), typed.text) if "://" in typed.text else typed.text
    for rule, found, message in _findings(typed, text):
        rest = typed.text[found.start() :]
        seen = " ".join(rest[:SEEN_LENGTH].split("\n", maxsplit=1)[0].split())
        document = typed.document
        place = document.within(document.at(*typed.path), rest.lstrip().split("\n")[0][:SEEN_LENGTH])
        yield rule.at(place, message.format(seen=seen or found[0].strip()))


def _findings(typed: TypedText, text: str) -> Iterator[tuple[Rule, re.Match[str], str]]:
    path, field = typed.path, typed.field
    is_shown = field is not None and field.sight in (Sight.READ, Sight.SHOWN)
    is_prose = field is not None and field.input is Input.PROSE
    if "&" in text:
        for entity in _ENTITY.finditer(text):
            if entity[0][1] == "#" or entity[0][1:] in html5:
                yield RULES["K118"], entity, f"der Text enthält das Kürzel „{_bare(entity[0])}“"
                break
    if not is_shown:
        return
    has_signs = _SIGNS.search(text) is not None
    if has_signs and (comment := _COMMENTS.search(text)):
        yield RULES["K329"], comment, "hier steht eine Bemerkung im Text: „{seen}“"
    if is_prose:
        yield from _in_prose(path, text)
    else:
        if has_signs and (markup := _MARKUP.search(text)):
            yield RULES["K328"], markup, "dieses Feld zeigt Auszeichnung so, wie sie hier steht: „{seen}“"
        if (
            path
            and isinstance(path[-1], int)
            and path[-1]
            and (part := _FRAGMENT.match(text) or _closes_what_another_opened(text))
        ):
            yield RULES["K331"], part, "dieser Eintrag einer Liste ist nur der Rest eines Satzes: „{seen}“"
    if _PERHAPS_NOTES.search(text) and (note := _NOTES.search(text)):
        yield RULES["K328"], note, "das sieht nach einer Notiz für die Redaktion aus: „{seen}“"


def _closes_what_another_opened(text: str) -> re.Match[str] | None:
    """„5 Zimmer)“: the comma that parted the list stood within these signs."""
    torn = any(text.count(last) > text.count(first) for first, last in _BRACKETS if last in text)
    return re.match(r"\S*", text) if torn and not _NUMBERED.match(text) else None


def _in_prose(path: Path, text: str) -> Iterator[tuple[Rule, re.Match[str], str]]:
    for pattern, code, message in (
        (_TITLE, "K330", "der Text in Anführungszeichen hinter der Adresse erscheint nicht: „{seen}“"),
        (_NO_TARGET, "K330", "der Link hat kein Ziel"),
        (_SPLIT_LINK, "K328", "die Adresse hat ein Leerzeichen, darum ist das kein Link: „{seen}“"),
        (_FOREIGN, "K328", "diese Auszeichnung gibt es hier nicht, sie steht so auf der Seite: „{seen}“"),
    ):
        if found := pattern.search(text):
            yield RULES[code], found, message
    if path == ("body",) and (closed := _CLOSED_HEADING.search(text)):
        yield RULES["K330"], closed, "von dieser Überschrift erscheinen die # nicht: „{seen}“"


def _bare(text: str) -> str:
    return text.replace("{", "").replace("}", "")
