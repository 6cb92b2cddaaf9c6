"""„Wörter erklärt“: which office words a page explains, and where."""

from __future__ import annotations

from generator.index.glossary import Glossary
from generator.model.vocabulary import GlossaryWord
from tests.pages.reading import text, tree
from tests.support import index_of, offer


def explained(address: str, files: dict[str, str] | None = None) -> dict[str, str]:
    """Term → meaning in that section of a page of the town."""
    terms = tree(index_of(files), address).xpath('//section[h2[@id="woerter"]]/dl/div')
    return {text(term.find("dt")).replace("\u00ad", ""): text(term.find("dd")) for term in terms}


def test_an_offer_and_a_guide_explain_their_office_words_only() -> None:
    assert explained("angebote/familientreff-musterstadt/") == {"Fachfrau": "Eine Frau, die es gelernt hat."}
    assert explained("uebergaenge/kita-start/") == {
        "Warteliste": "Wer darauf steht, bekommt später einen Platz.",
        "Träger": "Wem die Kita gehört & wer sie bezahlt.",
    }


def test_a_page_of_prose_explains_its_office_words_too() -> None:
    files = {"pages/neu.md": "---\ntitle: Seite\nsummary: Ein Satz.\n---\nSie bekommen einen Bescheid.\n"}
    assert explained("neu/", files) == {"Bescheid": "Ein Brief vom Amt mit einer Entscheidung."}


def test_a_page_without_office_words_has_no_empty_section() -> None:
    files = {"offers/testangebot.yml": offer()}
    assert explained("angebote/testangebot/", files) == {}
    assert not tree(index_of(files), "angebote/testangebot/").xpath('//*[@id="woerter"]')


def test_a_word_that_needs_no_explaining_is_left_to_the_editors() -> None:
    files = {"offers/testangebot.yml": offer('description: "Die Antragstellung ist einfach."')}
    assert explained("angebote/testangebot/", files) == {}


def test_a_district_without_a_glossary_explains_nothing() -> None:
    assert explained("angebote/familientreff-musterstadt/", {"vocabulary/glossary.yml": "[]"}) == {}


def test_words_are_found_with_endings_and_other_forms_but_not_inside_others() -> None:
    word = GlossaryWord(id="bescheid", word="Bescheid", forms=("Rentenbescheid",), meaning="Ein Brief.")

    def is_found(said: str) -> bool:
        return Glossary([word]).words_in(said) == (word,)

    assert is_found("Der Bescheid kommt.")
    assert is_found("wegen des Bescheids und der Bescheide")
    assert is_found("den Rentenbescheid.")
    assert not is_found("bescheiden")
    assert not is_found("Bescheidenheit und Bescheid-Muster")
