"""The budget of the first view counts what a page asks for, the same in every build of Chromium."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.browsing import BROWSERS
from tests.serving import serving
from tests.weight import first_view

pytestmark = pytest.mark.browser

PAGE = """\
<!doctype html><html lang="de"><title>Probe</title>
<link rel="icon" href="icon.svg"><link rel="shortcut icon" href="old.ico"><link rel="apple-touch-icon" href="apple.png">
<link rel="manifest" href="app.webmanifest"><link rel="stylesheet" href="style.css">
<svg><use href="drawings.svg#a"/></svg>
<script>for (const name of ["data.json", "icon.svg", "old.ico", "apple.png", "app.webmanifest", "favicon.ico"]) fetch(name)</script>
"""
OF_THE_PAGE = ["", "data.json", "drawings.svg", "style.css"]


@pytest.mark.parametrize("name", [name for name in BROWSERS if shutil.which(name)])
def test_icons_of_tabs_and_start_screens_are_not_counted(
    name: str, playwright_engine: Playwright, tmp_path: Path
) -> None:
    """The script asks for them in every browser; a whole Chromium does it on its own."""
    files = ("icon.svg", "old.ico", "apple.png", "app.webmanifest", "favicon.ico", "data.json", "drawings.svg")
    for file in (*files, "style.css"):
        (tmp_path / file).write_text("{}")
    (tmp_path / "index.html").write_text(PAGE)
    browser = playwright_engine.chromium.launch(executable_path=shutil.which(name), args=["--no-sandbox"])
    with serving(tmp_path) as host:
        found = first_view(browser, host.address, "")
    browser.close()
    assert sorted(file.path for file in found) == OF_THE_PAGE
