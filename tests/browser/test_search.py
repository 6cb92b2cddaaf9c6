"""The search page as people meet it: typing, keyboard, addresses, bad input, a broken index."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser
ROWS = "#results .row"
OPEN_ON_TUESDAYS = {"familientreff-musterstadt", "frauenhaus-musterkreis"}


def test_address_can_be_shared_and_unknown_values_are_noted(page: Page, town_host: str) -> None:
    """`#q=…&alter=…&ort=…`, or behind a `?` without scripts, opens the same results; what is not known is ignored, and the page says so."""
    page.goto(town_host + "suche/#q=Treff&alter=baby&ort=probendorf")
    expect(page.locator(ROWS).first).to_be_visible()

    expect(page.locator("#alter")).to_have_value("baby")
    expect(page.locator("#ort")).to_have_value("probendorf")
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator("[data-offer='familientreff-musterstadt']")).to_have_count(1)
    expect(page.locator("#results .notice")).to_have_count(0)

    page.goto(town_host + "suche/?q=Treff&alter=<b>x</b>&ort=Atlantis")
    expect(page.locator("#results .notice")).to_have_count(2)
    expect(page.locator("#results .notice").first).to_contain_text("<b>x</b>")
    expect(page.locator("#results b")).to_have_count(0)
    expect(page.locator(ROWS).nth(1)).to_be_visible()


def test_where_nothing_is_the_page_says_so_in_its_language_and_shows_the_nearest(page: Page, town_host: str) -> None:
    for folder, said in (("", "Keine Treffer in Testwalde."), ("ar/", "لا توجد نتائج في")):
        page.goto(f"{town_host}{folder}suche/#q=Krabbelgruppe+Testwalde")
        expect(page.locator("#results .notice")).to_contain_text(said)
        expect(page.locator("[data-offer='familientreff-musterstadt']")).to_be_visible()


def test_what_costs_nothing_and_opens_today_can_be_ticked_and_shared(page: Page, town_host: str) -> None:
    page.clock.set_fixed_time("2026-11-24T09:00:00+01:00")
    page.goto(town_host + "suche/#q=Treff")
    every = page.locator(ROWS)
    expect(every.first).to_be_visible()
    shown = every.count()
    page.locator(".search-filters summary").click()
    page.get_by_label("Kostenlos").check()
    expect(page).to_have_url(re.compile("frei=ja"))
    expect(page.locator("#results .notice")).to_be_visible()
    expect(every).not_to_have_count(shown)
    expect(page.locator("[data-offer='familientreff-musterstadt']")).to_be_visible()

    page.goto(town_host + "suche/#q=Treff&offen=ja")
    expect(page.get_by_label("Heute geöffnet")).to_be_checked()
    expect(page.locator("#results .notice")).to_be_visible()
    others = "".join(f":not([data-offer='{name}'])" for name in sorted(OPEN_ON_TUESDAYS))
    expect(page.locator("#results [data-offer]").first).to_be_visible()
    expect(page.locator(f"#results [data-offer]{others}")).to_have_count(0)


def test_results_come_while_typing_and_name_who_offers_them(search_page: Page) -> None:
    """Count in a live region. A row never shows the search word it was found by: those are not written to be read."""
    search_page.locator("#q").press_sequentially("Krabbelgruppe", delay=30)
    row = search_page.locator("[data-offer='familientreff-musterstadt']")

    expect(row).to_contain_text("Familienverein")
    expect(row).not_to_contain_text("Krabbelgruppe")
    expect(search_page.locator("#results [role=status]")).to_contain_text("Treffer")
    expect(search_page.locator("#results").get_by_role("heading", name="Treffer")).to_have_count(1)
    expect(search_page).to_have_url(re.compile("q=Krabbelgruppe"))


def test_a_jump_to_the_menu_keeps_the_question(search_page: Page) -> None:
    """Both stand behind the #."""
    search_page.locator("#q").fill("Krabbelgruppe")
    expect(search_page.locator(ROWS).first).to_be_visible()
    search_page.get_by_role("button", name="Menü", exact=True).click()

    expect(search_page).to_have_url(re.compile("#q=Krabbelgruppe$"))


def test_keyboard_alone_reaches_a_result(search_page: Page) -> None:
    """Type, Enter, Tab to the first result, Enter."""
    search_page.locator("#q").focus()
    search_page.keyboard.type("Krabbelgruppe")
    expect(search_page.locator(ROWS).first).to_be_visible()
    search_page.keyboard.press("Enter")
    expect(search_page.locator("#results [role=status]")).to_be_focused()
    search_page.keyboard.press("Tab")
    search_page.keyboard.press("Enter")
    search_page.wait_for_url("**/angebote/familientreff-musterstadt/")


def test_more_results_keep_the_reader_s_place(page: Page, host: str) -> None:
    """The button adds results and puts the focus on the first new one; the town has too few."""
    page.goto(host + "suche/")
    page.locator("#q").fill("Beratung")
    more = page.get_by_role("button", name="Mehr Treffer")
    expect(more).to_be_visible()
    expect(page.locator(ROWS)).to_have_count(10)
    more.click()
    expect(page.locator(ROWS)).to_have_count(20)
    expect(page.locator(ROWS).nth(10).locator(".row-title")).to_be_focused()


@pytest.mark.parametrize(
    "question",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a" * 10_000,
        "wort " * 2_000,
        "😀😀😀",
        "der die das und ich",
        "مرحبا بكم جميعا",
        "\u202eabc\u200b\u2067def",
        ".*+?^${}()|[]\\",
        "constructor __proto__ toString hasOwnProperty",
        "\u0000\ud800",
        "'; DROP TABLE offers; --",
        "xqzjv",
    ],
    ids=lambda question: ascii(question)[:24],
)
def test_any_input_gets_a_useful_answer(search_page: Page, question: str) -> None:
    """No error, no script, and always a way on: results, or topics, emergency numbers and the district's phone."""
    errors: list[str] = []
    search_page.on("pageerror", lambda error: errors.append(str(error)))
    search_page.on("dialog", lambda dialog: errors.append(dialog.message))
    search_page.locator("#q").evaluate(
        "(field, value) => { field.focus(); field.value = value; field.dispatchEvent(new Event('input', {bubbles: true})) }",
        question,
    )
    expect(search_page.locator("#results a[href*='notfall']").first).to_be_visible()

    assert errors == []
    expect(search_page.locator("#results script, #results img")).to_have_count(0)
    if search_page.locator(ROWS).count() == 0:
        expect(search_page.locator("#results .tile").nth(4)).to_be_attached()
        expect(search_page.locator("#results a[href='tel:112']")).to_have_count(1)
        expect(search_page.locator("#results a.call")).to_have_count(1)


@pytest.mark.parametrize("damage", ["missing", "half", "null", "html"])
@pytest.mark.parametrize("file", ["manifest.json", "t/", "d/"])
def test_a_damaged_index_is_said_and_the_lists_remain(page: Page, town_host: str, file: str, damage: str) -> None:
    """Whatever is wrong with a file: a message and ways on, never an empty page or a wrong result."""
    texts = {"half": '{"v":3,"kinds', "null": "null", "html": "<!doctype html><p>404"}

    def broken(route: Route) -> None:
        if damage == "missing":
            route.fulfill(status=404, body="")
        else:
            route.fulfill(status=200, content_type="application/json", body=texts[damage])

    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route(f"**/suche/index/{file}*", broken)
    page.goto(town_host + "suche/?q=Kindergarten")
    expect(page.locator("#results [role=status]")).to_contain_text("nicht verfügbar")

    assert errors == []
    expect(page.locator("#results a[href*='thema']").first).to_be_attached()
    expect(page.locator("#results a.call")).to_have_count(1)


def test_an_index_of_another_version_is_not_read(page: Page, town_host: str) -> None:
    """A script from the cache must not misread the files of a newer generator."""
    page.route("**/suche/index/manifest.json", lambda route: route.fulfill(json={"v": 99, "terms": 4}))
    page.goto(town_host + "suche/?q=Kindergarten")
    expect(page.locator("#results [role=status]")).to_contain_text("nicht verfügbar")


def test_search_recovers_when_the_line_comes_back(page: Page, town_host: str) -> None:
    """After a failure the next letter tries again."""
    page.route("**/suche/index/**", lambda route: route.abort())
    page.goto(town_host + "suche/?q=Kinder")
    expect(page.locator("#results [role=status]")).to_contain_text("nicht verfügbar")
    page.unroute("**/suche/index/**")
    page.locator("#q").press_sequentially("garten")
    expect(page.locator(ROWS).first).to_be_visible()


def test_not_a_byte_before_the_search_is_touched(page: Page, town_host: str) -> None:
    """Neither scripts nor index on any page, the search page included."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in ("", "angebote/online-beratung/", "suche/"):
        page.goto(town_host + address, wait_until="networkidle")

    assert [url for url in asked if "search" in url or "snowball" in url or "suche/index" in url] == []


def test_no_question_leaves_the_browser(page: Page, town_host: str) -> None:
    """Asked at home or on the search page, no address that is requested holds the question; nothing is stored."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(town_host)
    form = page.locator("main form[action$='suche/']").first
    form.locator("input").fill("Frauenhaus")
    form.get_by_role("button").click()
    expect(page.locator(ROWS).first).to_be_visible()
    page.locator("#q").fill("Beratung Familie")
    expect(page).to_have_url(f"{town_host}suche/#q=Beratung+Familie")
    expect(page.locator("#results [role=status]")).to_contain_text("Treffer")
    page.reload()
    expect(page.locator("#results [role=status]")).to_contain_text("Treffer")

    assert [url for url in asked if "Frauenhaus" in url.partition("#")[0] or "Beratung" in url] == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_without_scripts_the_form_leads_to_the_lists(browser: Browser, town_host: str) -> None:
    """The form's page names the lists of topics, offers and places."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(town_host)
    form = page.locator("main form[action$='suche/']").first
    form.locator("input").fill("Kita")
    form.get_by_role("button").click()
    links = {a.get_attribute("href") for a in page.query_selector_all("main a")}
    expect(page.locator(".notice")).to_contain_text("Die Suche braucht JavaScript.")
    expect(page.locator(".search-hint")).to_be_hidden()
    context.close()

    assert {"../thema/", "../angebote/", "../ort/", "../notfall/"} <= links


def test_a_changed_address_is_answered(page: Page, town_host: str) -> None:
    """A link to another question, and Back and Forward between them."""
    page.goto(town_host + "suche/#q=Schulden")
    first = page.locator("#results .row-title").first
    expect(first).to_be_visible()
    before = first.inner_text()
    page.evaluate("location.hash = 'q=Treff&ort=Probendorf'")
    expect(page.locator("#q")).to_have_value("Treff")
    expect(page.locator("#ort")).to_have_value("Probendorf")
    expect(first).not_to_have_text(before)
    page.go_back()
    expect(page.locator("#q")).to_have_value("Schulden")
    expect(page.locator("#ort")).to_have_value("")
    expect(first).to_have_text(before)
    page.go_forward()
    expect(page.locator("#q")).to_have_value("Treff")


def test_a_question_in_the_address_wakes_the_search(page: Page, town_host: str) -> None:
    page.goto(town_host + "suche/")
    page.evaluate("location.hash = 'q=Schulden'")
    expect(page.locator("#results .row-title").first).to_be_visible()
    expect(page.locator("#q")).to_have_value("Schulden")


@pytest.mark.parametrize(
    "typed", ["Musterstädter Straße 3, 01994 Testwalde", "01994 Tetswalde", "Тествальде", "Gemeinde Testwalde"]
)
def test_the_place_beside_a_question_is_understood_as_in_the_finder(page: Page, town_host: str, typed: str) -> None:
    page.goto(town_host + "suche/#q=Familie&ort=testwalde")
    rows = page.locator("#results .row-title")
    expect(page.locator("[data-offer='beratungsbus']")).to_be_visible()
    expect(page.locator("[data-offer='familientreff-musterstadt']")).to_have_count(0)
    # The first few come at once, the others right behind them.
    number = re.match(r"\d+", page.locator("#results .result-count").inner_text())
    assert number
    expect(rows).to_have_count(int(number[0]))
    wanted = rows.all_inner_texts()
    page.locator("#ort").fill(typed)
    page.locator("#q").press("Enter")
    expect(page.locator("#results .result-count")).to_be_focused()
    expect(page.locator("#results .notice-info")).to_have_count(0)
    expect(rows).to_have_text(wanted)
