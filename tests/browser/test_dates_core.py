"""The one implementation of the rules of dates, driven from Python against worked examples."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import holidays
import pytest
from dateutil.relativedelta import relativedelta
from playwright.sync_api import Page

from generator.base.days import holidays_between
from generator.index import Index
from generator.pages.parts.guide_dates import event_data, rule_of
from tests.support import assets, real_index

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)

WORKED = [
    # what is entered, deadline, first day, last day
    ({"errechneter-geburtstermin": "2028-02-29"}, "mutterschutz-vor-geburt", "2028-01-18", "2028-02-29"),
    ({"errechneter-geburtstermin": "2028-02-29"}, "mutterschaftsgeld", "2028-01-11", None),
    ({"errechneter-geburtstermin": "2028-02-29"}, "mutterschutz-nach-geburt", "2028-02-29", "2028-04-25"),
    # born ten days early: the days lost before the birth are added after it
    (
        {"errechneter-geburtstermin": "2028-02-29", "geburt": "2028-02-19"},
        "mutterschutz-nach-geburt",
        "2028-02-19",
        "2028-04-25",
    ),
    # born late: eight weeks after the birth
    (
        {"errechneter-geburtstermin": "2028-02-19", "geburt": "2028-02-29"},
        "mutterschutz-nach-geburt",
        "2028-02-29",
        "2028-04-25",
    ),
    # school: whoever is six by 1 August; registration from 2 to 10 May of the year before
    ({"geburt": "2021-07-31"}, "schulpflicht-beginn", "2027-08-01", "2027-08-01"),
    ({"geburt": "2021-07-31"}, "schulanmeldung", "2026-05-02", "2026-05-10"),
    ({"geburt": "2021-08-01"}, "schulpflicht-beginn", "2027-08-01", "2027-08-01"),
    ({"geburt": "2021-08-02"}, "schulpflicht-beginn", "2028-08-01", "2028-08-01"),
    ({"geburt": "2021-08-02"}, "schulanmeldung", "2027-05-02", "2027-05-10"),
    ({"geburt": "2020-02-29"}, "schulpflicht-beginn", "2026-08-01", "2026-08-01"),
    ({"geburt": "2021-08-02", "schuleintritt": "2029-08-01"}, "schulanmeldung", "2028-05-02", "2028-05-10"),
    # a leap child completes a year when 28 February is over
    ({"geburt": "2024-02-29"}, "kita-rechtsanspruch-1", "2025-03-01", None),
    ({"geburt": "2024-02-29"}, "vorsorge-u6", "2024-11-29", "2025-02-28"),
    ({"geburt": "2024-02-29"}, "kindergeld-ab-18", "2042-03-01", "2049-02-28"),
    # the windows of examinations are months of life: they end the day before
    ({"geburt": "2026-05-31"}, "vorsorge-u6", "2027-03-01", "2027-05-30"),
    ({"geburt": "2026-05-31"}, "vorsorge-u2", "2026-06-02", "2026-06-09"),
    # benefits paid three and six months back, at the end of short months
    ({"geburt": "2026-11-30"}, "elterngeld-antrag", "2026-11-30", "2027-02-28"),
    ({"geburt": "2026-08-31"}, "kindergeld-antrag", "2026-08-31", "2027-02-28"),
    # a pension begins on the first of a month
    ({"rentenbeginn": "2027-12-31"}, "rentenantrag", None, "2027-10-01"),
    ({"rentenbeginn": "2027-12-31"}, "rentenantrag-spaet", "2028-01-01", "2028-03-31"),
    ({"rentenbeginn": "2028-01-01"}, "rentenantrag-spaet", "2028-01-01", "2028-03-31"),
    # the month of an application counts from its first day
    ({"antragsmonat": "2027-02-17"}, "wohngeld", "2027-02-01", "2028-01-31"),
    ({"antragsmonat": "2027-02-17"}, "unterhaltsvorschuss", "2027-01-01", None),
    # the last day is 26 December, a Saturday and a holiday; 1 January; a Sunday that is Children's Day in Thuringia
    ({"einzug": "2026-12-12"}, "wohnsitz-anmelden", "2026-12-12", "2026-12-28"),
    ({"geburt": "2026-12-25"}, "geburtsanzeige", "2026-12-25", "2027-01-04"),
    ({"todestag": "2026-08-09"}, "erbe-ausschlagen", "2026-08-09", "2026-09-21"),
    ({"einzug": "2026-11-23"}, "wohnsitz-anmelden", "2026-11-23", "2026-12-07"),
    # the third weekday after Christmas Eve; ten working days before a Monday in January
    ({"todestag": "2026-12-24"}, "sterbefall-anzeigen", "2026-12-24", "2026-12-30"),
    ({"beginn-pflegezeit": "2027-01-11"}, "pflegezeit-ankuendigung", None, "2026-12-24"),
    # a fixed day of the year
    ({"jahreswechsel": "2027-01-01"}, "entlastungsbetrag", None, "2027-06-30"),
    ({"schuljahresbeginn-klasse-5": "2028-08-01"}, "uebertritt-probeunterricht", "2028-02-01", "2028-02-11"),
    ({"beginn-arbeitslosigkeit": "2027-04-01"}, "arbeitsuchend-melden", None, "2026-12-31"),
]


@pytest.fixture(scope="module")
def index() -> Index:
    """The real content."""
    return real_index()


@pytest.fixture
def core(page: Page, host: str) -> Page:
    """A page that has the core of the dates at hand."""
    page.goto(host + "impressum/")
    page.evaluate("async (url) => { window.core = await import(url) }", f"{assets(host)}js/guide/dates-core.js")
    return page


def test_worked_examples(core: Page, index: Index) -> None:
    """Each line of the table, with Thuringia's holidays."""
    events = {event.id: event_data(event) for event in index.compass.events.values()}
    free = [day.isoformat() for day in holidays_between("DE-TH", date(2020, 1, 1), date(2030, 12, 31))]
    cases = [(events, entered, rule_of(index.compass.deadlines[i])) for entered, i, _, _ in WORKED]
    found = core.evaluate(
        "([cases, free]) => cases.map(([events, entered, rule]) =>"
        " core.period(rule, core.resolved(events, entered), new Set(free)) ?? {})",
        [cases, free],
    )

    got = [
        (entered, i, one.get("start"), one.get("end")) for (entered, i, _, _), one in zip(WORKED, found, strict=True)
    ]
    assert got == WORKED


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
