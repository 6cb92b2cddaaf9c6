"""Old and broken browsers: without newer functions all works, and where a script stops, the page works as without it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.old_browsers import NEWER

pytestmark = pytest.mark.browser

_NAMES = [newer.name for newer in NEWER if re.fullmatch(r"[\w.]+", newer.name)]
WITHOUT = "\n".join(f"try {{ delete {name} }} catch {{}}" for name in [*(f"globalThis.{n}" for n in _NAMES)])


@pytest.fixture
def old(page: Page) -> Page:
    """A browser that lacks everything the list of newer functions names."""
    page.add_init_script(WITHOUT)
    return page


def test_the_functions_are_gone(old: Page, town_host: str) -> None:
    old.goto(town_host)
    assert (
        old.evaluate("[typeof Object.hasOwn, typeof [].at, typeof structuredClone, typeof [].findLast]")
        == ["undefined"] * 4
    )


def test_search_works_without_newer_functions(old: Page, town_host: str) -> None:
    old.goto(town_host + "suche/#q=Krabbelgrup")
    expect(old.locator("#results .row-title").first).to_be_visible()
    old.locator("#q").fill("ich will nicht mehr leben")
    expect(old.locator(".crisis .dial a, .crisis a.dial").first).to_be_visible()


def test_saved_list_works_without_newer_functions(old: Page, town_host: str) -> None:
    old.goto(town_host + "merkliste/#familientreff-musterstadt,gibt-es-nicht")
    expect(old.locator("[data-status]")).to_contain_text("1 Angebot")
    expect(old.locator("[data-offer='familientreff-musterstadt']").first).to_be_visible()


def test_finder_and_place_work_without_newer_functions(old: Page, town_host: str) -> None:
    old.goto(town_host + "angebote/?ort=testwalde")
    expect(old.locator("[data-near] h2").first).to_be_visible()
    more = old.get_by_role("button", name=re.compile("weitere zeigen")).first
    if more.is_visible():
        more.click()
        expect(more).to_be_hidden()
    old.goto(town_host)
    old.locator("#ort").fill("Markt 5, Musterstadt")
    old.locator("#ort").press("Enter")
    old.wait_for_url("**/ort/musterstadt/")


def test_dates_work_without_newer_functions(old: Page, town_host: str) -> None:
    old.goto(town_host + "uebergaenge/kita-start/")
    old.locator(".my-dates > details > summary").click()
    field = old.locator("[data-my-dates] input").first
    field.fill("1. März 2027")
    field.press("Enter")
    expect(old.locator(".my-dates-found h3")).to_be_visible()


@pytest.mark.parametrize("body", ["this is { no script", "throw new Error('stopped')", ""])
@pytest.mark.parametrize("path", ["", "suche/?q=Familie", "angebote/", "ort/", "merkliste/", "uebergaenge/kita-start/"])
def test_a_script_that_stops_leaves_the_page_as_without_it(
    browser: Browser, town_host: str, path: str, body: str
) -> None:
    """Whichever file does not parse or throws: what is to be read is there, and nothing is offered that cannot work."""
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(town_host + path)
    wanted = plain.locator("main").inner_text()
    plain.context.close()

    context = browser.new_context()
    page = context.new_page()

    def stopped(route: Route) -> None:
        route.fulfill(body=body, content_type="text/javascript")

    page.route("**/js/**/*.js", stopped)
    page.goto(town_host + path)
    expect(page.locator("main")).to_have_text(wanted, use_inner_text=True)
    context.close()


@pytest.mark.parametrize("path", ["angebote/?alter=3", "uebergaenge/kita-start/", "suche/#q=Familie", "ort/"])
def test_what_stands_on_a_stopped_module_says_so_or_goes(page: Page, town_host: str, path: str) -> None:
    """app.js runs, all it loads does not."""
    page.route(
        "**/js/**/*.js",
        lambda route: (
            route.continue_()
            if "/app.js" in route.request.url
            else route.fulfill(body="(", content_type="text/javascript")
        ),
    )
    page.goto(town_host + path)
    if path.startswith("suche"):
        expect(page.locator("#results")).to_have_text("Die Suche ist gerade nicht verfügbar.")
    elif path.startswith("angebote"):
        expect(page.locator("[data-finder]")).to_be_hidden()
        expect(page.locator(".az a").first).to_be_attached()
    elif path.startswith("ort"):
        page.locator("#ort").fill("Testwalde")
        page.locator("#ort").press("Enter")
        expect(page.locator(".az a").first).to_be_attached()
    else:
        page.locator("[data-my-dates] summary").first.focus()
        expect(page.locator("[data-my-dates]")).to_be_hidden()
        expect(page.locator(".step-title").first).to_be_attached()
