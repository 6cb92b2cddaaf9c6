"""K207–K210: topics, steps and organizations that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from generator.index import Index
from generator.load.content import Loaded
from generator.problem import Problem
from generator.rules import RULES


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Gaps an office would want to know of."""
    for identifier, topic in index.topic_of.items():
        if not index.by_topic[identifier]:
            document, base = loaded.documents["topics", identifier]
            yield RULES["K207"].at(
                document.at(*base), f"zum Thema „{topic.name}“ gibt es kein veröffentlichtes Angebot"
            )
    for transition in index.transitions.values():
        document, base = loaded.documents["transitions", transition.id]
        for number, step in enumerate(transition.steps):
            for position, offer in enumerate(step.offers):
                if offer in index.compass.offers and offer not in index.listed:
                    why = "steht in keiner Liste mehr" if offer in index.published else "ist nicht veröffentlicht"
                    yield RULES["K208"].at(
                        document.at("steps", number, "offers", position), f"das Angebot „{offer}“ {why}"
                    )
            if step.offer_query and not index.offers_of(step):
                yield RULES["K210"].at(
                    document.at("steps", number, "offer_query"),
                    f"für den Schritt „{step.title}“ gibt es kein passendes Angebot",
                )
    named = {offer.organization for offer in index.compass.offers.values()}
    for organization in index.compass.organizations.values():
        if organization.id not in named and not any(kind == "offers" for kind, _ in loaded.broken):
            document, _ = loaded.documents["organizations", organization.id]
            yield RULES["K209"].at(document.at(), f"kein Angebot nennt „{organization.name}“ als Träger")
