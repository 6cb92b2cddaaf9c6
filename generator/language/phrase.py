"""German texts that remember how they were put together, so that another language can put them together its own way.

Both classes are texts: whoever knows no other language uses them as such. A value of another type
(a day, a number) keeps its type, so that each language writes it in its own form. A copy is made of the same parts:
made of its letters alone, as other texts are, a list would be joined anew, letter by letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Self

MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember")  # fmt: skip
Value = str | int | date | time


class Phrase(str):
    """A pattern with values in it: `Phrase("Stand: {day}.", day=date(2026, 11, 22))` is „Stand: 22. November 2026.“"""

    __slots__ = ("pattern", "values")
    pattern: str
    values: Mapping[str, Value]

    def __new__(cls, pattern: str, /, **values: Value) -> Self:
        """`pattern` names its values in braces."""
        made = super().__new__(cls, pattern.format_map({name: german(value) for name, value in values.items()}))
        made.pattern, made.values = pattern, values
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Value]]:
        return (self.pattern,), dict(self.values)


class Joined(str):
    """Texts with something between them: `Joined(["Musterstadt", "Testwalde"], " und ")`."""

    __slots__ = ("between", "last", "parts")
    parts: tuple[str, ...]
    between: str
    last: str

    def __new__(cls, parts: Sequence[str], between: str = ", ", last: str = "") -> Self:
        """`last` stands before the last part instead of `between`."""
        end = [*parts[:-2], (last or between).join(parts[-2:])]
        made = super().__new__(cls, between.join(end) if parts else "")
        made.parts, made.between, made.last = tuple(parts), between, last
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[str, ...], str, str]]:
        return type(self), (self.parts, self.between, self.last)


def german(value: Value) -> str:
    """A value as German writes it: „22. November 2026“, „8:30“."""
    if isinstance(value, date):
        return f"{value.day}. {MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, time):
        return clock_text(value)
    return str(value)


def clock_text(moment: time) -> str:
    """`08:00` → „8“, `08:30` → „8:30“; the last minute of the day reads as 24."""
    if (moment.hour, moment.minute) == (23, 59):
        return "24"
    return f"{moment.hour}" if moment.minute == 0 else f"{moment.hour}:{moment.minute:02}"
