"""The district's outline with the places of an offer as dots: coarse enough to cost a page a few hundred bytes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.index import Index
from generator.model.offer import Offer
from generator.pages.parts.outline import Dot, Projection, dissolved, paper, path

_WIDTH = 90
_EDGE = 5
"""Room around the outline for a dot that stands on it."""


@dataclass(frozen=True, slots=True)
class LittleMap:
    """What the template draws."""

    box: str
    outline: str
    dots: tuple[Dot, ...]


def little_map(index: Index, offer: Offer) -> LittleMap | None:
    """None where no place of the offer lies in the district, or nobody knows its boundaries."""
    points = [spot.point for spot in index.where.spots(offer) if spot.municipality and spot.point]
    ground = _ground(index)
    if not points or ground is None:
        return None
    sheet, outline = ground
    dots = tuple(dict.fromkeys(sheet.dot(point.longitude, point.latitude) for point in points))
    box = f"{-_EDGE} {-_EDGE} {_WIDTH + 2 * _EDGE} {sheet.height + 2 * _EDGE}"
    return LittleMap(box, outline, dots)


@lru_cache(maxsize=1)
def _ground(index: Index) -> tuple[Projection, str] | None:
    known = index.compass.boundaries
    rings = [ring for m in index.municipalities.values() for ring in known.get(m.ags, ())]
    if not rings:
        return None
    sheet = paper(rings, _WIDTH)
    return sheet, path(dissolved(sheet.ring(ring) for ring in rings))
