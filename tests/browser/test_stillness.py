"""Nothing moves while a page loads: whoever taps early hits what they meant, also when scripts come late."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.templates import ONE_PAGE_PER_TEMPLATE

pytestmark = pytest.mark.browser

WATCH = """window.moved = [];
new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) moved.push([value, ...sources.map(({ node }) => node?.className)]);
}).observe({ type: "layout-shift", buffered: true });"""


@pytest.fixture(params=[(360, 740), (1280, 900)], ids=["phone", "desk"])
def slow(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Modules and data come long after the first picture."""
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.add_init_script(WATCH)

    def late(route: Route) -> None:
        time.sleep(0.3)
        route.continue_()

    page.route(lambda url: url.endswith((".js", ".json")) and not url.endswith("app.js"), late)
    yield page
    context.close()


@pytest.mark.parametrize("address", ONE_PAGE_PER_TEMPLATE)
def test_nothing_moves(slow: Page, host: str, address: str) -> None:
    slow.goto(host + address, wait_until="networkidle")

    assert slow.evaluate("moved") == []
