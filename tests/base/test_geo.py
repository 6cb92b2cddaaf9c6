"""Distances on the ground."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.geo import Point, distance_km

BERLIN, HAMBURG, MUNICH = Point(52.5200, 13.4050), Point(53.5511, 9.9937), Point(48.1372, 11.5755)


@pytest.mark.parametrize(
    ("a", "b", "kilometres"),
    [(BERLIN, HAMBURG, 255), (BERLIN, MUNICH, 504), (HAMBURG, MUNICH, 612), (BERLIN, BERLIN, 0)],
)
def test_known_distances_of_cities(a: Point, b: Point, kilometres: int) -> None:
    assert distance_km(a, b) == pytest.approx(kilometres, abs=1.5)


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres_everywhere() -> None:
    assert distance_km(Point(0, 10), Point(1, 10)) == pytest.approx(111.2, abs=0.1)
    assert distance_km(Point(51, 10), Point(52, 10)) == pytest.approx(111.2, abs=0.1)
    assert distance_km(Point(60, 10), Point(60, 11)) == pytest.approx(55.6, abs=0.1)


POINTS = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


@given(POINTS, POINTS)
def test_a_way_is_as_long_in_both_directions_and_never_longer_than_half_the_earth(a: Point, b: Point) -> None:
    assert distance_km(a, b) == pytest.approx(distance_km(b, a))
    assert 0 <= distance_km(a, b) <= 20016
