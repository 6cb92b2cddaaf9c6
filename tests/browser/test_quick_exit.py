"""Somebody who must not be seen here: leaving at once, on sensitive pages and wherever they lead, and no trace told."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser

SHELTER = "angebote/frauenhaus-musterkreis/"
AWAY = "https://wetter.example/"


@pytest.fixture(autouse=True)
def weather(context: BrowserContext) -> None:
    """The harmless page somebody leaves to."""
    context.route(f"{AWAY}**", lambda route: route.fulfill(body="<title>Wetter</title>", content_type="text/html"))


@pytest.fixture
def reading(page: Page, town_host: str) -> Page:
    """Somebody has come from home to the page of a refuge."""
    page.goto(town_host)
    page.goto(town_host + SHELTER)
    return page


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[Page]:
    """A browser that runs none."""
    context = browser.new_context(java_script_enabled=False)
    context.route(f"{AWAY}**", lambda route: route.fulfill(body="<title>Wetter</title>", content_type="text/html"))
    yield context.new_page()
    context.close()


def test_one_tap_leads_away_and_back_does_not_return(reading: Page, town_host: str) -> None:
    reading.locator("aside").get_by_role("link", name="Seite schnell verlassen").click()
    reading.wait_for_url(AWAY)

    reading.go_back()
    expect(reading).to_have_url(town_host)


def test_back_to_an_earlier_sensitive_page_leaves_again(page: Page, town_host: str) -> None:
    """A topic, an offer of it, away: whoever then goes back sees neither."""
    page.goto(town_host)
    page.goto(f"{town_host}thema/schutz/")
    page.locator("main [data-offer=frauenhaus-musterkreis] a").first.click()
    page.wait_for_url(f"{town_host}seite/**")
    page.locator("aside a").click()
    page.wait_for_url(AWAY)

    page.go_back(wait_until="commit")
    page.wait_for_url(AWAY)
    page.go_back()
    expect(page).to_have_url(town_host)


def test_back_to_a_search_that_found_it_leaves_again(page: Page, town_host: str) -> None:
    """The question and the names would tell; the hit itself is asked for by its neutral address."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{town_host}suche/#q=Frauenhaus")
    page.locator("[data-offer=frauenhaus-musterkreis] .row-title").click()
    page.wait_for_url(f"{town_host}seite/**")
    page.go_back()
    expect(page.locator("[data-offer=frauenhaus-musterkreis] .row-title")).to_be_visible()
    page.go_forward()
    page.locator("aside a").click()
    page.wait_for_url(AWAY)

    page.go_back(wait_until="commit")
    page.wait_for_url(AWAY)
    assert not [url for url in asked if "frauenhaus" in url]


@pytest.mark.parametrize("does_forget", [False, True], ids=["name kept", "name lost"])
def test_back_from_a_provider_s_own_site_shows_the_page(page: Page, town_host: str, *, does_forget: bool) -> None:
    """Some browsers do not give a tab its name back."""
    if does_forget:
        page.add_init_script("window.name = ''")
    page.goto(town_host + SHELTER)
    page.locator("main a[href^=tel]").first.evaluate(f"(link) => (link.href = '{AWAY}')")
    page.locator(f"main a[href='{AWAY}']").click()
    page.wait_for_url(AWAY)

    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Frauenhaus Musterkreis")
    expect(page.locator("aside a")).to_be_visible()


def test_the_middle_button_leaves_too(reading: Page) -> None:
    """In this tab: a new one would leave the page standing."""
    reading.locator("aside a").click(button="middle")
    reading.wait_for_url(AWAY)

    assert len(reading.context.pages) == 1


def test_the_page_is_gone_before_the_next_one_has_come(reading: Page) -> None:
    """On a bad line the harmless page takes its time."""
    seen = reading.evaluate("""() => {
        document.querySelector("aside a").click();
        return [getComputedStyle(document.body).display, document.title, location.hostname];
    }""")

    assert seen == ["none", "Familienwegweiser Musterkreis", "127.0.0.1"]


def test_shift_three_times_leads_away(reading: Page) -> None:
    """Each press is counted aloud; the key works from anywhere. Time stands still: presses far apart are none."""
    reading.clock.install()
    reading.clock.pause_at(reading.evaluate("Date.now()") + 1000)
    reading.keyboard.press("Shift")
    expect(reading.get_by_role("status").filter(has_text="Noch 2-mal")).to_be_visible()
    reading.keyboard.press("Shift")
    expect(reading.get_by_role("status").filter(has_text="Noch 1-mal")).to_be_visible()
    reading.keyboard.press("Shift")
    reading.wait_for_url(AWAY)


def test_writing_capitals_or_pressing_now_and_then_does_not(reading: Page) -> None:
    reading.clock.install()
    for _ in range(4):
        reading.keyboard.press("Shift+A")
    reading.keyboard.press("Shift")
    reading.keyboard.press("Shift")
    reading.clock.fast_forward(5200)
    reading.keyboard.press("Shift")

    expect(reading.get_by_role("status").filter(has_text="Noch 2-mal")).to_be_visible()


def test_the_keyboard_finds_it_second(reading: Page) -> None:
    """Beside the link that skips the head."""
    reading.keyboard.press("Tab")
    reading.keyboard.press("Tab")

    assert reading.evaluate("document.activeElement.textContent") == "Seite schnell verlassen"
    reading.keyboard.press("Enter")
    reading.wait_for_url(AWAY)


@pytest.mark.parametrize("height", [0, 1_000_000])
def test_it_is_in_reach_from_the_first_to_the_last_line(reading: Page, height: int) -> None:
    reading.evaluate(f"scrollTo(0, {height})")

    expect(reading.locator("aside a")).to_be_in_viewport(ratio=1)


def test_pages_reached_from_there_have_it_too(reading: Page, town_host: str) -> None:
    """Until somebody has left; a new visit begins without it."""
    reading.get_by_role("button", name="Menü", exact=True).click()
    reading.locator("#menu").get_by_role("link", name="Alle Orte").click()
    reading.wait_for_url(f"{town_host}ort/")
    exit_link = reading.locator("aside").get_by_role("link", name="Seite schnell verlassen")
    expect(exit_link).to_be_visible()
    reading.go_back()
    reading.goto(town_host)
    exit_link.click()
    reading.wait_for_url(AWAY)

    reading.goto(f"{town_host}ort/")
    expect(exit_link).to_have_count(0)


def test_a_visitor_of_other_pages_never_sees_it(page: Page, town_host: str) -> None:
    page.goto(town_host)
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")

    assert not page.evaluate("document.documentElement.matches('.left')")
    expect(page).to_have_url(town_host)
    expect(page.get_by_text("Seite schnell verlassen").filter(visible=True)).to_have_count(0)


def test_tab_address_and_previews_tell_nothing(reading: Page, town_host: str) -> None:
    """The neutral address is a page of its own: it can be loaded anew and shared."""
    for _ in range(2):
        expect(reading).to_have_title(re.compile(r"^(Angebot|Seite) \d – Familienwegweiser Musterkreis$"))
        expect(reading).to_have_url(re.compile(f"^{town_host}seite/"))
        expect(reading.locator("meta[name=description]")).not_to_have_attribute("content", re.compile("Schutz"))
        expect(reading.locator("meta[name=robots]")).to_have_attribute("content", "nosnippet, noarchive")
        expect(reading.get_by_role("heading", level=1)).to_have_text("Frauenhaus Musterkreis")
        reading.reload()


def test_a_tap_in_a_list_leads_to_the_neutral_address(page: Page, town_host: str) -> None:
    """So the speaking one is never asked for, and no history can know it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{town_host}thema/schutz/")
    page.locator("main [data-offer=frauenhaus-musterkreis] a").first.click()
    page.wait_for_url(f"{town_host}seite/**")

    expect(page.get_by_role("heading", level=1)).to_have_text("Frauenhaus Musterkreis")
    assert not [url for url in asked if "frauenhaus" in url]


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("notfall/", ".contact-more a[href*=frauenhaus]"),
        ("leicht/notfall/", ".contact-more a[href*=frauenhaus]"),
        ("leicht/schutz/", ".contact-more a[href*=frauenhaus]"),
        ("ar/notfall/", ".contact-more a[href*=frauenhaus]"),
        ("ar/thema/schutz/", "[data-offer=frauenhaus-musterkreis] a"),
        ("merkliste/#frauenhaus-musterkreis", ".row-title"),
        (SHELTER, ".quick-exit-note a"),
        (SHELTER, ".languages a[lang=ar]"),
    ],
)
def test_no_speaking_address_is_asked_for(page: Page, town_host: str, address: str, link: str) -> None:
    page.goto(town_host + address, wait_until="networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(link).first.evaluate("(link) => link.click()")
    page.wait_for_url(re.compile("seite[/-][0-9a-f]{8}/$"))

    assert not [url for url in asked if re.search("frauenhaus|sicher-surfen", url)]
    expect(page.locator("aside a")).to_be_visible()


def test_a_list_with_a_sensitive_offer_can_be_left(page: Page, town_host: str) -> None:
    """The Merkliste shows names: it needs the way out like the offer itself."""
    page.goto(f"{town_host}merkliste/#frauenhaus-musterkreis")
    page.locator("aside a").click()
    page.wait_for_url(AWAY)


def test_nothing_is_kept(reading: Page, town_host: str) -> None:
    """Reading, looking through a list, a guide: no storage, no cookie, no cache."""
    for address in ("thema/schutz/", "uebergaenge/trennung/", "sicher-surfen/", "notfall/"):
        reading.goto(town_host + address, wait_until="networkidle")
        for details in reading.locator("main summary:visible").all():
            details.click()
    kept = "(async () => localStorage.length + sessionStorage.length + (await caches.keys()).length)()"

    assert reading.evaluate(kept) == 0
    assert reading.context.cookies() == []


def test_without_scripts_it_is_a_plain_link(without_scripts: Page, town_host: str) -> None:
    without_scripts.goto(town_host + SHELTER)
    link = without_scripts.locator("aside a")

    expect(link).to_have_attribute("rel", "nofollow noreferrer")
    expect(without_scripts.get_by_text("dreimal die Umschalt-Taste")).to_be_hidden()
    link.click()
    expect(without_scripts).to_have_url(AWAY)


def test_it_works_in_a_guide_opened_from_a_folder(page: Page, town_site: object) -> None:
    """A stick with the guide on it: no address to hide, but the way out and its memory are there."""
    page.goto(f"file://{town_site}/{SHELTER}index.html")
    page.goto(f"file://{town_site}/ort/index.html")
    expect(page.locator("aside a")).to_be_visible()


def test_a_plain_page_says_what_it_cannot_do(reading: Page) -> None:
    reading.get_by_text("Was im Browser bleibt").click()
    reading.get_by_role("link", name="Was Sie noch tun können").click()

    expect(reading.get_by_role("main")).to_contain_text("löscht den Verlauf nicht")
