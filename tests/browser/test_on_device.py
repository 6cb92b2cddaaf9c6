"""The privacy page shows what this device keeps and deletes it; without scripts it says nothing it cannot know."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults
from tests.support import ROOT

pytestmark = pytest.mark.browser

KEYS = re.findall(
    r'(?m)^const [A-Z]+ = "(kompass\.[a-z]+)";', (ROOT / "site_overrides/assets/js/kept/kept.js").read_text("utf-8")
)


def test_everything_that_is_kept_is_named_shown_and_deleted(page: Page, host: str) -> None:
    assert len(KEYS) >= 3
    page.goto(host + "datenschutz/")
    section = page.locator("[data-on-device]")
    expect(section.get_by_role("status")).to_have_text("Auf diesem Gerät ist nichts davon gespeichert.")
    for key in KEYS:
        expect(page.locator(".prose")).to_contain_text(f"„{key}“")

    page.evaluate("(keys) => keys.forEach((key) => localStorage.setItem(key, 'x'))", KEYS)
    page.evaluate("localStorage.setItem('fremd', 'bleibt')")
    page.reload()
    expect(section.get_by_role("listitem")).to_have_count(len(KEYS))
    assert faults(page) == []
    section.get_by_role("button").click()

    expect(section.get_by_role("status")).to_be_focused()
    expect(section.get_by_role("listitem")).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage)") == ["fremd"]


def test_without_scripts_nothing_is_claimed(browser: Browser, host: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host + "datenschutz/")
    visible = page.locator("[data-on-device]").is_visible()
    context.close()

    assert not visible
