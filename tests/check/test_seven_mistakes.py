"""An editor who makes seven mistakes gets seven messages in one run, each at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.test_cases import assert_german
from tests.support import kompass, unmarked

SEVEN = """\
name: "Krabbelgruppe Testwalde"
summary: "Eltern mit Babys treffen sich."
description: |
  Sie treffen andere Eltern.
organization: »familienverein-musterstad
delivery: [on_site, »vorort]
topics: [treffs]
audiences: [eltern]
service_area: [testwalde]
address:
  address_1: "Waldweg 3"
  postal_code: »1994
  city: Testwalde
schedules:
  - {byday: [TU], opens_at: »9:30, closes_at: 11:00}
phones:
  - number: »030 23125 122 oder 123
email: »treff(at)familienverein.example
»sprachen: [de]
sources:
  - {url: "https://www.familienverein.example/krabbel", supports: "Zeiten"}
"""
CODES = ["K201", "K116", "K105", "K123", "K132", "K131", "K113"]
FILE = "offers/krabbelgruppe-testwalde.yml"


@pytest.fixture
def content(own_town: Path) -> Path:
    text, _ = unmarked(SEVEN)
    (own_town / FILE).write_text(text, encoding="utf-8")
    return own_town


def test_seven_mistakes_give_seven_problems_at_their_places(content: Path) -> None:
    _, places = unmarked(SEVEN)
    outcome = kompass("check", "--content", content, "--format", "json")
    errors = [p for p in outcome.problems if p["severity"] == "error"]
    assert outcome.code == 1
    assert [(p["code"], p["line"], p["column"]) for p in errors] == [
        (c, *p) for c, p in zip(CODES, places, strict=True)
    ]
    assert {str(p["file"]).removeprefix(f"{content.as_posix()}/") for p in errors} == {FILE}
    assert set(errors[0]) == {"file", "line", "column", "severity", "code", "message", "why", "fix"}
    for problem in errors:
        assert_german(problem)


def test_a_near_miss_gets_a_suggestion(content: Path) -> None:
    by_code = {p["code"]: p for p in kompass("check", "--content", content, "--format", "json").problems}
    assert "Meinten Sie „familienverein-musterstadt“?" in str(by_code["K201"]["fix"])
    assert "on_site" in str(by_code["K116"]["fix"])
    assert "01994"[1:] in str(by_code["K105"]["message"])
    assert "Erlaubte Felder" in str(by_code["K113"]["fix"])


def test_as_text_each_has_a_place_to_jump_to_a_reason_and_a_remedy(content: Path) -> None:
    _, places = unmarked(SEVEN)
    outcome = kompass("check", "--content", content)
    lines = outcome.out.splitlines()
    for code, (line, column) in zip(CODES, places, strict=True):
        (number,) = [
            n
            for n, text in enumerate(lines)
            if text.startswith(f"{content.as_posix()}/{FILE}:{line}:{column}: Fehler {code}: ")
        ]
        assert lines[number + 1].startswith("  Warum:     ")
        assert lines[number + 2].startswith("  So geht's: ")
    assert "7 Fehler" in lines[-1]


def test_for_github_each_is_one_command_beside_its_line(content: Path) -> None:
    _, places = unmarked(SEVEN)
    outcome = kompass("check", "--content", content, "--format", "github")
    commands = [text for text in outcome.out.splitlines() if text.startswith("::error ")]
    starts = [
        f"::error file={content.as_posix()}/{FILE},line={line},col={column},title={code}::"
        for code, (line, column) in zip(CODES, places, strict=True)
    ]
    assert [text[: len(start)] for text, start in zip(commands, starts, strict=True)] == starts
    assert all("%0A" in text for text in commands)


def test_a_problem_seen_from_the_project_is_named_from_there(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(content.parent)
    outcome = kompass("check", "--content", "content")
    assert f"\ncontent/{FILE}:5:15: Fehler K201: " in f"\n{outcome.out}"
