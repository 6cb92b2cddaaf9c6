"""The Merkliste: `/merkliste/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.pages.kind import Kind, in_german, unsearched
from generator.pages.kinds.saved.view import draw
from generator.pages.planned import Entry
from generator.safety.rule import never


def _entries(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(addresses.SAVED, "Merkliste", None)


PAGE = Kind(
    name="saved",
    template="saved/page",
    entries=_entries,
    draw=draw,
    sensitive=never("a script shows what the visitor chose to keep"),
    languages=in_german("one list for all, to which the menu of each language leads"),
    documents=unsearched("the menu of every page leads to it"),
    in_sitemap=False,
    menu="Merkliste",
)
