"""What offers are about: the tree of topics, and the offers under each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.model.offer import Offer
from generator.model.vocabulary import SubTopic, Topic


def topics_by_id(topics: Iterable[Topic]) -> dict[str, SubTopic]:
    """Every topic of both levels, the parts of a topic after it."""
    found: dict[str, SubTopic] = {}
    for topic in topics:
        found[topic.id] = topic
        found.update({child.id: child for child in topic.topics})
    return found


def parents_of(topics: Iterable[Topic]) -> dict[str, Topic]:
    """First-level topic of every topic; a first-level topic is its own parent."""
    return {i: topic for topic in topics for i in (topic.id, *(child.id for child in topic.topics))}


def offers_by_topic(offers: Iterable[Offer], parent_of: Mapping[str, Topic]) -> dict[str, tuple[Offer, ...]]:
    """Offers of each topic; a first-level topic holds those of its parts too."""
    found: dict[str, dict[str, Offer]] = {i: {} for i in parent_of}
    for offer in offers:
        for i in offer.topics:
            if i in found:
                found[i][offer.id] = offer
                found[parent_of[i].id][offer.id] = offer
    return {i: tuple(of_topic.values()) for i, of_topic in found.items()}


def main_topic_of(offer: Offer, parent_of: Mapping[str, Topic]) -> Topic | None:
    """First-level topic of the first topic an offer names."""
    return next((parent_of[i] for i in offer.topics if i in parent_of), None)


def grouped_by_main_topic(
    offers: Iterable[Offer], topics: Mapping[str, Topic], parent_of: Mapping[str, Topic]
) -> list[tuple[Topic, list[Offer]]]:
    """Offers under their main topic, topics in the vocabulary's order."""
    groups: dict[str, list[Offer]] = defaultdict(list)
    for offer in offers:
        if topic := main_topic_of(offer, parent_of):
            groups[topic.id].append(offer)
    return [(topic, groups[i]) for i, topic in topics.items() if i in groups]
