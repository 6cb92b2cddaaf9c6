"""Sensitive pages tell nothing about their topic to somebody who looks at tabs, the history or a shared link (ADR 0017)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from generator.base.output import Page
from generator.language.phrase import Phrase
from generator.safety.neutral import neutral_address
from generator.safety.sensitive import is_everybodys


def with_twins(
    pages: Iterable[Page], folder: str, description: str, pattern_of: Callable[[str], str], say: Callable[[str], str]
) -> list[Page]:
    """All pages of one language, which stand in `folder`; each sensitive one gets a neutral title, the neutral
    `description`, and a twin at its neutral address. `pattern_of`: address without the folder → „Angebot {number}“.
    """
    found = list(pages)
    sensitive = sorted((page for page in found if _needs_twin(page, folder)), key=lambda page: page.address)
    twins = [
        replace(page, address=f"{folder}{neutral}", in_sitemap=False)
        for page in sensitive
        if (neutral := neutral_address(page.address.removeprefix(folder)))
    ]
    titles: dict[str, str] = {}
    count: Counter[str] = Counter()
    for page in [*sensitive, *sorted(twins, key=lambda twin: twin.address)]:
        pattern = pattern_of(page.address.removeprefix(folder))
        count[pattern] += 1
        titles[page.address] = say(Phrase(pattern, number=count[pattern]))
    return [
        replace(page, title=titles[page.address], description=description) if page.address in titles else page
        for page in [*found, *twins]
    ]


def _needs_twin(page: Page, folder: str) -> bool:
    return page.sensitive and not is_everybodys(page.address.removeprefix(folder))


def with_neutral_siblings(page: Page, twins: Mapping[str, str]) -> Page:
    """A sensitive page whose other languages are reached by their neutral addresses, too; `twins`: address → neutral one."""
    return replace(
        page, siblings=tuple(replace(other, neutral=twins.get(other.address, "")) for other in page.siblings)
    )
