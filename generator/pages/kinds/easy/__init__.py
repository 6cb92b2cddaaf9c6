"""Pages in Leichte Sprache, at `/leicht/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index, easy
from generator.model.easy import EasyPage
from generator.pages.kind import Kind, in_leichter_sprache, unsearched
from generator.pages.kinds.easy.view import draw
from generator.pages.planned import Entry
from generator.safety.rule import by
from generator.safety.sensitive import of_easy


def _entries(index: Index) -> Iterator[Entry[EasyPage]]:
    for page in index.compass.easy.values():
        at = easy.address_of(index.compass, page)
        yield Entry(at, page.title, page, page.summary, source=f"easy/{page.id}.md")


PAGE = Kind(
    name="easy",
    template="easy/page",
    entries=_entries,
    draw=draw,
    sensitive=by(
        of_easy, open_because="like a topic: who reads about school shows nothing by one sensitive offer among many"
    ),
    languages=in_leichter_sprache,
    documents=unsearched("the search reads everyday German; who needs Leichte Sprache begins at its own start"),
    folder=addresses.EASY,
    content="easy",
)
