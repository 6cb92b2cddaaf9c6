"""Nothing moves while a page loads: whoever taps early hits what they meant, also when scripts come late."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.held import Held
from tests.browser.templates import ONE_PAGE_PER_TEMPLATE
from tests.budgets import LAYOUT_SHIFT

pytestmark = pytest.mark.browser

WATCH = """window.moved = [];
new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) moved.push([value, ...sources.map(({ node }) => node?.className)]);
}).observe({ type: "layout-shift", buffered: true });"""


@pytest.fixture(params=[(360, 740), (1280, 900)], ids=["phone", "desk"])
def slow(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that notes whatever moves."""
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.add_init_script(WATCH)
    yield page
    context.close()


def shown_slowly(page: Page, address: str) -> None:
    """Modules and data come when the first picture has long been there."""
    late = Held(page, lambda url: url.endswith((".js", ".json")) and not url.endswith("app.js"))
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
    late.let_go()
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("address", ONE_PAGE_PER_TEMPLATE)
def test_nothing_moves(slow: Page, host: str, address: str) -> None:
    shown_slowly(slow, host + address)

    moved = slow.evaluate("moved")
    assert LAYOUT_SHIFT.allows(sum(value for value, *_ in moved)), moved


@pytest.mark.parametrize("asked", ["angebote/#thema=geld", "thema/familie/#alter=3", "alter/kinder/#thema=familie"])
def test_nothing_moves_where_the_address_asks_for_a_part_of_the_list(slow: Page, town_host: str, asked: str) -> None:
    shown_slowly(slow, town_host + asked)
    expect(slow.locator(".chosen li, .finder-notes > *").first).to_be_visible()
    expect(slow.locator(".site-footer")).to_be_visible()

    moved = slow.evaluate("moved")
    assert LAYOUT_SHIFT.allows(sum(value for value, *_ in moved)), moved
