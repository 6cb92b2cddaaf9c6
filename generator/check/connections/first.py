"""K234: whatever a topic or an age names to stand first belongs to its page."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.model.vocabulary import SubTopic
from generator.source.document import Path, Spot


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Each offer named in `first`; unknown ones are found with all other references."""
    for group in index.compass.age_groups.values():
        document, base = loaded.documents["age_groups", group.id]
        spots = [(i, document.spot(*base, "first", n)) for n, i in enumerate(group.first)]
        yield from _wrong(index, spots, {offer.id for offer in index.of_age(group)})
    for parent in index.compass.topics.values():
        document, base = loaded.documents["topics", parent.id]
        parts: tuple[tuple[SubTopic, Path], ...] = (
            (parent, ()),
            *((part, ("topics", k)) for k, part in enumerate(parent.topics)),
        )
        for topic, way in parts:
            spots = [(i, document.spot(*base, *way, "first", n)) for n, i in enumerate(topic.first)]
            about = {offer.id for offer in index.by_topic[topic.id]}
            yield from _wrong(index, spots, about)


def _wrong(index: Index, spots: list[tuple[str, Spot]], there: AbstractSet[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for i, spot in spots:
        offer = index.listed.get(i)
        if i in seen:
            yield RULES["K234"].at(spot.place, f"„{i}“ steht hier zum zweiten Mal", "Lassen Sie es einmal stehen.")
        elif offer is None and i in index.compass.offers:
            yield RULES["K234"].at(spot.place, f"„{i}“ steht auf keiner Liste (Entwurf, beendet oder zu alt)")
        elif offer is not None and i not in there:
            yield RULES["K234"].at(spot.place, f"„{i}“ steht nicht auf dieser Seite")
        seen.add(i)
