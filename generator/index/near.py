"""Who helps people of a place or an area, and when somebody comes there: of the offers that stand in lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.index.reach import Reach, Within, grouped, within
from generator.index.timetable import visits_by_municipality
from generator.index.visits import Visit
from generator.index.where import Where
from generator.model.offer import Offer
from generator.model.vocabulary import AgeGroup, SocialArea


@dataclass(frozen=True, eq=False)
class Near:
    """Listed offers as seen from a place: how each reaches its people, those with a number first."""

    social_areas: Mapping[str, SocialArea]
    where: Where
    listed: Mapping[str, Offer]
    rank: Callable[[Offer], int]
    of_age: Callable[[AgeGroup], Iterable[Offer]]

    def around(self, municipality: str) -> dict[Reach, list[Within]]:
        """Offers for people of a municipality, each once, grouped by reach; those with a number first, near ones by distance."""
        origin = self.where.region.centre(municipality)
        return self._ordered(grouped(within(self.where.ways[i], (municipality,), origin) for i in self.listed))

    def in_area(self, area: SocialArea, group: AgeGroup | None = None) -> dict[Reach, list[Within]]:
        """Offers for people of a social area (and an age group), grouped by reach."""
        offers = self.listed.values() if group is None else self.of_age(group)
        return self._ordered(grouped(self._within_areas[area.id].get(o.id) for o in offers))

    def _ordered(self, groups: dict[Reach, list[Within]]) -> dict[Reach, list[Within]]:
        return {r: sorted(found, key=lambda one: self.rank(one.offer)) for r, found in groups.items()}

    @cached_property
    def _within_areas(self) -> Mapping[str, Mapping[str, Within | None]]:
        areas = self.social_areas.values()
        return {a.id: {i: within(self.where.ways[i], a.municipalities, None) for i in self.listed} for a in areas}

    def visits_in(self, municipality: str) -> tuple[Visit, ...]:
        """Coming visits in a municipality, the next first."""
        return self._visits_by_municipality.get(municipality, ())

    @cached_property
    def _visits_by_municipality(self) -> Mapping[str, tuple[Visit, ...]]:
        return visits_by_municipality(visit for offer in self.listed.values() for visit in self.where.visits(offer))
