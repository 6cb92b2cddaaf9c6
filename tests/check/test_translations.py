"""What editors and translators are told about translations, in words they can act on."""

from __future__ import annotations

from collections.abc import Mapping

from generator.problem import Problem
from tests.support import offer, problems_of, town_with

NAME = "offers/testangebot.yml"


def about(code: str, files: Mapping[str, str]) -> list[Problem]:
    return [p for p in problems_of(town_with(files)) if p.code == code]


def translated(*made: str) -> dict[str, str]:
    """An offer with a translation into each of some languages; `made` are fields of each."""
    lines = [f'  {code}: {{name: "a", summary: "b"{more}}}' for code, more in zip(("en", "ar"), made, strict=False)]
    return {NAME: offer("translations:\n" + "\n".join(lines))}


def test_one_changed_text_is_one_message_that_names_all_languages_and_what_to_replace() -> None:
    (problem,) = about("K221", translated(', made_from: "00000000"', ', made_from: "00000000"'))
    assert "„en“ und „ar“" in problem.message
    assert "ersetzen Sie bei made_from „00000000“ durch „" in problem.fix
    assert problem.location.line == translated("", "")[NAME].splitlines().index('  en: {name: "a", summary: "b"}') + 1


def test_a_mark_as_the_message_says_it_ends_the_message() -> None:
    (problem,) = about("K225", translated("", ""))
    (mark,) = [word for word in problem.fix.split() if word.strip('."').isalnum() and word.startswith('"')]
    mended = translated(f", made_from: {mark.rstrip('.')}", f", made_from: {mark.rstrip('.')}")
    assert about("K225", mended) + about("K221", mended) == []


def test_languages_whose_marks_differ_are_told_apart() -> None:
    stale = ', made_from: "00000000"'
    (problem,) = about("K221", translated(stale, f'{stale}, description: "c"'))
    assert "(en)" in problem.fix
    assert "(ar)" in problem.fix


def test_a_word_of_the_interface_that_no_page_says_is_told_with_the_nearest() -> None:
    (problem,) = about("K226", {"translations/ar.yml": 'name: "x"\ninterface:\n  "Merken!": "y"\n  "Merken": "z"\n'})
    assert (problem.location.line, "Meinten Sie „Merken“?" in problem.fix) == (3, True)


def test_a_lost_placeholder_is_told_at_its_line_with_its_reason() -> None:
    (problem,) = about(
        "K135", {"translations/ar.yml": 'name: "x"\ninterface:\n  "Merken": "z"\n  "Stand: {date}.": "x"\n'}
    )
    assert (problem.location.line, "Platzhalter" in problem.why) == (4, True)


def test_a_word_twice_in_the_glossary_is_told() -> None:
    twice = "- {id: a, word: Bescheid, meaning: Ein Brief.}\n- {id: b, word: Post, forms: [bescheid], meaning: Ein Brief.}\n"
    (problem,) = about("K216", {"vocabulary/glossary.yml": twice})
    assert (problem.location.line, "(Zeile 1)" in problem.message) == (2, True)
