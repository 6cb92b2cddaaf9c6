"""Lists of crisis words: what cannot be read, says too much, stands twice or weighs too much has a message of its own."""

from __future__ import annotations

import pytest

from generator.base.problem import Problem, Severity
from generator.source.files import Sources
from tests.support import problems_of, town_with

LIST = "kinds:\n  suicide:\n    {entry}\nquiet: [{quiet}]\n"


def found(text: str, *codes: str, path: str = "crisis_words/de.yml") -> list[Problem]:
    return [p for p in problems_of(town_with({path: text})) if p.code in (codes or ("K113", "K114", "K118", "K2"))]


def about(entry: str, quiet: str = "") -> list[Problem]:
    text = LIST.format(entry=entry, quiet=quiet)
    return [p for p in problems_of(town_with({"crisis_words/de.yml": text})) if "crisis_words" in p.location.file]


@pytest.mark.parametrize(
    ("entry", "code", "part"),
    [
        ('words: ["kann?nicht"]', "K240", "kann?nicht"),
        ('words: ["ab*"]', "K240", "zu kurz"),
        ('phrases: ["@niemand sterben"]', "K240", "@niemand"),
        ('words: ["<b>tot</b>"]', "K240", "<b>"),
        ("words: []", "K240", "nennt kein Wort"),
        ('words: ["treff* gruppe"]', "K242", "treff"),
        ('phrases: ["familientreff"]', "K242", "amilientreff"),
        ('words: ["suizid", "suizid"]', "K244", "suizid"),
        ("wrods: [suizid]", "K113", "wrods"),
    ],
)
def test_an_entry_that_does_not_help_is_named_with_its_place(entry: str, code: str, part: str) -> None:
    problems = about(entry)
    assert code in {p.code for p in problems}, problems
    assert any(part in p.message and p.location.line >= 2 for p in problems if p.code == code)
    assert all(p.fix for p in problems)


def test_a_phrase_of_which_only_one_word_is_left_is_named() -> None:
    """„end it“ without „it“ met every „Ende“."""
    text = 'fillers: "einfach"\n' + LIST.format(entry='phrases: ["einfach untergehen"]', quiet="")
    (problem,) = found(text, "K240")
    assert "bleibt nur ein Wort" in problem.message


def test_an_entry_that_meets_a_quiet_question_is_an_error() -> None:
    (problem,) = [p for p in about('words: ["schlagz*"]', '"Schlagzeug lernen"') if p.code == "K241"]
    assert "schlagz*" in problem.message
    assert about('phrases: ["schlagz* allein"]', '"Schlagzeug lernen"') == []


def test_an_unknown_kind_an_unknown_line_and_a_box_without_numbers_are_errors() -> None:
    unknown = "kinds:\n  sadness:\n    words: [suizid]\n"
    assert {
        p.code for p in problems_of(town_with({"crisis_words/de.yml": unknown})) if "crisis_words" in p.location.file
    }
    box = "- id: suicide\n  title: Hilfe\n  help_lines: [{lines}]\n"
    path = "vocabulary/crisis.yml"
    assert [p.code for p in found(box.format(lines="rettung, sorgentelefohn"), "K201", path=path)] == ["K201"]
    assert [p.code for p in found(box.format(lines="rettung, online-beratung"), "K245", path=path)] == ["K245"]
    assert [p.code for p in found(box.format(lines="rettung, rettung"), "K236", path=path)] == ["K236"]
    assert found(box.format(lines="rettung, sorgentelefon"), "K201", "K236", "K245", path=path) == []


def test_a_list_that_is_too_heavy_is_an_error() -> None:
    many = " ".join(f"{'abcdefghij'[n % 10]}{n * 7919 % 9973}wort{n}" for n in range(400))
    text = f'kinds:\n  suicide:\n    words: ["{many[:2900]}"]\n    combos:\n'
    text += "".join(
        f'      - {{all: ["x{n * 7919 % 99991}y{n} z{n * 31 % 977}q", "w{n * 6007 % 99991}v"]}}\n' for n in range(600)
    )
    assert "K243" in {p.code for p in found(text, "K243")}


def test_the_town_has_no_finding() -> None:
    assert [p for p in problems_of(town_with({})) if "crisis" in p.location.file] == []


def _lost(path: str) -> list[tuple[str, str]]:
    """Code and file of what is said when somebody has deleted a file of the town."""
    town = town_with({})
    texts = {name: text for name, text in town.texts.items() if name != path}
    problems = problems_of(Sources(town.root, texts, town.problems))
    return [(p.code, p.location.file) for p in problems if p.code == "K246"]


def test_words_of_crisis_that_are_lost_are_missed() -> None:
    """The check was content, and the search showed nobody a number any more."""
    assert set(_lost("crisis_words/de.yml")) == {("K246", "content/vocabulary/crisis.yml")}


def test_boxes_of_crisis_that_are_lost_are_missed() -> None:
    assert _lost("vocabulary/crisis.yml") == [("K246", "content/crisis_words/de.yml")]


def test_a_box_whose_words_are_lost_is_named() -> None:
    (first, *others) = [
        p
        for p in problems_of(town_with({"crisis_words/de.yml": LIST.format(entry="words: [suizid]", quiet="")}))
        if p.code == "K246"
    ]
    assert others
    assert all("„suicide“" not in p.message for p in (first, *others))


def test_a_list_of_words_that_cannot_be_read_is_one_error() -> None:
    problems = problems_of(town_with({"crisis_words/de.yml": "kinds: [\n"}))
    assert [p.code for p in problems if p.severity is Severity.ERROR] == ["K101"]
