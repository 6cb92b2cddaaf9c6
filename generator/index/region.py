"""The district's places by name, and who lives in which part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.base.geo import Point
from generator.index.names import sort_key
from generator.model.compass import Compass
from generator.model.district import Municipality
from generator.model.offer import Offer
from generator.model.office import Office
from generator.model.place import Address
from generator.model.vocabulary import SocialArea

COUNTRY = "country"
WIDE_AREAS = ("district", "state", COUNTRY)


@dataclass(frozen=True)
class Region:
    """Views of municipalities, villages, associations and social areas."""

    compass: Compass

    @cached_property
    def municipalities(self) -> Mapping[str, Municipality]:
        """Municipalities by name."""
        return {m.id: m for m in sorted(self.compass.municipalities.values(), key=lambda m: sort_key(m.name))}

    @cached_property
    def offices(self) -> Mapping[str, Office]:
        """Who administers each municipality, as far as it is known."""
        known = self.compass.offices
        return {m.id: known[m.ags] for m in self.municipalities.values() if m.ags in known}

    @cached_property
    def _ids_by_ags(self) -> Mapping[str, str]:
        return {m.ags: m.id for m in self.compass.municipalities.values()}

    @cached_property
    def _named_places(self) -> Mapping[str, tuple[tuple[str, Point | None], ...]]:
        """Folded name of a municipality or village → (municipality id, own point)."""
        found: dict[str, list[tuple[str, Point | None]]] = defaultdict(list)
        for m in self.compass.municipalities.values():
            found[sort_key(m.name)].append((m.id, Point(m.latitude, m.longitude)))
        for p in self.compass.places:
            if p.municipality in self._ids_by_ags:
                point = Point(p.latitude, p.longitude) if p.latitude is not None and p.longitude is not None else None
                entry = (self._ids_by_ags[p.municipality], point)
                if entry[0] not in [known for known, _ in found[sort_key(p.name)]]:
                    found[sort_key(p.name)].append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    def located(self, address: Address) -> tuple[str | None, Point | None]:
        """Municipality id and point of an address; (None, None) outside the district."""
        within = {i for i, _ in self._named_places.get(sort_key(address.city), ())}
        if address.locality:
            for municipality, point in self._named_places.get(sort_key(address.locality), ()):
                if municipality in within:
                    return municipality, point or self.centre(municipality)
        for municipality, point in self._named_places.get(sort_key(address.city), ()):
            return municipality, point or self.centre(municipality)
        return None, None

    def centre(self, municipality: str) -> Point:
        """Centre of a municipality."""
        m = self.compass.municipalities[municipality]
        return Point(m.latitude, m.longitude)

    @cached_property
    def area_of(self) -> Mapping[str, SocialArea]:
        """Social area of each municipality."""
        return {m: area for area in self.compass.social_areas.values() for m in area.municipalities}

    @cached_property
    def _members(self) -> Mapping[str, frozenset[str]]:
        """Municipalities of everything `service_area` may name."""
        members: dict[str, set[str]] = defaultdict(set)
        for m in self.compass.municipalities.values():
            members[m.id].add(m.id)
            if m.association_id:
                members[m.association_id].add(m.id)
        for area in self.compass.social_areas.values():
            members[area.id].update(area.municipalities)
        members.update({wide: set(self.compass.municipalities) for wide in WIDE_AREAS})
        return {name: frozenset(ids) for name, ids in members.items()}

    def served(self, offer: Offer) -> frozenset[str]:
        """Municipalities whose people the offer is meant for."""
        return frozenset().union(*(self._members.get(i, frozenset()) for i in offer.service_area))

    def outermost(self, areas: Sequence[str]) -> tuple[str, ...]:
        """Areas of a `service_area` in their order, without those that lie within another one of them."""
        return tuple(i for i in areas if not any(self.lies_within(i, other) for other in areas))

    def lies_within(self, inner: str, outer: str) -> bool:
        """Is one area a part of the other? A district, its state and the country hold each other in this order."""
        if inner == outer:
            return False
        if inner in WIDE_AREAS and outer in WIDE_AREAS:
            return WIDE_AREAS.index(inner) < WIDE_AREAS.index(outer)
        parts, whole = (self._members.get(i, frozenset()) for i in (inner, outer))
        return bool(parts) and (parts < whole or (parts == whole and outer in WIDE_AREAS))

    @cached_property
    def service_area_ids(self) -> Mapping[str, str]:
        """Everything `service_area` may name, with its German name."""
        names = {"district": self.compass.district.name, "state": self.compass.district.state, "country": "Deutschland"}
        names.update({m.id: m.name for m in self.compass.municipalities.values()})
        names.update(
            {
                m.association_id: m.association or m.association_id
                for m in self.compass.municipalities.values()
                if m.association_id
            }
        )
        names.update({a.id: a.name for a in self.compass.social_areas.values()})
        return names
