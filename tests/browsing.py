"""A real browser, and what it is shown: the town's site, and the real content's, built once and served from a sub-path."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from tests.serving import serving
from tests.shared import made_once

ROOT = Path(__file__).resolve().parents[1]
TODAY = "2026-11-22"
SUB_PATH = "kompass"

expect.set_options(timeout=60_000)  # a busy machine is no mistake; who is done goes on at once


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of the real content, below a sub-path; to be read only."""

    def build(folder: Path) -> None:
        site = ["--site", str(folder / SUB_PATH), "--today", TODAY]
        command = [sys.executable, "-m", "generator", "build", "--no-paper", *site]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    return made_once(tmp_path_factory, "host", build) / SUB_PATH


@pytest.fixture(scope="session")
def host(site_folder: Path) -> Iterator[str]:
    """Address of the site below a sub-path of a host without any special setting."""
    with serving(site_folder.parent, f"{SUB_PATH}/") as found:
        yield found.address


@pytest.fixture(scope="session")
def root_host(site_folder: Path) -> Iterator[str]:
    """Address of the site at the root, as `url` in district.yml says; the page for 404 counts on it."""
    with serving(site_folder) as found:
        yield found.address


@pytest.fixture(scope="session")
def town_host(town_site: Path) -> Iterator[str]:
    """Address of the made-up town's site; it has visits, which the real content has not yet."""
    with serving(town_site) as found:
        yield found.address


BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Builds of Chromium that will do, the smallest first."""


def chromium() -> str:
    """Where the system's Chromium is."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert executable, "Chromium fehlt: make browser"
    return executable


@pytest.fixture(scope="session")
def playwright_engine() -> Iterator[Playwright]:
    """The driver of the browser."""
    with sync_playwright() as engine:
        yield engine


@pytest.fixture(scope="session")
def browser(playwright_engine: Playwright) -> Iterator[Browser]:
    """Debian's Chromium, without its background traffic."""
    browser = playwright_engine.chromium.launch(
        executable_path=chromium(),
        args=[
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    )
    yield browser
    browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor on a phone who has never been here."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="de-DE")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An open tab on a phone."""
    return context.new_page()
