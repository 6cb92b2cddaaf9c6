"""Telephone numbers of a page, as they fall into lines."""

from __future__ import annotations

from playwright.sync_api import Page

LINES = r"""() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const number = /(?:\+\d|\(?0\d|116[ \u00a0]\d{3})[\d \u00a0\u2060()/–-]*\d/g;
    for (let node; (node = walker.nextNode()); ) {
        if (!node.parentElement.checkVisibility() || node.parentElement.closest("script, style, .visually-hidden")) continue;
        for (const match of node.data.matchAll(number)) {
            if (match[0].replace(/\D/g, "").length < 6) continue;
            const range = document.createRange();
            range.setStart(node, match.index);
            range.setEnd(node, match.index + match[0].length);
            const lines = new Set([...range.getClientRects()].filter((r) => r.width > 1).map((r) => Math.round(r.top / 4)));
            found.push([match[0], lines.size]);
        }
    }
    return found;
}"""


def broken_numbers(page: Page) -> list[str]:
    """Those that stand in more than one line; a page without any number at all is not what was meant to be looked at."""
    found = page.evaluate(LINES)
    assert found, f"no number on {page.url}"
    return [number for number, lines in found if lines > 1]
