"""K217: an offer about a sensitive matter is marked as one; a forgotten line would take the quick exit away in silence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.safety import sensitive


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Every offer, drafts too. The first topic is what an offer is about; the others only touch it."""
    for offer in index.compass.offers.values():
        topic = index.topic_of.get(offer.topics[0]) if offer.topics else None
        if topic and sensitive.of_topic(topic) and not sensitive.of_offer(offer):
            document, base = loaded.documents["offers", offer.id]
            yield RULES["K217"].at(
                document.at(*base, "topics", 0),
                f"das Thema „{topic.name}“ ist heikel, das Angebot aber nicht als heikel markiert",
            )
