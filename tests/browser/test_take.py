"""„Mitnehmen“: what is handed on is what the page says, a voice stays on the device, and nothing shows that cannot work."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.waiting import until

pytestmark = pytest.mark.browser

OFFER = "angebote/familientreff-musterstadt/"
SENSITIVE = "angebote/frauenhaus-musterkreis/"
VOICES = """
  window.said = [];
  const voices = [{ name: "fern", lang: "de-DE", localService: false }, { name: "hier", lang: "de-DE", localService: LOCAL }];
  window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices, addEventListener() {}, cancel() { window.said.push("still"); },
    speak: (one) => window.said.push(`${one.voice.name}: ${one.text}`),
  } });
"""


def test_what_is_shared_is_what_the_page_says(page: Page, town_host: str) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'share', { value: (what) => { window.shared = what; return Promise.resolve(); } })"
    )
    page.goto(town_host + OFFER)
    page.get_by_role("button", name="Teilen").click()
    until(lambda: page.evaluate("window.shared"), "the sheet is asked for")
    shared = page.evaluate("window.shared")
    assert shared["url"] == town_host + OFFER
    heading, number = page.evaluate("['h1', '.term-phone bdi'].map((named) => document.querySelector(named).innerText)")
    assert shared["title"] == heading.replace("\u00ad", "")
    assert number in shared["text"]


def test_without_a_share_sheet_there_are_sms_mail_and_text(page: Page, town_host: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'share', { value: undefined })")
    page.goto(town_host + OFFER)
    page.get_by_role("button", name="Teilen").click()
    sms, mail = (page.get_by_role("link", name=name) for name in ("Als SMS", "Als E-Mail"))
    expect(sms).to_be_focused()
    number = page.locator(".term-phone bdi").first.inner_text()
    for link in (sms, mail):
        body = parse_qs(urlsplit(link.get_attribute("href") or "").query)["body"][0]
        assert number in body
        assert body.endswith(town_host + OFFER)
    page.get_by_role("button", name="Teilen").click()
    expect(sms).to_be_hidden()


def test_only_hours_that_hold_are_handed_on(page: Page, town_host: str) -> None:
    page.goto(town_host + OFFER)
    said = page.evaluate(
        """async () => {
          const { message } = await import(document.querySelector("script[src*='app.js']").src.replace("app.js", "take/share.js"));
          const page = document.querySelector(".page");
          const list = page.querySelector("[data-read] dd ul");
          list.dataset.hoursUntil = "2026-12-01";
          return [list.children[0].textContent, message(page, "2026-12-01").text, message(page, "2026-12-02").text];
        }"""
    )
    assert said[0] in said[1]
    assert said[0] not in said[2]


@pytest.mark.parametrize(("local", "is_there"), [("true", True), ("false", False)])
def test_only_a_voice_of_the_device_reads(page: Page, town_host: str, local: str, *, is_there: bool) -> None:
    page.add_init_script(VOICES.replace("LOCAL", local))
    page.goto(town_host + OFFER)
    opener = page.locator("[data-voice]")
    if not is_there:
        expect(opener).to_be_hidden()
        return
    opener.click()
    expect(opener).to_have_text("Vorlesen beenden")
    said = page.evaluate("window.said")
    digits = ", ".join(sign for sign in page.locator(".term-phone bdi").first.inner_text() if sign.isdigit())
    assert f"{digits}." in "".join(said)
    assert all(line.startswith("hier: ") for line in said if line != "still")
    opener.click()
    expect(opener).to_have_text("Vorlesen")
    assert page.evaluate("window.said.pop()") == "still"


def test_without_scripts_only_what_needs_none_is_there(browser: Browser, town_host: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(town_host + OFFER)
    expect(page.locator(".take button:visible")).to_have_count(0)
    expect(page.get_by_role("link", name="Als Kontakt speichern")).to_be_visible()
    context.close()


def test_a_sensitive_offer_says_why_it_is_not_handed_on(page: Page, town_host: str) -> None:
    page.goto(town_host + SENSITIVE)
    expect(page.locator(".take")).to_contain_text("ohne Namen")
    expect(page.get_by_role("button", name="Teilen")).to_have_count(0)
    expect(page.locator("[data-voice]")).to_have_count(0)
