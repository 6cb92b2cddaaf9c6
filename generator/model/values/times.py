"""Fields for days, times of day and spans of time: what an editor types becomes a date, or is refused with a reason."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Annotated

from pydantic import BeforeValidator

from generator.base.problem import quotable
from generator.model.roles import Input
from generator.model.values.fields import figure, problem, written

OLDEST_YEAR, YOUNGEST_YEAR = 1990, 2100
MAX_SPAN_IN_YEARS = 100


def _as_iso(value: str) -> str:
    """„31.12.2026“ as it is written here; empty for anything else."""
    german = re.fullmatch(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})", value)
    return f"{german[3]}-{german[2]:0>2}-{german[1]:0>2}" if german else ""


def _day(text: object) -> date:
    if isinstance(text, date):
        return text
    value = figure(text)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        fix = f"Schreiben Sie: {meant}" if (meant := _as_iso(value)) else "Beispiel: 2026-11-22"
        raise problem("K122", f"„{quotable(value)}“ ist kein Datum in der Form Jahr-Monat-Tag", fix)
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise problem(
            "K122", f"den Tag {value} gibt es nicht", "Prüfen Sie Tag und Monat, zum Beispiel 2026-02-28."
        ) from None
    if not OLDEST_YEAR <= day.year <= YOUNGEST_YEAR:
        raise problem(
            "K122", f"das Jahr {day.year} kann nicht stimmen", f"Erlaubt sind {OLDEST_YEAR} bis {YOUNGEST_YEAR}."
        )
    return day


Day = Annotated[date, BeforeValidator(_day), written("string", pattern=r"^\d{4}-\d{2}-\d{2}$"), Input.DAY]
"""A calendar day, `YYYY-MM-DD` (ISO 8601)."""


def _partial_date(text: object) -> str:
    value = figure(text)
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", value):
        raise problem("K122", f"„{quotable(value)}“ ist kein Datum", "Schreiben Sie 2024, 2024-05 oder 2024-05-31.")
    _day((value + "-01-01")[:10] if len(value) == 4 else (value + "-01")[:10])
    return value


PartialDate = Annotated[
    str, BeforeValidator(_partial_date), written("string", "integer", pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"), Input.DAY
]
"""A day, a month or a year, as exact as it is known: `2024-05-31`, `2024-05`, `2024`."""


def first_day(text: str) -> date:
    """The earliest day that a partial date can mean."""
    return date.fromisoformat(f"{text}-01-01"[:10])


END_OF_DAY = time(23, 59)
"""Stands for 24:00, which Python does not have."""


def _clock(text: object) -> time:
    if isinstance(text, time):
        return text
    value = figure(text)
    match = re.fullmatch(r"([01][0-9]|2[0-4]):([0-5][0-9])", value)
    if not match or (match[1] == "24" and match[2] != "00"):
        raise problem(
            "K123",
            f"„{quotable(value)}“ ist keine Uhrzeit",
            "Schreiben Sie vier Ziffern mit Doppelpunkt, zum Beispiel 08:30.",
        )
    return END_OF_DAY if match[1] == "24" else time(int(match[1]), int(match[2]))


Clock = Annotated[time, BeforeValidator(_clock), written("string", pattern=r"^([01]\d|2[0-4]):[0-5]\d$"), Input.TIME]
"""A time of day, `HH:MM`, local time. `24:00` is the end of the day (kept as 23:59)."""

DURATION_PATTERN = r"-?P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?"
_DAYS = {"Y": 365.25, "M": 365.25 / 12, "W": 7.0, "D": 1.0}
_SAME_DAYS = 3
"""A month has no fixed length: P30D and P1M are taken for the same."""


def is_before(duration: str, other: str) -> bool:
    """Does a duration clearly end before another one?"""
    return _in_days(duration) + _SAME_DAYS < _in_days(other)


def _in_days(duration: str) -> float:
    days = sum(int(amount) * _DAYS[unit] for amount, unit in re.findall(r"([0-9]+)([YMWD])", duration))
    return -days if duration.startswith("-") else days


def _duration(text: object) -> str:
    value = figure(text)
    if not re.fullmatch(DURATION_PATTERN, value) or len(value) > 12:
        raise problem(
            "K124",
            f"„{quotable(value)}“ ist keine Zeitspanne",
            "Beispiele: P6W (sechs Wochen danach), -P3M (drei Monate vorher).",
        )
    if abs(_in_days(value)) > MAX_SPAN_IN_YEARS * 366:
        message = f"„{value}“ ist länger als ein Menschenleben"
        raise problem("K124", message, "Prüfen Sie die Zahl: Y sind Jahre, M Monate, W Wochen und D Tage.")
    return value


Duration = Annotated[str, BeforeValidator(_duration), written("string", pattern=f"^{DURATION_PATTERN}$"), Input.SPAN]
"""An ISO 8601 duration relative to an event; negative = before it."""


def _day_of_year(text: object) -> str:
    value = figure(text)
    try:
        if re.fullmatch("[0-9]{2}-[0-9]{2}", value):
            date.fromisoformat(f"2024-{value}")  # a leap year: 02-29 is the last day of February
            return value
    except ValueError:
        pass
    raise problem("K122", f"„{quotable(value)}“ ist kein Tag in der Form Monat-Tag", "Beispiel: 05-02")


DayOfYear = Annotated[str, BeforeValidator(_day_of_year), written("string", pattern=r"^\d{2}-\d{2}$"), Input.DAY]
"""`MM-DD`, a day of any year."""


def _year_offset(text: object) -> int:
    value = figure(text)
    if not re.fullmatch("-?[0-9]{1,2}", value):
        raise problem("K114", f"„{quotable(value)}“ ist keine Zahl von Jahren", "Beispiel: -1 für das Jahr davor")
    return int(value)


YearOffset = Annotated[int, BeforeValidator(_year_offset), written("integer"), Input.NUMBER]
"""Years, negative = before."""


def _duration_range(text: object) -> str:
    value = figure(text)
    start, slash, end = value.partition("/")
    if not slash or not (start or end):
        raise problem(
            "K124",
            f"„{quotable(value)}“ ist kein Zeitraum",
            "Beispiel: -P6W/P0D (ab sechs Wochen vorher bis zum Tag selbst).",
        )
    for part in (start, end):
        if part:
            _duration(part)
    if start and end and is_before(end, start):
        raise problem("K124", f"„{value}“ endet vor dem Beginn", "Vorn steht der frühere Tag; -P6W liegt vor -P1W.")
    return value


DurationRange = Annotated[str, BeforeValidator(_duration_range), Input.SPAN]
"""`start/end`, two ISO 8601 durations relative to the guide's event; an open side is empty (`/P3M`)."""

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
GERMAN_WEEKDAYS = {"DI": "TU", "MI": "WE", "DO": "TH", "SO": "SU"}


def _weekday(text: object) -> str:
    typed = figure(text)
    value = typed.upper()
    if re.fullmatch(r"([1-5]|-1)?(MO|TU|WE|TH|FR|SA|SU)", value):
        return value
    meant = GERMAN_WEEKDAYS.get(value[-2:]) or GERMAN_WEEKDAYS.get(value[:2])
    fix = f"Meinten Sie {meant}? " if meant else ""
    raise problem(
        "K125",
        f"„{quotable(typed)}“ ist kein Wochentag",
        f"{fix}Erlaubt sind MO TU WE TH FR SA SU, 1SA ist der erste Samstag im Monat.",
    )


Weekday = Annotated[
    str, BeforeValidator(_weekday), written("string", pattern=r"^([1-5]|-1)?(MO|TU|WE|TH|FR|SA|SU)$"), Input.CODE
]
"""A day of the week as in RFC 5545 BYDAY: `MO` every Monday, `1SA` the first Saturday of a month."""

PUBLIC_HOLIDAY = "PH"
"""Stands among weekdays for „on public holidays“, as in OpenStreetMap's opening hours."""


def _opening_day(text: object) -> str:
    return PUBLIC_HOLIDAY if figure(text).upper() == PUBLIC_HOLIDAY else _weekday(text)


OpeningDay = Annotated[
    str,
    BeforeValidator(_opening_day),
    written("string", pattern=r"^(([1-5]|-1)?(MO|TU|WE|TH|FR|SA|SU)|PH)$"),
    Input.CODE,
]
"""A weekday, or `PH` for public holidays."""


def _weeks(text: object) -> int:
    value = figure(text)
    if not re.fullmatch(r"[1-9][0-9]?", value):
        raise problem(
            "K125", f"„{quotable(value)}“ ist keine Zahl von Wochen", "Schreiben Sie 2, wenn es alle zwei Wochen ist."
        )
    return int(value)


Weeks = Annotated[int, BeforeValidator(_weeks), written("integer"), Input.NUMBER]
"""How many weeks lie between two dates of a series, 1 to 99."""
