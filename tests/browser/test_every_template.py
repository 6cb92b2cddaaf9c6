"""What is true of a page of every kind, on the narrowest screen: looked at in one visit, because each visit takes long."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.numbers import broken_numbers
from tests.browser.templates import ONE_PAGE_PER_TEMPLATE

pytestmark = pytest.mark.browser

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LANDMARKS = "header:not(main *), main, nav, aside, footer:not(main *), [role=search], section[aria-labelledby], section[aria-label]"
TWICE_AS_LARGE = """() => {
    const { style } = document.documentElement;
    style.setProperty("font-size", `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`, "important");
}"""

LONG_LINES = """() => {
    const measure = document.createElement("canvas").getContext("2d");
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const block = text.parentElement.closest("p, dd, li, figcaption, summary");
        if (!block || !text.data.trim() || text.parentElement.closest(".visually-hidden")) continue;
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(block);
        measure.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        const range = document.createRange();
        range.selectNodeContents(text);
        const widest = Math.max(0, ...[...range.getClientRects()].map((line) => line.width));
        if (widest > 66.5 * measure.measureText("0").width) found.push(text.data.trim());
    }
    return found;
}"""
"""Texts with a line of more than 66 signs as wide as a digit; half a sign is left for a font that is rounded."""


def _width(page: Page, pixels: int) -> None:
    page.set_viewport_size({"width": pixels, "height": 740})


@pytest.mark.parametrize("address", ONE_PAGE_PER_TEMPLATE)
def test_a_page_of_every_kind_fits_a_small_screen(page: Page, host: str, address: str) -> None:
    """At 320 CSS pixels, which is 400 % zoom, nothing scrolls sideways (WCAG 1.4.10), nor with text at 200 % on a phone (1.4.4).

    No number breaks in two, and every summary stays a list item: with any other display VoiceOver reads it as plain text
    and not as something that opens.
    """
    stopped: list[str] = []
    page.on("pageerror", lambda error: stopped.append(str(error)))
    _width(page, 320)
    page.goto(host + address)
    assert stopped == []  # what stops in app.js takes all parts behind it along
    # Head, main part, foot, menu; the search, the way out: a list of all bands would hide them from whoever jumps by it.
    assert page.evaluate("named => document.querySelectorAll(named).length", LANDMARKS) <= 5
    assert page.evaluate(TOO_WIDE) <= 0, "at 320 pixels"
    assert broken_numbers(page) == [], "at 320 pixels"
    _width(page, 360)
    assert broken_numbers(page) == [], "at 360 pixels"
    summaries = page.eval_on_selector_all(
        "summary", "all => all.map((s) => [s.textContent, getComputedStyle(s).display, s.getAttribute('role')])"
    )
    assert summaries
    assert [found for found in summaries if found[1:] != ["list-item", None]] == []
    _width(page, 1280)
    page.eval_on_selector_all("main details", "all => all.forEach((one) => { one.open = true; })")
    assert page.evaluate(LONG_LINES) == [], "at 1280 pixels"
    _width(page, 360)
    page.evaluate(TWICE_AS_LARGE)
    assert page.evaluate(TOO_WIDE) <= 0, "with text twice as large"
