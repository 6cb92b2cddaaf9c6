"""What axe finds wrong on a page: WCAG and best practice. Only faults are worked out, which halves the time."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RUN = """async () => (await axe.run({ resultTypes: ["violations"] })).violations
    .map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))])"""


def faults(page: Page) -> list[tuple[str, list[str]]]:
    """Rule and the first places that break it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)  # half a megabyte, once a page
    found: list[list[str]] = page.evaluate(RUN)
    return [(rule, list(places)) for rule, places in found]
