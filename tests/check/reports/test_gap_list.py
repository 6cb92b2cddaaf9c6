"""What the district still lacks: counted and listed by guide and area, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from generator.check.reports.gap_list import FEW, Gap, gap_list
from generator.check.reports.home_areas import NO_TOWN
from generator.index import Index
from generator.model.office import Office
from tests import factories
from tests.support import TOWN, kompass


def gaps_of(index: Index) -> Mapping[str, Gap]:
    return {gap.id: gap for gap in gap_list(index)}


def listed(gap: Gap) -> dict[str, list[str]]:
    return {group.name: [item.name for item in group.items] for group in gap.groups}


def guide(**step: Any) -> dict[str, Any]:
    return {"transitions": factories.by_id(factories.transition(steps=[factories.step(**step)]))}


def test_a_step_that_ends_only_at_the_district_is_listed_under_its_guide() -> None:
    found = gaps_of(factories.index(**guide(offers=[], authority="Meldeamt")))["steps"]
    assert (found.count, found.of) == (1, 1)
    (group,) = found.groups
    assert (group.name, group.items[0].name) == ("Neu im Ort", "Schritt 1: Lernen Sie Leute kennen")
    assert (group.items[0].file, group.items[0].detail) == ("transitions/umzug.md", "zuständig: Meldeamt")


def test_a_step_with_help_for_everybody_is_no_gap() -> None:
    found = gaps_of(factories.index(**guide()))
    assert (found["steps"].count, found["steps_in_area"].count) == (0, 0)


def test_a_step_whose_only_offer_is_for_other_people_names_the_area() -> None:
    offer = factories.offer(service_area=["musterstadt"])
    found = gaps_of(factories.index(offer, **guide()))["steps_in_area"]
    assert [item.detail for group in found.groups for item in group.items] == ["kein Angebot für Menschen aus: osten"]


@pytest.mark.parametrize("number", [0, FEW, FEW + 1])
def test_an_age_group_with_few_offers_of_its_own_is_listed_under_its_area(number: int) -> None:
    offers = [factories.offer(id=f"cafe-{n}") for n in range(number)] or [factories.offer(audiences=["alle"])]
    found = listed(gaps_of(factories.index(*offers))["ages_in_area"])
    assert ("Menschen (erwachsene)" in found["Gebiet westen"]) == (number <= FEW)
    assert "Menschen (erwachsene)" in found["Gebiet osten"]


def test_a_town_hall_without_a_number_is_listed_under_its_area() -> None:
    known = {"source": "Amtsblatt", "name": "Rathaus"}
    offices = {
        factories.ags("musterstadt"): Office.model_validate(
            {**known, "ags": factories.ags("musterstadt"), "phone": "030 23125 150"}
        ),
        factories.ags("probendorf"): Office.model_validate({**known, "ags": factories.ags("probendorf")}),
    }
    found = gaps_of(factories.index(offices=offices))["offices"]
    assert (found.count, found.of) == (1, 2)
    assert listed(found) == {"Gebiet osten": ["Probendorf: Rathaus"]}


def test_a_topic_is_missing_in_an_area_or_only_far_away() -> None:
    near = factories.offer(service_area=["musterstadt"])
    found = gaps_of(factories.index(near))
    assert listed(found["topics_in_area"]) == {"Gebiet osten": ["Familie", "Treffs"]}
    assert listed(found["topics_from_afar"]) == {}
    for_all = gaps_of(factories.index(factories.offer()))
    assert listed(for_all["topics_in_area"]) == {}
    assert listed(for_all["topics_from_afar"]) == {"Gebiet osten": ["Familie", "Treffs"]}


@pytest.mark.parametrize(
    ("kind", "known"),
    [
        ("phone", {"phones": [{"number": "030 23125 101"}]}),
        ("hours", {"schedules": [{"byday": ["MO"], "opens_at": "09:00", "closes_at": "12:00"}]}),
        ("hours", {"stops": [{"city": "Musterstadt", "byday": ["MO"]}]}),
        ("cost", {"cost": "free"}),
        ("cost", {"fees_description": "nach Einkommen"}),
        ("languages", {"languages": ["de"]}),
        ("accessibility", {"accessibility": "no"}),
    ],
)
def test_what_nobody_has_asked_yet_is_counted_until_it_is_known(kind: str, known: dict[str, Any]) -> None:
    asked = gaps_of(factories.index(factories.offer(phones=[])))[kind]
    assert listed(asked) == {"Gebiet westen": ["Elterncafé am Markt"]}
    assert asked.groups[0].items[0].file == "offers/elterncafe.yml"
    assert gaps_of(factories.index(factories.offer(**({"phones": []} | known))))[kind].count == 0


def test_help_without_a_place_is_not_asked_for_its_door_nor_a_chat_for_its_number() -> None:
    chat = factories.offer(address=None, delivery=["online"], phones=[])
    found = gaps_of(factories.index(chat))
    assert (found["accessibility"].of, found["phone"].of) == (0, 0)
    assert listed(found["cost"]) == {NO_TOWN: ["Elterncafé am Markt"]}


def test_drafts_are_nobodys_gap() -> None:
    found = gaps_of(factories.index(factories.offer(), factories.offer(id="entwurf", status="draft", phones=[])))
    assert (found["phone"].count, found["phone"].of) == (0, 1)


def test_a_guide_without_a_page_as_source_is_listed() -> None:
    bare = factories.index()
    assert listed(gaps_of(bare)["guides_without_page"]) == {"Wegweiser": ["Neu im Ort"]}
    sourced = factories.transition(sources=["https://a.example/"])
    assert gaps_of(factories.index(transitions=factories.by_id(sourced)))["guides_without_page"].count == 0


def test_as_text_counts_come_first_then_the_list_and_the_exit_code_stays() -> None:
    plain, whole = kompass("check", "--content", TOWN), kompass("check", "--content", TOWN, "--gaps")
    assert whole.code == plain.code == 0
    assert whole.out.startswith(plain.out)
    said = whole.out.removeprefix(plain.out)
    assert said.startswith("\nLücken am 22. November 2026")
    steps = "Schritte der Wegweiser, zu denen wir noch keine Stelle nennen"
    assert said.index(f"  {steps}\n") < said.index("Angebote ohne bekannte Zeiten\n") < said.index(f"\n{steps} (")
    assert "Schritt 2: Planen Sie die Scheidung – zuständig: Familiengericht\n" in said
    assert "/transitions/trennung.md\n" in said
    assert "None" not in said


def test_as_json_problems_and_gaps_stand_side_by_side() -> None:
    usual = kompass("check", "--content", TOWN, "--format", "json")
    whole = json.loads(kompass("check", "--content", TOWN, "--format", "json", "--gaps").out)
    assert whole["problems"] == usual.problems
    by_id = {gap["id"]: gap for gap in whole["gaps"]}
    assert set(by_id["steps"]) == {"id", "title", "count", "of", "groups"}
    item = next(item for group in by_id["steps"]["groups"] for item in group["items"])
    assert (item["name"], item["detail"]) == (
        "Schritt 3: Holen Sie sich Rat, wenn es nicht klappt",
        "Wir kennen noch keine Beratung im Norden.",
    )
    assert item["file"].endswith("town/transitions/kita-start.md")


def test_without_a_district_there_are_no_gaps_to_tell() -> None:
    outcome = kompass("check", "--content", "/gibt/es/nicht", "--gaps", "--format", "json")
    assert outcome.code == 1
    assert json.loads(outcome.out)["gaps"] == []
    assert "Lücken" not in kompass("check", "--content", "/gibt/es/nicht", "--gaps").out
