"""The Merkliste: saved on this device by a tap and by nothing else; printed, mailed, shared and cleared."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import faults
from tests.waiting import until

pytestmark = pytest.mark.browser

KEY = "kompass.merkliste"
OFFERS = ("familientreff-musterstadt", "online-beratung")
SENSITIVE = "frauenhaus-musterkreis"
BROKEN_STORAGE = (
    """Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"""
)
FULL_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


def stored(page: Page) -> object:
    return json.loads(page.evaluate(f"localStorage.getItem('{KEY}')") or "null")


def save(page: Page, town_host: str, offer: str) -> None:
    page.goto(f"{town_host}angebote/{offer}/")
    page.locator(".page-offer .terms + *").scroll_into_view_if_needed()
    page.get_by_role("button", name="Merken").click()


@pytest.fixture
def full(page: Page, town_host: str) -> Page:
    """The Merkliste with two offers."""
    for offer in OFFERS:
        save(page, town_host, offer)
    page.goto(town_host + "merkliste/")
    expect(page.locator("[data-status]")).to_have_text("2 Angebote auf Ihrer Merkliste.")
    return page


def test_a_tap_saves_and_another_takes_back(page: Page, town_host: str) -> None:
    page.goto(town_host + "alter/erwachsene/")
    card = page.locator("li.row-first:not([data-neutral])").first
    offer = card.get_attribute("data-offer")
    card.get_by_role("button", name="Merken").click()
    assert stored(page) == [offer]
    expect(card.locator(".save-said a")).to_have_attribute("href", town_host + "merkliste/")
    page.reload()
    page.locator(f"li.row-first[data-offer='{offer}']").get_by_role("button", name="entfernen").click()
    assert page.evaluate("localStorage.length") == 0


def test_the_list_shows_what_one_needs(full: Page, town_host: str) -> None:
    rows = full.locator("[data-items] li[data-offer]")
    assert rows.evaluate_all("rows => rows.map((row) => row.dataset.offer)") == list(OFFERS)
    expect(rows.first.locator("a.row-call")).to_have_attribute("href", re.compile("^tel:[+]49"))
    expect(rows.first.locator("a.row-title")).to_have_attribute("href", f"{town_host}angebote/{OFFERS[0]}/")
    rows.first.get_by_role("button", name="entfernen").click()
    expect(full.locator("[data-status]")).to_contain_text("1 Angebot auf Ihrer Merkliste")
    assert stored(full) == [OFFERS[1]]


def test_sensitive_offers_are_only_saved_after_a_question(page: Page, town_host: str) -> None:
    save(page, town_host, SENSITIVE)
    assert stored(page) is None
    assert page.evaluate("document.activeElement.textContent") == "Nein"
    page.keyboard.press("Enter")
    assert stored(page) is None
    page.get_by_role("button", name="Merken").click()
    page.get_by_role("button", name="Ja, merken").click()
    assert stored(page) == [SENSITIVE]
    page.goto(town_host + "merkliste/")
    expect(page.locator("[data-careful]")).to_be_visible()


def test_cards_of_sensitive_offers_ask_too(page: Page, town_host: str) -> None:
    page.goto(town_host + "thema/schutz/")
    page.locator("li.row-first[data-neutral]").first.get_by_role("button", name="Merken").click()
    assert stored(page) is None
    expect(page.get_by_role("button", name="Ja, merken")).to_be_visible()


def test_clearing_is_one_tap_and_can_be_undone(full: Page) -> None:
    full.get_by_role("button", name="Liste löschen").click()
    expect(full.locator("[data-status]")).to_contain_text("leer")
    assert full.evaluate("localStorage.length") == 0
    full.get_by_role("button", name="Rückgängig machen").click()
    expect(full.locator("[data-status]")).to_contain_text("2 Angebote")
    assert stored(full) == list(OFFERS)


def test_the_mail_names_offers_numbers_and_pages(full: Page, town_host: str) -> None:
    link = full.locator("[data-mail]").get_attribute("href") or ""
    assert link.startswith("mailto:?")
    assert len(link) <= 2000
    body = parse_qs(urlsplit(link).query)["body"][0]
    assert "Familientreff am Markt" in body
    assert "030 23125 122" in body
    assert f"{town_host}angebote/{OFFERS[1]}/" in body
    assert f"{town_host}merkliste/#{','.join(OFFERS)}" in body


def test_a_shared_link_shows_the_list_and_keeps_nothing(full: Page, browser: Browser, town_host: str) -> None:
    full.get_by_role("button", name="Als Link teilen").click()
    address = full.get_by_label("Link zu dieser Liste").input_value()
    assert unquote(address) == f"{town_host}merkliste/#{','.join(OFFERS)}"

    context = browser.new_context()
    other = context.new_page()
    other.goto(address)
    expect(other.locator("[data-status]")).to_have_text("2 Angebote in dieser Liste.")
    expect(other.locator("[data-shared]")).to_be_visible()
    assert other.evaluate("localStorage.length") == 0
    other.get_by_role("button", name="Auf diesem Gerät merken").click()
    expect(other.locator("[data-status]")).to_contain_text("auf Ihrer Merkliste")
    assert stored(other) == list(OFFERS)
    expect(other).to_have_url(town_host + "merkliste/")
    context.close()


@pytest.mark.parametrize(
    "hash_text",
    [
        "<img src=x onerror=alert(1)>",
        "%",
        "%E0%A4%A",
        "../../etc/passwd",
        "constructor,__proto__,toString",
        "a," * 20_000,
        "🙂",
        ",,,",
    ],
)
def test_a_hostile_link_harms_nobody(page: Page, town_host: str, hash_text: str) -> None:
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto(f"{town_host}merkliste/#{hash_text}")
    expect(page.locator("[data-status]")).not_to_be_empty()
    expect(page.locator("[data-items] li[data-offer]")).to_have_count(0)
    expect(page.locator("[data-saved] img")).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0
    assert failed == []


@pytest.mark.parametrize("damaged", ["{", "7", '"x"', "[1, null, {}]", '["a b", "<script>"]', "null"])
def test_a_damaged_list_is_met_kindly(page: Page, town_host: str, damaged: str) -> None:
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto(town_host)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, damaged])
    page.goto(town_host + "merkliste/")
    expect(page.locator("[data-status]")).to_contain_text("Ihre Merkliste ist leer")
    save(page, town_host, OFFERS[0])
    assert stored(page) == [OFFERS[0]]
    assert failed == []


@pytest.mark.parametrize("script", [BROKEN_STORAGE, FULL_STORAGE])
def test_a_browser_that_keeps_nothing_is_told_about(context: BrowserContext, town_host: str, script: str) -> None:
    context.add_init_script(script)
    page = context.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    save(page, town_host, OFFERS[0])
    expect(page.locator(".save-said")).to_contain_text("erlaubt das Merken gerade nicht")
    page.goto(town_host + "merkliste/")
    expect(page.locator("[data-status]")).to_contain_text("leer")
    page.goto(town_host + "thema/familie/")
    page.locator(".finder summary").click()
    expect(page.locator(".finder .count").first).to_contain_text("(")
    assert failed == []


def test_offers_that_are_gone_are_said_and_swept(page: Page, town_host: str) -> None:
    page.goto(town_host)
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps([OFFERS[0], "gibt-es-nicht-mehr"])]
    )
    page.goto(town_host + "merkliste/")
    expect(page.locator("[data-items]")).to_contain_text("gehört zu keinem Angebot mehr")
    page.get_by_role("button", name="Aufräumen").click()
    expect(page.locator("[data-items] .notice")).to_have_count(0)
    assert stored(page) == [OFFERS[0]]


def test_facts_that_do_not_load_still_leave_the_links(full: Page, town_host: str) -> None:
    full.route("**/merkliste/angebote.json", lambda route: route.abort())
    full.reload()
    expect(full.locator("[data-status]")).to_contain_text("lädt gerade nicht")
    expect(full.locator(f"[data-items] a[href='{town_host}angebote/{OFFERS[0]}/']")).to_have_count(1)


def test_two_tabs_do_not_undo_each_other(context: BrowserContext, town_host: str) -> None:
    first, second = context.new_page(), context.new_page()
    for page, offer in ((first, OFFERS[0]), (second, OFFERS[1])):
        page.goto(f"{town_host}angebote/{offer}/")
        page.locator(".page-offer .terms + *").scroll_into_view_if_needed()
        expect(page.get_by_role("button", name="Merken")).to_be_visible()
    first.get_by_role("button", name="Merken").click()
    # What one tab has kept, the other one sees a moment later: a browser has a process for each.
    until(lambda: stored(second) == [OFFERS[0]], "the second tab sees what the first one has kept")
    second.get_by_role("button", name="Merken").click()
    until(lambda: stored(first) == list(OFFERS), "the first tab sees both")


def test_print_leaves_the_buttons_out(full: Page) -> None:
    full.emulate_media(media="print")
    expect(full.locator("[data-actions]")).to_be_hidden()
    expect(full.get_by_role("button", name="entfernen").first).to_be_hidden()
    expect(full.locator("[data-items] li[data-offer]").first).to_be_visible()


def test_without_a_script_the_page_says_what_to_do(browser: Browser, town_host: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(town_host + "merkliste/")
    expect(page.locator("main")).to_contain_text("braucht JavaScript", use_inner_text=True)
    expect(page.locator("main a[href$='angebote/']").first).to_be_attached()
    page.goto(town_host + "alter/erwachsene/")
    expect(page.get_by_role("button", name="Merken")).to_have_count(0)
    context.close()


def test_every_page_leads_there_and_the_privacy_page_says_so(page: Page, host: str) -> None:
    page.goto(host + "datenschutz/")
    page.get_by_role("button", name="Menü", exact=True).click()
    page.locator("#menu").get_by_role("link", name="Merkliste").click()
    expect(page).to_have_url(host + "merkliste/")
    page.goto(host + "datenschutz/")
    expect(page.locator("main").get_by_text(KEY)).to_have_count(1)
    expect(page.locator("main").get_by_text("kompass.ort")).to_have_count(1)
    expect(page.locator("main a[href$='merkliste/']").first).to_be_attached()


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing_and_thumbs_hit(browser: Browser, town_host: str, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found: list[tuple[object, ...]] = []

    def look(name: str) -> None:
        found.extend((name, *fault) for fault in faults(page))
        low = page.evaluate(
            "[...document.querySelectorAll('main button, main .button')].filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 44).length"
        )
        found.extend([(name, "small", low)] if low else [])
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found.extend([(name, "wide", wide)] if wide > 0 else [])

    page.goto(town_host + "merkliste/")
    expect(page.locator("[data-status]")).to_contain_text("leer")
    look("empty")
    save(page, town_host, SENSITIVE)
    look("question")
    page.get_by_role("button", name="Ja, merken").click()
    save(page, town_host, OFFERS[0])
    look("saved")
    page.goto(town_host + "merkliste/")
    expect(page.locator("[data-items] li")).to_have_count(2)
    page.get_by_role("button", name="Als Link teilen").click()
    look("list")
    page.goto(town_host + f"merkliste/#{OFFERS[1]}")
    page.reload()
    expect(page.locator("[data-shared]")).to_be_visible()
    look("shared")
    context.close()

    assert found == []
