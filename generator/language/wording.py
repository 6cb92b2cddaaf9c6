"""Numbers, ages, days and opening times as phrases: texts in German that other languages can say too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, time

from generator.language.phrase import MONTHS, Joined, Phrase
from generator.model.place import Schedule
from generator.model.values.fields import Months
from generator.model.values.times import PUBLIC_HOLIDAY, WEEKDAYS

SHORT_DAYS = dict(zip(WEEKDAYS, ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"), strict=True))
LONG_DAYS = dict(zip(WEEKDAYS, ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"), strict=True))  # fmt: skip
_ORDINALS = {"1": "erster", "2": "zweiter", "3": "dritter", "4": "vierter", "5": "fünfter", "-1": "letzter"}


def counted(number: int, one: str, many: str) -> Phrase:
    """„1 Angebot“, „3 Angebote“."""
    return Phrase(f"{{number}} {one if number == 1 else many}", number=number)


def listed(words: Sequence[str], last: str = "und") -> str:
    """„Musterstadt, Probendorf und Testwalde“."""
    return words[0] if len(words) == 1 else Joined(words, last=f" {last} ")


def small_adjective(name: str) -> str:
    """„Ältere Menschen“ → „ältere Menschen“, as it stands within a line."""
    return re.sub(r"^[A-ZÄÖÜ](?=[a-zäöüß]*e [A-ZÄÖÜ])", lambda first: first[0].lower(), name)


def day_text(day: date) -> Phrase:
    """„22. November 2026“."""
    return Phrase("{day}", day=day)


def partial_date_text(text: str) -> str:
    """`2024-05` → „Mai 2024“; a year stays a year."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return str(parts[0])
    if len(parts) == 2:
        return Phrase("{month} {year}", month=MONTHS[parts[1] - 1], year=parts[0])
    return day_text(date(*parts))


def age_text(minimum: int | None, maximum: int | None) -> str:
    """Ages in months → „3 bis 6 Jahre“, „ab 60 Jahren“, „bis 3 Jahre“; empty when there is no limit."""
    low = minimum or None
    if low is None and maximum is None:
        return ""
    if low is None:
        return Phrase("bis {age}", age=_span(maximum or 0))
    if maximum is None:
        return Phrase("ab {age}", age=_span(low, dative=True))
    in_months = isinstance(low, Months) or isinstance(maximum, Months)
    if low == maximum:
        return _span(maximum)
    if low % 12 == 0 and maximum % 12 == 0 and not in_months:
        return Phrase("{low} bis {high}", low=low // 12, high=_span(maximum))
    if isinstance(low, Months) and isinstance(maximum, Months):
        return Phrase("{low} bis {high}", low=int(low), high=_span(maximum))
    return Phrase("{low} bis {high}", low=_span(low), high=_span(maximum))


def _span(months: int, *, dative: bool = False) -> Phrase:
    if isinstance(months, Months) or (months % 12 and months < 36):
        return counted(int(months), "Monat", "Monaten" if dative else "Monate")
    years = months / 12
    number = months // 12 if months % 12 == 0 else f"{years:g}".replace(".", ",")
    unit = "Jahr" if years == 1 else "Jahren" if dative else "Jahre"
    return Phrase(f"{{number}} {unit}", number=number)


def times_text(opens_at: time | None, closes_at: time | None) -> str:
    """„8–12 Uhr“, „ab 8 Uhr“, „bis 12 Uhr“; empty when neither is known."""
    if opens_at and closes_at:
        return Phrase("{times} Uhr", times=_span_text(opens_at, closes_at))
    if opens_at:
        return Phrase("ab {time} Uhr", time=opens_at)
    return Phrase("bis {time} Uhr", time=closes_at) if closes_at else ""


def _span_text(opens_at: time, closes_at: time) -> Phrase:
    return Phrase("{opens}–{closes}", opens=opens_at, closes=closes_at)


_Span = tuple[time, time]
_WHOLE_DAY: _Span = (time(0), time(23, 59))


def schedule_lines(schedules: Iterable[Schedule]) -> list[str]:
    """Opening times as people say them: „Mo–Do 8–12 Uhr“, „Di 8–12 und 13–18 Uhr“.

    Each day stands in one line with all its times; days with the same times share a line. Times with
    different remarks stay apart.
    """
    remarks: dict[str, dict[str, set[_Span]]] = {}
    for schedule in schedules:
        days = remarks.setdefault(_remark(schedule), {})
        for day in schedule.byday:
            spans = days.setdefault(day, set())
            if schedule.opens_at is not None and schedule.closes_at is not None:
                spans.add((schedule.opens_at, schedule.closes_at))
    return [line for remark, days in remarks.items() for line in (_day_lines(days, remark) if days else [remark])]


def _remark(schedule: Schedule) -> str:
    parts = [schedule.description or ""]
    if schedule.valid_from:
        parts.append(Phrase("ab {day}", day=schedule.valid_from))
    if schedule.valid_to:
        parts.append(Phrase("bis {day}", day=schedule.valid_to))
    return Joined([part for part in parts if part])


def _day_lines(days: dict[str, set[_Span]], remark: str) -> list[str]:
    """Lines in the order of the week, the first day of each decides."""
    groups: dict[tuple[_Span, ...], list[str]] = {}
    for day in sorted(days, key=_day_rank):
        groups.setdefault(tuple(sorted(days[day])), []).append(day)
    return [_line(group, spans, remark) for spans, group in groups.items()]


def _day_rank(day: str) -> tuple[int, int, str]:
    """Weekdays, then days of the month from the first to the last, then holidays."""
    if day == PUBLIC_HOLIDAY:
        return 2, 0, day
    return (0, WEEKDAYS.index(day), "") if day in WEEKDAYS else (1, WEEKDAYS.index(day[-2:]), day.replace("-1", "9"))


def _line(days: list[str], spans: tuple[_Span, ...], remark: str) -> str:
    times = Phrase("{times} Uhr", times=listed([_span_text(*span) for span in spans])) if spans else ""
    head: str
    if set(days) >= set(WEEKDAYS):
        more = _days_text([day for day in days if day not in (*WEEKDAYS, PUBLIC_HOLIDAY)])
        around_the_clock = spans == (_WHOLE_DAY,)
        head = "rund um die Uhr" if around_the_clock else Phrase("täglich {times}", times=times) if times else "täglich"
        if PUBLIC_HOLIDAY in days and not around_the_clock:
            head = Joined([head, "auch an Feiertagen"])
        head = Joined([head, more]) if more else head
    else:
        head = Joined([part for part in (_days_text(days), times) if part], " ")
    return Joined([head, remark]) if remark else head


def _days_text(days: list[str]) -> str:
    runs: list[list[str]] = []
    for day in (day for day in days if day in WEEKDAYS):
        if runs and WEEKDAYS.index(day) == WEEKDAYS.index(runs[-1][-1]) + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts: list[str] = [
        SHORT_DAYS[run[0]] if len(run) == 1
        else Joined([SHORT_DAYS[run[0]], SHORT_DAYS[run[-1]]], "–" if len(run) > 2 else ", ")
        for run in runs
    ]  # fmt: skip
    for weekday in WEEKDAYS:
        ordinals = [_ORDINALS[day[:-2]] for day in days if day[-2:] == weekday and day != weekday]
        if ordinals:
            parts.append(Phrase("{which} {day} im Monat", which=listed(ordinals), day=LONG_DAYS[weekday]))
    return Joined([*parts, "Feiertage"] if PUBLIC_HOLIDAY in days else parts)


_UNITS = {"Y": ("Jahr", "Jahre", "Jahren"), "M": ("Monat", "Monate", "Monaten"), "W": ("Woche", "Wochen", "Wochen"), "D": ("Tag", "Tage", "Tagen")}  # fmt: skip


def duration_text(duration: str, *, dative: bool = False) -> str:
    """`-P6W` → „6 Wochen“ (without its sign); several units are joined."""
    parts: list[str] = []
    for amount, unit in re.findall(r"(\d+)([YMWD])", duration):
        one, many, many_dative = _UNITS[unit]
        if amount == "1" and dative:
            parts.append(f"einer {one}" if unit == "W" else f"einem {one}")
        else:
            word = one if amount == "1" else many_dative if dative else many
            parts.append(Phrase(f"{{number}} {word}", number=int(amount)))
    return listed(parts)


def period_text(start: str | None, end: str | None, event: str, *, after_until: bool = False) -> str:
    """Two ISO 8601 durations around an event → a German phrase, for example „6 bis 8 Wochen vorher“.

    `event` names the day they count from; it closes the phrase in brackets. `after_until`: „bis wann“ stands
    before it, so that it does not say „bis“ again.
    """
    phrase = _period(start, end, "spätestens {time}" if after_until else "bis spätestens {time}")
    return Phrase("{period} ({event})", period=phrase, event=event) if phrase else ""


def _is_zero(duration: str) -> bool:
    return not re.search(r"[1-9]", duration)


def _period(start: str | None, end: str | None, latest: str) -> str:
    if start and end:
        if start == end:
            return "am Tag selbst" if _is_zero(start) else Phrase("etwa {time}", time=_side(start))
        if _is_zero(start):
            return Phrase(latest, time=_side(end))
        if _is_zero(end):
            return Phrase("ab {time} bis zum Tag selbst", time=_side(start, dative=True))
        if start.startswith("-") == end.startswith("-"):
            return _beside(start, _between(start, end))
        return Phrase("zwischen {first} und {last}", first=_side(start, dative=True), last=_side(end, dative=True))
    if start:
        return "ab dem Tag selbst" if _is_zero(start) else Phrase("ab {time}", time=_side(start, dative=True))
    if end:
        return "spätestens am Tag selbst" if _is_zero(end) else Phrase(latest, time=_side(end))
    return ""


def _between(start: str, end: str) -> str:
    """Two durations on the same side of an event: „6 bis 8 Wochen“, „1 Jahr bis 6 Monate“."""
    single = re.compile(r"-?P(\d+)([YMWD])")
    low, high = single.fullmatch(start), single.fullmatch(end)
    if low and high and low[2] == high[2]:
        smaller, larger = sorted((int(low[1]), int(high[1])))
        return Phrase("{low} bis {high}", low=smaller, high=Phrase(f"{{number}} {_UNITS[low[2]][1]}", number=larger))
    return Phrase("{low} bis {high}", low=duration_text(start), high=duration_text(end))


def _side(duration: str, *, dative: bool = False) -> str:
    if _is_zero(duration):
        return "dem Tag selbst" if dative else "am Tag selbst"
    return _beside(duration, duration_text(duration, dative=dative))


def _beside(duration: str, time_text: str) -> Phrase:
    """Before or after the event, as the sign of the duration says."""
    return Phrase("{time} vorher" if duration.startswith("-") else "{time} danach", time=time_text)
