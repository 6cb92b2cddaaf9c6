"""What somebody may take along of an offer: a file for the contacts of a phone, and hours worth handing on."""

from __future__ import annotations

from generator import addresses
from generator.facts import hours
from generator.index import Index
from generator.model.offer import Offer
from generator.safety import sensitive


def contact_file(index: Index, offer: Offer) -> str:
    """Path of its contact file. None for a sensitive offer: a name among the contacts stays there for all to see."""
    if sensitive.of_offer(offer) or not (index.phones(offer) or _streets(index, offer)):
        return ""
    return addresses.offer_contact(offer.id)


def hours_until(index: Index, offer: Offer) -> str:
    """The last day on which its hours may be handed on without their age; empty: not at all."""
    age = hours.age_of(index, offer)
    return hours.sure_until(index, offer) if age and age.after else ""


def _streets(index: Index, offer: Offer) -> bool:
    return any(spot.address.address_1 for spot in index.where.spots(offer))
