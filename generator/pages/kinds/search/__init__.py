"""The search: `/suche/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import links
from generator.index import Index
from generator.pages.kind import Kind, in_every_language, unsearched
from generator.pages.kinds.search.view import draw
from generator.pages.planned import Entry
from generator.safety.rule import never


def _entries(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(links.SEARCH.address, links.SEARCH.text, None)


PAGE = Kind(
    name="search",
    template="search/page",
    entries=_entries,
    draw=draw,
    sensitive=never("a script shows what is asked for, and brings the quick exit with it"),
    languages=in_every_language,
    documents=unsearched("it is the search"),
    scripts=("search",),
)
