"""Where a line may end: long words at their seams, and no dash at its start."""

import re

import pytest

from generator.language.hyphens import FITS_SMALL_TILE, SOFT, hold_dashes, soft
from generator.language.phrase import Phrase
from generator.language.translator import GERMAN, Said, Translator

NARROWEST = 15
"""Letters of a heading beside a hyphen at 320 px."""
WIDE_LETTERS = 12
"""The same with a font of wide letters: „Familienzentrum“ ended „m“ on a line of its own."""


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("Frauenschutzhäuser", "Frauen|schutz|häuser"),
        ("Schwangerschaftskonfliktberatung", "Schwanger|schafts|konflikt|beratung"),
        ("Gleichstellungsbeauftragte im Landkreis", "Gleichstellungs|beauftragte im Landkreis"),
        ("Familienferienstättenförderung", "Familien|ferien|stätten|förderung"),
        ("Volkshochschule", "Volks|hochschule"),
        ("Familienzentrum", "Familien|zentrum"),
        ("Familienkompass", "Familien|kompass"),
        ("Gesundheitsamt: Belehrung", "Gesundheits|amt: Belehrung"),
        ("Einwohnermeldeamt", "Einwohner|melde|amt"),
        ("Naturlehrgarten", "Natur|lehr|garten"),
        ("Krisenintervention", "Krisen|intervention"),
        ("Michaelisschule", "Michaelis|schule"),
        # up to 15 letters no place is guessed
        ("Psychosoziales", "Psychosoziales"),
        ("Jugendhäuser", "Jugendhäuser"),
        ("Grundschulkinder", "Grund|schul|kinder"),
        ("Aufenthaltstitel", "Aufenthalts|titel"),
        ("Diakoniestiftung", "Diakonie|stiftung"),
        ("Mehrgenerationenhaus", "Mehr|generationen|haus"),
        ("TelefonSeelsorge", "Telefon|Seelsorge"),
        ("ALLEINERZIEHENDE", "ALLEIN|ERZIEHENDE"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("x" * 40, "x" * 40),
    ],
)
def test_long_words_get_seams(word: str, shown: str) -> None:
    assert soft(word).replace(SOFT, "|") == shown


def test_a_small_tile_has_room_for_fewer_letters() -> None:
    assert soft("Schwangerschaft bis 3", FITS_SMALL_TILE).replace(SOFT, "|") == "Schwanger|schaft bis 3"


def test_no_piece_of_a_long_german_word_is_too_long() -> None:
    """The kind, not the word: whatever is put together of German syllables."""
    parts = ("schutz", "häuser", "kinder", "jugend", "wohnung", "geld", "straßen", "selbst", "frühling", "zwerge")
    for first in parts:
        for second in parts:
            for third in parts:
                word = f"{first}{second}{third}".capitalize()
                assert soft(word).replace(SOFT, "") == word
                assert max(map(len, soft(word).split(SOFT))) <= NARROWEST, soft(word)


def test_compounds_of_known_words_break_between_these_words_only() -> None:
    """The kind: whatever is put together of words that headings of a guide are made of, with and without linking letters."""
    heads = (
        "Familien",
        "Schuldner",
        "Aufenthalts",
        "Unterhalts",
        "Jugend",
        "Pflege",
        "Kinder",
        "Wohnungs",
        "Patienten",
    )
    middles = ("", "schutz", "hilfe", "informations", "sozial", "bildungs")
    tails = ("beratung", "stiftung", "inspektion", "zentrale", "vorschüsse", "missbrauch", "verbände", "titel")
    for head in heads:
        for middle in middles:
            for tail in tails:
                word = head + middle + tail
                ends = {len(head), len(head + middle)}
                breaks = _breaks(word)
                assert breaks <= ends, soft(word).replace(SOFT, "|")
                assert len(word) <= WIDE_LETTERS or breaks, word


def _breaks(word: str) -> set[int]:
    """Number of letters before each soft hyphen."""
    pieces = soft(word).split(SOFT)
    return {sum(map(len, pieces[:n])) for n in range(1, len(pieces))}


def test_only_what_stays_german_is_divided() -> None:
    """A translation is not; names in it and what has none are."""
    english = Translator("en", patterns={"{name} hilft.": Said("Internationalisation by {name}.")})
    name = "Frauenschutzhäuser & Co."
    divided = '{} lang="de"{}>Frauen|schutz|häuser &amp; Co.</{}>'
    said = english.say(Phrase("{name} hilft.", name=name), soft).replace(SOFT, "|")
    assert said == f"Internationalisation by {divided.format('<bdi', '', 'bdi')}."
    left = english.say(name, soft).replace(SOFT, "|")
    assert left == divided.format("<span", ' dir="ltr"', "span")
    assert GERMAN.say(name, soft).replace(SOFT, "|") == "Frauen|schutz|häuser & Co."


def test_a_dash_stays_with_the_word_before_it() -> None:
    html = '<p>Kita – Testwalde</p><script type="application/json">{"a – b": 1}</script><p>c – d</p>'
    held = hold_dashes(html)
    assert not re.search(r"(?<!\u00a0)– (?!b)", held)
    assert '{"a – b": 1}' in held
