"""The town on a host with moods, and a visitor who keeps it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.moody import Moody, Town
from tests.serving import serving


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
