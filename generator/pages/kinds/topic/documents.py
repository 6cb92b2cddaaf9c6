"""What the search knows of a topic."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.model.vocabulary import SubTopic
from generator.search.documents import Document, ResultKind
from generator.search.searched import searched

TOPIC = ResultKind("topic", "Thema", addresses.TOPICS, 0.6)


def documents(index: Index) -> Iterator[Document]:
    """Topics of both levels about which there is an offer."""
    return (_topic(index, topic, index.parent_of[i]) for i, topic in index.topic_of.items() if index.by_topic[i])


def _topic(index: Index, topic: SubTopic, parent: SubTopic) -> Document:
    above = "" if parent.id == topic.id else parent.name
    fields = (*searched(index, topic), ("parent", above))
    summary = topic.summary or above
    return Document(TOPIC, topic.id, topic.name, summary, fields, order=parent.name)
