"""Marks of office German: what is found, and what honest plain German must not be blamed for."""

from __future__ import annotations

import pytest

from generator.check.language import gender, style
from generator.check.language.gender import _PAIRS
from tests.content import spelling

PEOPLE = """
Ansprechpartner Ansprechpartnerin · Antragsteller Antragstellerin · Arzt Ärztin · Ärzten Ärztinnen · Zahnarzt Zahnärztin · Anwalt Anwältin · Berater Beraterin
Besucher Besucherin · Betreuer Betreuerin · Bürger Bürgerin · Mitbürger Mitbürgerin · Dolmetscher Dolmetscherin
Ehepartner Ehepartnerin · Einwohner Einwohnerin · Erzieher Erzieherin · Experten Expertinnen · Freund Freundin
Helfer Helferin · Kollegen Kolleginnen · Kunden Kundinnen · Lehrer Lehrerin · Migranten Migrantinnen
Mitarbeiter Mitarbeiterin · Mieter Mieterin · Vermieter Vermieterin · Nachbarn Nachbarinnen · Nutzer Nutzerin
Patient Patientin · Psychologen Psychologinnen · Rentner Rentnerin · Schüler Schülerin · Senioren Seniorinnen
Sozialarbeiter Sozialarbeiterin · Student Studentin · Teilnehmer Teilnehmerin · Therapeut Therapeutin
"""
BOTH = [tuple(pair.split()) for pair in PEOPLE.replace("\n", " · ").split(" · ") if pair]
"""A word for men and the one for women, of each line of the list at least one."""


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Antrag muss im Mai gestellt werden.",
        "Die Karte kann dort abgeholt werden.",
        "Bringen Sie mit, was vorgelegt werden soll.",
        "Das Formular ist bis Freitag einzureichen.",
    ],
)
def test_a_duty_without_a_person_is_found(sentence: str) -> None:
    assert style.duties_without_a_person(f"Guten Tag. {sentence} Bis bald.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sie können hier viele nette Menschen treffen und werden oft wiederkommen.",
        "Ihr Kind kann bald größer werden.",
        "Was ist zu tun?",
        "Jeder Mensch kann plötzlich krank werden.",
        "Sie müssen sich nicht anmelden.",
    ],
)
def test_a_sentence_that_says_who_acts_is_none(sentence: str) -> None:
    assert style.duties_without_a_person(sentence) == []


def test_passive_is_found_when_it_is_a_habit_but_once_is_fine() -> None:
    first, second = "Kinder werden hier betreut.", "Am Abend wird gemeinsam gegessen."
    assert style.passive_sentences(first) == []
    assert style.passive_sentences(f"{first} {second}") == [first, second]
    assert style.passive_sentences(f"{first} {second} {'Sie sind willkommen. ' * 12}") == []


@pytest.mark.parametrize(
    "sentence",
    ["Es wird Ihnen alles zu viel?", "Wenn es Abend wird, gehen wir.", "Wir werden bald Näheres wissen."],
)
def test_becoming_and_the_future_are_no_passive(sentence: str) -> None:
    assert style.passive_sentences(f"{sentence} {sentence}") == []


def test_a_doing_made_a_thing_is_found() -> None:
    assert style.stiff_phrases("Die Anmeldung erfolgt im Rahmen der Sprechzeit.") == ["erfolgt", "im Rahmen der"]
    assert style.stiff_phrases("Jemand verfolgt Sie? Der Rahmen ist bunt.") == []


def test_many_nouns_in_a_sentence_are_found_but_enumerations_are_not() -> None:
    nouns = "Die Bewilligung der Förderung folgt nach Prüfung des Antrags."
    assert style.noun_sentences(nouns) == [(nouns, ["Bewilligung", "Förderung", "Prüfung"])]
    assert style.noun_sentences("Es gibt Beratung, Begleitung und Betreuung für alle.") == []


def test_abbreviations_are_found_but_not_the_end_of_a_sentence() -> None:
    assert style.cut_words("Bringen Sie z. B. Ihren Ausweis und ggf. Fotos mit.") == ["z. B.", "ggf."]
    assert style.cut_words("Das ist der Rat. Er ist gut. Muster e. V. hilft.") == []


def test_acronyms_are_found_but_not_in_names_nor_what_everyone_says() -> None:
    assert style.acronyms("Der ASD hilft mit BuT und BAföG.") == ["ASD", "BuT", "BAföG"]
    assert style.acronyms("Eine SMS zur „SOS-Dose“ mit WhatsApp an info@ABC.example.") == []


@pytest.mark.parametrize("text", ["Teilhabeberatung (EUTB)", "EUTB (Teilhabeberatung)", "EUTB heißt Teilhabeberatung."])
def test_an_acronym_is_explained_beside_its_words(text: str) -> None:
    assert style.explains(text, "EUTB")
    assert not style.explains("Die EUTB hilft.", "EUTB")


@pytest.mark.parametrize("link", ["hier", "Mehr", "weiterlesen", "Klicken Sie hier", "zur Seite"])
def test_a_link_that_says_nothing_is_found(link: str) -> None:
    assert style.empty_links(f"Lesen Sie [{link}](https://a.example/).")[0] == link
    assert style.empty_links("Mehr auf der [Seite der Kasse](https://a.example/), Sie sind hier richtig.") == []


@pytest.mark.parametrize(
    "word", ["Schüler*innen", "Lehrer:in", "Berater_innen", "BürgerInnen", "Nutzer/-innen", "Leser/innen", "Helfer(in)"]
)
def test_a_sign_inside_a_word_is_found(word: str) -> None:
    assert gender.signs_in_words(f"Für alle {word} im Ort.") == [word]


def test_emphasis_lists_and_names_are_no_signs() -> None:
    assert gender.signs_in_words("Das ist *wichtig*. Zeiten: in den Ferien. HandinHand, JugendNotmail.") == []


@pytest.mark.parametrize("word", ["Ansprechpartner", "Lehrern", "Schüler", "Bürgern", "Patienten", "Ärzte", "Hausarzt"])
def test_a_word_for_men_only_is_found(word: str) -> None:
    assert [found for found, _ in gender.men_only(f"Das ist für {word} gut.")] == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Schülerinnen und Schüler kommen gern.",
        "Rufen Sie die Hausärztin oder den Hausarzt an.",
        "Gehen Sie in Ihre Kinderarzt- oder Hausarztpraxis.",
        "Fragen Sie Ihren Arbeitgeber oder den Anbieter.",
        "Der Bürgerservice hat offen.",
        "Das freundliche Team ist da.",
    ],
)
def test_both_forms_compounds_and_offices_are_fine(text: str) -> None:
    assert gender.men_only(text) == []


@pytest.mark.parametrize(("man", "woman"), BOTH)
def test_whoever_is_meant_the_word_for_men_alone_is_found_and_both_words_are_fine(man: str, woman: str) -> None:
    assert [found for found, _ in gender.men_only(f"Das ist für {man} gut.")] == [man]
    assert gender.men_only(f"Das ist für {woman} und {man} gut.") == []


def test_words_proposed_for_all_are_german_and_speak_of_no_men_alone() -> None:
    """An editor copies them; a slip in them would stand on the site."""
    proposed = {man: instead for man, _ in BOTH for _, instead in gender.men_only(f"Das ist für {man} gut.")}
    assert set(proposed.values()) == {instead for *_, instead in _PAIRS}, "a line of the list is not tried here"
    texts = " ".join(proposed.values())
    assert gender.men_only(texts) + gender.signs_in_words(texts) == []
    assert set(spelling.not_in_dictionary(spelling.words(texts))) <= spelling.PROGRAM
