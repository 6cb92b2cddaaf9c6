"""When offers that travel halt in which municipality, from today on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from generator.base.days import holidays_between
from generator.index.halts import Halt, coming_days
from generator.index.region import Region
from generator.model.offer import Offer
from generator.model.place import Address

HOLIDAYS_AHEAD = timedelta(days=731)
"""So far ahead a site that nobody rebuilds knows the public holidays."""


def coming_holidays(state: str | None, today: date) -> tuple[date, ...]:
    """Public holidays of a state from today on; none for a district that names no state."""
    return holidays_between(state, today, today + HOLIDAYS_AHEAD) if state else ()


def coming_halts(offer: Offer, region: Region, today: date, holidays: Collection[date]) -> tuple[Halt, ...]:
    """Halts of an offer, the next first."""
    found: list[Halt] = []
    for stop in offer.stops:
        municipality, _ = region.located(Address(city=stop.city, locality=stop.locality))
        days = coming_days(offer, stop, today)
        found += [Halt(offer, stop, day, municipality, day in holidays) for day in days]
    return tuple(sorted(found, key=lambda halt: halt.rank))


def halts_by_municipality(halts: Iterable[Halt]) -> dict[str, tuple[Halt, ...]]:
    """Halts in each municipality of the district, the next first."""
    found: dict[str, list[Halt]] = defaultdict(list)
    for halt in halts:
        if halt.municipality:
            found[halt.municipality].append(halt)
    return {i: tuple(sorted(there, key=lambda halt: halt.rank)) for i, there in found.items()}
