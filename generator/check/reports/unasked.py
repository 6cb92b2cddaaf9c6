"""Facts that nobody has asked a provider for yet: the fields of an offer say which are counted (`Asked`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.index import Index
from generator.model.offer import Offer
from generator.model.roles.fields import fields_of
from generator.model.values.choices import Accessibility, Cost, Delivery


@dataclass(frozen=True, slots=True)
class Unasked:
    """One fact: of how many offers it is wanted, and which of them lack it."""

    name: str
    title: str
    of: int
    missing: tuple[Offer, ...]
    is_worth_a_list: bool
    """Almost every offer lacks the others: only their counts are of use."""


def unasked(index: Index) -> Iterator[Unasked]:
    """The number first, because all others can be asked for with it."""
    counted = [(field.name, *field.asked.gap) for field in fields_of(Offer).values() if field.asked and field.asked.gap]
    for field, name, title in sorted(counted, key=lambda fact: fact[0] != _NUMBER):
        wanted = [offer for offer in index.published.values() if CONCERNS.get(field, _any)(offer)]
        is_missing = IS_MISSING.get(field) or _is_empty(field)
        missing = tuple(offer for offer in wanted if is_missing(index, offer))
        yield Unasked(name, title, len(wanted), missing, is_worth_a_list=field == _NUMBER)


def _without_phone(index: Index, offer: Offer) -> bool:
    return not index.phones(offer)


def _without_hours(index: Index, offer: Offer) -> bool:
    return not (
        offer.schedules or index.where.visits(offer) or any(spot.schedules for spot in index.where.spots(offer))
    )


def _without_cost(_index: Index, offer: Offer) -> bool:
    return offer.cost is Cost.UNKNOWN and not offer.fees_description


def _without_access(index: Index, offer: Offer) -> bool:
    known = [offer.accessibility, *(spot.accessibility for spot in index.where.spots(offer))]
    return all(access is Accessibility.UNKNOWN for access in known)


def _is_called(offer: Offer) -> bool:
    return set(offer.delivery) != {Delivery.ONLINE}


def _is_visited(offer: Offer) -> bool:
    return bool({Delivery.ON_SITE, Delivery.GROUP} & set(offer.delivery))


_NUMBER = "phones"
CONCERNS: Mapping[str, Callable[[Offer], bool]] = {_NUMBER: _is_called, "accessibility": _is_visited}
"""Of which offers a fact is missed; of all, where nothing is said here."""
IS_MISSING: Mapping[str, Callable[[Index, Offer], bool]] = {
    _NUMBER: _without_phone,
    "schedules": _without_hours,
    "cost": _without_cost,
    "accessibility": _without_access,
}
"""Facts that may stand elsewhere, too; the others are missing where their field is empty."""


def _any(_offer: Offer) -> bool:
    return True


def _is_empty(field: str) -> Callable[[Index, Offer], bool]:
    return lambda _index, offer: not getattr(offer, field)
