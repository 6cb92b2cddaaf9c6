"""On a bad line a form is sent before its script is there: nothing is lost, and what was typed goes to no server."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser.held import Held

pytestmark = pytest.mark.browser


class Form(NamedTuple):
    """What a form is given, and what has to come."""

    script: str
    field: str
    typed: str
    button: str
    seen: str


PLACE = Form("place/field", "#ort", "Holzwalde, Dorfstraße 3", "Zeigen", "h1:has-text('Testwalde')")
SEARCH = Form("search/search", "#q", "Testwalde", "Suchen", "#results .row-title")
DATES = Form("guide/dates", "[data-event='kita-start']", "1.4.2028", "Termine ausrechnen", ".step-date")


@pytest.mark.parametrize(
    ("address", "form"), [("", PLACE), ("ort/", PLACE), ("suche/", SEARCH), ("uebergaenge/kita-start/", DATES)]
)
def test_whoever_is_quicker_than_the_script_gets_the_answer(
    page: Page, town_host: str, address: str, form: Form
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    late = Held(page, f"**/{form.script}.js")
    page.goto(town_host + address)
    if page.locator(form.field).is_hidden():
        page.locator(".my-dates > details > summary").click()
    page.locator(form.field).fill(form.typed)
    page.get_by_role("main").get_by_role("button", name=form.button).click()
    late.let_go()

    expect(page.locator(form.seen).first).to_be_visible()
    assert not [url for url in asked if form.typed.split(",")[0] in url]


@pytest.mark.parametrize("address", ["", "ort/"])
def test_a_place_whose_script_never_comes_leads_to_all_places(page: Page, town_host: str, address: str) -> None:
    page.route("**/place/field.js", lambda route: route.abort())
    page.goto(town_host + address)
    page.locator("#ort").fill("Testwalde")
    page.get_by_role("button", name="Zeigen").click()

    expect(page.get_by_role("main").get_by_role("link", name="Testwalde").first).to_be_visible()
    expect(page.get_by_text("Die Ortsnamen laden gerade nicht.")).to_be_visible()
    page.wait_for_url("**/ort/#ort=Testwalde")


def test_what_is_chosen_before_the_finder_is_there_counts(page: Page, town_host: str) -> None:
    late = Held(page, "**/finder/finder.js")
    page.goto(f"{town_host}angebote/")
    page.locator(".finder summary").click()
    page.get_by_label("Am Telefon").check()
    page.get_by_label("Ort, Dorf oder Postleitzahl").fill("Testwalde")
    late.let_go()

    expect(page.get_by_role("button", name="Testwalde", exact=True)).to_be_visible()
    expect(page).to_have_url(f"{town_host}angebote/#wie=telefon")
    expect(page.get_by_role("checkbox", name="Am Telefon")).to_be_checked()


def test_enter_before_the_finder_is_there_asks_no_server(page: Page, town_host: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    late = Held(page, "**/finder/finder.js")
    page.goto(f"{town_host}angebote/")
    page.locator(".finder summary").click()
    page.get_by_label("Alter in Jahren").fill("7")
    page.get_by_label("Alter in Jahren").press("Enter")
    late.let_go()

    expect(page.locator(".chosen li")).to_be_visible()
    expect(page).to_have_url(f"{town_host}angebote/#alter=7")
    assert not [url for url in asked if "?" in url]
