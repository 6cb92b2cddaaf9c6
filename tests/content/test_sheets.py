"""How many sheets of A4 the longest real pages take: an offer one, a place two, a guide with its dates four."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("folder", "most"), [("angebote", 1), ("ort", 2), ("uebergaenge", 4)])
def test_the_longest_pages_take_few_sheets(
    browser: Browser, host: str, site_folder: Path, folder: str, most: int
) -> None:
    pages = sorted(
        site_folder.glob(f"{folder}/*/index.html"), key=lambda page: (-page.stat().st_size, page.parent.name)
    )
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    sheets = {page.parent.name: _sheets(tab, f"{host}{folder}/{page.parent.name}/") for page in pages[:2]}
    tab.close()
    assert {name: number for name, number in sheets.items() if number > most} == {}


def _sheets(tab: Page, address: str) -> int:
    tab.goto(address)
    dates = tab.locator("[data-my-dates]")
    if dates.count():
        dates.locator("summary").first.click()
        dates.get_by_role("textbox").first.fill("1.3.2027")
        dates.get_by_role("button", name="Termine ausrechnen").click()
        expect(dates.locator(".my-dates-list li").first).to_be_visible()
    return len(pypdfium2.PdfDocument(tab.pdf(format="A4")))
