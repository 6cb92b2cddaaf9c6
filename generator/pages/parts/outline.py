"""Outlines on paper: degrees → whole numbers of a drawing, shared borders dissolved, short SVG paths."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians

from generator.model.compass import Ring

Dot = tuple[int, int]
WIDTH = 600


@dataclass(frozen=True, slots=True)
class Projection:
    """Equirectangular projection onto a drawing; north is up."""

    west: float
    north: float
    across: float
    """Units a degree of longitude."""
    down: float
    """Units a degree of latitude."""
    height: int

    def dot(self, longitude: float, latitude: float) -> Dot:
        """Place of a point on the drawing."""
        return round((longitude - self.west) * self.across), round((self.north - latitude) * self.down)

    def ring(self, outline: Ring) -> list[Dot]:
        """An outline without its closing point and without points that fall together."""
        dots = [self.dot(longitude, latitude) for longitude, latitude in outline]
        kept = [dot for n, dot in enumerate(dots) if n == 0 or dot != dots[n - 1]]
        return kept[:-1] if len(kept) > 1 and kept[0] == kept[-1] else kept


def paper(outlines: Iterable[Ring], width: int = WIDTH) -> Projection:
    """The drawing that holds all outlines."""
    points = [point for outline in outlines for point in outline]
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    narrowing = cos(radians((south + north) / 2))
    down = width / max((east - west) * narrowing, 1e-9)
    return Projection(west, north, down * narrowing, down, round((north - south) * down))


def dissolved(rings: Iterable[Sequence[Dot]]) -> list[list[Dot]]:
    """Outlines of the union: a border walked in both directions lies inside and goes."""
    edges: set[tuple[Dot, Dot]] = set()
    for ring in rings:
        turned = list(ring) if _area(ring) >= 0 else list(reversed(ring))
        for start, end in zip(turned, turned[1:] + turned[:1], strict=True):
            if (end, start) in edges:
                edges.remove((end, start))
            else:
                edges.add((start, end))
    following: dict[Dot, list[Dot]] = defaultdict(list)
    for start, end in sorted(edges):
        following[start].append(end)
    return [_straightened(ring) for ring in _walks(following)]


def _area(ring: Sequence[Dot]) -> int:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True))


def _walks(following: dict[Dot, list[Dot]]) -> list[list[Dot]]:
    found = []
    for start in list(following):
        while following[start]:
            ring, at = [start], following[start].pop()
            while at != start and following[at]:
                ring.append(at)
                at = following[at].pop()
            found.append(ring)
    return found


def _straightened(ring: list[Dot]) -> list[Dot]:
    """Without points on a straight line between their neighbours."""
    around = zip([*ring[-1:], *ring[:-1]], ring, [*ring[1:], *ring[:1]], strict=True)
    return [b for a, b, c in around if (b[0] - a[0]) * (c[1] - b[1]) != (b[1] - a[1]) * (c[0] - b[0])]


def path(rings: Iterable[Sequence[Dot]]) -> str:
    """The `d` of an SVG path: one absolute start a ring, then short relative lines."""
    return "".join(_ring_path(ring) for ring in rings if len(ring) > 2)


def _ring_path(ring: Sequence[Dot]) -> str:
    steps = [number for a, b in pairwise(ring) for number in (b[0] - a[0], b[1] - a[1])]
    return f"M{ring[0][0]},{ring[0][1]}l{_packed(steps)}z"


def _packed(numbers: Iterable[int]) -> str:
    text = "".join(f"{'' if number < 0 else ' '}{number}" for number in numbers)
    return text.strip()
