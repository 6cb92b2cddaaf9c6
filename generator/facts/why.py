"""Why an offer stands where it does in a list, in a few words beside its name."""

from __future__ import annotations

from generator.facts.known import from_here, place_text, town
from generator.index import Asked, Index, Reach, Within
from generator.language.forms import SIE, AddressForm
from generator.language.phrase import Phrase
from generator.language.wording import listed
from generator.model.offer import Offer
from generator.model.values.choices import Delivery

HERE_IN = "Hier in {name}"
"""Heading of what there is in a municipality, too."""


def why(index: Index, within: Within, asked: Asked, say: AddressForm = SIE) -> tuple[str, str]:
    """„Kommt zu Ihnen“, „Hier in Testwalde“, „Am Telefon“; or a place: „Musterstadt, etwa 7 km Luftlinie“. One of both is empty."""
    offer = within.offer
    if within.reach is Reach.OUTREACH:
        return say.comes_to_you, ""
    if within.reach is Reach.HERE and asked.municipality:
        return Phrase(HERE_IN, name=_here(index, offer, asked.municipality)), ""
    if within.reach is Reach.REMOTE:
        return _from_afar(offer), ""
    where = (from_here(within) if within.kilometres is not None else "") or place_text(index, offer)
    return ("", where) if where else ("Für den ganzen Landkreis", "")


def _here(index: Index, offer: Offer, municipality: str) -> str:
    """The village where it is: a municipality may have many."""
    there = [town(spot) for spot in index.where.spots(offer) if spot.municipality == municipality]
    return listed(list(dict.fromkeys(there))) if there else index.municipalities[municipality].name


def _from_afar(offer: Offer) -> str:
    ways = set(offer.delivery)
    if {Delivery.PHONE, Delivery.ONLINE} <= ways:
        return "Am Telefon und im Internet"
    return "Im Internet" if Delivery.ONLINE in ways else "Am Telefon"
