"""K207, K209: topics and providers without a published offer lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Gaps an office would want to know of."""
    if any(kind == "offers" for kind, _ in loaded.broken):
        return  # it may be the one that fills the gap
    for identifier, topic in index.topic_of.items():
        if not index.by_topic[identifier]:
            document, base = loaded.documents["topics", identifier]
            yield RULES["K207"].at(
                document.at(*base), f"zum Thema „{topic.name}“ gibt es kein veröffentlichtes Angebot"
            )
    named = {offer.organization for offer in index.compass.offers.values()}
    for organization in index.compass.organizations.values():
        if organization.id not in named:
            document, _ = loaded.documents["organizations", organization.id]
            yield RULES["K209"].at(document.at(), f"kein Angebot nennt „{organization.name}“ als Träger")
