"""A translation with another number, half a text or figures of another script is an error where it stands."""

from __future__ import annotations

import re

import pytest

from generator.base.problem import Problem, Severity
from tests.support import offer, problems_of, town_with

NAME = "offers/testangebot.yml"
HOURS = "Mo 8–12 Uhr, dann bis 18.30 Uhr"


def told(files: dict[str, str], code: str = "K361") -> list[Problem]:
    return [problem for problem in problems_of(town_with(files)) if problem.code == code]


def alerted(text: str) -> dict[str, str]:
    return {NAME: offer(f'alert: "{HOURS}"\ntranslations:\n  en: {{name: a, summary: b, alert: "{text}"}}\n')}


@pytest.mark.parametrize("text", ["Mon 8:00–12:00, then until 18:30", "Mon 8–12, then until 18.30"])
def test_the_same_hours_are_no_problem(text: str) -> None:
    assert told(alerted(text)) == []


def test_a_changed_number_is_an_error_at_the_translation_that_says_both() -> None:
    (problem,) = told(alerted("Mon 8–13, then until 18:30"))
    assert problem.severity is Severity.ERROR
    assert problem.message == "es fehlt „12“ aus dem deutschen Text, und „13“ steht im deutschen Text nicht"
    assert "alert" in alerted("Mon 8–13")[NAME].splitlines()[problem.location.line - 1]


def test_half_a_text_is_an_error_that_names_what_is_missing() -> None:
    (problem,) = told(alerted("Mon 8–12"))
    assert problem.message == "es fehlen „18“ und „30“ aus dem deutschen Text"


def test_a_new_german_number_is_missed_in_each_language() -> None:
    """Who corrects a number in German is told where the old one still stands."""
    made = "translations:\n" + "\n".join(
        f'  {code}: {{name: a, summary: "Tel. 030 23125-192"}}' for code in ("en", "ar", "uk")
    )
    found = told({NAME: offer(made).replace('summary: "', 'summary: "Tel. 030 23125-193. ', 1)})
    assert len(found) == 3
    assert {problem.message for problem in found} == {
        "es fehlt „03023125193“ aus dem deutschen Text, und „03023125192“ steht im deutschen Text nicht"
    }


def test_many_values_are_counted() -> None:
    (problem,) = told(alerted("8 12 18 30 41 42 43 44 45"))
    assert problem.message == "„41“, „42“, „43“ und 2 weitere stehen im deutschen Text nicht"


def test_figures_of_another_script_are_an_error() -> None:
    (problem,) = told(alerted("Mon 8–١٢, 18.30"), "K362")
    assert "١" in problem.message


def test_a_text_of_the_district_is_compared_with_the_german_text_of_today() -> None:
    files = {"translations/ar.yml": 'name: "x"\ntexts:\n  topics/geld/name: {de: Geld, text: "مال 5"}\n'}
    assert [problem.message for problem in told(files)] == ["„5“ steht im deutschen Text nicht"]


def test_every_changed_figure_of_the_town_is_found() -> None:
    """Each line of its translations that has a figure, one after another, with another last figure."""
    lines = town_with({}).texts["translations/ar.yml"].splitlines(keepends=True)
    marked = [n for n, line in enumerate(lines) if re.search('text: ".*[0-9]', line)]
    assert marked
    for number in marked:
        last = list(re.finditer("[0-9]", lines[number]))[-1]
        wrong = f"{lines[number][: last.start()]}{(int(last[0]) + 7) % 10}{lines[number][last.end() :]}"
        changed = "".join((*lines[:number], wrong, *lines[number + 1 :]))
        assert told({"translations/ar.yml": changed}), wrong
