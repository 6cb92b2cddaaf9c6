"""About what an offer is, by which number it is called, and in which steps of which guides it helps."""

from __future__ import annotations

import pytest

from generator.index import Index
from tests import factories
from tests.support import index_of, offer


@pytest.fixture(scope="module")
def town() -> Index:
    return index_of()


def test_a_topic_holds_what_its_parts_hold_but_nothing_stale(town: Index) -> None:
    assert [o.id for o in town.by_topic["familie"]] == ["online-beratung", "familientreff-musterstadt", "beratungsbus"]
    assert [o.id for o in town.by_topic["treffs"]] == ["familientreff-musterstadt"]
    assert town.by_topic["kita"] == ()


def test_numbers_come_from_the_offer_else_its_site_else_its_provider(town: Index) -> None:
    def numbers(fields: str) -> list[str]:
        index = index_of({"offers/testangebot.yml": offer(fields)})
        return [phone.number.text for phone in index.phones(index.compass.offers["testangebot"])]

    with_site = "organization: familienverein-musterstadt\nsites: [haus-am-markt]"
    assert numbers(f"{with_site}\nphones: [{{number: 110}}]") == ["110"]
    assert numbers(with_site) == ["030 23125 121"]
    assert numbers("organization: familienverein-musterstadt") == ["030 23125 120"]
    assert numbers("") == []


def test_a_step_has_the_helpers_it_names_and_no_others(town: Index) -> None:
    steps = {s.id: s for s in town.compass.transitions["kita-start"].steps}
    assert [o.id for o in town.offers_of(steps["rat-holen"])] == ["online-beratung"]
    assert [line.id for line in town.lines_of(steps["eingewoehnen"])] == ["sorgentelefon"]
    assert town.offers_of(steps["anmelden"]) == []  # the only kita is stale


def test_an_offer_knows_the_first_step_of_each_guide_it_belongs_to(town: Index) -> None:
    (journey,) = town.journeys["online-beratung"]
    assert (journey.transition.id, journey.step.id, journey.number, journey.total) == ("kita-start", "rat-holen", 3, 3)
    assert "ferienlager-geplant" not in town.journeys


def test_guides_stand_in_the_order_of_their_fields_then_of_age(town: Index) -> None:
    assert list(town.guides) == ["kita-start", "junge-leute", "trennung"]
    assert [t.id for t in town.guides_of_age(town.compass.age_groups["jugend"])] == ["junge-leute", "trennung"]


def test_the_order_of_a_guide_counts_before_its_ages() -> None:
    guides = factories.by_id(
        factories.transition(id="jung", minimum_age="3", order="2"),
        factories.transition(id="alt", minimum_age="60", order="1"),
    )
    assert list(factories.index(transitions=guides).guides) == ["alt", "jung"]


def test_guides_made_for_an_age_come_first_on_its_page() -> None:
    guides = factories.by_id(
        factories.transition(id="jedes-alter", order="1"),
        factories.transition(id="eng", minimum_age="30", maximum_age="40", order="2"),
    )
    index = factories.index(transitions=guides)
    assert [t.id for t in index.guides_of_age(index.compass.age_groups["erwachsene"])] == ["eng", "jedes-alter"]
