"""What the finder can ask of an item in a list, as attributes of its element: no download, no second truth.

An attribute that is missing means unknown, or for ages and groups: that the age does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from generator.facts import hours
from generator.index import Index, end_of
from generator.model.offer import Offer
from generator.model.values.choices import Accessibility, Cost, Delivery
from generator.safety.neutral import neutral_address_of

HOW = {
    Delivery.ON_SITE: "vor-ort",
    Delivery.GROUP: "vor-ort",
    Delivery.OUTREACH: "kommt",
    Delivery.PHONE: "telefon",
    Delivery.ONLINE: "online",
}
"""Stands in addresses that people share, too."""
COST = {Cost.FREE: "frei", Cost.PAID: "kostet"}
ACCESS = {Accessibility.YES: "ja", Accessibility.PARTLY: "teilweise", Accessibility.NO: "nein"}


def attributes(index: Index, offer: Offer, folder: str = "") -> Markup:
    """Attributes for the list item of an offer, with a space before each; `folder` is that of the page's language."""
    opens, end = hours.of_offer(index, offer), end_of(offer)
    values = {
        "age": " ".join(f"{low}-{high}" for low, high in index.ages(offer)),
        "group": _words(group.id for group in index.age_groups_of(offer)),
        "topic": _words(index.parent_of[i].id for i in offer.topics if i in index.parent_of),
        "how": _words(HOW[way] for way in offer.delivery),
        "cost": COST.get(offer.cost, ""),
        "lang": _words(offer.languages),
        "access": ACCESS.get(access(index, offer), ""),
        "open": hours.together(opens),
        "known": max((part.known_until for part in opens), default=""),
        "end": end.isoformat() if end else "",
        "rank": str(index.rank(offer) or ""),
        "neutral": f"{folder}{neutral}" if (neutral := neutral_address_of(offer)) else "",
    }
    written = (f' data-{name}="{escape(value)}"' for name, value in values.items() if value)
    return Markup("".join(written))  # noqa: S704 # escaped one by one


def access(index: Index, offer: Offer) -> Accessibility:
    """How to get in: what the offer says counts, else the best of its places."""
    if offer.accessibility is not Accessibility.UNKNOWN:
        return offer.accessibility
    known = {spot.accessibility for spot in index.where.spots(offer)}
    best = (Accessibility.YES, Accessibility.PARTLY, Accessibility.NO)
    return next((found for found in best if found in known), Accessibility.UNKNOWN)


def _words(words: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(words))
