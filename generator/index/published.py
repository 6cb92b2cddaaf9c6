"""What has a page at all on a day, what stands in lists, and in which order."""

from __future__ import annotations

from datetime import date

from generator.index.ages import OLDEST
from generator.index.freshness import Freshness
from generator.index.names import sort_key
from generator.model.compass import Compass
from generator.model.guide import Guide
from generator.model.offer import Offer
from generator.model.values.choices import Status


def published_offers(compass: Compass, today: date) -> dict[str, Offer]:
    """Offers by name: no drafts, nothing before its day. What is over keeps its page, which says so."""
    shown = [o for o in compass.offers.values() if _is_published(o, today)]
    return {o.id: o for o in sorted(shown, key=lambda o: (sort_key(o.name), o.id))}


def _is_published(offer: Offer, today: date) -> bool:
    if offer.status in (Status.DRAFT, Status.ENDED):
        return False
    return not (offer.visible_from and today < offer.visible_from)


def end_of(offer: Offer) -> date | None:
    """The last day of an offer: the one it names, or that of all its hours if each of them ends."""
    last_hours = [schedule.valid_to for schedule in offer.schedules]
    ends = [offer.visible_until]
    if last_hours and not offer.stops and None not in last_hours:
        ends.append(max(day for day in last_hours if day))
    return min((day for day in ends if day), default=None)


def is_doubtful(offer: Offer) -> bool:
    """Does nobody know whether it still exists? Lists have it last, with a sentence that says so."""
    return "status" in offer.unverified


def is_listed(offer: Offer, freshness: Freshness, today: date) -> bool:
    """May it stand in lists, as an answer to „Who helps me?“."""
    end = end_of(offer)
    return freshness is not Freshness.STALE and not (end and end < today)


def published_guides(compass: Compass) -> dict[str, Guide]:
    """Guides in the order of the fields of action, there by `order`, then by the youngest age."""
    fields = list(compass.fields_of_action)
    shown = [t for t in compass.transitions.values() if t.status is not Status.DRAFT]

    def rank(t: Guide) -> tuple[int, int, int, int, str]:
        place = fields.index(t.field_of_action) if t.field_of_action in fields else len(fields)
        return place, t.order, t.minimum_age or 0, t.maximum_age or OLDEST, sort_key(t.name)

    return {t.id: t for t in sorted(shown, key=rank)}
