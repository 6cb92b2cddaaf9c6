"""What a citizen does: look, tap, call. With and without scripts, and without being watched."""

from __future__ import annotations

import re
import urllib.request
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, Request, expect

from generator.deliver.headers import HEADERS

pytestmark = pytest.mark.browser


def test_no_request_leaves_the_host_and_nothing_is_stored(page: Page, town_host: str) -> None:
    """Not one request to another host, no cookie, no storage, on any kind of page."""
    host = town_host
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in ("", "angebote/familientreff-musterstadt/", "ort/testwalde/", "suche/?q=kita", "notfall/"):
        page.goto(host + address, wait_until="networkidle")

    assert [url for url in asked if not url.startswith(host)] == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_strict_content_security_policy_breaks_nothing(browser: Browser, town_host: str) -> None:
    """With all headers a host should send no page reports a violation and search still answers."""
    host = town_host
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))

    def strict(route: object, request: Request) -> None:
        response = route.fetch()  # type: ignore[attr-defined]
        headers = {**response.headers, **{header.name.lower(): header.value for header in HEADERS}}
        route.fulfill(response=response, headers=headers)  # type: ignore[attr-defined]

    page.route("**/*", strict)
    for address in (
        "",
        "gebiet/",
        "uebergaenge/kita-start/",
        "angebote/online-beratung/",
        "angebote/?alter=4&ort=testwalde",
        "merkliste/#familientreff-musterstadt",
    ):
        page.goto(host + address, wait_until="networkidle")
    page.goto(host + "suche/?q=familie", wait_until="networkidle")
    page.wait_for_selector("#results [data-offer]")
    page.unroute_all(behavior="wait")
    context.close()

    assert said == []


def test_the_page_itself_keeps_strangers_out(page: Page, host: str) -> None:
    """On a host without headers, too: nothing planted later loads or runs, and nobody is asked for it."""
    stopped: list[tuple[str, str | None]] = []
    page.on("requestfailed", lambda request: stopped.append((request.url, request.failure)))
    page.goto(host)
    wanted = [
        "connect-src",
        "form-action",
        "frame-src",
        "img-src",
        "script-src-elem",
        "script-src-elem",
        "style-src-elem",
    ]
    refused = page.evaluate(
        """async (wanted) => {
        const found = [];
        addEventListener("securitypolicyviolation", (event) => found.push(event.effectiveDirective));
        const plant = (tag, more) => document.body.append(Object.assign(document.createElement(tag), more));
        plant("img", { src: "https://zaehler.example/1.gif" });
        plant("script", { src: "https://netz.example/a.js" });
        plant("script", { textContent: "window.ran = true" });
        plant("style", { textContent: "body { display: none }" });
        plant("iframe", { src: "https://netz.example/" });
        plant("form", { action: "https://netz.example/", method: "post" });
        document.body.lastChild.submit();
        await fetch("https://netz.example/").catch(() => {});
        while (found.length < wanted) await new Promise((done) => addEventListener("securitypolicyviolation", done, { once: true }));
        return [found.sort(), window.ran];
    }""",
        len(wanted),
    )

    assert refused == [wanted, None]
    assert {reason for _, reason in stopped} == {"csp"}


def test_every_offer_is_three_taps_from_home_without_scripts(site_folder: Path, host: str) -> None:
    """Home → topic (or age or A–Z) → list → offer, by the plain links of the pages as the host sends them."""

    def links(address: str) -> set[str]:
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own host
            found = html.fromstring(answer.read()).xpath("//a/@href")
        return {
            url for href in found if (url := urldefrag(urljoin(address, href)).url.partition("?")[0]).startswith(host)
        }

    pages = [page for page in site_folder.glob("angebote/*/index.html") if b"Umgezogen:" not in page.read_bytes()]
    promised = {f"{host}angebote/{page.parent.name}/" for page in pages}
    reached = frontier = {host}
    for _ in range(3):
        frontier = {url for address in frontier - promised for url in links(address)} - reached
        reached = reached | frontier

    assert promised
    assert promised - reached == set()


def test_an_old_phone_finds_a_number_to_call(page: Page, host: str) -> None:
    """From home by age to an offer; the number can be tapped and is written out."""
    page.goto(host)
    page.locator("main a[href*='alter/']").last.click()
    page.locator("main .row", has=page.locator(".row-call[href^='tel:']")).locator(".row-title").first.click()
    call = page.locator("main a.call").first

    expect(call).to_have_attribute("href", re.compile("^tel:[+]49"))
    expect(call).to_contain_text(re.compile(r"\d{4,}"))


def test_emergency_is_one_tap_away_everywhere(page: Page, town_host: str) -> None:
    """The header leads to the emergency page, whose first number is 112 or 110."""
    host = town_host
    for address in ("", "thema/geld/", "angebote/online-beratung/", "uebergaenge/trennung/"):
        page.goto(host + address)
        page.get_by_role("link", name="Notfall").first.click()
        expect(page).to_have_url(host + "notfall/")
    expect(page.locator("main a[href^='tel:']").first).to_have_attribute("href", re.compile("^tel:11[02]$"))


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("Krabbelgruppe", "familientreff-musterstadt"),
        ("jugendclub", "jugendclub-probendorf"),
        ("fruehstueck", "familientreff-musterstadt"),
        ("musterstadt familientreff", "familientreff-musterstadt"),
    ],
)
def test_search_finds_while_typing(page: Page, town_host: str, typed: str, offer: str) -> None:
    """Everyday words and umlauts written as ae/oe/ue find the offer among the first five."""
    page.goto(town_host + "suche/")
    page.locator("main input[type=search]").first.type(typed)

    expect(page.locator(f"#results li:nth-child(-n+5)[data-offer='{offer}']")).to_be_visible()


def test_search_answers_hostile_and_hopeless_words_kindly(page: Page, host: str) -> None:
    """Markup stays text, nothing found still leads somewhere."""
    page.goto(host + "suche/")
    field = page.locator("main input[type=search]").first
    field.fill("<img src=x onerror=alert(1)>xyzxyz")

    expect(page.locator("#results a[href*='notfall']").first).to_be_visible()
    expect(page.locator("#results img")).to_have_count(0)


def test_search_loads_nothing_before_it_is_touched(page: Page, host: str) -> None:
    """Not a byte of search data on any page before the visitor asks."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(host, wait_until="networkidle")

    assert not [url for url in asked if "suche/index/" in url or "search" in url]


def test_whole_guide_is_readable_without_scripts(browser: Browser, town_host: str) -> None:
    """All steps of a guide are there as text."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(town_host + "uebergaenge/kita-start/")
    steps = page.locator(".step")
    visible = [steps.nth(n).is_visible() for n in range(steps.count())]
    context.close()

    assert visible
    assert all(visible)
