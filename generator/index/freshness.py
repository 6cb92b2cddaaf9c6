"""How sure the facts of an offer are: they age from the day its provider confirmed them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from generator.model.offer import Offer

AGEING_AFTER_DAYS = 180
STALE_AFTER_DAYS = 540


class Freshness(StrEnum):
    """How sure the facts of an offer are on a given day."""

    UNCONFIRMED = "unconfirmed"
    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"


def freshness_of(offer: Offer, today: date) -> Freshness:
    """Age of the provider's confirmation, in three steps."""
    if offer.assured_date is None:
        return Freshness.UNCONFIRMED
    days = (today - offer.assured_date).days
    if days > STALE_AFTER_DAYS:
        return Freshness.STALE
    return Freshness.AGEING if days > AGEING_AFTER_DAYS else Freshness.FRESH
