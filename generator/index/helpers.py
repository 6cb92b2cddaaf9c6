"""Who helps with a step of a guide: chosen by hand, shown while published, and never for other people than the step's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.index.ages import Ages, Span, is_limited, shared, span
from generator.index.published import is_doubtful
from generator.model.guide import Guide, Step
from generator.model.offer import Offer
from generator.model.place import Phone
from generator.model.values.choices import Delivery
from generator.model.vocabulary import Audience


class Misfit(StrEnum):
    """Why an offer helps nobody who reads a step."""

    AGE = "age"
    AUDIENCE = "audience"


@dataclass(frozen=True, slots=True)
class People:
    """For whom a step is: spans of age in months (none: every age), and the audiences it means."""

    ages: Ages
    audiences: frozenset[str]


def offers_for_step(step: Step, listed: Mapping[str, Offer], phones: Callable[[Offer], Sequence[Phone]]) -> list[Offer]:
    """The offers a step names, in its order; after them those nobody can reach yet, last what may be gone."""
    named = [listed[i] for i in dict.fromkeys(step.offers) if i in listed]
    return sorted(
        named, key=lambda offer: (is_doubtful(offer), not (phones(offer) or Delivery.ONLINE in offer.delivery))
    )


def people_of(guide: Guide, step: Step, audiences: Mapping[str, Audience]) -> People:
    """Those of the guide, and whom the step itself adds. Its own ages take the place of the guide's."""
    named = frozenset((*guide.audiences, *step.audiences))
    own = _range(step) or _range(guide)
    known = [audiences[i] for i in named if i in audiences]
    aged = [found for audience in known if (found := _range(audience))]
    is_open = own is None and (not known or len(aged) < len(known))
    return People(() if is_open else tuple(sorted({*([own] if own else []), *aged})), named)


def misfit(offer: Offer, ages: Ages, people: People, audiences: Mapping[str, Audience]) -> Misfit | None:
    """What keeps an offer from helping these people: no age in common, or it is only for others."""
    if is_limited(offer, audiences) and people.ages and not any(shared(ages, each) for each in people.ages):
        return Misfit.AGE
    named = [audiences[i] for i in offer.audiences if i in audiences]
    if named and all(audience.exclusive for audience in named) and people.audiences.isdisjoint(offer.audiences):
        return Misfit.AUDIENCE
    return None


def leaves_out_ages(offer: Offer, guide: Guide, step: Step) -> bool:
    """Does it say ages of its own that are not those of all who read the step?"""
    own = _range(offer)
    whole = _range(step) or _range(guide)
    return own is not None and (whole is None or own[0] > whole[0] or own[1] < whole[1])


def _range(entry: Guide | Step | Audience | Offer) -> Span | None:
    if entry.minimum_age is None and entry.maximum_age is None:
        return None
    return span(entry.minimum_age, entry.maximum_age)
