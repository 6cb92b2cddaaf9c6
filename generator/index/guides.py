"""How guides and offers belong together: where an offer stands, for which age a guide is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.index.ages import reaches, share, span
from generator.model.offer import Offer
from generator.model.transition import Step, Transition
from generator.model.vocabulary import AgeGroup


@dataclass(frozen=True, slots=True)
class Journey:
    """Where an offer stands in a guide: step `number` of `total`."""

    transition: Transition
    step: Step
    number: int
    total: int


def journeys_of_offers(
    guides: Iterable[Transition], offers_of: Callable[[Step], Iterable[Offer]]
) -> dict[str, tuple[Journey, ...]]:
    """Guides each offer belongs to, by offer id; the first step that needs it."""
    found: dict[str, dict[str, Journey]] = defaultdict(dict)
    for guide in guides:
        for number, step in enumerate(guide.steps, 1):
            for offer in offers_of(step):
                found[offer.id].setdefault(guide.id, Journey(guide, step, number, len(guide.steps)))
    return {i: tuple(journeys.values()) for i, journeys in found.items()}


def guides_for_age(guides: Iterable[Transition], group: AgeGroup) -> list[Transition]:
    """Guides for people of an age group, those made for this age first, with them others of their field."""
    close: dict[str, float] = {}
    fields: dict[str, float] = defaultdict(float)
    found: list[Transition] = []
    for guide in guides:
        ages = (span(guide.minimum_age, guide.maximum_age),)
        if reaches(ages, group):
            found.append(guide)
            close[guide.id] = share(ages, group)
            fields[guide.field_of_action] = max(fields[guide.field_of_action], close[guide.id])
    return sorted(found, key=lambda guide: (-close[guide.id], -fields[guide.field_of_action]))
