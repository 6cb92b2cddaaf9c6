"""„Meine Termine“: the one implementation of the rules of dates, driven from Python against worked examples."""

from __future__ import annotations

import random
import re
import unicodedata
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import holidays
import icalendar
import pypdfium2
import pytest
from dateutil.relativedelta import relativedelta
from playwright.sync_api import Browser, Page, expect

from generator.base.days import holidays_between
from generator.index import Index
from generator.pages.parts.guide_dates import event_data, rule_of
from tests.browser.axe import faults
from tests.browser.held import Held
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


def _enter(page: Page, address: str, event: str, day: str) -> None:
    page.goto(address)
    page.locator(f"[data-event='{event}']").fill(day)
    page.get_by_role("button", name="Termine ausrechnen").click()


def test_one_day_dates_the_whole_guide(page: Page, host: str) -> None:
    """Every step shows its days, the list leads to them, the address carries the day and no request does."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.clock.set_fixed_time("2026-11-22T10:00:00+01:00")
    _enter(page, f"{host}uebergaenge/kita-grundschule/", "geburt", "2.8.2021")

    expect(page.locator("#schritt-schulanmeldung .step-date")).to_contain_text("vom 2. bis 10. Mai 2027")
    expect(page.locator("#schritt-u8 .step-date")).to_contain_text("vorbei")
    expect(page.locator("#schritt-u9 .step-date")).to_contain_text("jetzt, noch 9 Tage")
    found = page.locator(".my-dates-found")
    expect(found).to_contain_text("Schuleintritt am 1. August: 1. August 2028")
    expect(page).to_have_url(re.compile("#geburt=2021-08-02$"))
    assert not [url for url in asked if "2021" in url]
    found.get_by_role("link", name="Melden Sie Ihr Kind an der Grundschule an").click()
    expect(page.locator("#schritt-schulanmeldung .step-body")).to_be_visible()

    page.goto("about:blank")
    page.goto(f"{host}uebergaenge/kita-grundschule/#geburt=2021-08-02")
    expect(page.locator("#schritt-schulanmeldung .step-date")).to_contain_text("vom 2. bis 10. Mai 2027")
    page.get_by_role("button", name="Tage löschen").click()
    expect(page.locator(".step-date")).to_have_count(0)
    assert page.evaluate("location.hash") == ""


def test_a_wrong_day_gets_a_kind_word_and_changes_nothing(page: Page, host: str) -> None:
    """The dates that stand there stay, the field is named and focused."""
    _enter(page, f"{host}uebergaenge/beruf-ruhestand/", "rentenbeginn", "31.12.2027")
    expect(page.locator(".step-date").first).to_be_visible()
    dated = page.locator(".step-date").all_inner_texts()
    field = page.locator("[data-event='rentenbeginn']")
    for wrong, said in (
        ("32.13.2026", "gibt es nicht"),
        ("1.1.0000", "gibt es nicht"),
        ("1.1.3026", "zu weit weg"),
        ("", "fehlt"),
    ):
        field.fill(wrong)
        page.get_by_role("button", name="Termine ausrechnen").click()
        expect(page.locator("#tag-rentenbeginn-fehler")).to_contain_text(said)
        expect(field).to_be_focused()
        assert page.locator(".step-date").all_inner_texts() == dated
    page.goto("about:blank")
    page.goto(f"{host}uebergaenge/beruf-ruhestand/#rentenbeginn=<img src=x onerror=alert(1)>&x=%ff")
    expect(page.locator("#tag-rentenbeginn-fehler")).to_contain_text("noch kein Tag")
    assert page.locator(".my-dates img").count() == 0


@pytest.mark.parametrize(
    ("guide", "event", "day", "step", "said", "days"),
    [
        (
            "schwangerschaft-und-geburt",
            "errechneter-geburtstermin",
            "29.2.2028",
            "mutterschutz",
            "vom 18. Januar bis 29. Februar 2028",
            ("2028-01-18", "2028-02-29"),
        ),
        (
            "kita-grundschule",
            "geburt",
            "31.7.2022",
            "schulanmeldung",
            "vom 2. bis 10. Mai 2027",
            ("2027-05-02", "2027-05-10"),
        ),
        (
            "kita-grundschule",
            "geburt",
            "2.8.2022",
            "schulanmeldung",
            "vom 2. bis 10. Mai 2028",
            ("2028-05-02", "2028-05-10"),
        ),
        (
            "beruf-ruhestand",
            "rentenbeginn",
            "31.12.2027",
            "antrag-nachholen",
            "vom 1. Januar bis 31. März 2028",
            ("2028-01-01", "2028-03-31"),
        ),
    ],
)
def test_calendar_file_and_print_say_the_same(  # noqa: PLR0913, PLR0917 - a row of the table
    page: Page, host: str, guide: str, event: str, day: str, step: str, said: str, days: tuple[str, str]
) -> None:
    """Another library reads the file; days, reminders and addresses are right, and so is what is printed."""
    page.clock.set_fixed_time("2026-11-22T10:00:00+01:00")
    _enter(page, f"{host}uebergaenge/{guide}/", event, day)
    with page.expect_download() as download:
        page.get_by_role("button", name="In den Kalender").click()
    text = Path(download.value.path()).read_bytes()
    read_back = icalendar.Calendar.from_ical(text)
    events = read_back.walk("VEVENT")
    marked = {part for e in events if step in e["UID"] for part in (e["DTSTART"].dt, e["DTEND"].dt - timedelta(days=1))}
    printed = pypdfium2.PdfDocument(page.pdf())
    on_paper = " ".join("".join(sheet.get_textpage().get_text_range() for sheet in printed).split())

    assert download.value.suggested_filename == f"{guide}.ics"
    assert {date.fromisoformat(one) for one in days} <= marked
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    assert read_back.errors == []
    assert len({e["UID"] for e in events}) == len(events) > 0
    assert all(len(e.walk("VALARM")) == 2 for e in events)
    assert all(f"/uebergaenge/{guide}/#schritt-" in e["URL"] for e in events)
    assert f"Termin: {said}" in on_paper
    assert "Zuständig" in on_paper


def test_steps_fold_and_ticks_stay_on_the_device(page: Page, host: str) -> None:
    """The number is part of the button's name; a link opens its step; ticks survive and can be forgotten."""
    page.goto(f"{host}uebergaenge/kita-grundschule/")
    toggle = page.get_by_role("button", name="Schritt 3 von 10 Melden Sie Ihr Kind an der Grundschule an")
    body = page.locator("#schritt-schulanmeldung-inhalt")
    expect(body).to_be_hidden()
    toggle.focus()
    page.keyboard.press("Enter")
    expect(body).to_be_visible()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    page.get_by_role("button", name="Alle Schritte aufklappen").click()
    assert page.locator(".step-body:visible").count() == 10
    page.get_by_role("checkbox", name="Erledigt: Schritt 3 von 10").check()
    page.goto(f"{host}uebergaenge/kita-grundschule/#schritt-u9")
    page.reload()
    expect(page.locator("#schritt-u9-inhalt")).to_be_visible()
    expect(page.locator(".steps-done")).to_contain_text("1 von 10 Schritten erledigt")
    page.get_by_role("button", name="Häkchen löschen").click()
    assert page.evaluate("localStorage.length") == 0


def test_a_sensitive_guide_keeps_nothing(page: Page, host: str) -> None:
    """No ticks and no day in the address where another person may look at the phone."""
    _enter(page, f"{host}uebergaenge/trennung/", "trennung", "1.2.2027")

    expect(page.locator(".step-date").first).to_contain_text("2027")
    assert re.fullmatch(f"{host}seite/[0-9a-f]{{8}}/", page.url)
    assert page.locator(".steps").get_by_role("checkbox").count() == 0
    assert page.evaluate("localStorage.length") == 0


def test_without_scripts_every_step_stands_open(browser: Browser, host: str) -> None:
    """The form that needs a script is not there, the text is."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{host}uebergaenge/kita-grundschule/")
    assert plain.locator(".step-body:visible").count() == 10
    assert plain.locator(".my-dates:visible").count() == 0
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing_with_dates(browser: Browser, host: str, scheme: Any, width: int) -> None:
    """Dates shown, all steps open, an error standing."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    _enter(page, f"{host}uebergaenge/kita-grundschule/", "geburt", "2.8.2021")
    page.get_by_role("button", name="Alle Schritte aufklappen").click()
    expect(page.locator(".step-date").first).to_be_visible()
    page.locator("[data-event='geburt']").fill("32.1.2021")
    page.get_by_role("button", name="Termine ausrechnen").click()
    expect(page.locator(".field-error:visible")).to_have_count(1)
    violations = faults(page)
    context.close()

    assert violations == []


def test_whoever_is_quicker_than_the_script_still_gets_dates(page: Page, host: str) -> None:
    """On a bad line the button is pressed before the script is there; nothing is lost and nothing is sent."""
    script = Held(page, "**/guide/dates.js")
    page.goto(f"{host}uebergaenge/beruf-ruhestand/", wait_until="commit")
    page.locator("[data-event='rentenbeginn']").fill("1.4.2028")
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
