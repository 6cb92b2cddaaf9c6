"""Problems as people, programs and pull requests read them."""

from __future__ import annotations

import json

from generator.base.problem import Position, Problem, Severity, as_github, as_json, as_text, counted, errors, in_order
from generator.base.rules import RULES

HERE = Position("content/offers/a.yml", 12, 3)


def test_text_has_a_place_to_jump_to_then_why_then_how() -> None:
    assert as_text(RULES["K105"].at(HERE, "„123“ ist keine Postleitzahl")) == (
        "content/offers/a.yml:12:3: Fehler K105: „123“ ist keine Postleitzahl\n"
        "  Warum:     Ohne Postleitzahl findet die Ortssuche dieses Angebot nicht.\n"
        "  So geht's: Beispiel: postal_code: 01991"
    )


def test_a_finding_may_bring_its_own_remedy() -> None:
    assert RULES["K105"].at(HERE, "x", "Fragen Sie die Post.").fix == "Fragen Sie die Post."
    assert RULES["K105"].at(HERE, "x").fix == RULES["K105"].fix


def test_github_escapes_whatever_would_end_the_command() -> None:
    odd = Position("content/a,b:c%.yml", 2, 5)
    line = as_github(RULES["K301"].at(odd, "100 %\n::error::gekapert"))
    assert line.startswith(
        "::warning file=content/a%2Cb%3Ac%25.yml,line=2,col=5,title=K301::100 %25 ::error::gekapert%0A"
    )
    assert "\n" not in line


def test_a_message_is_one_printable_line_whatever_it_quotes() -> None:
    problem = RULES["K118"].at(HERE, "enthält „<b\nx\x1b[31m\u202e>“", "Zeile\nzwei")
    assert problem.message == "enthält „<b x\ufffd[31m\ufffd>“"
    assert problem.fix == "Zeile zwei"


def test_json_has_the_keys_other_programs_rely_on() -> None:
    (row,) = json.loads(as_json([RULES["K209"].at(HERE, "ä")]))
    assert row == {
        "file": "content/offers/a.yml",
        "line": 12,
        "column": 3,
        "severity": "hint",
        "code": "K209",
        "message": "ä",
        "why": RULES["K209"].why,
        "fix": RULES["K209"].fix,
    }
    assert json.loads(as_json([])) == []


def test_problems_are_sorted_by_place_and_told_once() -> None:
    rule = RULES["K112"]
    found = [
        rule.at(Position("b", 1), "x"),
        rule.at(Position("a", 10), "x"),
        rule.at(Position("a", 9), "x"),
        rule.at(Position("b", 1), "x"),
    ]
    assert [(p.location.file, p.location.line) for p in in_order(found)] == [("a", 9), ("a", 10), ("b", 1)]


def test_the_count_speaks_german() -> None:
    def of(*severities: Severity) -> str:
        return counted(Problem(Position(f"f{n}"), s, "K1", "m", "w", "f") for n, s in enumerate(severities))

    assert of() == "Alles in Ordnung: keine Fehler, keine Warnungen."
    assert of(Severity.ERROR) == "1 Fehler in 1 Datei."
    assert (
        of(Severity.ERROR, Severity.WARNING, Severity.HINT, Severity.HINT)
        == "1 Fehler, 1 Warnung, 2 Hinweise in 4 Dateien."
    )


def test_only_errors_keep_the_site_from_going_out() -> None:
    found = [RULES[code].at(HERE, "x") for code in ("K105", "K301", "K209")]
    assert [p.code for p in errors(found)] == ["K105"]
