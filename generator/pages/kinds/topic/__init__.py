"""Pages by topic, both levels at `/thema/<id>/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.addresses import links
from generator.index import Index
from generator.model.vocabulary import SubTopic
from generator.pages.frame.script_words import OF_LISTS
from generator.pages.kind import Kind, in_every_language, unsearched
from generator.pages.kinds.topic.documents import TOPIC, documents
from generator.pages.kinds.topic.view import draw, draw_list
from generator.pages.planned import Entry
from generator.safety.rule import by, never
from generator.safety.sensitive import of_topic

_SOURCE = "vocabulary/topics.yml"


def _list(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(links.TOPICS.address, links.TOPICS.text, None, source=_SOURCE)


def _entries(index: Index) -> Iterator[Entry[SubTopic]]:
    for topic in index.topic_of.values():
        yield Entry(addresses.topic(topic.id), topic.name, topic, topic.summary or "", source=_SOURCE)


LIST = Kind(
    name="topics",
    template="topic/list",
    entries=_list,
    draw=draw_list,
    sensitive=never("it names topics and no offer"),
    languages=in_every_language,
    documents=unsearched("each topic is found itself"),
    menu="Alle Themen",
)
PAGE = Kind(
    name="topic",
    template="topic/page",
    entries=_entries,
    draw=draw,
    sensitive=by(
        lambda _, topic: of_topic(topic),
        open_because="who reads about school shows nothing by one sensitive offer among many",
    ),
    languages=in_every_language,
    folder=addresses.TOPICS,
    content="topics",
    scripts=OF_LISTS,
    found_as=TOPIC,
    documents=documents,
    neutral_title="Thema {number}",
)
