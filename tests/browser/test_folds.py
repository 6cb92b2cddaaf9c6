"""Folds and numbers as browsers lay them out: a summary stays one for VoiceOver, paper shows all, no number breaks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.browser.numbers import broken_numbers
from tests.browsing import ROOT
from tests.support import real_index

pytestmark = pytest.mark.browser


def test_paper_shows_what_is_folded(page: Page, town_host: str) -> None:
    """Also in browsers that do not know ::details-content: then only opening helps."""
    seen = 0
    for address in ("angebote/", "thema/familie/", "ort/testwalde/", "uebergaenge/kita-start/"):
        page.goto(town_host + address)
        # In one turn: scripts that come a moment later fold more.
        before, on_paper, after = page.evaluate(
            """() => {
                const closed = () => document.querySelectorAll("main details:not([open]):not(.rest)").length;
                const told = (name) => dispatchEvent(new Event(name));
                return [closed(), told("beforeprint") && closed(), told("afterprint") && closed()];
            }"""
        )
        assert (on_paper, after) == (0, before), address
        seen += before
    assert seen


def numbered() -> str:
    """The page of an offer that has a number in its name."""
    offers = real_index().listed.values()
    return next(f"angebote/{one.id}/" for one in offers if re.search(r"\d{2,} \d{2,}", one.name))


@pytest.mark.parametrize("width", [320, 360])
def test_no_number_breaks_in_a_hit_or_a_name(page: Page, host: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{host}suche/#q=116+117")
    page.locator("#results .row").first.wait_for()
    assert broken_numbers(page) == []
    page.goto(host + numbered())
    assert broken_numbers(page) == []


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
