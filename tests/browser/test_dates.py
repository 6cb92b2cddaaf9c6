"""„Meine Termine“: the one implementation of the rules of dates, driven from Python against worked examples."""

from __future__ import annotations

import random
import re
import unicodedata
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import holidays
import pytest
from dateutil.relativedelta import relativedelta
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults
from tests.browser.held import Held
from tests.support import assets

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)


@pytest.fixture
def core(page: Page, town_host: str) -> Page:
    """A page that has the core of the dates at hand."""
    page.goto(town_host + "impressum/")
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


def enter(page: Page, address: str, event: str, day: str) -> None:
    """A day typed into the field of a guide."""
    page.goto(address)
    page.locator(f"[data-event='{event}']").fill(day)
    page.get_by_role("button", name="Termine ausrechnen").click()


def test_steps_fold_and_ticks_stay_on_the_device(page: Page, town_host: str) -> None:
    """The number is part of the button's name; a link opens its step; ticks survive and can be forgotten."""
    page.goto(f"{town_host}uebergaenge/kita-start/")
    toggle = page.get_by_role("button", name="Schritt 3 von 3 Oder: Holen Sie sich Rat, wenn es nicht klappt")
    body = page.locator("#schritt-rat-holen-inhalt")
    expect(body).to_be_hidden()
    toggle.focus()
    page.keyboard.press("Enter")
    expect(body).to_be_visible()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    page.get_by_role("button", name="Alle Schritte aufklappen").click()
    assert page.locator(".step-body:visible").count() == 3
    page.get_by_role("checkbox", name="Erledigt: Schritt 3 von 3").check()
    page.goto(f"{town_host}uebergaenge/kita-start/#schritt-eingewoehnen")
    page.reload()
    expect(page.locator("#schritt-eingewoehnen-inhalt")).to_be_visible()
    expect(page.locator(".steps-done")).to_contain_text("1 von 3 Schritten erledigt")
    page.get_by_role("button", name="Häkchen löschen").click()
    assert page.evaluate("localStorage.length") == 0


def test_a_sensitive_guide_keeps_nothing(page: Page, town_host: str) -> None:
    """No ticks and no day in the address where another person may look at the phone."""
    enter(page, f"{town_host}uebergaenge/trennung/", "trennung", "1.2.2027")

    expect(page.locator(".step-date").first).to_contain_text("2028")
    assert re.fullmatch(f"{town_host}seite/[0-9a-f]{{8}}/", page.url)
    assert page.locator(".steps").get_by_role("checkbox").count() == 0
    assert page.evaluate("localStorage.length") == 0


def test_without_scripts_every_step_stands_open(browser: Browser, town_host: str) -> None:
    """The form that needs a script is not there, the text is."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{town_host}uebergaenge/kita-start/")
    assert plain.locator(".step-body:visible").count() == 3
    assert plain.locator(".my-dates:visible").count() == 0
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing_with_dates(browser: Browser, town_host: str, scheme: Any, width: int) -> None:
    """Dates shown, all steps open, an error standing."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    enter(page, f"{town_host}uebergaenge/kita-start/", "kita-start", "2.8.2027")
    page.get_by_role("button", name="Alle Schritte aufklappen").click()
    expect(page.locator(".step-date").first).to_be_visible()
    page.locator("[data-event='kita-start']").fill("32.1.2027")
    page.get_by_role("button", name="Termine ausrechnen").click()
    expect(page.locator(".field-error:visible")).to_have_count(1)
    violations = faults(page)
    context.close()

    assert violations == []


def test_whoever_is_quicker_than_the_script_still_gets_dates(page: Page, town_host: str) -> None:
    """On a bad line the button is pressed before the script is there; nothing is lost and nothing is sent."""
    script = Held(page, "**/guide/dates.js")
    page.goto(f"{town_host}uebergaenge/kita-start/", wait_until="commit")
    page.locator("[data-event='kita-start']").fill("1.4.2028")
    page.get_by_role("button", name="Termine ausrechnen").click()
    script.let_go()

    expect(page.locator(".step-date").first).to_be_visible(timeout=10_000)
    assert "?" not in page.url


READ = """async ([url, typed]) => {
    const core = await import(url + 'guide/dates-core.js');
    const { latinDigits } = await import(url + 'page/words.js');
    return typed.map((one) => core.read(latinDigits(one), '2026-11-22'));
}"""
WRITE = (
    """async ([url, days]) => { const { dayText } = await import(url + 'page/words.js'); return days.map(dayText); }"""
)


@pytest.mark.parametrize("folder", ["", "en/", "uk/", "ru/", "ar/"])
def test_what_the_page_writes_it_reads(page: Page, host: str, folder: str) -> None:
    """Each day of a year, as the page of this language says days; its German form, too, also with decomposed umlauts."""
    days = [(date(2027, 1, 1) + timedelta(n)).isoformat() for n in range(365)]
    url = f"{assets(host)}js/"
    page.goto(host + "impressum/")
    german = page.evaluate(WRITE, [url, days])
    page.goto(host + folder)
    written = page.evaluate(WRITE, [url, days])
    decomposed = [unicodedata.normalize("NFD", text) for text in german]
    for texts in (written, german, decomposed, [text.upper() for text in written]):
        assert page.evaluate(READ, [url, texts]) == [{"day": day} for day in days]


@pytest.mark.parametrize(
    ("folder", "typed", "day"),
    [
        ("", "Montag, 1. März 2027", "2027-03-01"),
        ("", "am 5. Juni 2027", "2027-06-05"),
        ("", "1. Maerz 2027", "2027-03-01"),
        ("", "1 Mrz 27", "2027-03-01"),
        ("", "3. Jänner 2027", "2027-01-03"),
        ("", "Mo 1.3.2027", "2027-03-01"),
        ("", "2027-03-01, Montag", "2027-03-01"),
        ("en/", "March 1, 2027", "2027-03-01"),
        ("en/", "Mar 1st, 2027", "2027-03-01"),
        ("en/", "the 22nd of July 2027", "2027-07-22"),
        ("en/", "Sunday 3 Oct 2027", "2027-10-03"),
        ("uk/", "1 березня 2027 року", "2027-03-01"),
        ("uk/", "березень 1, 2027", "2027-03-01"),
        ("uk/", "9 трав. 2027 р.", "2027-05-09"),
        ("ru/", "12 мая 2027 г.", "2027-05-12"),
        ("ru/", "12 май 2027", "2027-05-12"),
        ("ru/", "вторник, 7 декабря 2027", "2027-12-07"),
        ("ar/", "١ مارس ٢٠٢٧", "2027-03-01"),
        ("ar/", "١٢ أيار ٢٠٢٧", "2027-05-12"),
        ("ar/", "٣ تشرين الأول ٢٠٢٧", "2027-10-03"),
        ("ar/", "3 تشرين 2027", "month"),
        ("ar/", "٠١\u200f/٠٣\u200f/٢٠٢٧", "2027-03-01"),
        ("ar/", "1 مارس، 2027", "2027-03-01"),
        ("ar/", "1. März 2027", "2027-03-01"),
        ("", "12. Blumenmonat 2027", "month"),
        ("en/", "5 Brumaire 2027", "month"),
        ("", "1 Ju 2027", "month"),
        # on a page in another language than one's own
        ("", "14 березня 2027 р.", "2027-03-14"),
        ("", "5 мая 2027 г.", "2027-05-05"),
        ("", "March 14, 2027", "2027-03-14"),
        ("", "٣ نيسان ٢٠٢٧", "2027-04-03"),
        ("uk/", "14 марта 2027", "2027-03-14"),
        ("ru/", "14 травня 2027", "2027-05-14"),
        ("en/", "1 Jänner 2027", "2027-01-01"),
        # other words beside the month, or the month twice
        ("", "geboren am 3. März 2027", "2027-03-03"),
        ("", "unser Termin: 3. Oktober 2027", "2027-10-03"),
        ("ar/", "14 آذار/مارس 2027", "2027-03-14"),
        ("ar/", "مولود 3 كانون الثاني 2027", "2027-01-03"),
        ("", "Ende März oder Anfang April 3, 2027", "month"),
        # keyboards for numbers have a comma; the year first; without anything between
        ("", "14,03,2027", "2027-03-14"),
        ("", "14, 3, 27", "2027-03-14"),
        ("", "3. 3. '27", "2027-03-03"),
        ("en/", "2027/03/14", "2027-03-14"),
        ("uk/", "2027.03.14", "2027-03-14"),
        ("", "140327", "2027-03-14"),
        ("", "311327", "unreal"),
        ("", "31. Februar 2027", "unreal"),
        ("en/", "June 31, 2027", "unreal"),
        ("", "März 2027", "form"),
        ("", "bald", "form"),
        ("", "1. März", "form"),
        ("", "1 2 3 März 2027", "form"),
    ],
)
def test_months_in_the_words_of_the_page(page: Page, host: str, folder: str, typed: str, day: str) -> None:
    page.goto(host + folder)
    (found,) = page.evaluate(READ, [f"{assets(host)}js/", [typed]])
    assert found.get("day", found.get("problem")) == day


def test_a_word_that_is_no_month_is_named(page: Page, host: str) -> None:
    page.goto(host + "en/uebergaenge/neu-in-deutschland/")
    field = page.locator("[data-my-dates] input").first
    field.fill("1 Marchember 2027")
    field.press("Enter")
    error = page.locator("[id$=-fehler]:not([hidden])").first
    expect(error).to_contain_text("We do not know “\u2068Marchember\u2069” as a month.")
    field.fill("March 1, 2027")
    field.press("Enter")
    expect(page.locator(".my-dates-found h3")).to_be_visible()
    assert not error.is_visible()
