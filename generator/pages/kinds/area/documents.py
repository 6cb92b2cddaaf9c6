"""What the search knows of a social area."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.search.documents import Document, ResultKind, joined
from generator.search.searched import searched

AREA = ResultKind("area", "Gebiet", addresses.AREAS, 0.5)


def documents(index: Index) -> Iterator[Document]:
    """Every social area."""
    for area in index.compass.social_areas.values():
        names = joined(index.municipalities[m].name for m in area.municipalities if m in index.municipalities)
        yield Document(AREA, area.id, area.name, area.summary or "", (*searched(index, area), ("terms", names)))
