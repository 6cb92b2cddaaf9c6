"""YAML as typed: no guesses, and the place of everything."""

from __future__ import annotations

import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.problem import Position
from generator.source.files import decoded
from generator.source.front_matter import split
from generator.source.nodes import parse
from tests.support import unmarked


@pytest.mark.parametrize(
    "typed",
    [
        "no",
        "yes",
        "on",
        "01067",
        "0x1F",
        "0o17",
        "12:30",
        "1:30:00",
        "1e3",
        "1_000",
        ".inf",
        "2026-11-22",
        "3.10",
        "+49 30",
        "=",
        "<",
        "a#b",
        "C&A",
        "5 %",
        "Null Bock",
    ],
)
def test_a_plain_value_stays_what_was_typed(typed: str) -> None:
    assert parse(f"feld: {typed}\nliste: [{typed}]\n", "f").value == {"feld": typed, "liste": [typed]}


@pytest.mark.parametrize("nothing", ["", "  ", " # nur ein Kommentar"])
def test_a_field_without_value_is_not_said(nothing: str) -> None:
    assert parse(f"feld:{nothing}\nanderes: x\n", "f").value == {"anderes": "x"}


def test_an_empty_text_in_quotation_marks_is_a_text() -> None:
    assert parse("feld: ''", "f").value == {"feld": ""}


def test_every_value_and_key_knows_its_place() -> None:
    text, places = unmarked("»a: »x\n»ü:\n  »- »b: [»y, »'z']\n")
    document = parse(text, "f")
    paths: list[tuple[Any, ...]] = [("a",), ("a",), ("ü",), ("ü",), ("ü", 0, "b"), ("ü", 0, "b", 0), ("ü", 0, "b", 1)]
    keyed = [0, 2, 4]
    found = [document.key_at(*p) if n in keyed else document.at(*p) for n, p in enumerate(paths)]
    assert [(at.line, at.column) for at in found] == places
    assert document.at("ü", 0, "gibt es nicht", 5) == document.at("ü", 0)


def test_line_and_column_count_characters_not_bytes() -> None:
    document = parse("ä: {😀: »ö: x}".replace("»", ""), "f")
    assert document.problems[0].location == Position("f", 1, 9)


def test_front_matter_keeps_the_lines_of_the_file() -> None:
    document, body, start = split("---\na: 1\nb: 2\n---\n\n\nText\nmehr\n", "f")
    assert (document.at("b"), body, start) == (Position("f", 3, 4), "Text\nmehr", Position("f", 7))


def test_a_mistake_in_front_matter_is_reported_in_its_own_line() -> None:
    document, _, _ = split("---\na: 1\nb: c: d\n---\n", "f")
    assert [p.location for p in document.problems] == [Position("f", 3, 5)]


def test_a_line_of_dashes_within_a_text_does_not_end_the_front_matter() -> None:
    document, body, _ = split("---\na: |\n  oben\n  ---\n  unten\n\n---\nText", "f")
    assert (document.value, body) == ({"a": "oben\n---\nunten\n"}, "Text")


# --- properties: whatever is typed -------------------------------------------------------------

YAMLISH = st.lists(
    st.sampled_from(
        [
            "a",
            "b: ",
            "- ",
            "\n",
            "  ",
            "\t",
            "'",
            '"',
            "[",
            "]",
            "{",
            "}",
            ",",
            "|",
            ">",
            "&x ",
            "*x",
            "!y ",
            "<<: ",
            "---\n",
            "# ",
            "? ",
            ": ",
            "%",
            "@",
            "\\x07",
            "\x07",
            "ä",
            "😀",
            "\x85",
            "\u2028",
            "\ufeff",
            "\r\n",
            "...",
            "0",
            "~",
        ]
    ),
    max_size=30,
).map("".join)
ANY_BYTES = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass")),
    YAMLISH.map(str.encode),
)


def _is_inside(location: Position, text: str) -> bool:
    lines = text.split("\n")
    return 1 <= location.line <= len(lines) and 1 <= location.column <= len(lines[location.line - 1]) + 1


@given(ANY_BYTES)
def test_any_bytes_give_problems_within_the_file_and_never_an_exception(data: bytes) -> None:
    text = decoded(data, "f")
    if not isinstance(text, str):
        assert text.location.line <= data.count(b"\n") + data.count(b"\r") + 1
        return
    for document in (parse(text, "f"), split(text, "f")[0]):
        assert all(_is_inside(p.location, text) for p in document.problems)
        assert all(_is_inside(at, text) for at in (*document.values.values(), *document.keys.values()))
        assert document.value is not None or document.problems or not document.values or text.strip()


PRINTABLE = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn", "Co"], exclude_characters="\ufeff"), max_size=60
)


@given(PRINTABLE)
def test_what_is_typed_in_quotation_marks_is_kept(typed: str) -> None:
    quoted = typed.replace("'", "''")
    assert parse(f"feld: '{quoted}'\n", "f").value == {"feld": typed}


@given(st.text(string.ascii_letters + string.digits + " äöüß.,;()/+-%€=<>_", min_size=1, max_size=40))
def test_what_is_typed_in_a_line_is_kept(typed: str) -> None:
    document = parse(f"feld: x{typed}\n", "f")
    assert document.value == {"feld": f"x{typed}".rstrip()}


@pytest.mark.parametrize(
    "text", ["a:\n\tb: c\n", "a: b\n\tc: d\n", "\ta: b\n", "a: |\n  x\n\ty\n", "- id: x\n\tname: y\n"]
)
def test_a_tab_is_called_a_tab(text: str) -> None:
    assert [p.message for p in parse(text, "f").problems] == ["hier steht ein Tabulator"]


@pytest.mark.parametrize(
    ("typed", "is_told"),
    [
        ("„Treff“", True),
        ("„Treff”", True),
        ("“Treff”", True),
        ('„Treff"', True),
        ('"Treff"', False),
        ('"„Treff“"', False),
        ("Der „Treff“", False),
        ("„Treff“ und „Bus“", False),
    ],
)
def test_quotation_marks_of_word_around_a_value_are_told_and_the_value_is_kept(typed: str, is_told: bool) -> None:  # noqa: FBT001
    document = parse(f"name: {typed}\n", "f")
    assert [p.code for p in document.problems] == (["K119"] if is_told else [])
    assert "Treff" in document.value["name"]


@pytest.mark.parametrize(
    "honest",
    [
        "feld: 'x" + "{" * 60 + "'\n",
        'feld: "' + "[" * 60 + '"\n',
        "feld: |\n  " + "- " * 60 + "\n",
        "feld: x " + "[" * 60 + "\n",
        "# " + "[" * 60 + "\nfeld: x\n",
        "feld: |\n  x\n" + " " * 500 + "weit rechts\n",
        "".join(f"feld{number}: 'x{{{{{{{{{{{{'\n" for number in range(7)),
    ],
)
def test_signs_within_a_text_nest_nothing(honest: str) -> None:
    assert not parse(honest, "f").problems


@pytest.mark.parametrize(
    ("deep", "at"),
    [
        ("feld: " + "[" * 60 + "]" * 60, (1, 46)),
        ("feld: " + "{a: " * 60 + "}" * 60, None),
        ("[" * 500_000, (1, 41)),
        ("- " * 500_000, (1, 81)),
        ("? " * 500_000, (1, 81)),
        ("".join(" " * level + "a:\n" for level in range(3000)), (41, 41)),
        ("feld: 'x' \n" + "- " * 60, None),
    ],
)
def test_what_nests_deeper_than_any_honest_file_is_refused(deep: str, at: tuple[int, int] | None) -> None:
    document = parse(deep, "f")
    assert document.value is None
    assert {problem.code for problem in document.problems} <= {"K104", "K101"}
    if at:
        assert [(p.code, p.location.line, p.location.column) for p in document.problems] == [("K104", *at)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ('a: "Haus am See" ist zu', "hinter dem schließenden Anführungszeichen"),
        ("a: 'Haus am See' ist zu", "hinter dem schließenden Anführungszeichen"),
        ("a: [Neu] im Mai", "ein Text mit [ am Anfang"),
        ("a: {neu} im Mai", "ein Text mit { am Anfang"),
        ("a: | Wir", "ein Text mit | oder > am Anfang"),
        ("a: > 10 Plätze", "ein Text mit | oder > am Anfang"),
        ("a: ? Fragen", "ein Text mit ? am Anfang"),
        ("a: - zu im Juli", "ein Text mit einem Strich"),
        ('a: "Raum A\\B"', "leitet \\ ein Sonderzeichen ein"),
    ],
)
def test_a_text_whose_first_sign_means_something_is_told_so(typed: str, said: str) -> None:
    (problem,) = parse(f"name: b\n{typed}\nc: d\n", "a.yml").problems
    assert said in problem.message
    assert "Anführungszeichen" in problem.fix


def test_two_versions_of_a_file_are_called_so() -> None:
    (problem,) = parse("name: a\n<<<<<<< HEAD\nb: c: d\n=======\nb: e\n>>>>>>> x\n", "a.yml").problems
    assert (problem.location.line, "zwei Fassungen" in problem.message) == (2, True)
