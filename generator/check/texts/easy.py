"""K450–K461: pages in Leichte Sprache keep its rules. One start page is a must, the rest are warnings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.check.language.easy_language import breaks_off, findings
from generator.check.language.plain import words
from generator.index import Index
from generator.load.content import Loaded
from generator.model.compass import Compass
from generator.source.document import SourceDocument, Spot

_MARK = re.compile(r"^\s*(?:#+|[-*+]|\d+[.)])\s+")
"""Heading or item of a list."""
_LINES = ("title", "summary")


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """The start page, then every text in Leichte Sprache, those of broken pages too."""
    yield from _start(index.compass, loaded)
    names: frozenset[str] | None = None
    for (kind, _), (document, base) in loaded.documents.items():
        if kind not in ("easy", "help_lines"):
            continue
        names = names or _names(index.compass)
        yield from _page(document, names) if kind == "easy" else _numbers(document, base, names)


def _start(compass: Compass, loaded: Loaded) -> Iterator[Problem]:
    starts = [page.id for page in compass.easy.values() if page.start]
    if compass.easy and not starts and not any(kind == "easy" for kind, _ in loaded.broken):
        document, _ = loaded.documents["easy", next(iter(compass.easy))]
        yield RULES["K450"].at(document.at(), "keine Seite in content/easy/ hat start: ja")
    for identifier in starts[1:]:
        document, _ = loaded.documents["easy", identifier]
        yield RULES["K450"].at(document.at("start"), f"auch „{starts[0]}“ hat start: ja")


def _page(document: SourceDocument, names: frozenset[str]) -> Iterator[Problem]:
    if not isinstance(document.value, dict):
        return
    for field in _LINES:
        if isinstance(text := document.value.get(field), str):
            yield from _value(document.spot(field), text, names)
    if isinstance(body := document.value.get("body"), str):
        spot = document.spot("body")
        for line, column, code, message in _body(body, names):
            start = spot.place
            yield RULES[code].at(replace(start, line=start.line + line, column=1 + column), message)


def _body(body: str, names: frozenset[str]) -> Iterator[tuple[int, int, str, str]]:
    """Line and column, counted from the beginning, code and message."""
    lines = body.split("\n")
    for number, (line, after) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        text = _MARK.sub("", line)
        for code, message, column in findings(text, names):
            yield number, len(line) - len(text) + column, code, message
        if breaks_off(text, after):
            yield number, 0, "K451", f"der Satz geht in der nächsten Zeile weiter: „{after.strip()[:30]}“"


def _numbers(document: SourceDocument, base: tuple[str | int, ...], names: frozenset[str]) -> Iterator[Problem]:
    """The sentence in Leichte Sprache beside a help line."""
    line = document.value
    for part in base:
        line = line[part]
    if isinstance(line, dict) and isinstance(text := line.get("easy_text"), str):
        yield from _value(document.spot(*base, "easy_text"), text, names)


def _value(spot: Spot, text: str, names: frozenset[str]) -> Iterator[Problem]:
    """A text within YAML, where quotes and folds move the columns: all findings point to its beginning."""
    for code, message, _ in findings(text, names):
        yield RULES[code].at(spot.place, message)


def _names(compass: Compass) -> frozenset[str]:
    """Words in the names of places, providers, offers and emergency numbers: nobody may change those."""
    names = [
        compass.district.site_name,
        compass.district.name,
        *(municipality.name for municipality in compass.municipalities.values()),
        *(place.name for place in compass.places),
        *(organization.name for organization in compass.organizations.values()),
        *(offer.name for offer in compass.offers.values()),
        *(line.name for line in compass.help_lines.values()),
    ]
    return frozenset(part for word in words(" ".join(names)) for part in word.split("-"))
