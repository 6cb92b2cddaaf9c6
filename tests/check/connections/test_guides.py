"""What a guide may not be: each mistake is an error at its line and column, and the command line refuses.

Steps cannot refer to each other (`logic` only speaks of the step before), so no step can name itself
and no circle can be written; if that changes, it belongs here.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import TOWN, kompass, problems_of, town_with, unmarked

HEAD = """\
---
name: "Testwegweiser"
summary: "Ein Satz."
field_of_action: aufwachsen
life_phase: "Jugend"
checked_on: 2026-11-01
"""
SOURCE = 'sources: ["https://a.example/"]\n'
STEP = """\
steps:
  - id: eins
    title: "Rufen Sie an"
    text: "Jemand hilft."
    authority: "Amt"
"""
SECOND = STEP.removeprefix("steps:\n").replace("eins", "zwei")
FILE = "transitions/testwegweiser.md"


def step(more: str) -> str:
    return f"{HEAD}{SOURCE}{STEP}    {more}\n---\n"


@pytest.mark.parametrize(
    ("guide", "code"),
    [
        (step("logic: »or"), "K214"),
        (step("deadline: »kita-anmeldug"), "K201"),
        (step("offers: [»gibt-es-nicht]"), "K201"),
        (step("topics: [kita, »kitta]"), "K201"),
        (step("audiences: [»kindr]"), "K201"),
        (step("help_lines: [»sorgentelefn]"), "K201"),
        (step("minimum_age: »6\n    maximum_age: 3"), "K128"),
        (step("»offer_query: {topics: [kita]}"), "K250"),
        (step("when: »P6M/P1M"), "K124"),
        (step("when: »-P1W/-P6W"), "K124"),
        (step("when: »P1M"), "K124"),
        (f"{HEAD}{SOURCE}topics: [»kitta]\n{STEP}---\n", "K201"),
        (f"{HEAD}{SOURCE}minimum_age: »67\nmaximum_age: 18\n{STEP}---\n", "K128"),
        (
            f"{HEAD}{SOURCE}{STEP}---\n".replace("- id: eins", "- »id: eins").replace('    authority: "Amt"\n', ""),
            "K129",
        ),
        (f"{HEAD}{STEP}---\n".replace("\nname", "\n»name"), "K215"),
    ],
)
def test_a_mistake_in_a_guide_is_an_error_at_its_place(guide: str, code: str, own_town: Path) -> None:
    text, [place] = unmarked(guide)
    (own_town / FILE).write_text(text, encoding="utf-8")
    outcome = kompass("check", "--content", own_town, "--format", "json")
    errors = [p for p in outcome.problems if p["severity"] == "error"]
    assert [(p["code"], p["line"], p["column"]) for p in errors] == [(code, *place)]
    assert str(errors[0]["file"]).endswith(f"/{FILE}")
    assert outcome.code == 1


@pytest.mark.parametrize(
    "guide",
    [
        f"{HEAD}{SOURCE}{STEP}{SECOND}    logic: or\n---\n",
        f"{HEAD}{SOURCE}minimum_age: 18\nmaximum_age: 18\n{STEP}---\n",
        f"{HEAD}status: draft\n{STEP}---\n",
        f"{HEAD}{STEP}    source: https://a.example/\n---\n",
        f"{HEAD}{STEP}    legal_basis: § 24 SGB VIII\n---\n",
        f"{HEAD}{STEP}    deadline: kita-anmeldung\n---\n",
        step("when: -P6W/-P1W"),
        step("when: /P3M"),
    ],
)
def test_a_good_guide_passes(guide: str) -> None:
    assert [p for p in problems_of(town_with({FILE: guide})) if p.location.file == f"content/{FILE}"] == []


def test_a_broken_list_of_deadlines_does_not_rob_a_guide_of_its_source() -> None:
    files = {FILE: f"{HEAD}{STEP}    deadline: kita-anmeldung\n---\n", "vocabulary/deadlines.yml": "- id: ["}
    assert [p.code for p in problems_of(town_with(files)) if p.severity == "error"] == ["K101"]


def test_a_first_step_in_a_draft_is_no_choice_either() -> None:
    guide = step("logic: or").replace("sources", "status: draft\nsources")
    assert [p.code for p in problems_of(town_with({FILE: guide})) if p.severity == "error"] == ["K214"]


@pytest.mark.parametrize(
    ("end", "words", "is_fine"),
    [
        ("P2W", "manchmal schon 1 Woche, sonst 2 Wochen danach", False),
        ("P1W", "manchmal schon 1 Woche, sonst 2 Wochen danach", True),
        ("P1M", "in 10 Tagen, sonst in 1 Monat", False),
        ("P2W", "manchmal schon eine Woche, sonst zwei Wochen danach", False),
        ("P1M", "binnen Zwei Wochen, sonst in einem Monat", False),
        ("P1W", "schon in einer Woche", True),
        ("P6W", "spätestens 6 Wochen danach; im Ausland 6 Monate", True),
        ("-P3M", "3 Monate vorher; wer es später erfährt, hat 3 Tage", True),
        ("P2W", "spätestens am Ersten", True),
    ],
)
def test_of_two_times_the_shorter_is_worked_out(end: str, words: str, *, is_fine: bool) -> None:
    deadlines = (TOWN / "vocabulary/deadlines.yml").read_text("utf-8")
    more = f"""\
- id: klage
  event: umzug
  offset_end: {end}
  kind: deadline
  when_text: "{words}"
  action: "Klagen."
  responsible_body: "Gericht"
  legal_basis: "§ 74 AsylG"
  source_checked: nein
  confidence: medium
  checked_on: 2026-11-01
"""
    found = [p.code for p in problems_of(town_with({"vocabulary/deadlines.yml": deadlines + more}))]
    assert ("K256" not in found) == is_fine
