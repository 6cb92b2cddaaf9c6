"""When offers that travel visit in which municipality, from today on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from generator.base.days import holidays_between
from generator.index.region import Region
from generator.index.visits import Visit, coming_days
from generator.model.offer import Offer
from generator.model.place import Address

HOLIDAYS_AHEAD = timedelta(days=731)
"""So far ahead a site that nobody rebuilds knows the public holidays."""


def coming_holidays(state: str | None, today: date) -> tuple[date, ...]:
    """Public holidays of a state from today on; none for a district that names no state."""
    return holidays_between(state, today, today + HOLIDAYS_AHEAD) if state else ()


def coming_visits(offer: Offer, region: Region, today: date, holidays: Collection[date]) -> tuple[Visit, ...]:
    """Halts of an offer, the next first."""
    found: list[Visit] = []
    for stop in offer.stops:
        municipality, _ = region.located(Address(city=stop.city, locality=stop.locality))
        days = coming_days(offer, stop, today)
        found += [Visit(offer, stop, day, municipality, day in holidays) for day in days]
    return tuple(sorted(found, key=lambda visit: visit.rank))


def visits_by_municipality(visits: Iterable[Visit]) -> dict[str, tuple[Visit, ...]]:
    """Halts in each municipality of the district, the next first."""
    found: dict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        if visit.municipality:
            found[visit.municipality].append(visit)
    return {i: tuple(sorted(there, key=lambda visit: visit.rank)) for i, there in found.items()}
