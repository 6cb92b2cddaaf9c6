"""Folds and numbers as browsers lay them out: a summary stays one for VoiceOver, paper shows all, no number breaks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.browser.templates import ONE_PAGE_PER_TEMPLATE
from tests.browsing import ROOT
from tests.support import real_index

pytestmark = pytest.mark.browser


def test_every_summary_stays_a_list_item(page: Page, host: str) -> None:
    """With any other display VoiceOver reads it as plain text and not as something that opens."""
    wrong, seen = [], 0
    for address in ONE_PAGE_PER_TEMPLATE:
        page.goto(host + address)
        for text, display, role in page.eval_on_selector_all(
            "summary", "all => all.map((s) => [s.textContent, getComputedStyle(s).display, s.getAttribute('role')])"
        ):
            seen += 1
            if (display, role) != ("list-item", None):
                wrong.append((address, text, display, role))
    assert seen > len(ONE_PAGE_PER_TEMPLATE)
    assert wrong == []


def test_paper_shows_what_is_folded(page: Page, town_host: str) -> None:
    """Also in browsers that do not know ::details-content: then only opening helps."""
    for address in ("angebote/", "thema/familie/", "ort/testwalde/", "uebergaenge/kita-start/"):
        page.goto(town_host + address)
        page.wait_for_load_state("load")
        closed = "document.querySelectorAll('main details:not([open])').length"
        before = page.evaluate(closed)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.evaluate(closed) == 0, address
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.evaluate(closed) == before, address
    assert before >= 0


LINES = """() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const number = /(?:\\+\\d|\\(?0\\d|116[ \\u00a0]\\d{3})[\\d \\u00a0\\u2060()/–-]*\\d/g;
    for (let node; (node = walker.nextNode()); ) {
        if (!node.parentElement.checkVisibility() || node.parentElement.closest("script, style, .visually-hidden")) continue;
        for (const match of node.data.matchAll(number)) {
            if (match[0].replace(/\\D/g, "").length < 6) continue;
            const range = document.createRange();
            range.setStart(node, match.index);
            range.setEnd(node, match.index + match[0].length);
            const lines = new Set([...range.getClientRects()].filter((r) => r.width > 1).map((r) => Math.round(r.top / 4)));
            found.push([match[0], lines.size]);
        }
    }
    return found;
}"""


def numbered() -> str:
    """The page of an offer that has a number in its name."""
    offers = real_index().listed.values()
    return next(f"angebote/{one.id}/" for one in offers if re.search(r"\d{2,} \d{2,}", one.name))


@pytest.mark.parametrize("width", [320, 360])
def test_no_number_breaks(page: Page, host: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    broken, seen = {}, 0
    for address in (*ONE_PAGE_PER_TEMPLATE, "suche/#q=116+117", numbered()):
        page.goto(host + address)
        if "#q" in address:
            page.locator("#results .row").first.wait_for()
        for number, lines in page.evaluate(LINES.replace("\\\\", "\\")):
            seen += 1
            if lines > 1:
                broken[address] = number
    assert seen
    assert broken == {}


def test_a_moved_page_keeps_the_part(page: Page, host: str) -> None:
    old = first_moved()
    page.goto(f"{host}{old}#teil-2")
    link = page.locator("a[data-moved]")
    assert link.evaluate("a => a.hash") == "#teil-2"
    page.goto(host + old)
    page.reload()
    assert link.evaluate("a => a.hash") == ""


def first_moved() -> str:

    found = re.search(r"^- {from: ([^,\s}]+)", (ROOT / "content/redirects.yml").read_text(), re.MULTILINE)
    assert found
    return found[1].strip("\"'")
