"""Pages that tell nothing about their topic to somebody who looks at tabs, the history or a shared link (ADR 0017)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from generator import addresses
from generator.output import Page

_WORDS = {
    addresses.OFFERS: "Angebot",
    addresses.TOPICS: "Thema",
    addresses.TRANSITIONS: "Wegweiser",
    addresses.ORGANIZATIONS: "Anbieter",
}


def discreet(pages: Iterable[Page], description: str) -> list[Page]:
    """All pages; sensitive ones get a neutral title and `description`, and stand at a neutral address as well.

    The emergency page is the same for everybody and keeps its name.
    """
    found = list(pages)
    sensitive = sorted((page for page in found if _is_delicate(page)), key=lambda page: page.address)
    twins = [
        replace(page, address=quiet, in_sitemap=False) for page in sensitive if (quiet := addresses.quiet(page.address))
    ]
    titles: dict[str, str] = {}
    count: Counter[str] = Counter()
    for page in [*sensitive, *sorted(twins, key=lambda twin: twin.address)]:
        word = next((word for start, word in _WORDS.items() if page.address.startswith(start)), "Seite")
        count[word] += 1
        titles[page.address] = f"{word} {count[word]}"
    return [
        replace(page, title=titles[page.address], description=description) if page.address in titles else page
        for page in [*found, *twins]
    ]


def _is_delicate(page: Page) -> bool:
    return page.sensitive and page.address != addresses.EMERGENCY
