"""Opening hours for the script that says „jetzt geöffnet“; the words for people are in `wording`.

A rule: `MO,TU 0800-1200 2026-01-01/2026-06-30 #remark`; days first, the period and the remark only where
there are any. Rules are joined by `;`. `site_overrides/assets/js/hours.js` reads them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from generator.index import Freshness, Index
from generator.model.choices import Delivery, Status
from generator.model.offer import Offer
from generator.model.place import Schedule
from generator.model.times import PUBLIC_HOLIDAY, WEEKDAYS
from generator.pages.facts import town


@dataclass(frozen=True, slots=True)
class Open:
    """When something is open. `kind` decides the words: a house opens, a phone is answered, a group meets."""

    rules: str
    kind: str
    sure: bool
    place: str = ""
    """Village or town, when an offer has hours of its own in several."""


def of_offer(index: Index, offer: Offer) -> tuple[Open, ...]:
    """Hours of an offer: its own, else those of its places; none while it pauses."""
    if offer.status is Status.TEMPORARILY_CLOSED:
        return ()
    kind = _kind(offer)
    sure = index.freshness(offer) is Freshness.FRESH and "schedules" not in offer.unverified
    if offer.schedules:
        found = [Open(rules(offer.schedules, index.today), kind, sure)]
    else:
        spots = [spot for spot in index.spots(offer) if spot.schedules]
        several = len(spots) > 1
        found = [Open(rules(s.schedules, index.today), kind, sure, town(s) if several else "") for s in spots]
    return tuple(hours for hours in found if hours.rules)


def together(hours: Iterable[Open]) -> str:
    """All rules of an offer, for „hat heute offen“."""
    return ";".join(dict.fromkeys(part.rules for part in hours))


def _kind(offer: Offer) -> str:
    if Delivery.ON_SITE in offer.delivery:
        return "place"
    return "group" if set(offer.delivery) == {Delivery.GROUP} else "phone"


def rules(schedules: Iterable[Schedule], today: date) -> str:
    """Rules of schedules that name times and are not over; empty if there is none."""
    return ";".join(
        _rule(schedule, schedule.opens_at, schedule.closes_at)
        for schedule in schedules
        if schedule.opens_at is not None
        and schedule.closes_at is not None
        and not (schedule.valid_to and schedule.valid_to < today)
    )


def _rule(schedule: Schedule, opens_at: time, closes_at: time) -> str:
    days = list(dict.fromkeys(schedule.byday))
    if set(days) >= set(WEEKDAYS) and PUBLIC_HOLIDAY not in days:
        days.append(PUBLIC_HOLIDAY)  # Who says „every day“ means holidays too.
    parts = [",".join(days), f"{_minutes(opens_at)}-{_minutes(closes_at)}"]
    if schedule.valid_from or schedule.valid_to:
        parts.append(f"{schedule.valid_from or ''}/{schedule.valid_to or ''}")
    if schedule.description:
        parts.append(f"#{schedule.description.replace(';', ',')}")
    return " ".join(parts)


def _minutes(moment: time) -> str:
    """`0830`; the last minute of the day stands for its end."""
    return "2400" if (moment.hour, moment.minute) == (23, 59) else f"{moment:%H%M}"
