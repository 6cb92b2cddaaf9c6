"""Without the internet: `/offline/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.pages.kind import Kind, in_german, unsearched
from generator.pages.kinds.offline.view import draw
from generator.pages.planned import Entry
from generator.safety.rule import never


def _entries(index: Index) -> Iterator[Entry[None]]:
    if index.compass.district.offline:
        yield Entry(addresses.OFFLINE, "Ohne Internet nutzen", None)


PAGE = Kind(
    name="offline",
    template="offline/page",
    entries=_entries,
    draw=draw,
    sensitive=never("it shows no offer"),
    languages=in_german("one page for all, to which the menu of each language leads"),
    documents=unsearched("the menu of every page leads to it"),
    in_sitemap=False,
    menu="Ohne Internet nutzen",
)
