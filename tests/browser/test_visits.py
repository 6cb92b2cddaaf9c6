"""Visits of a bus that have passed: by a fixed clock, on phones in any time zone."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.hours import ZONES, visit

pytestmark = pytest.mark.browser


def stops(page: Page) -> list[str]:
    """Days of the visits one can see."""
    found: list[Any] = page.eval_on_selector_all(
        ".stop time", "all => all.filter(e => e.checkVisibility()).map(e => e.dateTime)"
    )
    return [str(moment) for moment in found]


@pytest.mark.parametrize("zone", ZONES[:3])
def test_visits_vanish_when_they_have_passed(browser: Browser, town_host: str, zone: str) -> None:
    """A visit stays to its last minute in the district, and goes without a new build."""
    before = visit(browser, town_host + "ort/testwalde/", "2026-12-01T10:59:00+00:00", zone)
    seen = stops(before)
    before.context.close()
    after = visit(browser, town_host + "ort/testwalde/", "2026-12-01T11:00:00+00:00", zone)
    gone = stops(after)
    over = after.locator(".stops-over").is_visible()
    after.context.close()

    assert seen == ["2026-12-01T09:00"]
    assert gone == []
    assert over


def test_other_visits_stay_and_the_calendar_can_be_taken_along(browser: Browser, town_host: str) -> None:
    """On the bus's own page the next visit moves up; the link is a calendar."""
    page = visit(browser, town_host + "angebote/beratungsbus/", "2026-12-01T12:00:00+00:00", "Europe/Berlin")
    seen = stops(page)
    link = page.get_by_role("link", name="Alle Termine in Ihren Kalender übernehmen")
    address = page.evaluate("e => e.href", link.element_handle())
    calendar = page.request.get(address).text()
    page.context.close()

    assert seen[0] == "2026-12-01T14:00"
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
