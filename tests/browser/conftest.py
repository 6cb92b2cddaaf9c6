"""The town on a host with moods, and a visitor who keeps it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import hours
from tests.browser.moody import Moody, Town
from tests.serving import serving
from tests.shared import made_once


@pytest.fixture(scope="session")
def hours_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the town with offers whose hours are known, old, ending or missing."""
    with serving(made_once(tmp_path_factory, "hours", hours.build) / "site") as found:
        yield found.address


@pytest.fixture
def search_page(page: Page, town_host: str) -> Page:
    """The search page of the town, untouched."""
    page.goto(town_host + "suche/")
    return page


@pytest.fixture
def town(town_site: Path, tmp_path: Path) -> Iterator[Town]:
    """Below a sub-path, as on many hosts."""
    site = tmp_path / "host" / "kompass"
    shutil.copytree(town_site, site)
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
    expect(page.locator("[data-status]")).to_contain_text("ist auf diesem Gerät gespeichert", timeout=30_000)
    return page
