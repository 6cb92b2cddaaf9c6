"""„Meine Termine“ in a guide: days entered, steps dated, a calendar to take along."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults
from tests.browser.held import Held

pytestmark = pytest.mark.browser


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
