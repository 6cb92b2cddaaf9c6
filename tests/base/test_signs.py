"""Signs that nobody sees: counted for what they mean in numbers, taken out of texts, named where they do harm."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.base import signs
from generator.model.values.fields import Line, Name, Prose
from generator.model.values.telephone import number_in
from tests.support import loaded_town, offer, problems_of, town_with, unmarked


@pytest.mark.parametrize("blank", "\u00a0\u2002\u2009\u202f\u3000")
@pytest.mark.parametrize("hyphen", "\u2010\u2011\u2012\u2212\ufe63\uff0d")
def test_numbers_take_every_blank_and_hyphen(blank: str, hyphen: str) -> None:
    typed = f"030{blank}23125{hyphen}0"
    found = number_in(typed)
    assert found is not None
    assert (found.tel, found.text) == ("+4930231250", "030 23125-0")


@pytest.mark.parametrize(
    "fields",
    [
        "phones: [{number: '\u202a+49 30 23125\u00a0100\u202c', label: Amt}]",
        "address: {city: Testwalde, postal_code: '01994\u00a0'}",
        "assured_date: 2026\u201110\u201101\nassured_by: phone",
        "minimum_age: 18\u00a0Monate",
        "schedules: [{byday: [MO], opens_at: '08:00\u00ad', closes_at: 12:00}]",
    ],
)
def test_numbers_days_and_times_from_other_programs_are_read(fields: str) -> None:
    problems = problems_of(town_with({"offers/neu.yml": offer(fields)}))
    assert not [p for p in problems if p.severity == "error" and "neu" in p.location.file]


@pytest.mark.parametrize(
    ("field", "code", "name"),
    [
        ("url: https://www.a.example/hil»\u00adfe", "K130", "weiches Trennzeichen, U+00AD"),
        ("url: 'https://www.a.example/hil»\u200cfe'", "K130", "Bindehemmer ohne Breite, U+200C"),
        ("url: https://www.a»\u2011b.example/", "K130", "geschützter Bindestrich, U+2011"),
        ("email: info»\u00ad@a.example", "K131", "weiches Trennzeichen, U+00AD"),
        ("topics: [ge»\u00adld]", "K117", "weiches Trennzeichen, U+00AD"),
        ("status: dra»\u00adft", "K116", "weiches Trennzeichen, U+00AD"),
        ("name: Treff»\u200b am Markt", "K110", "Leerzeichen ohne Breite, U+200B"),
        ("name: Treff»\u3164am Markt", "K110", "Füllzeichen, U+3164"),
        (
            "description: |\n  Zeile eins.\n  Rufen Sie »\u202e112 an.",
            "K110",
            "Zeichen für die Schreibrichtung, U+202E",
        ),
    ],
)
def test_elsewhere_the_sign_is_named_at_its_very_place(field: str, code: str, name: str) -> None:
    text, places = unmarked(offer(field))
    errors = [p for p in problems_of(town_with({"offers/neu.yml": text})) if p.severity == "error"]
    assert [(p.code, (p.location.line, p.location.column)) for p in errors] == [(code, places[0])]
    assert name in errors[0].message


def test_harmless_signs_are_taken_out_of_texts() -> None:
    text = offer(
        "name: Kin\u00adder\u00adtreff\u00a0am Markt\nsummary: E\u2011Mail an al\u200cle.\ndescription: Ab\u00a010\u202fUhr."
    )
    compass = loaded_town({"offers/neu.yml": text}).compass
    assert compass is not None
    found = compass.offers["neu"]
    assert (found.name, found.summary, found.description) == ("Kindertreff am Markt", "E-Mail an alle.", "Ab 10 Uhr.")


def test_joiners_stay_where_they_shape_what_is_seen() -> None:
    for text in ("می\u200cخواهم", "👨\u200d👩\u200d👧"):
        assert TypeAdapter(Line).validate_python(text) == text


@given(st.sampled_from([Line, Name, Prose]), st.text(min_size=1, max_size=60))
def test_any_text_is_kept_as_typed_or_refused(kind: object, text: str) -> None:
    try:
        value = TypeAdapter(kind).validate_python(text)
    except ValidationError:
        return
    seen = "".join(text.split())
    for sign in "\u00ad\u200c\u200d":
        seen, value = seen.replace(sign, ""), value.replace(sign, "")
    for hyphen in "\u2010\u2011\ufe63\uff0d":
        seen = seen.replace(hyphen, "-")
    for joined in map(chr, range(0xFB00, 0xFB07)):
        seen = seen.replace(joined, unicodedata.normalize("NFKC", joined))
    assert "".join(value.split()) == unicodedata.normalize("NFC", seen)
    assert not re.search(f"[{signs.FILLERS}]", value)


def test_joined_letters_of_pdfs_are_letters() -> None:
    assert signs.of_text("Ö\ufb00nung o\ufb03ziell, 5 m²") == "Öffnung offiziell, 5 m²"
