"""K347, K348: headings of pages follow each other, and stand only where pages show them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.check.texts.meant import all_texts
from generator.index import Index
from generator.load.content import Loaded

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t#]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^ {0,3}\S.*\n {0,3}(?:={2,}|-{2,})[ \t]*$", re.MULTILINE)
_WITH_HEADINGS = ("pages", "easy")
_PROSE = {"description", "text", "introduction", "body"}
_TITLE, _FIRST, _MAX_LEVEL = 1, 2, 3


def check(_index: Index, loaded: Loaded) -> Iterator[Problem]:
    """All texts with paragraphs."""
    for kind, document, path, text in all_texts(loaded):
        if path[-1:] and path[-1] in _PROSE and ("#" in text or "\n" in text):
            found = sorted(_levels(text) if kind in _WITH_HEADINGS else _none(text))
            if not found:
                continue  # finding the place of a text takes longer than reading it
            at = document.at(*path)
            is_below = path in (("body",), ("introduction",))  # below the front matter: its lines are those of the file
            line, counted_to = at.line, 0
            for offset, code, message in found:
                line, counted_to = line + text.count("\n", counted_to, offset), offset
                typed = text[offset:].lstrip().split("\n", maxsplit=1)[0].rstrip()
                place = replace(at, line=line, column=1) if is_below else document.within(at, typed)
                yield RULES[code].at(place, message)


def _levels(text: str) -> Iterator[tuple[int, str, str]]:
    level = _TITLE
    for found in _HEADING.finditer(text):
        here, words = len(found[1]), (found[2] or "").strip()[:40]
        if here == _TITLE:
            yield (
                found.start(),
                "K347",
                f"„{words}“ ist eine zweite Hauptüberschrift (#); die erste ist der Titel der Seite",
            )
        elif here > _MAX_LEVEL:
            yield found.start(), "K347", f"„{words}“ steht zu tief ({found[1]}); Seiten haben zwei Ebenen: ## und ###"
        elif here > level + 1:
            yield (
                found.start(),
                "K347",
                f"„{words}“ überspringt eine Ebene: Vor {found[1]} fehlt eine Überschrift mit {'#' * (here - 1)}",
            )
        elif not words:
            yield found.start(), "K347", f"die Überschrift ({found[1]}) hat keinen Text"
        level = max(here, _FIRST)
    for found in _UNDERLINED.finditer(text):
        yield (
            found.start(),
            "K348",
            f"„{found[0].split(chr(10))[0].strip()[:40]}“ ist unterstrichen; das wird keine Überschrift",
        )


def _none(text: str) -> Iterator[tuple[int, str, str]]:
    for found in _HEADING.finditer(text):
        if found[2]:
            yield (
                found.start(),
                "K348",
                f"„{found[2][:40]}“ wird hier keine Überschrift, die Zeichen {found[1]} stehen mit da",
            )
    for found in _UNDERLINED.finditer(text):
        yield (
            found.start(),
            "K348",
            f"„{found[0].split(chr(10))[0].strip()[:40]}“ ist unterstrichen; das wird keine Überschrift",
        )
