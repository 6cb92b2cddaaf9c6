"""Pages that tell nothing about their topic to somebody who looks at tabs, the history or a shared link (ADR 0017)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator import addresses
from generator.base.output import Page, Sibling
from generator.language.phrase import Phrase
from generator.pages.frame.canvas import Site

_WORDS = {
    addresses.OFFERS: "Angebot {number}",
    addresses.TOPICS: "Thema {number}",
    addresses.TRANSITIONS: "Wegweiser {number}",
    addresses.ORGANIZATIONS: "Anbieter {number}",
}
_ELSEWHERE = "Seite {number}"


def discreet(pages: Iterable[Page], site: Site) -> list[Page]:
    """All pages of one language; sensitive ones get a neutral title and description, and a neutral address as well.

    The emergency page is the same for everybody and keeps its name.
    """
    found = list(pages)
    folder, say = site.folder, site.speech.words
    sensitive = sorted((page for page in found if _is_delicate(page, folder)), key=lambda page: page.address)
    twins = [
        replace(page, address=f"{folder}{quiet}", in_sitemap=False)
        for page in sensitive
        if (quiet := addresses.quiet(page.address.removeprefix(folder)))
    ]
    titles: dict[str, str] = {}
    count: Counter[str] = Counter()
    for page in [*sensitive, *sorted(twins, key=lambda twin: twin.address)]:
        own = page.address.removeprefix(folder)
        pattern = next((pattern for start, pattern in _WORDS.items() if own.startswith(start)), _ELSEWHERE)
        count[pattern] += 1
        titles[page.address] = say(Phrase(pattern, number=count[pattern]))
    description = say(site.index.compass.district.tagline)
    return [
        replace(page, title=titles[page.address], description=description) if page.address in titles else page
        for page in [*found, *twins]
    ]


def _is_delicate(page: Page, folder: str) -> bool:
    return page.sensitive and page.address.removeprefix(folder) not in addresses.EVERYBODYS


def with_quiet_ways(pages: Iterable[Page], folders: Mapping[str, str]) -> list[Page]:
    """Pages whose other languages are reached by their neutral addresses, too; `folders`: language → where it stands."""
    found = list(pages)
    sensitive = {page.address for page in found if page.sensitive}

    def ask(other: Sibling) -> str:
        folder = folders[other.lang]
        quiet = addresses.quiet(other.address.removeprefix(folder))
        return f"{folder}{quiet}" if other.address in sensitive and f"{folder}{quiet}" in sensitive else ""

    return [
        replace(page, siblings=tuple(replace(other, ask=ask(other)) for other in page.siblings))
        if page.sensitive
        else page
        for page in found
    ]
