"""Ways between pages: back to the root from any depth, to pages of one's own language, else to German ones, marked."""

from __future__ import annotations

import pytest

from generator.addresses.relative_root import RelativeRoot


@pytest.mark.parametrize(("address", "way"), [("", "./"), ("alter/", "../"), ("gebiet/mitte/ab-60/", "../../../")])
def test_the_start_is_reached_from_any_depth(address: str, way: str) -> None:
    assert RelativeRoot(address).to("") == way


def test_a_page_of_ones_own_language_comes_first_and_a_german_one_is_marked() -> None:
    root = RelativeRoot("thema/", "en/", frozenset({"alter/"}))
    assert root.href("alter/") == 'href="../../en/alter/"'
    assert root.href("impressum/") == 'href="../../impressum/" hreflang="de"'


def test_a_way_to_a_part_of_a_page_stays_in_the_language() -> None:
    assert RelativeRoot("", "en/", frozenset({"ort/"})).to("ort/#gemeinden") == "../en/ort/#gemeinden"
