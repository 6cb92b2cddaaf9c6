"""What is made by others, and on what terms: `/lizenzen/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.pages.kind import Kind, in_german, unsearched
from generator.pages.kinds.licences.view import draw
from generator.pages.planned import Entry
from generator.safety.rule import never


def _entries(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(addresses.LICENCES, "Lizenzen", None)


PAGE = Kind(
    name="licences",
    template="licences/page",
    entries=_entries,
    draw=draw,
    sensitive=never("it shows no offer"),
    languages=in_german("names and terms of others, as these wrote them"),
    documents=unsearched("who looks for help needs none of it"),
    look="prose",
)
