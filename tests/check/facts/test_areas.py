"""A place is named once among those whose people an offer is for: not beside the area it lies in."""

from __future__ import annotations

import pytest

from tests.support import offer, problems_of, town_with, unmarked


@pytest.mark.parametrize(
    "areas",
    [
        "[westen, »musterstadt]",
        "[»probendorf, westen, osten]",
        "[district, »osten]",
        "[westen, beispielhausen]",  # lies in the other half
        "[westen, osten]",
        "[musterstadt]",
    ],
)
def test_a_place_beside_the_area_it_lies_in_is_told_where_it_stands(areas: str) -> None:
    text, places = unmarked(offer(f"service_area: {areas}"))
    problems = problems_of(town_with({"offers/neu.yml": text}))
    found = [p.location for p in problems if p.code == "K275" and p.location.file.endswith("neu.yml")]
    assert [(place.line, place.column) for place in found] == places
