"""axe over one page of each template, on a light phone and a dark desktop."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import faults
from tests.browser.templates import ONE_PAGE_PER_TEMPLATE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("half", [0, 1])
def test_axe_finds_nothing(browser: Browser, host: str, root_host: str, half: int) -> None:
    """No violation of WCAG or of best practice on any kind of page, on a light phone and on a dark desk.

    Each page is opened once: color and width are asked of the system, and no style fades from one to the other.
    """
    addresses = (*(host + address for address in ONE_PAGE_PER_TEMPLATE), root_host + "404.html")
    page = browser.new_page()
    found = {}
    for address in addresses[half::2]:
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 360, "height": 800})
        page.goto(address)
        on_a_phone = faults(page)
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 1280, "height": 800})
        if wrong := [*on_a_phone, *faults(page)]:
            found[address] = wrong
    page.close()

    assert found == {}
