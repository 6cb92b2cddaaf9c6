"""Questions to the search of a built site, beside its pages."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.support import assets

CORE = "js/search/search-core.js"


def in_core(page: Page, host: str, script: str, argument: Any = None) -> Any:
    """Run a function `(core, argument) => …` beside the shipped module."""
    return page.evaluate(
        f"async ([url, argument]) => ({script})(await import(url), argument)", [assets(host) + CORE, argument]
    )


def ask(page: Page, host: str, question: str, options: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """Results of `search`, the door other programs use."""
    found: list[dict[str, Any]] = in_core(
        page, host, "(core, [question, options]) => core.search(question, options)", [question, options or {}]
    )
    return found
