"""`python -m tests.pictures [SITE]`: the pictures of the README, taken of the site that was built last.

One of the home page as on a desk, one of a guide as on a phone. Look at them before you commit them.
"""

from __future__ import annotations

import base64
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browsing import ROOT, chromium
from tests.serving import serving

FOLDER = ROOT / "docs/pictures"
MOST_BYTES = 150_000
QUALITY = 82


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as somebody sees it who follows the first links that lead to it from the home page."""

    name: str
    links: tuple[str, ...]
    """What each link on the way begins with, below the site's root."""
    width: int
    height: int
    scale: int
    top: str = "body"
    """What stands at the top of the picture."""


PICTURES = (
    Picture("home.webp", (), 1280, 800, 1),
    Picture("guide-phone.webp", ("uebergaenge/",), 360, 740, 2, "main .step"),
)


def main() -> None:
    """Write the pictures anew."""
    site = Path(*sys.argv[1:2] or [ROOT / "site"])
    if not (site / "index.html").exists():
        sys.exit(f"{site}/ holds no site; `make site` builds one.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as engine, serving(site) as host:
        browser = engine.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        for picture in PICTURES:
            data = taken(browser, host.address, picture)
            (FOLDER / picture.name).write_bytes(data)
            print(f"docs/pictures/{picture.name}: {len(data) / 1000:.0f} kB")
        browser.close()


def taken(browser: Browser, host: str, picture: Picture) -> bytes:
    """The first screen of the page as WebP, which Chromium packs by itself."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        locale="de-DE",
        color_scheme="light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(host, wait_until="networkidle")
    for link in picture.links:
        page.goto(_first(page, f"{host}{link}"), wait_until="networkidle")
    top = page.locator(picture.top).first.evaluate("shown => shown.getBoundingClientRect().top + scrollY")
    clip = {"x": 0, "y": top, "width": picture.width, "height": picture.height, "scale": picture.scale}
    wanted = {"format": "webp", "quality": QUALITY, "clip": clip, "captureBeyondViewport": True}
    shot = context.new_cdp_session(page).send("Page.captureScreenshot", wanted)
    context.close()
    return base64.b64decode(shot["data"])


def _first(page: Page, beginning: str) -> str:
    """The first link of the page's main part that leads below an address."""
    links: list[str] = page.locator("main a:not(svg *)").evaluate_all("found => found.map(link => link.href)")
    return next(link for link in links if link.startswith(beginning) and link != beginning)


if __name__ == "__main__":
    main()
