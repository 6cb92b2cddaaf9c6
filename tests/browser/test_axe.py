"""axe over one page of each template, on a light phone and a dark desktop."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import faults
from tests.browser.templates import ONE_PAGE_PER_TEMPLATE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing(browser: Browser, host: str, root_host: str, scheme: str, width: int) -> None:
    """No violation of WCAG or of best practice on any kind of page."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found = {}
    for address in (*(host + address for address in ONE_PAGE_PER_TEMPLATE), root_host + "404.html"):
        page.goto(address)
        if wrong := faults(page):
            found[address] = wrong
    context.close()

    assert found == {}
