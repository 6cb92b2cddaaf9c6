"""Hints K403 to K409: which texts they look at, where they point, and what counts as explained."""

from __future__ import annotations

import pytest

from generator.base.problem import Problem, Severity
from generator.base.rules import RULES
from tests.support import offer, problems_of, town_with, unmarked

CODES = ("K403", "K404", "K405", "K406", "K407", "K408", "K409")


def hints(files: dict[str, str]) -> list[Problem]:
    """Of these rules, beyond what the town has without the files."""
    return [p for p in problems_of(town_with(files)) if p.code in CODES]


def said(text: str, more: str = "") -> list[tuple[str, str]]:
    found = hints({"offers/testangebot.yml": offer(f'description: "{text}"\n{more}')})
    return [(p.code, p.message) for p in found]


def test_the_town_has_none() -> None:
    assert hints({}) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Holen Sie die Gebührenbefreiungsanträge.", "K403"),
        ("Der Antrag muss im Mai gestellt werden.", "K404"),
        ("Die Anmeldung erfolgt am Telefon.", "K405"),
        ("Bringen Sie ggf. Fotos mit.", "K406"),
        ("Fragen Sie beim ASD nach.", "K406"),
        ("Klicken Sie [hier](https://a.example/).", "K407"),
        ("Die Antragstellung ist leicht.", "K408"),
        ("Fragen Sie Ihren Berater.", "K409"),
        ("Für alle Schüler*innen.", "K409"),
    ],
)
def test_each_rule_speaks_and_is_a_hint(text: str, code: str) -> None:
    assert {found for found, _ in said(text)} == {code}
    assert RULES[code].severity is Severity.HINT
    assert "Nicht: " in RULES[code].fix
    assert "Sondern: " in RULES[code].fix


def test_the_hint_points_to_the_text_and_names_the_everyday_word() -> None:
    text, (place,) = unmarked(offer('eligibility_description: »"Antragstellung im Amt."'))
    (hint,) = hints({"offers/testangebot.yml": text})
    assert (hint.location.line, hint.location.column) == place
    assert hint.fix == "Schreiben Sie zum Beispiel: einen Antrag stellen."


def test_pages_topics_and_emergency_numbers_are_read_too() -> None:
    page = "---\ntitle: Seite\nsummary: Ein Satz.\n---\nDie Anmeldung erfolgt dort.\n"
    line = '- {id: rettung, name: Rat, phones: [{number: "112"}], text: "Fragen Sie Ihren Berater.", '
    line += 'sources: [{url: "https://a.example/", supports: Nummer}], checked_on: 2026-11-01}\n'
    assert [p.location.file for p in hints({"pages/neu.md": page})] == ["content/pages/neu.md"]
    assert "content/vocabulary/help_lines.yml" in [p.location.file for p in hints({"vocabulary/help_lines.yml": line})]


def test_names_and_explained_words_may_be_long_or_short() -> None:
    long_name = 'alternate_name: "x"\nname: "Gebührenbefreiungsberatung GBB"\n'
    assert said("Die Gebührenbefreiungsberatung hilft. Die GBB auch.") != []
    found = hints(
        {
            "offers/testangebot.yml": offer(
                f'{long_name}description: "Die Gebührenbefreiungsberatung hilft. Die GBB auch."'
            )
        }
    )
    assert found == []
    assert said("Der Soziale Dienst (ASD) hilft. Der ASD kommt.") == []


def test_an_explained_word_of_the_glossary_may_be_long_or_short() -> None:
    words = '- {id: lang, word: Gebührenbefreiungsantrag, meaning: "Ein Brief."}\n- {id: asd, word: ASD, meaning: "Ein Amt."}\n'
    text = offer('description: "Der Gebührenbefreiungsantrag geht an den ASD."')
    assert hints({"offers/testangebot.yml": text, "vocabulary/glossary.yml": words}) == []


def test_what_stands_in_quotes_is_a_name_or_a_quotation() -> None:
    assert said("Das Gesetz sagt „Antragstellung“. Das Heft heißt „SOS-Gebührenbefreiungsantrag“.") == []


def test_other_languages_and_search_words_are_left_in_peace() -> None:
    more = 'search_words: [Antragstellung, ASD]\ntranslations: {en: {name: "Help", summary: "Call the NHS, e.g. today, ca. 9."}}'
    assert said("Ein Text.", more) == []
