"""Visits of a bus that have passed: by a fixed clock, on phones in any time zone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.hours import ZONES, visit

pytestmark = pytest.mark.browser


def stops(page: Page) -> Locator:
    """Days of the visits one can see."""
    return page.locator(".stop time").filter(visible=True)


@pytest.mark.parametrize("zone", ZONES[:3])
def test_visits_vanish_when_they_have_passed(browser: Browser, town_host: str, zone: str) -> None:
    """A visit stays to its last minute in the district, and goes without a new build."""
    before = visit(browser, town_host + "ort/testwalde/", "2026-12-01T10:59:00+00:00", zone)
    expect(stops(before)).to_have_count(1)
    expect(stops(before)).to_have_attribute("datetime", "2026-12-01T09:00")
    before.context.close()
    after = visit(browser, town_host + "ort/testwalde/", "2026-12-01T11:00:00+00:00", zone)
    expect(after.locator(".stops-over")).to_be_visible()
    expect(stops(after)).to_have_count(0)
    after.context.close()


def test_other_visits_stay_and_the_calendar_can_be_taken_along(browser: Browser, town_host: str) -> None:
    """On the bus's own page the next visit moves up; the link is a calendar."""
    page = visit(browser, town_host + "angebote/beratungsbus/", "2026-12-01T12:00:00+00:00", "Europe/Berlin")
    expect(stops(page).first).to_have_attribute("datetime", "2026-12-01T14:00")
    link = page.get_by_role("link", name="Alle Termine in Ihren Kalender übernehmen")
    address = page.evaluate("e => e.href", link.element_handle())
    calendar = page.request.get(address).text()
    page.context.close()

    assert calendar.startswith("BEGIN:VCALENDAR\r\n")


def test_without_scripts_all_visits_of_the_build_are_there(browser: Browser, town_host: str) -> None:
    """Dates are text in the page; the note that they are over is not."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(town_host + "ort/testwalde/")
    shown = page.locator(".stop:visible").count()
    over = page.locator(".stops-over").is_visible()
    context.close()

    assert shown == 1
    assert not over
