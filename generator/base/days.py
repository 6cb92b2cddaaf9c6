"""Days of the calendar: public holidays, and the dates of a series. The door to `holidays` and `dateutil`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

from dateutil import rrule
from dateutil.relativedelta import relativedelta

TIME_ZONE = "Europe/Berlin"
"""All times in content are local times of this zone."""
_WEEKDAY = {"MO": rrule.MO, "TU": rrule.TU, "WE": rrule.WE, "TH": rrule.TH, "FR": rrule.FR, "SA": rrule.SA, "SU": rrule.SU}  # fmt: skip


def day_of(moment: datetime) -> date:
    """The day on the wall of the district, wherever the computer stands that builds its site."""
    return moment.astimezone(ZoneInfo(TIME_ZONE)).date()


class Series(Protocol):
    """What decides on which days something happens again and again."""

    @property
    def byday(self) -> tuple[str, ...]:
        """Weekdays as in RFC 5545 BYDAY."""

    @property
    def interval(self) -> int:
        """Weeks from one date to the next."""

    @property
    def valid_from(self) -> date | None:
        """First day."""

    @property
    def valid_to(self) -> date | None:
        """Last day."""


_EVES = {(12, 24): "Heiligabend", (12, 31): "Silvester"}


def eve_name(day: date) -> str:
    """Days that are no holidays by law, but on which hardly anybody opens as usual; empty for all others."""
    return _EVES.get((day.month, day.day), "")


_STATES = ("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH")
_GERMAN = frozenset(("DE", *(f"DE-{state}" for state in _STATES)))
"""Known without asking: `holidays` imports the calendars of all countries at once, which a check would wait for."""


@cache
def knows(code: str) -> bool:
    """Are public holidays known for `DE-TH` or `DE`?"""
    if code in _GERMAN:
        return True
    import holidays  # noqa: PLC0415 - see _GERMAN

    country, _, state = code.partition("-")
    states = holidays.list_supported_countries().get(country)
    return states is not None and (not state or state in states)


@cache
def holidays_between(code: str, first: date, last: date) -> tuple[date, ...]:
    """Public holidays in the whole of a state, both ends included; regional ones do not count."""
    import holidays  # noqa: PLC0415 - see _GERMAN

    country, _, state = code.partition("-")
    years = range(first.year, last.year + 1)
    known = holidays.country_holidays(country, subdiv=state or None, years=years)
    return tuple(sorted(day for day in known if first <= day <= last))


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last one of a shorter month."""
    return day + relativedelta(months=months)


def shifted(day: date, duration: str) -> date:
    """A day and an ISO 8601 duration: `-P2W` is two weeks before it."""
    amounts = {unit: int(amount) for amount, unit in re.findall(r"([0-9]+)([YMWD])", duration)}
    span = relativedelta(
        years=amounts.get("Y", 0), months=amounts.get("M", 0), weeks=amounts.get("W", 0), days=amounts.get("D", 0)
    )
    return day - span if duration.startswith("-") else day + span


def next_day(after: date, day_of_year: str) -> date:
    """The first `08-01` on or after a day; `02-29` is the last day of February."""
    month, day = (int(part) for part in day_of_year.split("-"))
    found = (date(year, month, min(day, monthrange(year, month)[1])) for year in (after.year, after.year + 1))
    return next(one for one in found if one >= after)


def dates(series: Series, first: date, last: date) -> list[date]:
    """Days of a series between two days, both ends included."""
    begin = max(first, series.valid_from or first)
    end = min(last, series.valid_to or last)
    if begin > end:
        return []
    weekly = [day for day in series.byday if len(day) == 2]
    monthly = [day for day in series.byday if len(day) > 2]
    found: set[date] = set()
    if weekly:
        # Every second week counts from the first day, which may be long ago.
        start = series.valid_from if series.interval > 1 and series.valid_from else begin
        found |= _expanded(rrule.WEEKLY, start, end, [_WEEKDAY[day] for day in weekly], series.interval)
    if monthly:
        found |= _expanded(rrule.MONTHLY, begin, end, [_WEEKDAY[day[-2:]](int(day[:-2])) for day in monthly])
    return sorted(day for day in found if day >= begin)


def _expanded(
    frequency: Literal[1, 2], first: date, last: date, weekdays: Iterable[rrule.weekday], interval: int = 1
) -> set[date]:
    rule = rrule.rrule(
        frequency,
        dtstart=datetime(first.year, first.month, first.day),  # noqa: DTZ001 # whole days have no zone
        until=datetime(last.year, last.month, last.day),  # noqa: DTZ001
        interval=interval,
        byweekday=list(weekdays),
    )
    return {moment.date() for moment in rule}
