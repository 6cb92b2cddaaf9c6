"""Every page has a title of its own, so that tabs and search results can be told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from generator import addresses
from generator.base.output import Page
from generator.language.phrase import Phrase
from generator.pages.frame.canvas import Site

_KINDS = {
    addresses.TOPICS: "Thema: {title}",
    addresses.TRANSITIONS: "Wegweiser: {title}",
    addresses.ORGANIZATIONS: "{title} (Anbieter)",
    addresses.AGES: "Alter: {title}",
    addresses.AREAS: "Gebiet: {title}",
    addresses.PLACES: "Ort: {title}",
}


def with_unique_titles(pages: Iterable[Page], site: Site) -> list[Page]:
    """Pages of one language that share a title say what they are; whoever is still alike adds its id."""
    return _retitled(_retitled(list(pages), partial(_with_kind, site)), _with_id)


def _retitled(pages: list[Page], title: Callable[[Page], str]) -> list[Page]:
    times = Counter(page.title for page in pages)
    return [replace(page, title=title(page)) if times[page.title] > 1 else page for page in pages]


def _with_kind(site: Site, page: Page) -> str:
    own = page.address.removeprefix(site.folder)
    pattern = next((form for start, form in _KINDS.items() if own.startswith(start)), None)
    return site.speech.words(Phrase(pattern, title=page.title)) if pattern else page.title


def _with_id(page: Page) -> str:
    return f"{page.title} ({page.address.rstrip('/').rpartition('/')[2]})" if page.address else page.title
