"""Nothing that is typed into a file vanishes without a message: commas in braces, `#`, fields without value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.source.document import SourceDocument
from generator.source.nodes import parse
from tests.support import offer, problems_of, town_with, unmarked


def found(text: str) -> list[tuple[str, int, int]]:
    return [(p.code, p.location.line, p.location.column) for p in parse(text, "f").problems]


@pytest.mark.parametrize(
    "typed",
    [
        "address: {address_1: Markt 1», Hintereingang im Hof, city: Musterstadt}",
        "phones:\n  - {number: 030 23125 100, label: Zentrale», nur bis 12 Uhr}",
        "phones:\n  - {number: 030 23125 101», 030 23125 102}",
        "a: {b: eins\n  », zwei}",
        "a: {b: eins», zwei», drei}",
        'a: {b: eins», "zwei"}',
        "a: {»eins, b: zwei}",
    ],
)
def test_a_text_behind_a_comma_in_braces_is_an_error_at_the_comma(typed: str) -> None:
    text, places = unmarked(typed)
    assert found(text) == [("K101", *place) for place in places]


@pytest.mark.parametrize(
    "typed", ["a: {b: , c: d}", "a: {b: 'eins, zwei'}", "a: {b: eins,}", "a: [eins, zwei]", "a: {}"]
)
def test_what_braces_may_hold(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("name: Haus »#3", "K326"),
        ("name: »#wirhelfen", "K326"),
        ("name: 'Haus' »#3", "K326"),
        ("ort: 07318 »#Saalfeld", "K326"),
        ("a:\n  - Zimmer »#12 im Hof", "K326"),
        ("text: Das Haus\n  »#eins hilft Ihnen.\nb: c", "K326"),
        ("a: {b: Markt 1 »#3, city: X}", "K326"),
        ("a: [Haus »#1, Haus #2]", "K326"),
        ("a: [kita, kinder krank, »#hilfe]\nb: c", "K326"),
        ("a: {b: c, »#hilfe: d}\nb: c", "K326"),
        ("b: c\na:»\u00a0Haus\n", "K110"),
        ("b: c\na:\n»\u00a0 x: 1\n  y: 2", "K110"),
        ("name: Haus der Familie »# Mitte", "K327"),
        ("name: Neustadt »# 3", "K327"),
    ],
)
def test_a_text_cut_off_by_a_sign_is_named(typed: str, code: str) -> None:
    text, places = unmarked(typed)
    assert found(text) == [(code, *places[0])]


@pytest.mark.parametrize(
    "typed",
    [
        "# oben\na: b\n#c: d\n",
        "a: b\n# unten",
        "l:\n  - a: x y\n    #b: y\n    c: z",
        "ort: 07318 # laut Flyer",
        "topics: [geld] # laut Flyer",
        "a: 'Ein Text.' # laut Flyer",
        "a: # laut Flyer\n  b: c",
        "a: |\n  Haus #3\n  # vier\n",
        "a: 'Haus #3'",
        "a: C#\nb: x#y",
    ],
)
def test_comments_of_editors_are_fine(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        "»Bitte klingeln:\n",
        "phones:\n  - number: 030 23125 100\n    »bis 12 Uhr:\n",
        "»adress:\n",
        "address: {city: Testwalde, »stadt: }\n",
    ],
)
def test_a_field_without_value_must_exist(typed: str) -> None:
    text, places = unmarked(offer(typed))
    errors = [p for p in problems_of(town_with({"offers/neu.yml": text})) if p.severity == "error"]
    assert [(p.code, (p.location.line, p.location.column)) for p in errors] == [("K113", places[0])]


def test_a_known_field_without_value_is_not_said() -> None:
    problems = problems_of(
        town_with({"offers/neu.yml": offer("email:\nphones:\ntranslations: {en: {name: A, summary: }}\n")})
    )
    assert [p.code for p in problems if p.severity == "error" and "neu" in p.location.file] == ["K112"]  # summary


@pytest.mark.parametrize(
    ("typed", "name"), [("»\u00a0", "geschütztes Leerzeichen, U+00A0"), ("»\u00ad", "weiches Trennzeichen, U+00AD")]
)
def test_an_unseen_sign_in_a_field_name_is_named_at_its_place(typed: str, name: str) -> None:
    text, places = unmarked(offer(f"alternate_name{typed}: Zwei\n"))
    (problem,) = [p for p in problems_of(town_with({"offers/neu.yml": text})) if p.severity == "error"]
    assert (problem.code, (problem.location.line, problem.location.column)) == ("K110", places[0])
    assert name in problem.message


# --- properties: whatever is typed -------------------------------------------------------------

WORDS = st.sampled_from(["eins", "Zwei", "drei vier", "07318", "fünf: ", "sechs", "a: ", "b: ", "c:", "d:\n"])
SIGNS = st.sampled_from(
    [
        " ",
        "  ",
        "\n",
        "\n  ",
        "\n    ",
        "- ",
        "\n- ",
        ", ",
        ",",
        "{",
        "}",
        "[",
        "]",
        " #",
        "# ",
        "#",
        "\n#",
        "\n# ",
        '"',
        "'",
        "|\n  ",
        ">\n  ",
        ": ",
        ":",
        "? ",
        "...\n",
        "---\n",
        "\t",
        "%",
    ]
)
FILES = st.one_of(
    st.lists(st.one_of(WORDS, WORDS, SIGNS), max_size=25).map("".join),
    st.dictionaries(
        st.sampled_from("abcdefg"), st.lists(st.one_of(WORDS, SIGNS), max_size=8).map("".join), max_size=5
    ).map(lambda fields: "".join(f"{key}: {value}\n" for key, value in fields.items())),
    st.lists(st.lists(st.one_of(WORDS, SIGNS), max_size=6).map("".join), max_size=4).map(
        lambda i: f"a: {{b: {', '.join(i)}}}\n"
    ),
)
_COMMENT = re.compile(r"(?m)(?:^|(?<=[ \t]))#(?=[ \t#\n]|$).*|^[ \t]*#.*|(?<=- )#.*")
"""What an editor may mean as a comment; `#wort` behind something is none."""


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from re.findall(r"\w+", value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _words(key)
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)


def _kept(document: SourceDocument) -> Counter[str]:
    return Counter([*_words(document.value), *(word for path in document.empty for word in _words(path[-1]))])


@given(FILES)
@example("a: {b: eins, zwei}")
@example("a: eins #zwei")
@example("a: #zwei")
@example("a: eins\n  #zwei")
def test_no_word_of_a_file_vanishes_without_a_message(text: str) -> None:
    document = parse(text, "f")
    if document.problems or (document.value is None and not document.empty):
        return
    without_comments = Counter(re.findall(r"\w+", _COMMENT.sub("", text)))
    assert not without_comments - _kept(document)
    assert not _kept(document) - Counter(re.findall(r"\w+", text))


@pytest.mark.parametrize(
    "typed",
    [
        'a: "Laufwerk C:»\\neu"',
        'a: "Ordner »\\test"',
        'a: ["eins", "zwei »\\r"]',
        'a: {b: "x\\\\ »\\n"}',
        '- "»\\bald"',
    ],
)
def test_a_letter_behind_a_backslash_becomes_no_other_sign_without_a_word(typed: str) -> None:
    text, places = unmarked(typed)
    assert found(text) == [("K333", *place) for place in places]


@pytest.mark.parametrize(
    "typed", ["a: 'C:\\neu'", "a: C:\\neu", 'a: "C:\\\\neu"', 'a: "er sagt \\"nein\\""', "a: |\n  C:\\neu\n"]
)
def test_a_backslash_that_stays_one_is_nobodys_concern(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize("word", ["~", "null", "Null", "NULL"])
def test_a_word_that_is_no_value_is_told_once(word: str) -> None:
    changed = offer(f"name: {word}")
    told = [p.code for p in problems_of(town_with({"offers/neu.yml": changed})) if p.location.file.endswith("neu.yml")]
    assert told.count("K112") == 0
    assert told.count("K116") == 1
