"""Who mistypes the name of a field is told what may stand in its place."""

from __future__ import annotations

from tests.support import offer, problems_of, town_with

TOPICS = town_with({}).texts["vocabulary/topics.yml"]


def fix_of(files: dict[str, str]) -> str:
    (problem,) = [p for p in problems_of(town_with(files)) if p.code == "K113"]
    return problem.fix


def test_in_a_list_the_id_is_a_field_to_type_and_is_meant_by_its_near_misses() -> None:
    assert "Meinten Sie „id“? Erlaubte Felder: id, name" in fix_of(
        {"vocabulary/topics.yml": TOPICS.replace("id: geld", "idd: geld", 1)}
    )


def test_in_a_file_of_its_own_an_entry_has_no_id_to_type() -> None:
    """Its name is the file's; who was sent to `id` would make a second mistake."""
    assert fix_of({"offers/testangebot.yml": offer("idd: testangebot")}).startswith("Erlaubte Felder: name, ")


def test_a_part_of_such_a_file_has_its_own_id_to_type() -> None:
    path = "organizations/familienverein-musterstadt.yml"
    text = town_with({}).texts[path].replace("- id: haus-am-markt", "- idd: haus-am-markt")
    assert fix_of({path: text}).startswith("Meinten Sie „id“? ")
