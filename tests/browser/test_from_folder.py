"""The site opened from a folder, without any host: a stick, a network drive, an unpacked archive."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_pages_look_right_and_lead_on(page: Page, town_site: Path) -> None:
    """Style and script are there under the page's own policy, and links find the page of a folder."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if "Content Security Policy" in message.text else None)
    page.goto((town_site / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"

    page.get_by_role("button", name="Menü", exact=True).click()
    page.locator("#menu a", has_text="Alle Angebote").click()
    page.wait_for_url("**/angebote/index.html")
    page.locator("main [data-offer='familientreff-musterstadt'] a").first.click()
    page.wait_for_url("**/angebote/familientreff-musterstadt/index.html")
    page.locator("a.brand").click()
    page.wait_for_url("**/site/index.html")
    assert said == []
