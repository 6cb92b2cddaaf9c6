"""A text cut into sentences: nothing is lost, and a sentence is what people would call one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.sentences import cut, sentences, translated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rufen Sie an. Es kostet nichts.", ["Rufen Sie an.", "Es kostet nichts."]),
        ("Servicenummer", ["Servicenummer"]),
        ("Am 24. Dezember ist zu. Am 2. Januar ist offen.", ["Am 24. Dezember ist zu.", "Am 2. Januar ist offen."]),
        ("Bringen Sie z. B. den Ausweis mit.", ["Bringen Sie z. B. den Ausweis mit."]),
        ("Sie fragen: „Was nun?“ Wir helfen.", ["Sie fragen: „Was nun?“", "Wir helfen."]),
        ("**Wichtig:** Rufen Sie an! Sofort.", ["**Wichtig:** Rufen Sie an!", "Sofort."]),
        ("Der Weg (Haus 2. Etage. Hinten) ist kurz. Ja.", ["Der Weg (Haus 2. Etage. Hinten) ist kurz.", "Ja."]),
        ("Sie treffen\nandere Eltern.\n\n- Spielen\n- Reden", ["Sie treffen andere Eltern.", "Spielen", "Reden"]),
        ("1. Rufen Sie an.\n2. Kommen Sie.", ["Rufen Sie an.", "Kommen Sie."]),
        ("## Zeiten\n\nWir öffnen um 8.30 Uhr.", ["Zeiten", "Wir öffnen um 8.30 Uhr."]),
        (
            "Mehr auf [Seite. Eins](https://a.example/b.c). Gut.",
            ["Mehr auf [Seite. Eins](https://a.example/b.c).", "Gut."],
        ),
        ("", []),
    ],
)
def test_a_sentence_is_what_people_would_call_one(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


@given(st.text(alphabet="Aa1.!? \n-*#[](„““)é\t", max_size=60))
def test_nothing_is_lost_between_the_sentences(text: str) -> None:
    pieces = cut(text)
    assert "".join(pieces) == text
    assert all(piece.strip() for piece in pieces[1::2])


def test_a_text_is_put_together_as_it_was_with_lists_and_paragraphs() -> None:
    said = {"Wer kommt?": "Who comes?", "Eltern": "Parents", "Alle sind da.": "All are there."}
    assert translated("Wer kommt?\n\n- Eltern\n- Eltern\n\nAlle sind\nda.", said.get) == (
        "Who comes?\n\n- Parents\n- Parents\n\nAll are there."
    )


def test_a_text_with_an_unknown_sentence_stays_whole_in_german() -> None:
    assert translated("Eltern. Alle sind da.", {"Eltern.": "Parents."}.get) is None
    assert translated("", {}.get) is None
