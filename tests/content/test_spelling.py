"""Every German word of the guide is in the dictionary, a name, or on the district's own list."""

from __future__ import annotations

import pytest

from tests.content import spelling


def test_nothing_is_spelt_wrong() -> None:
    unknown = spelling.unknown_words()
    assert unknown == {}, "Mend them, or put right ones into content/vocabulary/words.txt."


def test_the_list_is_in_order_and_each_word_stands_once() -> None:
    lines = spelling.WORDS.read_text(encoding="utf-8").splitlines()
    words = [line.partition("#")[0].strip() for line in lines if not line.startswith("#")]
    assert words == sorted(set(words), key=lambda word: (word.casefold(), word))


def test_a_slip_would_be_found() -> None:
    assert spelling.not_in_dictionary(["Beratungg", "Beratung", "Schwangerschaft", "vieleicht"]) == [
        "Beratungg",
        "vieleicht",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rufen Sie an: info@a.example oder [Seite](https://b.example/pfad).", ["Rufen", "Sie", "an", "oder", "Seite"]),
        ("Kinder- und Jugendarzt, Kita-Platz", ["und", "Jugendarzt", "Kita", "Platz"]),
        ("§ 3 SGB VIII, BAföG, Be\u00adra\u00adtung", ["Beratung"]),
    ],
)
def test_addresses_halves_and_abbreviations_are_no_words(text: str, words: list[str]) -> None:
    assert spelling.words(text) == words
