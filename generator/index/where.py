"""Where offers are, when they come, and for people from where: worked out once for each offer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.index.reach import ReachFacts, ways_of
from generator.index.region import WIDE_AREAS, Region
from generator.index.spots import Spot, spots_of
from generator.index.timetable import coming_holidays, coming_visits
from generator.index.visits import Visit
from generator.model.compass import Compass
from generator.model.offer import Offer


@dataclass(frozen=True, eq=False)
class Where:
    """Places and visits of the offers of `compass` from the day `today` on."""

    compass: Compass
    region: Region
    today: date

    # --- places -----------------------------------------------------------------------------------

    def spots(self, offer: Offer) -> tuple[Spot, ...]:
        """Public places of an offer, as it names them."""
        return self._spots[offer.id] if offer.id in self._spots else self._spots_of(offer)

    @cached_property
    def _spots(self) -> Mapping[str, tuple[Spot, ...]]:
        return {offer.id: self._spots_of(offer) for offer in self.compass.offers.values()}

    def _spots_of(self, offer: Offer) -> tuple[Spot, ...]:
        return tuple(spots_of(offer, self.compass.organizations.get(offer.organization or ""), self.region))

    # --- for whom ---------------------------------------------------------------------------------

    def serves(self, offer: Offer, municipality: str) -> bool:
        """Is the offer meant for people who live there?"""
        return municipality in self.ways[offer.id].served

    def only_in(self, offer: Offer) -> tuple[str, ...]:
        """Names of the places an offer is for; empty when it is for the whole district or more."""
        names = self.region.service_area_ids
        return (
            ()
            if self.is_wide(offer)
            else tuple(names[i] for i in self.region.outermost(offer.service_area) if i in names)
        )

    def is_wide(self, offer: Offer) -> bool:
        """Meant for the whole district or more."""
        return any(i in WIDE_AREAS for i in offer.service_area)

    @cached_property
    def ways(self) -> Mapping[str, ReachFacts]:
        """How each offer reaches people, by its id."""
        offers = self.compass.offers.values()
        return {o.id: ways_of(o, self.spots(o), self.visits(o), self.region.served(o)) for o in offers}

    # --- when -------------------------------------------------------------------------------------

    @cached_property
    def holidays(self) -> tuple[date, ...]:
        """Public holidays of the district's state, from today on for two years."""
        return coming_holidays(self.compass.district.holidays, self.today)

    def visits(self, offer: Offer) -> tuple[Visit, ...]:
        """Coming visits of an offer that travels, the next first."""
        return self._visits.get(offer.id, ())

    @cached_property
    def _visits(self) -> Mapping[str, tuple[Visit, ...]]:
        travelling = [o for o in self.compass.offers.values() if o.stops]
        return {o.id: coming_visits(o, self.region, self.today, self.holidays) for o in travelling}

    def travels_undated(self, offer: Offer) -> bool:
        """Does it come to places, but nobody knows when?"""
        return not self.visits(offer) and (bool(offer.stops) or "stops" in offer.unverified)
