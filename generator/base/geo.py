"""Distances on the ground and outlines on paper. Pure arithmetic, no library knows the district."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

EARTH_RADIUS_KM = 6371.0


class Point(NamedTuple):
    """A place on earth, degrees (WGS 84)."""

    latitude: float
    longitude: float


def distance_km(a: Point, b: Point) -> float:
    """Straight-line distance in kilometres (haversine formula)."""
    half = sin(radians(b.latitude - a.latitude) / 2) ** 2
    half += cos(radians(a.latitude)) * cos(radians(b.latitude)) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(half))
