"""The one implementation of the rules of dates, driven from Python against worked examples."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import holidays
import pytest
from dateutil.relativedelta import relativedelta
from playwright.sync_api import Page

from tests.support import assets

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def core(still: Callable[[str], Page], town_host: str) -> Page:
    """A page that has the core of the dates at hand."""
    page = still(town_host + "impressum/")
    page.evaluate("async (url) => { window.core = await import(url) }", f"{assets(town_host)}js/guide/dates-core.js")
    return page


def test_29_february_means_the_last_day_of_the_month(core: Page) -> None:
    """In a year with it and in one without."""
    rule = {"event": "start", "fromDay": "02-01", "untilDay": "02-29"}
    found = core.evaluate(
        "(rule) => ['2027-08-01', '2028-08-01'].map((start) => core.period(rule, { start: { day: start } }).end)", rule
    )

    assert found == ["2027-02-28", "2028-02-29"]


def test_months_and_years_count_as_in_python(core: Page) -> None:
    """Two thousand days and spans against dateutil, which clamps to the last day of a month, too."""
    some = random.Random(7)  # noqa: S311 - examples
    cases = []
    for _ in range(2000):
        day = date(1990, 1, 1) + timedelta(days=some.randrange(20_000))
        parts = {"Y": some.randrange(20), "M": some.randrange(30), "W": some.randrange(9), "D": some.randrange(40)}
        sign = some.choice((1, -1))
        length = relativedelta(
            years=sign * parts["Y"], months=sign * parts["M"], days=sign * (7 * parts["W"] + parts["D"])
        )
        text = f"{'-' if sign < 0 else ''}P{''.join(f'{n}{unit}' for unit, n in parts.items() if n) or '0D'}"
        cases.append((day.isoformat(), text, (day + length).isoformat()))

    found = core.evaluate("cases => cases.map(([day, span]) => core.plus(day, span))", cases)

    assert found == [expected for _, _, expected in cases]


def test_working_days_count_as_in_python(core: Page) -> None:
    """Every day of two years, ten working days on and back, against the library of holidays."""
    free = holidays.country_holidays("DE", subdiv="TH", years=range(2025, 2030))
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(730)]

    def counted(day: date, number: int, last_weekday: int) -> str:
        step = timedelta(days=1 if number > 0 else -1)
        left = abs(number)
        while left:
            day += step
            left -= day.weekday() <= last_weekday and day not in free
        return day.isoformat()

    cases = [(d.isoformat(), n, kind) for d in days for n in (10, -10) for kind in ("working_days", "weekdays")]
    found = core.evaluate(
        "([cases, free]) => cases.map(([day, n, count]) => core.period({event: 'e', end: `${n < 0 ? '-' : ''}P${Math.abs(n)}D`,"
        " count}, {e: {day}}, new Set(free)).end)",
        [cases, [day.isoformat() for day in free]],
    )

    wanted = [counted(date.fromisoformat(d), n, 4 if kind == "working_days" else 5) for d, n, kind in cases]
    assert found == wanted


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12.3.2027", "2027-03-12"),
        ("2027-03-12", "2027-03-12"),
        ("12. März 2027", "2027-03-12"),
        ("12 Mrz 2027", "2027-03-12"),
        ("1.2.27", "2027-02-01"),
        ("12032027", "2027-03-12"),
        ("29.2.2028", "2028-02-29"),
        ("29.2.2027", None),
        ("32.13.2026", None),
        ("1.1.0", None),
        ("1.1.0000", None),
        ("1.1.3026", None),
        ("", None),
        ("morgen", None),
        ("<script>alert(1)</script>", None),
        ("9" * 40, None),
    ],
)
def test_days_as_people_write_them(core: Page, typed: str, day: str | None) -> None:
    """A day, or a problem that the page can explain; never an exception."""
    found: dict[str, Any] = core.evaluate("typed => core.read(typed, '2026-11-22')", typed)

    assert found.get("day") == day
    assert ("problem" in found) == (day is None)
