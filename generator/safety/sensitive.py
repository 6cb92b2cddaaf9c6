"""Which pages somebody may have to leave quickly: every rule stands here, once (ADR 0017)."""

from __future__ import annotations

from enum import Enum

from generator import addresses
from generator.index import Index
from generator.index.help_lines import emergency_lines
from generator.model.easy import EasyPage
from generator.model.guide import Guide
from generator.model.offer import Offer
from generator.model.vocabulary import ContentPage, SubTopic


class Sensitivity(Enum):
    """What a page tells about whoever reads it."""

    OPEN = "open"
    SENSITIVE = "sensitive"
    """It brings the quick exit, a neutral title and a neutral address."""
    EVERYBODYS = "everybodys"
    """It brings the quick exit, but says nothing about who reads it, so it keeps its name."""


_EVERYBODYS = frozenset([addresses.EMERGENCY, f"{addresses.EASY}{addresses.EMERGENCY}"])


def is_everybodys(address: str) -> bool:
    """Is it a page that says nothing about who reads it, whatever stands on it? Without the folder of a language."""
    return address in _EVERYBODYS


def of_offer(offer: Offer) -> bool:
    """Editors say it."""
    return offer.sensitive


def of_topic(topic: SubTopic) -> bool:
    """Editors say it."""
    return topic.sensitive


def of_guide(guide: Guide) -> bool:
    """Editors say it."""
    return guide.sensitive


def of_page(page: ContentPage) -> bool:
    """Editors say it."""
    return page.sensitive


def of_provider(index: Index, provider: str) -> bool:
    """One that helps with nothing else: who reads about an office with many offers shows nothing by it."""
    return all(of_offer(offer) for offer in index.by_organization[provider])


def of_emergency(index: Index) -> bool:
    """Does one of the numbers help against somebody who may stand beside?"""
    return any(line.sensitive for line in emergency_lines(index.compass))


def of_easy(index: Index, page: EasyPage) -> bool:
    """Like the pages in everyday German about the same."""
    topics = (index.topic_of[topic] for topic in page.topics if topic in index.topic_of)
    return page.sensitive or any(map(of_topic, topics)) or (page.emergency and of_emergency(index))
