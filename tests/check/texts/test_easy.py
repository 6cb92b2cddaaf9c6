"""Leichte Sprache: each rule finds what it is for, leaves alone what only looks like it, and never fails."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.problem import Problem, Severity
from generator.check.language.easy_language import breaks_off, findings
from generator.check.language.easy_words import syllables
from tests.support import problems_of, town_with, unmarked

FOUND = [
    ("K451", "Rufen Sie an. Es kostet nichts."),
    ("K451", "Haben Sie Fragen? Rufen Sie an."),
    ("K452", "Das Amt gibt Ihnen Geld und hilft Ihnen auch bei der neuen Arbeit."),
    ("K453", "Wir sagen Ihnen, dass es Hilfe gibt."),
    ("K453", "Sie bekommen Geld, weil Sie wenig haben."),
    ("K453", "Rufen Sie an, damit wir helfen können."),
    ("K453", "Weil Sie krank sind, hilft der Arzt."),
    ("K453", "Fragen Sie, ob es Geld gibt."),
    ("K453", "Das ist ein Haus, in dem Frauen wohnen, die Hilfe brauchen."),
    ("K453", "Es gibt Menschen, die Ihnen helfen."),
    ("K454", "Das ist die Nummer des Amtes."),
    ("K454", "Sagen Sie den Namen des großen Hauses."),
    ("K454", "Das ist der Vater eines Kindes."),
    ("K454", "Fragen Sie die Mitarbeiter der Stadt."),
    ("K454", "Das steht im Brief Ihrer Krankenkasse."),
    ("K455", "Der Antrag wird geprüft."),
    ("K455", "Sie werden vom Bus abgeholt."),
    ("K455", "Hier wird Ihnen geholfen."),
    ("K455", "Die Kinder wurden operiert."),
    ("K455", "Sie werden beraten."),
    ("K455", "Der Antrag wird bezahlt."),
    ("K456", "Sie könnten Geld bekommen."),
    ("K456", "Das wäre gut."),
    ("K456", "Sie sollten anrufen."),
    ("K457", "Das ist eine Schuldnerberatungsstelle."),
    ("K457", "Sie brauchen einen Lebensmittelgutschein."),
    ("K458", "Sie warten drei Monate."),
    ("K458", "Zwölf Menschen kommen."),
    ("K458", "Das kostet fünfundzwanzig Euro."),
    ("K459", "Sie bekommen z. B. Kleidung."),
    ("K459", "Es gibt Kleidung, Möbel usw. für Sie."),
    ("K459", "Das kostet 50 %."),
    ("K459", "Das steht in § 3."),
    ("K459", "Rufen Sie an (kostenlos)."),
    ("K459", "Kommen Sie Montag/Dienstag."),
    ("K459", "Sie rufen an; dann warten Sie."),
    ("K459", "Das ist ein Not\u00b7ruf."),
    ("K459", "Kommen Sie Mo. und Di. zu uns."),
    ("K460", "Die Beantragung der Leistung erfolgt hier."),
    ("K460", "Die Durchführung und die Auszahlung macht das Amt."),
    ("K461", "Das ist *wichtig* für Sie."),
    ("K461", "Das ist _wichtig_ für Sie."),
    ("K461", "Das ist WICHTIG."),
]

FINE = [
    "Rufen Sie an.",
    "Das ist am 3. Mai.",
    "Das Amt gibt Ihnen Geld und hilft Ihnen bei der neuen Arbeit.",  # twelve words
    "Sie haben Fragen?",
    "Das ist gut, und das ist neu.",
    "Während der Ferien ist zu.",
    "Damit können Sie zum Arzt gehen.",
    "Es gibt Hilfe für die Mutter, den Vater, das Kind.",
    "Dieses Haus ist neu.",
    "Das ist nur eines von vielen.",
    "Auch der Arzt hilft Ihnen.",
    "Dann hilft Ihnen der Arzt.",
    "Sie gehen in der Stadt zum Amt.",
    "Am Montag kommt der Bus.",
    "Sie werden gesund.",
    "Es wird Ihnen gut gehen.",
    "Wir werden Ihnen Geld geben.",
    "Ihr Kind wird 3 Jahre alt.",
    "Sie bekommen Geld.",
    "Wird Ihr Kind 6, beginnt die Schule.",
    "Das hat Ihnen gefallen.",
    "Sie können anrufen.",
    "Sie dürfen kommen.",
    "Die Lebensmittel-Gutscheine sind neu.",
    "Die Krankenkasse hilft.",  # twelve letters
    "Die Schlachtschrift ist lang.",  # fifteen letters, two syllables
    "Sie warten 3 Monate.",
    "Sie haben ein Kind und eine Frage.",
    "Die Nummer ist: [030 23125-0](tel:+4930231250).",
    "Das steht auf der [Start-Seite](../a/b.html?x=1&y=2).",
    "Das geht so.",
    "Das geht in der Regel so.",
    "Die Beratung ist in einer Wohnung.",
    "Die Behinderung und die Krankheit sind neu.",
    "Das ist **wichtig** für Sie.",
    "Die EUTB ist in Musterstadt.",
    "Nehmen Sie 2 * 3 Euro.",
]


def codes(line: str) -> set[str]:
    return {finding.code for finding in findings(line)}


@pytest.mark.parametrize(("code", "line"), FOUND)
def test_the_rule_finds_it(code: str, line: str) -> None:
    assert code in codes(line)


@pytest.mark.parametrize("line", FINE)
def test_what_only_looks_like_it_stays(line: str) -> None:
    assert list(findings(line)) == []


def test_names_of_places_and_providers_may_be_long_and_in_capitals() -> None:
    line = "Der Wohlfahrtsverband KREISBUS hilft."
    assert codes(line) == {"K457", "K461"}
    assert list(findings(line, {"Wohlfahrtsverband", "KREISBUS"})) == []


@pytest.mark.parametrize(
    ("word", "number"), [("Haus", 1), ("Lebensmittel", 4), ("Beratung", 3), ("Idee", 2), ("Strß", 0)]
)
def test_syllables(word: str, number: int) -> None:
    assert syllables(word) == number


def test_a_sentence_over_two_lines_breaks_off() -> None:
    assert breaks_off("Rufen Sie bitte", "das Amt an.")
    assert not breaks_off("Rufen Sie an:", "das Amt")
    assert not breaks_off("**Rufen Sie an.**", "das Amt")
    assert not breaks_off("- für alte Menschen", "- für junge Menschen")
    assert not breaks_off("Rufen Sie an", "")


@given(st.text(), st.text())
def test_no_text_is_too_strange(line: str, after: str) -> None:
    for finding in findings(line, frozenset(after)):
        assert 0 <= finding.column <= max(len(line), 0)
    breaks_off(line, after)


PAGE = """\
---
title: "Hilfe"
summary: "Hier gibt es Hilfe."
---
{body}
"""


def about(text: str) -> list[Problem]:
    return [p for p in problems_of(town_with({"easy/test.md": text})) if p.code.startswith("K45")]


def test_a_finding_is_a_warning_and_points_to_its_word() -> None:
    text, places = unmarked(PAGE.format(body="Guten Tag.\n\n## Wer »könnte helfen?\n\n- Sie warten »drei Monate."))
    found = about(text)
    assert [(p.code, p.location.line, p.location.column) for p in found] == [
        ("K456", *places[0]),
        ("K458", *places[1]),
    ]
    assert {p.severity for p in found} == {Severity.WARNING}
    assert "Sondern" in found[0].fix


def test_the_sentence_that_goes_on_in_the_next_line_is_found() -> None:
    (found,) = about(PAGE.format(body="Rufen Sie bitte\ndas Amt an."))
    assert (found.code, found.location.line) == ("K451", 5)


def test_title_and_summary_count_as_well() -> None:
    found = about(PAGE.format(body="Guten Tag.").replace("Hier gibt es Hilfe.", "Hilfe usw. für Sie."))
    assert [(p.code, p.location.line) for p in found] == [("K459", 3)]


def test_sentences_beside_emergency_numbers_count_as_well() -> None:
    line = '- id: rettung\n  name: Rettung\n  phones: [{number: "112"}]\n  text: "Bei Feuer."\n  easy_text: "Es könnte brennen."\n'
    source = '  sources: [{url: "https://a.example/", supports: "Nummer"}]\n  checked_on: 2026-11-01\n'
    found = [p for p in problems_of(town_with({"vocabulary/help_lines.yml": line + source})) if p.code == "K456"]
    assert [p.location.line for p in found] == [5]


def test_the_town_has_no_finding() -> None:
    assert about(PAGE.format(body="Guten Tag.")) == []


def test_there_is_exactly_one_start_page() -> None:
    (second,) = about(PAGE.format(body="Guten Tag.").replace("---\n", "---\nstart: ja\n", 1))
    assert (second.code, second.severity, second.location.line) == ("K450", Severity.ERROR, 2)
    start = '---\ntitle: "Start"\nsummary: "Hier geht es los."\n---\nGuten Tag.\n'
    (none,) = [p for p in problems_of(town_with({"easy/start.md": start})) if p.code == "K450"]
    assert none.location.file == "content/easy/familie.md"


def test_a_broken_page_does_not_hide_the_others_findings() -> None:
    found = about("---\ntitle: [a]\nstart: ja\n---\nSie könnten kommen.\n")
    assert "K456" in [p.code for p in found]
