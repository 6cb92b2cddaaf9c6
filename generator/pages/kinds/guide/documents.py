"""What the search knows of a guide."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.model.guide import Guide
from generator.search import contacts
from generator.search.documents import Document, ResultKind, topic_words
from generator.search.searched import searched

GUIDE = ResultKind("transition", "Schritt für Schritt", addresses.TRANSITIONS, 0.9, is_help=True)


def documents(index: Index) -> Iterator[Document]:
    """Every guide."""
    return (_guide(index, guide) for guide in index.guides.values())


def _guide(index: Index, guide: Guide) -> Document:
    topics = [i for i in guide.topics if i in index.topic_of]
    words = [*searched(index, guide)]
    for number, i in enumerate(topics):
        words += topic_words(index, i, "topics" if number == 0 else "parent")
    ages = frozenset(group.id for group in index.compass.age_groups.values() if guide in index.guides_of_age(group))
    lines = [line for step in guide.steps for line in index.lines_of(step)]
    return Document(
        GUIDE,
        guide.id,
        guide.name,
        guide.summary,
        tuple(words),
        order=guide.name,
        ages=ages,
        contacts=tuple(one for line in lines for phone in line.phones for one in contacts.named(phone.number.text)),
    )
