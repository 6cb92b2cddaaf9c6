"""Who provides offers, and whom to call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.index.names import sort_key
from generator.index.published import is_doubtful
from generator.index.spots import Spot
from generator.model.offer import Offer
from generator.model.organization import Organization
from generator.model.place import Phone
from generator.model.values.choices import Delivery
from generator.model.values.telephone import PhoneNumber


def offers_by_organization(
    offers: Iterable[Offer], organizations: Mapping[str, Organization]
) -> dict[str, tuple[Offer, ...]]:
    """Offers of each organization that has any, by its name."""
    found: dict[str, list[Offer]] = defaultdict(list)
    for offer in offers:
        if offer.organization and offer.organization in organizations:
            found[offer.organization].append(offer)
    return {i: tuple(found[i]) for i in sorted(found, key=lambda i: sort_key(organizations[i].name))}


def phones_of(offer: Offer, spots: Iterable[Spot], organization: Organization | None) -> tuple[Phone, ...]:
    """The offer's own numbers, else those of its sites, else of its organization."""
    at_sites = tuple(phone for spot in spots for phone in spot.phones)
    return offer.phones or at_sites or (organization.phones if organization else ())


def rank_of(offer: Offer, phones: Sequence[Phone], switchboard: PhoneNumber) -> int:
    """0: people can turn to it; 1: nobody knows a number yet; 2: nobody knows whether it still exists."""
    return 2 if is_doubtful(offer) else 0 if _reachable(offer, phones, switchboard) else 1


def _reachable(offer: Offer, phones: Sequence[Phone], switchboard: PhoneNumber) -> bool:
    """Can people turn to the offer itself? A number of its own, of its place or provider, or help that is online.

    The provider's number does not count where it is the switchboard that every page names anyhow.
    """
    has_number = bool(offer.phones) or any(phone.number != switchboard for phone in phones)
    return has_number or (Delivery.ONLINE in offer.delivery and bool(offer.url))
