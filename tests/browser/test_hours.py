"""„Jetzt geöffnet“ on pages, cards and in the finder: by a fixed clock, on phones in any time zone."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults
from tests.browser.hours import ZONES, visit
from tests.support import assets

pytestmark = pytest.mark.browser


LOOKS: tuple[tuple[Literal["light", "dark"], int], ...] = (("light", 360), ("dark", 1280))


# An office: Mo Di Do Fr 8–12, Di 13–18, Do 13–17, in world time; nobody has confirmed it.
AN_OFFICE = {
    "2026-11-24T06:59:00+00:00": "Öffnet laut Angabe heute 8 Uhr",
    "2026-11-24T07:00:00+00:00": "Laut Angabe jetzt geöffnet, bis 12 Uhr",
    "2026-11-24T17:30:00+00:00": "Öffnet laut Angabe Donnerstag 8 Uhr",
    # It is already Christmas in the district.
    "2026-12-24T23:30:00+00:00": "Heute ist Feiertag – wahrscheinlich geschlossen. Öffnet laut Angabe Montag 8 Uhr",
    # An hour earlier in world time, once it is summer.
    "2027-03-30T05:59:00+00:00": "Öffnet laut Angabe heute 8 Uhr",
    "2027-03-30T06:00:00+00:00": "Laut Angabe jetzt geöffnet, bis 12 Uhr",
    "2027-05-17T08:00:00+00:00": "Heute ist Feiertag – wahrscheinlich geschlossen. Öffnet laut Angabe morgen 8 Uhr",
}


@pytest.mark.parametrize("zone", ZONES)
def test_a_phone_far_away_shows_the_hours_of_the_district(browser: Browser, hours_host: str, zone: str) -> None:
    """The district's clock and holidays count, whatever the phone is set to."""
    page = visit(browser, hours_host + "angebote/amt/", next(iter(AN_OFFICE)), zone)
    shown = page.locator(".terms .open-state")
    said = {}
    for moment in AN_OFFICE:
        page.clock.set_system_time(datetime.fromisoformat(moment))
        page.reload()
        shown.wait_for()
        said[moment] = shown.inner_text()
    page.context.close()

    assert said == AN_OFFICE


def test_the_page_follows_the_clock(browser: Browser, hours_host: str) -> None:
    """Whoever leaves the page open sees it close."""
    page = visit(browser, hours_host + "angebote/amt/", "2026-11-24T16:58:30+00:00", "Europe/Berlin")
    shown = page.locator(".terms .open-state")
    shown.wait_for()
    before = shown.inner_text()
    page.clock.run_for(120_000)
    after = shown.inner_text()
    page.context.close()

    assert (before, after) == ("Laut Angabe jetzt geöffnet, bis 18 Uhr", "Öffnet laut Angabe Donnerstag 8 Uhr")


def test_an_emergency_line_is_there_on_a_holiday(browser: Browser, hours_host: str) -> None:
    """Round the clock means Christmas too."""
    page = visit(browser, hours_host + "angebote/telefon/", "2026-12-25T02:00:00+00:00", "Europe/Berlin")
    shown = page.locator(".terms .open-state")
    shown.wait_for()
    text = shown.inner_text()
    page.context.close()

    assert text.lower().endswith("jetzt erreichbar, rund um die uhr")


def test_cards_say_it_too_and_lists_without_hours_load_nothing(page: Page, hours_host: str) -> None:
    """The script comes only where there are hours or dates."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(hours_host + "impressum/", wait_until="networkidle")
    assert not [url for url in asked if "hours" in url]

    page.goto(hours_host + "anbieter/kreis-musterkreis/", wait_until="networkidle")
    expect(page.locator(".card .open-state:visible").first).to_be_attached()


def test_without_scripts_nothing_is_said_about_now(browser: Browser, hours_host: str) -> None:
    """The hours stand there in words; the empty element takes no room."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(hours_host + "angebote/amt/")
    states = page.locator(".open-state")
    visible = [states.nth(n).is_visible() for n in range(states.count())]
    words = page.locator(".terms").first.inner_text()
    context.close()

    assert visible
    assert not any(visible)
    assert "Di 8–12 und 13–18 Uhr" in words


def test_axe_finds_nothing_about_times(browser: Browser, hours_host: str, town_host: str) -> None:
    """With the script's words in place and visits on the page; links to tap are large enough. On a phone and a dark desk."""
    page = browser.new_page()
    page.clock.install(time=datetime.fromisoformat("2026-11-24T09:00:00+00:00"))
    pages = ("anbieter/kreis-musterkreis/", "angebote/amt/", "angebote/altes-amt/", "thema/geld/", "ort/musterstadt/")
    halting = ("angebote/beratungsbus/", "ort/probendorf/")
    found = {}
    for address in (*(hours_host + a for a in pages), *(town_host + a for a in halting)):
        page.goto(address, wait_until="networkidle")
        for scheme, width in LOOKS:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 800})
            if violations := faults(page):
                found[f"{address} {scheme}"] = violations
            heights = page.eval_on_selector_all(".stop a", "all => all.map(e => e.getBoundingClientRect().height)")
            too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert min(heights, default=44) >= 44, address
            assert too_wide <= 0, address
    page.close()

    assert found == {}


def test_the_finder_knows_what_is_open_today(browser: Browser, hours_host: str) -> None:
    """On Christmas morning only what names holidays is left, and the day after the weekend offices are back."""
    left = {}
    for moment in ("2026-12-25T05:00:00+00:00", "2026-11-24T05:00:00+00:00"):
        page = visit(browser, hours_host + "angebote/?offen=1", moment, "America/New_York")
        page.wait_for_selector("[data-listing] li[data-offer][hidden]", state="attached")
        left[moment[:10]] = set(
            page.eval_on_selector_all(
                "[data-listing] li[data-offer]:not([hidden])", "all => all.map(e => e.dataset.offer)"
            )
        )
        page.context.close()

    assert "telefon" in left["2026-12-25"] & left["2026-11-24"]
    assert "amt" in left["2026-11-24"] - left["2026-12-25"]


@pytest.mark.parametrize("day", ["2026-12-24", "2029-10-02"])
def test_the_finder_does_not_call_open_what_nobody_knows(browser: Browser, hours_host: str, day: str) -> None:
    """On an eve only what never closes is left, and of old hours nothing."""
    page = visit(browser, hours_host + "angebote/", f"{day}T06:00:00+00:00", "Europe/Berlin")
    script = """async (core) => {
        const { berlinNow, holidays, opensToday } = await import(core);
        return [...document.querySelectorAll("li[data-open]")]
            .filter((e) => opensToday(e.dataset.open, berlinNow(), holidays(), e.dataset.known))
            .map((e) => e.dataset.offer);
    }"""
    found = page.evaluate(script, f"{assets(hours_host)}js/hours/hours.js")
    page.context.close()

    assert set(found) == ({"frauenhaus-musterkreis", "telefon"} if day == "2026-12-24" else set())
