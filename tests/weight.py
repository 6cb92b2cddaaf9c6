"""`python -m tests.weight`: what a phone loads for the first view, and each page, within budget whatever the number of offers.

Somebody in a village sees home and an offer's page before anything else; each request costs almost half a second there.
No rule of `kompass check`: what makes a page heavy is how it is drawn, which nobody mends in content.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Response, ViewportSize, sync_playwright

from bench import corpus
from tests.browsing import ROOT, TODAY, chromium
from tests.budgets import ANY_PAGE_BYTES, FIRST_VIEW_BYTES, FIRST_VIEW_REQUESTS
from tests.serving import serving

MANY = 600
"""Offers of the larger of two guides: several times as many as any district of this size has."""
PHONE: ViewportSize = {"width": 360, "height": 740}
_OF_THE_BROWSER = """() => [
  new URL("/favicon.ico", location).href,
  ...[...document.querySelectorAll('link[rel~="icon"], link[rel^="apple-touch-icon"], link[rel="manifest"]')].map(link => link.href),
]"""
"""What a browser with tabs and a start screen fetches for these; one without does not. The page shows nothing of it."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file that came over the line, and its bytes after gzip."""

    path: str
    size: int


def main() -> int:
    """Print a table of pages and files; 1 when a page is over the budget."""
    is_fine = True
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as engine:
        many = Path(folder) / "content"
        corpus.write(many, MANY)
        browser = engine.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        for name, content in (("content/", ROOT / "content"), (f"{MANY} offers", many)):
            site = Path(folder) / "sites" / content.name / name.strip("/")
            _build(content, site)
            is_fine &= are_within(name, pages_by_weight(site))
            with serving(site) as host:
                for page in pages_of(site):
                    is_fine &= _is_within(name, page, first_view(browser, host.address, page))
        browser.close()
    return 0 if is_fine else 1


def pages_by_weight(site: Path) -> list[Loaded]:
    """All pages of the site, the heaviest first."""
    pages = (Loaded(page.relative_to(site).as_posix(), packed(page.read_bytes())) for page in site.rglob("*.html"))
    return sorted(pages, key=lambda page: (-page.size, page.path))


def packed(data: bytes) -> int:
    """So many bytes go over the line: web servers pack on this level, or take less."""
    return len(gzip.compress(data, 6))


def pages_of(site: Path) -> list[str]:
    """Home, the heaviest page of an open and of a sensitive offer, and the same in other languages."""
    offers = sorted(site.glob("angebote/*/index.html"), key=_size)
    sensitive = [page for page in offers if b"data-sensitive" in page.read_bytes()]
    ordinary = [page for page in offers if page not in sensitive]
    translated = sorted(site.glob("ru/angebote/*/index.html"), key=_size)
    heaviest = [found[-1].parent.relative_to(site).as_posix() for found in (ordinary, sensitive, translated)]
    return ["", "ar/", *(f"{address}/" for address in heaviest)]


def _size(page: Path) -> tuple[int, str]:
    return page.stat().st_size, page.as_posix()


def _build(content: Path, site: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", "--no-paper", "--today", TODAY]
    subprocess.run(
        [*command, "--content", str(content), "--site", str(site)], cwd=ROOT, stdout=subprocess.DEVNULL, check=True
    )


def first_view(browser: Browser, host: str, page: str) -> list[Loaded]:
    """Everything the page asks for until it rests; nobody has scrolled or tapped yet."""
    context = browser.new_context(viewport=PHONE)
    tab = context.new_page()
    answers: list[Response] = []
    tab.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright marks what it calls
    tab.goto(f"{host}{page}", wait_until="networkidle")
    of_the_browser = tab.evaluate(_OF_THE_BROWSER)
    found = [
        Loaded(answer.url.removeprefix(host), packed(answer.body()))
        for answer in answers
        if answer.url not in of_the_browser
    ]
    context.close()
    return found


def are_within(guide: str, pages: list[Loaded]) -> bool:
    """Whether every page keeps its budget; says which do not, or how heavy the heaviest are."""
    over = [page for page in pages if not ANY_PAGE_BYTES.allows(page.size)]
    print(f"{'OVER' if over else 'ok  '} {guide:12} {len(pages)} pages, the heaviest:")
    for page in over or pages[:3]:
        print(f"       {page.size:6}/{ANY_PAGE_BYTES} {page.path}")
    return not over


def _is_within(guide: str, page: str, found: list[Loaded]) -> bool:
    size = sum(file.size for file in found)
    is_fine = FIRST_VIEW_REQUESTS.allows(len(found)) and FIRST_VIEW_BYTES.allows(size)
    files = f"{len(found)}/{FIRST_VIEW_REQUESTS} files"
    print(f"{'ok  ' if is_fine else 'OVER'} {guide:12} /{page:36} {files} {size:6}/{FIRST_VIEW_BYTES}")
    for file in () if is_fine else found:
        print(f"       {file.size:6}  {file.path or 'index.html'}")
    return is_fine


if __name__ == "__main__":
    sys.exit(main())
