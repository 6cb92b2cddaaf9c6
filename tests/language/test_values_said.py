"""What must not change with the language: numbers, times, months, telephone numbers and addresses, in any way of writing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.output import ORIGINAL
from generator.language.interface import interface
from generator.language.values_said import difference

SAYS_A_DAY_MORE = {"Silvester": ["31", "Dezember"], "Heiligabend": ["24", "Dezember"]}
"""Feasts whose day not everybody knows."""
ONE = ("einem Jahr", "einem Monat", "einer Woche", "einem Tag")
SHIPPED = ("en", "uk", "ru", "ar")


@pytest.mark.parametrize(
    ("german", "text", "language"),
    [
        ("Ab 1.000 Euro", "From 1,000 euros", "en"),
        ("Ab 1.000 Euro", "От 1 000 евро", "ru"),
        ("Di 8.30–12 Uhr", "Tue 8:30–12:00", "en"),
        ("Mo 9–14 Uhr", "пн 9:00–14:00", "uk"),
        ("am 1. August 2026", "on 1 August 2026", "en"),
        ("am 1. August 2026", "1 августа 2026 года", "ru"),
        ("im Februar", "у лютому", "uk"),
        ("im Mai", "в мае", "ru"),
        ("seit Juli 2026", "منذ تموز/يوليو 2026", "ar"),
        ("im Dezember", "في كانون الأول", "ar"),
        ("spätestens 2 Wochen", "خلال أسبوعين على الأكثر", "ar"),
        ("Rufen Sie 030 23125-0 an.", "Call 030 231250.", "en"),
        ("Musterer Straße 4", "Musterer Straße 4", "uk"),
        ("an post@amt.example.", "на post@amt.example", "uk"),
        ("Vielleicht", "You may call", "en"),
        ("Hilfe", "Червоний Хрест", "uk"),
    ],
)
def test_another_way_of_writing_is_the_same_value(german: str, text: str, language: str) -> None:
    assert difference(german, text, language) == ([], [])


@pytest.mark.parametrize(
    ("german", "text", "language", "missing", "strange"),
    [
        ("von 8 bis 12 Uhr", "from 8 to 13", "en", ["12"], ["13"]),
        ("am 1. August", "on 1 September", "en", ["August"], ["September"]),
        ("am 1. August", "1 июля", "ru", ["August"], ["Juli"]),
        ("Tel. 030 23125-0", "тел. 030 23125-1", "uk", ["030231250"], ["030231251"]),
        ("Tel. 030 23125-0", "tel. 231250 030", "en", ["030231250"], ["231250", "30"]),
        ("www.amt.example", "www.amt.invalid", "en", ["www.amt.example"], ["www.amt.invalid"]),
        ("Musterer Straße 4", "Мустерер-штрассе 4", "ru", ["Musterer Straße 4"], ["4"]),
        ("8–12 und 8–14 Uhr", "8–12 and until 14", "en", ["8"], []),
        ("drei Wochen", "3 weeks", "en", [], ["3"]),
        ("spätestens 3 Wochen", "خلال أسبوعين", "ar", ["3"], []),
        ("Klasse 2", "الصف 1", "ar", [], ["1"]),
    ],
)
def test_another_value_is_named(german: str, text: str, language: str, missing: list[str], strange: list[str]) -> None:
    assert difference(german, text, language) == (missing, strange)


@given(st.integers(3, 10**9), st.integers(3, 10**9), st.sampled_from(SHIPPED))
def test_no_number_passes_for_another(one: int, other: int, language: str) -> None:
    found = difference(f"({one})", f"({other})", language)
    assert [bool(found.lost), bool(found.added)] == [one != other] * 2


@pytest.mark.parametrize("language", SHIPPED)
def test_what_the_guide_itself_says_has_the_same_values_in_each_language(language: str) -> None:
    for german, said in interface(language).items():
        if isinstance(said, str) and german not in ONE and german != ORIGINAL:
            found = difference(german, said, language)
            assert found.lost == [], german
            assert found.added in ([], SAYS_A_DAY_MORE.get(german)), german
