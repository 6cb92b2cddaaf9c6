"""Pages that tell nothing about their topic to somebody who looks at tabs, the history or a shared link (ADR 0017)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from generator import addresses
from generator.output import Page
from generator.pages.site import Site
from generator.phrase import Phrase

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
    sensitive = sorted((page for page in found if _is_delicate(page)), key=lambda page: page.address)
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


def _is_delicate(page: Page) -> bool:
    return page.sensitive and not page.address.endswith(addresses.EMERGENCY)
