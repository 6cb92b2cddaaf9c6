"""The home page, where everybody begins: `/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.pages.kind import Kind, in_every_language, unsearched
from generator.pages.kinds.home.view import draw
from generator.pages.planned import Entry
from generator.safety.rule import never


def _entries(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(addresses.HOME, "Startseite", None)


PAGE = Kind(
    name="home",
    template="home/page",
    entries=_entries,
    draw=draw,
    sensitive=never("everybody begins here, and the emergency numbers on it are meant for all"),
    languages=in_every_language,
    documents=unsearched("everybody knows the way to it"),
    scripts=("field",),
)
