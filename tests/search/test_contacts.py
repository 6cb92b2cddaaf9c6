"""Numbers as people type them: whole, without the last zero of a switchboard, and at home without the area code."""

from __future__ import annotations

import pytest

from generator.search.contacts import keys


@pytest.mark.parametrize(
    ("number", "asked"),
    [
        ("030 23125-0", {"030231250", "03023125", "231250", "23125"}),
        ("(03641) 40 20 87", {"03641402087", "402087"}),
        ("+49 30 231250", {"030231250", "231250"}),
        ("030 23125-101", {"03023125101", "23125101"}),
    ],
)
def test_a_number_of_the_fixed_network_is_known_without_its_area_code(number: str, asked: set[str]) -> None:
    assert set(keys(number)) == asked


@pytest.mark.parametrize("number", ["0800 4555500", "116 117", "0176 123456", "0180 5 12345"])
def test_other_numbers_are_dialled_whole(number: str) -> None:
    assert len(set(keys(number))) == 1


def test_a_year_is_no_local_number() -> None:
    assert set(keys("036499 2026")) == {"0364992026"}
