"""Help for the worst moment: `/notfall/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import links
from generator.index import Index
from generator.pages.kind import Kind, in_every_language
from generator.pages.kinds.emergency.documents import documents
from generator.pages.kinds.emergency.view import draw
from generator.pages.planned import Entry
from generator.safety.rule import by
from generator.safety.sensitive import of_emergency
from generator.search.documents import PAGE as RESULT


def _entries(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(links.EMERGENCY.address, links.EMERGENCY.text, None, source="emergency.yml")


PAGE = Kind(
    name="emergency",
    template="emergency/page",
    entries=_entries,
    draw=draw,
    sensitive=by(lambda index, _: of_emergency(index)),
    languages=in_every_language,
    found_as=RESULT,
    documents=documents,
)
