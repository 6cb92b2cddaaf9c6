"""For whom an offer is: on which pages of ages it stands."""

from __future__ import annotations

import pytest

from generator.index import Index
from generator.model.vocabulary import AgeGroup
from tests import factories
from tests.support import index_of


@pytest.fixture(scope="module")
def town() -> Index:
    return index_of()


GROUPS = [("0-3", 0, 3), ("3-6", 3, 6), ("6-10", 6, 10), ("10-18", 10, 18), ("18-60", 18, 60), ("60-120", 60, 120)]


@pytest.mark.parametrize(
    ("minimum", "maximum", "groups"),
    [
        ("0", "18 Monate", "0-3"),
        ("0", "3", "0-3"),  # „bis 3“ ends where „3 bis 6“ begins, though a child is three for a year
        ("0", "4", "0-3 3-6"),
        ("3", "6", "3-6"),
        ("5", "6", "3-6"),
        ("6", "6", "6-10"),
        ("35 Monate", "35 Monate", "0-3"),
        ("36 Monate", "37 Monate", "3-6"),
        ("10", None, "10-18 18-60 60-120"),
        (None, "2", "0-3"),
        (None, None, ""),
        ("65", None, "60-120"),
        ("17", "17", "10-18"),
    ],
)
def test_ages_decide_on_which_pages_an_offer_stands(minimum: str | None, maximum: str | None, groups: str) -> None:
    ages = {"minimum_age": minimum, "maximum_age": maximum}
    found = factories.offer(audiences=["alle"], **{k: v for k, v in ages.items() if v})
    made = [
        AgeGroup.model_validate(
            {
                "id": f"von-{i}",
                "name": i,
                "short_name": i,
                "summary": i,
                "minimum_age": str(a),
                "maximum_age": str(b),
                "icon": "x",
            }
        )
        for i, a, b in GROUPS
    ]
    index = factories.index(found, age_groups=factories.by_id(*made))
    assert " ".join(g.name for g in made if index.suits_age(found, g)) == groups
    assert [g.name for g in made if found in index.of_age(g)] == groups.split()


def test_an_audience_brings_an_offer_onto_a_page_whatever_its_ages(town: Index) -> None:
    baby = town.compass.age_groups["baby"]
    assert town.compass.offers["familientreff-musterstadt"] in town.of_age(baby)  # for pregnant women
    assert town.compass.offers["jugendclub-probendorf"] not in town.of_age(baby)


def test_what_is_for_everybody_stands_under_no_age(town: Index) -> None:
    names = [o.id for o in town.of_age(town.compass.age_groups["jugend"])]
    assert "jugendclub-probendorf" in names
    assert "beratungsbus" not in names
    assert {"beratungsbus", "frauenhaus-musterkreis"} <= {o.id for o in town.of_no_age}
