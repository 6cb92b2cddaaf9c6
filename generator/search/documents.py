"""What the search knows of a page: its fields, and where and for whom it is. Each kind of page says it itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

from generator.index import Index
from generator.search import contacts


class Level(IntEnum):
    """How much an offer belongs to a place."""

    SERVES = 1
    NEXT_DOOR = 2
    HERE = 3


@dataclass(frozen=True, slots=True)
class ResultKind:
    """What a result is, for the search and for people."""

    name: str
    label: str
    folder: str
    """Of its address."""
    weight: float
    """How much it counts among the others."""
    is_help: bool = False
    """Does somebody help there? Only that is asked where it is."""


PAGE = ResultKind("page", "Seite", "", 0.5)
"""A page that belongs to no list."""


@dataclass(frozen=True, slots=True)
class Document:
    """One page. `fields` pairs the name of a field (see weights.py) with its text."""

    kind: ResultKind
    id: str
    title: str
    summary: str
    fields: tuple[tuple[str, str], ...]
    by: str = ""
    where: str = ""
    order: str = ""
    """Neighbours in this order are often found together, so they share a file."""
    ages: frozenset[str] = frozenset()
    reaches: frozenset[str] | None = None
    """Municipalities whose people may use it; None = everywhere."""
    spots: tuple[tuple[str, str], ...] = ()
    """(municipality id, name of town or village) where it is."""
    serves: frozenset[str] = field(default=frozenset())
    """Municipalities it is meant for, if it is not meant for all."""
    neutral: str = ""
    """Neutral address of a sensitive page."""
    phone: str = ""
    """Number to call, as people write it; with the one to dial behind a bar where a browser could not work it out."""
    is_doubtful: bool = False
    """Does nobody know whether it still exists?"""
    end: str = ""
    """Its last day, if it has one."""
    is_free: bool = False
    hours: tuple[str, str] = ("", "")
    """Rules of its hours (see facts/hours.py), and the last day on which they may be said."""
    contacts: tuple[contacts.Contact, ...] = ()
    """Numbers and mail addresses by which it is found."""

    @property
    def address(self) -> str:
        """Of its page."""
        return f"{self.kind.folder}{self.id}/"


def in_order(documents: Iterable[Document], kinds: Sequence[ResultKind]) -> list[Document]:
    """All documents, kind by kind, neighbours side by side."""
    number = {kind: n for n, kind in enumerate(kinds)}
    return sorted(map(_with_contacts, documents), key=lambda d: (number[d.kind], d.order, d.id))


def _with_contacts(document: Document) -> Document:
    """Numbers within its texts are found as numbers, and not as words."""
    fields = tuple((name, contacts.without(text)) for name, text in document.fields)
    named = [contact for _, text in document.fields for contact in contacts.named(text)]
    return replace(document, fields=fields, contacts=(*document.contacts, *named))


def joined(words: Iterable[str | None]) -> str:
    """Words of one field, each once."""
    return " · ".join(dict.fromkeys(word for word in words if word))


def topic_words(index: Index, topic_id: str, name: str) -> Iterator[tuple[str, str]]:
    """Name and everyday words of a topic; those of the one above count less."""
    topic, parent = index.topic_of[topic_id], index.parent_of[topic_id]
    yield name, joined([topic.name, *topic.everyday_words])
    if parent.id != topic.id:
        yield "parent", joined([parent.name, *parent.everyday_words])
