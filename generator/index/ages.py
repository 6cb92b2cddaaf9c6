"""For which ages an offer is, in months, both ends included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.offer import Offer
from generator.model.vocabulary import AgeGroup, Audience

EVERY_AGE = (0, 130 * 12)
Ages = tuple[int, int]


def ages_of(offer: Offer, audiences: Mapping[str, Audience]) -> Ages:
    """The offer's own ages; what it leaves open is taken from its audiences."""
    low, high = _ages_of_audiences(offer, audiences)
    own_low, own_high = offer.minimum_age, offer.maximum_age
    if own_low is None and own_high is None:
        return low, high
    own_high = None if own_high is None else _last_month(own_high)
    if own_low is None:
        return (low if low <= (own_high or 0) else 0), own_high or 0
    if own_high is None:
        return own_low, (high if high >= own_low else EVERY_AGE[1])
    return own_low, own_high


def _last_month(age: int) -> int:
    """A year of life lasts until the next birthday; an age in months is meant as it stands."""
    return age + 11 if age % 12 == 0 else age


def _ages_of_audiences(offer: Offer, audiences: Mapping[str, Audience]) -> Ages:
    named = [audiences[i] for i in offer.audiences if i in audiences]
    limited = [a for a in named if a.minimum_age is not None or a.maximum_age is not None]
    if not limited or any(a.everyone for a in named):
        return EVERY_AGE
    highs = [EVERY_AGE[1] if a.maximum_age is None else _last_month(a.maximum_age) for a in limited]
    return min(a.minimum_age or 0 for a in limited), max(highs)


def overlaps(ages: Ages, group: AgeGroup) -> bool:
    """Do ages and group share at least a month?"""
    return ages[0] < group.maximum_age and ages[1] >= group.minimum_age


def suits(offer: Offer, ages: Ages, group: AgeGroup) -> bool:
    """Does an offer for these ages concern people of an age group?"""
    return not set(group.audiences).isdisjoint(offer.audiences) or overlaps(ages, group)


def closeness(ages: Ages, group: AgeGroup) -> float:
    """How much of the ages lies within an age group, from 0 to 1."""
    shared = min(ages[1] + 1, group.maximum_age) - max(ages[0], group.minimum_age)
    return max(shared, 0) / (ages[1] + 1 - ages[0])


def offers_for_age(offers: Iterable[Offer], ages: Mapping[str, Ages], group: AgeGroup) -> tuple[Offer, ...]:
    """Offers that suit an age group, those made for this age first."""
    suiting = (offer for offer in offers if suits(offer, ages[offer.id], group))
    return tuple(sorted(suiting, key=lambda offer: -closeness(ages[offer.id], group)))
