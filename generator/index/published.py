"""What has a page at all on a day, and in which order."""

from __future__ import annotations

from datetime import date

from generator.index.ages import OLDEST
from generator.index.names import sort_key
from generator.model.choices import Status
from generator.model.compass import Compass
from generator.model.offer import Offer
from generator.model.transition import Transition


def published_offers(compass: Compass, today: date) -> dict[str, Offer]:
    """Offers by name: no drafts, nothing outside its days."""
    shown = [o for o in compass.offers.values() if _is_published(o, today)]
    return {o.id: o for o in sorted(shown, key=lambda o: (sort_key(o.name), o.id))}


def _is_published(offer: Offer, today: date) -> bool:
    if offer.status in (Status.DRAFT, Status.ENDED):
        return False
    if offer.visible_from and today < offer.visible_from:
        return False
    return not (offer.visible_until and today > offer.visible_until)


def published_guides(compass: Compass) -> dict[str, Transition]:
    """Guides in the order of the fields of action, there by `order`, then by the youngest age."""
    fields = list(compass.fields_of_action)
    shown = [t for t in compass.transitions.values() if t.status is not Status.DRAFT]

    def rank(t: Transition) -> tuple[int, int, int, int, str]:
        place = fields.index(t.field_of_action) if t.field_of_action in fields else len(fields)
        return place, t.order, t.minimum_age or 0, t.maximum_age or OLDEST, sort_key(t.name)

    return {t.id: t for t in sorted(shown, key=rank)}
