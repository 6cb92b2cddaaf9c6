"""Sentences and words of German texts: what ends a sentence, what does not, and LIX by hand."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.check.language.plain import lix, long_words, sentences, words


@pytest.mark.parametrize(
    "text",
    [
        "Bringen Sie Papiere mit, z. B. Ihren Ausweis.",
        "Das gilt u. a. für Eltern, d. h. auch für Sie.",
        "Die Anmeldung ist vom 2. bis 10. Mai im Jahr davor.",
        "Nutzen Sie den Rest bis zum 30. Juni.",
        "Das Kindergeld läuft nach dem 18. Geburtstag weiter.",
        "Geöffnet ist von 8.30 Uhr bis 12.00 Uhr.",
        "Sie finden uns in der Mühlstr. 5 im 2. Stock bei Frau Dr. Muster.",
        "Rufen Sie an: Tel. 030 23125-0 oder Nr. 116 117.",
        "Es kostet ca. 1.500 Euro bzw. weniger.",
        "„Was steht mir zu?“, fragen viele.",
        "Mehr steht auf www.beispiel.example/a.b und bei info@beispiel.example zum Lesen.",
        "Nach § 17 Abs. 3 S. 1 SGB VIII hilft das Amt.",
        "Der Verein Muster e. V. hilft Ihnen.",
        "Ein Satz,\nder in der nächsten Zeile weitergeht.",
        "Stellen Sie den Antrag bald: Rückwirkend gibt es wenig.",
        "Wir öffnen Mo. bis Fr. um acht Uhr.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert len(sentences(text)) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Rufen Sie die 112. Dann warten Sie.", 2),
        ("Der Anruf kostet nichts: 116 117. Er hilft.", 2),
        ("Wir haben die Nummer 030 12 34 56. Kostenlos ist sie auch.", 2),
        ("Das geht bis 25. Das Geld kommt später.", 2),
        ("Schauen Sie auf das Zeugnis in Klasse 4. Nötig ist Note 2.", 2),
        ("Das war 2023. Beide Tage sind vorbei.", 2),
        ("Hilft der Verein Muster e. V.? Ja. Sehr!", 3),
        ("Wir helfen dem Muster e. V. Sie auch?", 2),
        ("Fehlt ein Jahr? Melden Sie es.", 2),
        ("Sie bekommen „Bildung und Teilhabe.“ Das ist Geld.", 2),
        ("Erster Absatz ohne Punkt\n\nZweiter Absatz", 2),
        ("Sie brauchen:\n- einen Ausweis\n- ein Foto", 3),
        ("Los geht es … Und dann?", 2),
        ("Das geht so. Sie rufen an.", 2),
        ("Der Verein ist aktiv. Kinder sind willkommen.", 2),
        ("", 0),
        ("…", 0),
    ],
)
def test_sentences_end_where_a_reader_takes_a_breath(text: str, number: int) -> None:
    assert len(sentences(text)) == number


def test_a_phone_number_and_a_compound_are_one_word_each() -> None:
    assert words("Ober-Muster-Kreis: 030 23125-0, Kita-Platz") == ["Ober-Muster-Kreis", "030 23125-0", "Kita-Platz"]


def test_long_means_more_than_six_letters() -> None:
    assert long_words("Termin, Anträge, 030 23125-0, Kin\u00adder, https://www.beispiel.example/lang") == ["Anträge"]


def test_lix_is_words_per_sentence_plus_percent_of_long_words() -> None:
    # 10 words, 2 sentences, 1 long word: 5 + 10.
    assert lix("Rufen Sie das Amt an. Sie bekommen dort einen Rat.") == pytest.approx(15.0)
    assert lix("") == 0.0
    assert lix("Die Antragstellung erfolgt beim zuständigen Leistungsträger.") > 50


@given(st.text(alphabet=st.sampled_from("aB1.!?… \n-*„“()[]/@:äß"), max_size=60) | st.text(max_size=60))
@example(". A. 1. Juni")
def test_whatever_was_typed_falls_into_sentences_and_no_letter_is_lost(text: str) -> None:
    plain_text = text.replace("@", "").replace("](", "").replace(":", "").replace("www", "").replace("\u00ad", "")
    found = "".join(sentences(plain_text))
    assert [c for c in found if c.isalpha()] == [c for c in plain_text if c.isalpha()]
    assert lix(text) >= 0
