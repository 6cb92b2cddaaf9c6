"""How an offer reaches people of a place: here, near, at home, from afar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.base.geo import Point, distance_km
from generator.index.names import sort_key
from generator.index.spots import Spot
from generator.index.visits import Visit
from generator.model.offer import Offer
from generator.model.values.choices import Delivery

NEAR_KM = 20.0


class Reach(StrEnum):
    """How an offer reaches people of a place, the easiest way first."""

    OUTREACH = "outreach"
    HERE = "here"
    NEAR = "near"
    REMOTE = "remote"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Within:
    """An offer as seen from a place; `kilometres` is the straight line to `town`, rounded, None if unknown."""

    offer: Offer
    reach: Reach
    kilometres: int | None
    town: str = ""
    """Village or town of its nearest place; empty without one."""


@dataclass(frozen=True, slots=True)
class ReachFacts:
    """What decides how an offer reaches people, worked out once."""

    homes: frozenset[str]
    """Municipalities with a place to go to, or where it visits."""
    served: frozenset[str]
    points: tuple[tuple[Point, str], ...]
    """Places to go to and the towns they are in."""
    far: Within
    """How it reaches people who have no place of it nearby."""


def ways_of(offer: Offer, spots: Iterable[Spot], visits: Iterable[Visit], served: frozenset[str]) -> ReachFacts:
    """`spots` are its public places, `visits` the known days it comes, `served` the municipalities it is meant for."""
    delivery = set(offer.delivery)
    open_spots = list(spots) if delivery & {Delivery.ON_SITE, Delivery.GROUP} else []
    remote = Reach.REMOTE if delivery & {Delivery.PHONE, Delivery.ONLINE} else Reach.WHOLE
    homes = (*(spot.municipality for spot in open_spots), *(visit.municipality for visit in visits))
    points = ((s.point, s.address.locality or s.address.city) for s in open_spots if s.point is not None)
    return ReachFacts(
        homes=frozenset(municipality for municipality in homes if municipality),
        served=served,
        points=tuple(dict.fromkeys(points)),
        far=Within(offer, Reach.OUTREACH if Delivery.OUTREACH in delivery else remote, None),
    )


def within(ways: ReachFacts, municipalities: Sequence[str], origin: Point | None) -> Within | None:
    """How an offer reaches people of `municipalities`; None if it is not for them."""
    if not ways.homes.isdisjoint(municipalities):
        return Within(ways.far.offer, Reach.HERE, None)
    if ways.served.isdisjoint(municipalities):
        return None
    if origin is None or not ways.points:
        return ways.far
    nearest, town = min((_kilometres(origin, point), town) for point, town in ways.points)
    is_near = nearest <= NEAR_KM and ways.far.reach is not Reach.OUTREACH
    return Within(ways.far.offer, Reach.NEAR if is_near else ways.far.reach, nearest, town)


@lru_cache(maxsize=65_536)
def _kilometres(a: Point, b: Point) -> int:
    return round(distance_km(a, b))


def grouped(found: Iterable[Within | None]) -> dict[Reach, list[Within]]:
    """Each once, by reach; near ones by distance."""
    groups: dict[Reach, list[Within]] = {reach: [] for reach in Reach}
    for one in found:
        if one:
            groups[one.reach].append(one)
    groups[Reach.NEAR].sort(key=lambda w: (w.kilometres or 0, sort_key(w.town)))
    return groups
