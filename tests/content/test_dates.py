"""The dates of the real guides: what the law says of worked examples, on the page, in the calendar and on paper."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import icalendar
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from generator.base.days import holidays_between
from generator.index import Index
from generator.pages.parts.guide_dates import event_data, rule_of
from tests.browser.test_dates import enter
from tests.support import assets, real_index

pytestmark = pytest.mark.browser

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


def test_one_day_dates_the_whole_guide(page: Page, host: str) -> None:
    """Every step shows its days, the list leads to them, the address carries the day and no request does."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.clock.set_fixed_time("2026-11-22T10:00:00+01:00")
    enter(page, f"{host}uebergaenge/kita-grundschule/", "geburt", "2.8.2021")

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
    enter(page, f"{host}uebergaenge/beruf-ruhestand/", "rentenbeginn", "31.12.2027")
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
    enter(page, f"{host}uebergaenge/{guide}/", event, day)
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
