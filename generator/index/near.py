"""Who helps people of a place or an area, and when somebody comes there: of the offers that stand in lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.base.geo import Point
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
        return self._ordered(grouped(self.ways_to_place(municipality).values()))

    def in_area(self, area: SocialArea, group: AgeGroup | None = None) -> dict[Reach, list[Within]]:
        """Offers for people of a social area (and an age group), grouped by reach."""
        offers = self.listed.values() if group is None else self.of_age(group)
        ways = self.ways_to_area(area.id)
        return self._ordered(grouped(ways.get(o.id) for o in offers))

    def _ordered(self, groups: dict[Reach, list[Within]]) -> dict[Reach, list[Within]]:
        return {r: sorted(found, key=lambda one: self.rank(one.offer)) for r, found in groups.items()}

    # --- how each listed offer reaches people, by its id; without those that do not -------------

    @cached_property
    def ways_to_place(self) -> Callable[[str], Mapping[str, Within]]:
        """Those of a municipality. Its page asks for them once for each age, and then nobody does: one is kept."""
        return lru_cache(maxsize=1)(lambda i: self._ways_to((i,), self.where.region.centre(i)))

    def ways_to_area(self, area: str) -> Mapping[str, Within]:
        """Those of a social area."""
        return self._ways_to_areas[area]

    @cached_property
    def _ways_to_areas(self) -> Mapping[str, Mapping[str, Within]]:
        return {area.id: self._ways_to(area.municipalities, None) for area in self.social_areas.values()}

    @cached_property
    def ways_from_afar(self) -> Mapping[str, Within]:
        """Those of whom nobody knows where they live."""
        return {i: self.where.ways[i].far for i in self.listed}

    def _ways_to(self, municipalities: Sequence[str], origin: Point | None) -> Mapping[str, Within]:
        found = ((i, within(self.where.ways[i], municipalities, origin)) for i in self.listed)
        return {i: way for i, way in found if way}

    def visits_in(self, municipality: str) -> tuple[Visit, ...]:
        """Coming visits in a municipality, the next first."""
        return self._visits_by_municipality.get(municipality, ())

    @cached_property
    def _visits_by_municipality(self) -> Mapping[str, tuple[Visit, ...]]:
        return visits_by_municipality(visit for offer in self.listed.values() for visit in self.where.visits(offer))
