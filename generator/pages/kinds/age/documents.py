"""What the search knows of an age group."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.search.documents import Document, ResultKind, joined
from generator.search.searched import searched

AGE = ResultKind("age", "Altersgruppe", addresses.AGES, 0.5)


def documents(index: Index) -> Iterator[Document]:
    """Every age group."""
    known = index.compass.audiences
    for group in index.compass.age_groups.values():
        whom = joined(known[i].name for i in group.audiences if i in known)
        fields = (*searched(index, group), ("words", f"{whom} · {group.short_name}"))
        yield Document(AGE, group.id, group.name, group.summary, fields, ages=frozenset([group.id]))
