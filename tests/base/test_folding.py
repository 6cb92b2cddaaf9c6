"""Words as the search compares them keep what tells them apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.base.folding import stem, words

SHORT = ("amt", "arzt", "bus", "ehe", "geld", "kita", "kur", "ohr", "pass", "sucht", "дім", "сад", "дети", "بيت", "طفل")
"""What people type most is short; of some of these the stemmer would leave next to nothing."""


def test_short_words_stay_apart_in_the_search() -> None:
    """One that lost all its letters would find every other that did."""
    assert len({stem(word) for word in SHORT}) == len(SHORT)
    assert all(len(stem(word)) >= 3 for word in SHORT)


@given(st.text(alphabet="abeinrstuмияї ابلةي", max_size=12))
def test_no_word_loses_all_its_letters(text: str) -> None:
    assert all(stem(word) for word in words(text))
