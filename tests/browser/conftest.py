"""The town on a host with moods, and a visitor who keeps it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import hours
from tests.browser.moody import Moody, Town, patient
from tests.serving import serving
from tests.shared import made_once


@pytest.fixture(scope="session")
def hours_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the town with offers whose hours are known, old, ending or missing."""
    with serving(made_once(tmp_path_factory, "hours", hours.build) / "site") as found:
        yield found.address


@pytest.fixture(scope="module")
def still(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Opens each address once for all tests of a module: for those that ask scripts or look, and change nothing."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="de-DE")
    opened: dict[str, Page] = {}

    def at(address: str) -> Page:
        if address not in opened:
            opened[address] = context.new_page()
            opened[address].goto(address)
        return opened[address]

    yield at
    context.close()


@pytest.fixture
def search_page(page: Page, town_host: str) -> Page:
    """The search page of the town, untouched."""
    page.goto(town_host + "suche/")
    return page


@pytest.fixture
def patience() -> int:
    """Seconds that the worker gives a host. A busy machine is no host that stalls; tests of one say less."""
    return 60


@pytest.fixture
def town(town_site: Path, tmp_path: Path, patience: int) -> Iterator[Town]:
    """Below a sub-path, as on many hosts."""
    site = tmp_path / "host" / "kompass"
    shutil.copytree(town_site, site)
    patient(site, patience)
    with serving(site.parent, "kompass/", Moody) as host:
        found = Town(host, site)
        found.calm()
        yield found
        found.calm()


@pytest.fixture
def saved(page: Page, town: Town) -> Page:
    """A visitor who keeps the guide."""
    page.goto(f"{town.host.address}offline/")
    page.get_by_role("button", name="Auf diesem Gerät speichern").click()
    expect(page.locator("[data-status]")).to_contain_text("sind auf diesem Gerät gespeichert")
    return page
