"""German forms of numbers, ages, days and opening times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, time

from generator.model.fields import WEEKDAYS
from generator.model.place import Schedule

MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember")  # fmt: skip
SHORT_DAYS = dict(zip(WEEKDAYS, ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"), strict=True))
LONG_DAYS = dict(zip(WEEKDAYS, ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"), strict=True))  # fmt: skip
_ORDINALS = {"1": "erster", "2": "zweiter", "3": "dritter", "4": "vierter", "5": "fünfter", "-1": "letzter"}


def counted(number: int, one: str, many: str) -> str:
    """„1 Angebot“, „3 Angebote“."""
    return f"{number} {one if number == 1 else many}"


def listed(words: Sequence[str], last: str = "und") -> str:
    """„Pößneck, Schleiz und Triptis“."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""


def day_text(day: date) -> str:
    """„22. November 2026“."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def partial_date_text(text: str) -> str:
    """`2024-05` → „Mai 2024“; a year stays a year."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return str(parts[0])
    if len(parts) == 2:
        return f"{MONTHS[parts[1] - 1]} {parts[0]}"
    return day_text(date(*parts))


def age_text(minimum: int | None, maximum: int | None) -> str:
    """Ages in months → „3 bis 6 Jahre“, „ab 60 Jahren“, „bis 3 Jahre“; empty when there is no limit."""
    low = minimum or None
    if low is None and maximum is None:
        return ""
    if low is None:
        return f"bis {_span(maximum or 0)}"
    if maximum is None:
        return f"ab {_span(low, dative=True)}"
    if low % 12 == 0 and maximum % 12 == 0:
        return f"{low // 12} bis {_span(maximum)}" if low != maximum else _span(low)
    return f"{_span(low)} bis {_span(maximum)}"


def _span(months: int, *, dative: bool = False) -> str:
    if months % 12 and months < 36:
        return counted(months, "Monat", "Monaten" if dative else "Monate")
    years = months / 12
    number = f"{years:g}".replace(".", ",")
    return f"{number} {'Jahr' if years == 1 else 'Jahren' if dative else 'Jahre'}"


def clock_text(moment: time) -> str:
    """`08:00` → „8“, `08:30` → „8:30“; the last minute of the day reads as 24."""
    if (moment.hour, moment.minute) == (23, 59):
        return "24"
    return f"{moment.hour}" if moment.minute == 0 else f"{moment.hour}:{moment.minute:02}"


def schedule_lines(schedules: Iterable[Schedule]) -> list[str]:
    """Opening times as people say them: „Mo–Do 8–12 Uhr“, same times joined, days in order."""
    spans: dict[tuple[str, str], list[str]] = {}
    for schedule in schedules:
        times = ""
        if schedule.opens_at and schedule.closes_at:
            times = f"{clock_text(schedule.opens_at)}–{clock_text(schedule.closes_at)} Uhr"
        days = spans.setdefault((times, _remark(schedule)), [])
        days.extend(day for day in schedule.byday if day not in days)
    return [_line(days, times, remark) for (times, remark), days in spans.items()]


def _remark(schedule: Schedule) -> str:
    parts = [schedule.description or ""]
    if schedule.valid_from:
        parts.append(f"ab {day_text(schedule.valid_from)}")
    if schedule.valid_to:
        parts.append(f"bis {day_text(schedule.valid_to)}")
    return ", ".join(part for part in parts if part)


def _line(days: list[str], times: str, remark: str) -> str:
    if times == "0–24 Uhr" and set(days) == set(WEEKDAYS):
        head = "rund um die Uhr"
    elif set(days) == set(WEEKDAYS):
        head = f"täglich {times}".strip()
    else:
        head = f"{_days_text(days)} {times}".strip()
    return f"{head}, {remark}" if head and remark else head or remark


def _days_text(days: list[str]) -> str:
    plain = sorted((day for day in days if day in WEEKDAYS), key=WEEKDAYS.index)
    runs: list[list[str]] = []
    for day in plain:
        if runs and WEEKDAYS.index(day) == WEEKDAYS.index(runs[-1][-1]) + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts = [
        SHORT_DAYS[run[0]] if len(run) == 1
        else f"{SHORT_DAYS[run[0]]}{'–' if len(run) > 2 else ', '}{SHORT_DAYS[run[-1]]}"
        for run in runs
    ]  # fmt: skip
    for day in days:
        if day not in WEEKDAYS:
            ordinal, weekday = re.sub(r"[A-Z]+", "", day), day[-2:]
            parts.append(f"{_ORDINALS[ordinal]} {LONG_DAYS[weekday]} im Monat")
    return ", ".join(parts)


_UNITS = {"Y": ("Jahr", "Jahre", "Jahren"), "M": ("Monat", "Monate", "Monaten"), "W": ("Woche", "Wochen", "Wochen"), "D": ("Tag", "Tage", "Tagen")}  # fmt: skip


def duration_text(duration: str, *, dative: bool = False) -> str:
    """`-P6W` → „6 Wochen“ (without its sign); several units are joined."""
    parts = []
    for amount, unit in re.findall(r"(\d+)([YMWD])", duration):
        one, many, many_dative = _UNITS[unit]
        if amount == "1" and dative:
            parts.append(f"einer {one}" if unit == "W" else f"einem {one}")
        else:
            parts.append(f"{amount} {one if amount == '1' else many_dative if dative else many}")
    return listed(parts)


def period_text(start: str | None, end: str | None, event: str) -> str:
    """Two ISO 8601 durations around an event → a German phrase, for example „6 bis 8 Wochen vorher“.

    `event` names the day they count from; it closes the phrase in brackets.
    """
    phrase = _period(start, end)
    return f"{phrase} ({event})" if phrase else ""


def _is_zero(duration: str) -> bool:
    return not re.search(r"[1-9]", duration)


def _period(start: str | None, end: str | None) -> str:
    if start and end:
        if start == end:
            return "am Tag selbst" if _is_zero(start) else f"etwa {_side(start)}"
        if _is_zero(start):
            return f"bis spätestens {_side(end)}"
        if _is_zero(end):
            return f"ab {_side(start, dative=True)} bis zum Tag selbst"
        if start.startswith("-") == end.startswith("-"):
            return f"{_between(start, end)} {'vorher' if start.startswith('-') else 'danach'}"
        return f"zwischen {_side(start, dative=True)} und {_side(end, dative=True)}"
    if start:
        return "ab dem Tag selbst" if _is_zero(start) else f"ab {_side(start, dative=True)}"
    if end:
        return "spätestens am Tag selbst" if _is_zero(end) else f"bis spätestens {_side(end)}"
    return ""


def _between(start: str, end: str) -> str:
    """Two durations on the same side of an event: „6 bis 8 Wochen“, „1 Jahr bis 6 Monate“."""
    single = re.compile(r"-?P(\d+)([YMWD])")
    low, high = single.fullmatch(start), single.fullmatch(end)
    if low and high and low[2] == high[2]:
        smaller, larger = sorted((int(low[1]), int(high[1])))
        return f"{smaller} bis {larger} {_UNITS[low[2]][1]}"
    return f"{duration_text(start)} bis {duration_text(end)}"


def _side(duration: str, *, dative: bool = False) -> str:
    if _is_zero(duration):
        return "dem Tag selbst" if dative else "am Tag selbst"
    return f"{duration_text(duration, dative=dative)} {'vorher' if duration.startswith('-') else 'danach'}"
