"""How guides and offers belong together: where an offer stands, for which age a guide is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.index.ages import reaches, share, span
from generator.model.guide import Guide, Step
from generator.model.offer import Offer
from generator.model.vocabulary import AgeGroup


@dataclass(frozen=True, slots=True)
class GuideStepRef:
    """Where an offer stands in a guide: step `number` of `total`."""

    transition: Guide
    step: Step
    number: int
    total: int


def journeys_of_offers(
    guides: Iterable[Guide], offers_of: Callable[[Step], Iterable[Offer]]
) -> dict[str, tuple[GuideStepRef, ...]]:
    """Guides each offer belongs to, by offer id; the first step that needs it."""
    found: dict[str, dict[str, GuideStepRef]] = defaultdict(dict)
    for guide in guides:
        for number, step in enumerate(guide.steps, 1):
            for offer in offers_of(step):
                found[offer.id].setdefault(guide.id, GuideStepRef(guide, step, number, len(guide.steps)))
    return {i: tuple(journeys.values()) for i, journeys in found.items()}


def guides_for_age(guides: Iterable[Guide], group: AgeGroup) -> list[Guide]:
    """Guides for people of an age group, those made for this age first, with them others of their field."""
    close: dict[str, float] = {}
    fields: dict[str, float] = defaultdict(float)
    found: list[Guide] = []
    for guide in guides:
        ages = (span(guide.minimum_age, guide.maximum_age),)
        if reaches(ages, group):
            found.append(guide)
            close[guide.id] = share(ages, group)
            fields[guide.field_of_action] = max(fields[guide.field_of_action], close[guide.id])
    return sorted(found, key=lambda guide: (-close[guide.id], -fields[guide.field_of_action]))
