"""For which ages an offer is: the ages of the people it helps, in months (ADR 0007)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.offer import Offer
from generator.model.values.fields import Months
from generator.model.vocabulary import AgeGroup, Audience

OLDEST = 130 * 12
YEAR = 12
Span = tuple[int, int]
"""First and last month, both included."""
Ages = tuple[Span, ...]
"""Spans from young to old with gaps between them. None at all: the age does not matter, or nobody has said."""


def span(minimum: int | None, maximum: int | None) -> Span:
    """A year of life lasts until the next birthday; an age in months is meant as it stands."""
    if maximum is None:
        return minimum or 0, OLDEST
    is_year = maximum % YEAR == 0 and not isinstance(maximum, Months)
    return int(minimum or 0), maximum + YEAR - 1 if is_year else int(maximum)


def ages_of(offer: Offer, audiences: Mapping[str, Audience]) -> Ages:
    """The ages of its audiences, each for itself; what the offer types itself counts more."""
    named = ages_of_audiences(audiences[i] for i in offer.audiences if i in audiences)
    return _limited(named, offer.minimum_age, offer.maximum_age)


def ages_of_audiences(audiences: Iterable[Audience]) -> Ages:
    """Ages of all that have some: „children and older people“ does not mean those between."""
    return _joined(span(a.minimum_age, a.maximum_age) for a in audiences if has_ages(a))


def has_ages(audience: Audience) -> bool:
    """Does the name of these people say how old they are? That of carers, women or migrants does not."""
    return audience.minimum_age is not None or audience.maximum_age is not None


def is_limited(offer: Offer, audiences: Mapping[str, Audience]) -> bool:
    """Is it for nobody outside its ages? „Families“ or „people with disabilities“ beside children leave that open."""
    if offer.minimum_age is not None or offer.maximum_age is not None:
        return True
    named = [audiences[i] for i in offer.audiences if i in audiences and not audiences[i].carers]
    return bool(named) and all(has_ages(audience) for audience in named)


def _joined(spans: Iterable[Span]) -> Ages:
    found: list[Span] = []
    for low, high in sorted(spans):
        if found and low <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return tuple(found)


def _limited(ages: Ages, minimum: int | None, maximum: int | None) -> Ages:
    """One limit replaces that end of the ages, two replace them."""
    if minimum is None and maximum is None:
        return ages
    low, high = span(minimum, maximum)
    if minimum is not None and maximum is not None:
        return ((low, high),)
    inside = [each for each in ages if each[0] <= high and each[1] >= low] or [(low, high)]
    if minimum is not None:
        inside[0] = (low, inside[0][1])
    else:
        inside[-1] = (inside[-1][0], high)
    return tuple(inside)


def shared(ages: Ages, other: Span) -> int:
    """Months that both have."""
    return sum(max(min(high, other[1]) + 1 - max(low, other[0]), 0) for low, high in ages)


def reaches(ages: Ages, group: AgeGroup) -> bool:
    """Are they ages of this group? „3 bis 6“ ends where „6 bis 10“ begins: the first year alone is not enough."""
    first, last = group.minimum_age, group.maximum_age - 1
    return any(low <= last and high >= (first if low >= first else first + YEAR) for low, high in ages)


def claims(group: AgeGroup, offer: Offer) -> bool:
    """Does the group name people the offer is for, such as pregnant women, whatever their age?"""
    return not set(group.audiences).isdisjoint(offer.audiences)


def suits(offer: Offer, ages: Ages, group: AgeGroup) -> bool:
    """Does an offer help people of an age group?"""
    return claims(group, offer) or reaches(ages, group)


def share(ages: Ages, group: AgeGroup) -> float:
    """How much of the ages lies within an age group, from 0 to 1."""
    total = sum(high + 1 - low for low, high in ages)
    return shared(ages, (group.minimum_age, group.maximum_age - 1)) / total if total else 0.0


def closeness(offer: Offer, ages: Ages, group: AgeGroup) -> float:
    """How much an offer is made for an age group, from 0 to 1."""
    return 1.0 if claims(group, offer) else share(ages, group)


def offers_for_age(offers: Iterable[Offer], ages: Mapping[str, Ages], group: AgeGroup) -> tuple[Offer, ...]:
    """Offers that suit an age group, those made for this age first."""
    suiting = (offer for offer in offers if suits(offer, ages[offer.id], group))
    return tuple(sorted(suiting, key=lambda offer: -closeness(offer, ages[offer.id], group)))
