"""How sure the facts of an offer are: they age from the day they were confirmed, else from the day of their newest source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.base.days import months_later
from generator.index.spots import Spot
from generator.model.offer import Offer
from generator.model.organization import Organization
from generator.model.place import Phone
from generator.model.source import Source
from generator.model.values.times import first_day

AGEING_AFTER_DAYS = 180
STALE_AFTER_DAYS = 540
OLD_AFTER_MONTHS = 24
"""Hours that are older are never said as if they held today (ADR 0021)."""


_NAMES_HOURS = re.compile(
    r"zeit(?!schrift|ung|raum)|öffnung|sprechstunde|rund um die uhr|erreichbar|\btage\b", re.IGNORECASE
)
"""What `supports` says when a source holds hours; the model's description of the field asks for these words."""


class Freshness(StrEnum):
    """How sure the facts of an offer are on a given day."""

    UNCONFIRMED = "unconfirmed"
    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Stand:
    """How old facts are. `day` is None when nobody knows."""

    day: date | None
    confirmed: bool
    """By the provider; else it is what a source says."""

    @property
    def known_until(self) -> date | None:
        """The last day on which they may be said as if they held today."""
        return months_later(self.day, OLD_AFTER_MONTHS) if self.day else None

    def is_old(self, today: date) -> bool:
        """Too old to be said as if they held today?"""
        return self.known_until is None or self.known_until < today


def stand_of(assured: date | None, sources: Iterable[Source], today: date) -> Stand:
    """The last confirmation, else the newest source; days to come are a mistake and count for nothing.

    „2024“ is taken for its first day: the fact may be that old.
    """
    if assured and assured <= today:
        return Stand(assured, confirmed=True)
    days = [first_day(source.date) for source in sources if source.date]
    return Stand(max((day for day in days if day <= today), default=None), confirmed=False)


def about_hours(sources: Sequence[Source]) -> Sequence[Source]:
    """Sources that hold the hours; all, where none says so.

    A newer source for the address alone must not make old hours look new.
    """
    return [source for source in sources if _NAMES_HOURS.search(source.supports)] or sources


def freshness_of(offer: Offer, today: date) -> Freshness:
    """Age of the provider's confirmation, in three steps."""
    if offer.assured_date is None or offer.assured_date > today:
        return Freshness.UNCONFIRMED
    days = (today - offer.assured_date).days
    if days > STALE_AFTER_DAYS:
        return Freshness.STALE
    return Freshness.AGEING if days > AGEING_AFTER_DAYS else Freshness.FRESH


def stand_of_hours(
    offer: Offer, provider: Organization | None, phones: Sequence[Phone], spots: Iterable[Spot], today: date
) -> Stand:
    """How old the hours of an offer are; those of a provider's place or number are as old as the provider's sources."""
    by_phone = not offer.phones and any(phone.hours for phone in phones)
    are_theirs = not offer.schedules and (by_phone or any(spot.schedules for spot in spots))
    theirs = provider.sources if provider and are_theirs else ()
    return stand_of(offer.assured_date, about_hours(theirs or offer.sources), today)
