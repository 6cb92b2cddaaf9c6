"""K256: a deadline that may be shorter is worked out as the shorter one (ADR 0012)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.model.deadline import Deadline, DeadlineKind
from generator.model.values.times import is_before

_UNITS = {"Tag": "D", "Woche": "W", "Monat": "M", "Jahr": "Y"}
_WORDS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_NUMBERS = {word: str(number) for number, word in enumerate(_WORDS, 1)} | dict.fromkeys(
    ("eine", "einem", "einen", "einer"), "1"
)
_NAMED = re.compile(rf"\b(\d{{1,3}}|{'|'.join(_NUMBERS)}) (Tag|Woche|Monat|Jahr)", re.IGNORECASE)


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Deadlines whose words name a shorter time than their date."""
    for deadline in index.compass.deadlines.values():
        shorter = _shorter(deadline)
        if shorter:
            document, base = loaded.documents["deadlines", deadline.id]
            yield RULES["K256"].at(
                document.at(*base, "offset_end"),
                f"when_text nennt auch eine kürzere Zeit („{shorter}“), gerechnet wird mit der längeren",
            )


def _shorter(deadline: Deadline) -> str:
    """A time its words name that ends before its date; times before an event are no such thing."""
    end = deadline.offset_end
    if end is None or end.startswith("-") or deadline.kind is not DeadlineKind.DEADLINE:
        return ""
    named = _NAMED.findall(deadline.when_text or "")
    return next((f"{number} {unit}" for number, unit in named if is_before(_duration(number, unit), end)), "")


def _duration(number: str, unit: str) -> str:
    return f"P{_NUMBERS.get(number.casefold(), number)}{_UNITS[unit.capitalize()]}"
