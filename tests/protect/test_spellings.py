"""Where a protected house is is found however it is spelled, and ordinary texts are no alarm."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pipeline import generate
from generator.protect import Secrets, listed
from tests.protect.asked import REFUGE, SECRETS, codes_of, result_of
from tests.protected import REFUGE_THAT_TELLS, STREET, TRACES
from tests.support import TODAY, offer, town_with

SPELLINGS = """\
Geheimweg 99|geheimweg 99 a|GEHEIMWEG|Geheim-Weg 99|Geheim Weg|G e h e i m w e g|Geheimw. 99|Geheim\u00adweg|Geheim\u200bweg 99
Geheim\u2060weg|Geheim\u2011weg|Geheim_weg|Geheim**weg**|Geheim<b>weg</b>|Geheim&shy;weg|G%65heimweg|Gеheimwеg|Ｇｅｈｅｉｍｗｅｇ
Gé\u0301heimweg|frauenhausgeheimweg.de|geheimweg-99.jpg|Geheimwegs|Гехаймвег 99|Гегаймвег|Гехаймвеге 99|غيهايمفيغ 99|غيهايمفيغ ٩٩
Haus Morgenrot|HAUSMORGENROT|haus-morgenrot|Haus „Morgenrot“|Morgenrot-Haus|Morgenrothaus|Хаус Моргенрот|Дом Моргенрот|House Morgenrot|Morgenrot House|im Hause Morgenrot|Frauenhaus Morgenrot
52.1599, 10.6599|52,1599 / 10,6599|10.6599,52.1599|52.15990 10.65990|52.16, 10.66 und 52.160/10.660|lat=52.1599&lon=10.6599|#map=19/52.1599/10.6599
@52.1599,10.6599,17z|N 52° 9′ 35.6″ E 10° 39′ 35.6″|٥٢.١٥٩٩، ١٠.٦٥٩٩|Breite 52.1599
030 23125 171|03023125171|+49 30 23125-171|0049 30 23125171|+49 (0)30/23125 171|030.23.12.51.71|tel:+493023125171|23125171|030\u00a023125\u00a0171
٠٣٠ ٢٣١٢٥ ١٧١|030 23125 170 / 030 23125 171"""


@pytest.mark.parametrize("spelling", SPELLINGS.replace("\n", "|").split("|"))
def test_other_spellings_are_found(spelling: str) -> None:
    assert SECRETS.found(f"Wir sind hier: {spelling} und dort.")
    assert not any(trace in SECRETS.hidden(f"Wir: „{spelling}“.") for trace in TRACES)


@pytest.mark.parametrize(
    ("secret", "spelling"),
    [
        ("Große Mühlenstraße 7", spelling)
        for spelling in (
            "Grosse Muehlenstr. 7", "GROSSE MÜHLENSTRASSE 7", "Große Mühlen-Straße Nr. 7", "Gr\u00f6sse Muhlenstrasse 7",
            "Große Mu\u0308hlenstraße, Hausnummer 7", "Große Mühlen Str.7", "Гросе Мюленштрассе 7", "große-mühlenstraße-7",
        )
    ]
    + [
        ("Hauptstraße 5, 01994 Testwalde", spelling)
        for spelling in ("Hauptstr. 5", "Haupt-Strasse 5", "Hauptstraße Nr. 5 in 01994 Testwalde", "Хауптштрассе 5", "Hauptstraße 05")
    ]
    + [
        ("St.-Jakobus-Gasse 3", "Sankt Jakobus Gasse 3"),
        ("Dr.-Zitzewitz-Platz 1", "Doktor Zitzewitz Pl. 1"),
        ("Straße des 17. Aprils 12", "Str. des 17. Aprils 12"),
        ("Zitzewitzer Chaussee 23", "Zitzewitzer Ch. 23"),
        ("Hauptstraße 97–99", "Hauptstr. 99"),
        ("Hauptstraße 45, 01994 Testwalde", "Hauptstraße fünfundvierzig"),
        ("Hauptstraße 5, 01994 Testwalde", "Hauptstraße 5, Telefon 030 23125 170"),
        ("Hauptstraße 5, 01994 Testwalde", '{"streetAddress": "Hauptstraße 5", "postalCode": "01994"}'),
        ("0173 1234567", "+49 173 1234567"),
        ("Rotkehlchenstieg 12 b", "rotkehlchenstieg 12B"),
        ("Villa Löwenherz", "VILLA LOEWENHERZ"),
    ],
)  # fmt: skip
def test_other_names_are_found_in_other_spellings(secret: str, spelling: str) -> None:
    assert Secrets(listed([secret])[0]).found(f"Kommen Sie: {spelling}.")


@pytest.mark.parametrize(
    "text",
    [
        "Das ist kein Geheimnis, weg damit.",
        "Im Morgenrot sind wir wach.",
        "Rufen Sie an: 030 23125 170",
        "52.1612, 10.6431",
        "Am 2026-11-30 um 10:30 Uhr kostet es 52,16 Euro.",
        "Haus 99, Weg 9",
    ],
)
def test_ordinary_texts_are_no_alarm(text: str) -> None:
    assert SECRETS.found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Hauptstraße ist gesperrt.",
        "Hauptstraße 5<br>\n<b>01995</b> Probendorf",
        "address_1: Hauptstraße 5\n  postal_code: 01995",
        "Hauptstraße fünfzig",
        "Hauptstraße 55",
        "Hauptstraße 5, 01995 Probendorf",
        "Überhauptstraße 5",
        "1,5 Hauptstraße",
    ],
)
def test_a_street_that_every_town_has_counts_with_its_number_and_town(text: str) -> None:
    assert Secrets(listed(["Hauptstraße 5, 01994 Testwalde"])[0]).found(text) == []


def test_a_street_where_others_openly_are_is_secret_with_its_number_only() -> None:
    open_office = {
        "offers/laden.yml": offer('address: {address_1: "Geheimweg 12", postal_code: 01994, city: Testwalde}')
    }
    assert codes_of(result_of(open_office)) == []
    assert "K322" in codes_of(result_of({**open_office, "offers/b.yml": offer('alert: "Geheimweg 99"')}))


@pytest.mark.parametrize(
    "secret",
    [
        "Testwalde 12, 01994 Testwalde",
        "Frauenhaus 2, Rosenweg 4, 01994 Testwalde",
        "Am Markt 12, 01994 Testwalde",
        "Hinterhaus, Hauptstraße 8",
    ],
)
def test_houses_of_an_ordinary_name_are_no_alarm_in_the_town(secret: str) -> None:
    """Its texts speak of villages, refuges, markets and main streets."""
    assert codes_of(result_of({}, secret)) == []


def test_what_else_stands_at_a_protected_site_does_not_make_ordinary_words_secret() -> None:
    more = '    hinweis: "Bitte rufen Sie an, seit 2019"\n    stand: 2026-11-30\n    confidential: ja'
    result = generate(town_with({REFUGE: town_with({}).texts[REFUGE].replace("    confidential: ja", more)}), TODAY)
    assert set(codes_of(result)) == {"K320"}


def test_a_street_in_the_wrong_field_is_secret_too() -> None:
    told = REFUGE_THAT_TELLS.replace("city: Testwalde", 'city: "Testwalde, Nebenpfad 8"')
    files = {
        REFUGE: told.replace(f'address_1: "{STREET}", ', ""),
        "offers/testangebot.yml": offer('alert: "Nebenpfad 8"'),
    }
    assert "K322" in codes_of(generate(town_with(files), TODAY))


def _respelled(draw: st.DrawFn, text: str) -> str:
    """The same name with other capitals, umlauts and signs between its letters."""
    text = draw(st.sampled_from([str.upper, str.lower, str.title, str]))(text)
    text = draw(st.sampled_from(["ue", "ü", "u\u0308"])).join(text.split("ü"))
    text = text.replace("ß", draw(st.sampled_from(["ß", "ss", "SS", "s"])))
    signs = st.sampled_from(
        ["", "", "", "", "-", "\u00ad", "\u200b", "\u2060", "\u2011", " ", "\u00a0", "*", "_", "\u0301"]
    )
    text = "".join(letter + (draw(signs) if letter.isalpha() else "") for letter in text)
    return unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])), text)


@given(st.data(), st.text(max_size=20), st.text(max_size=20))
def test_any_spelling_in_any_text_is_found_and_hidden(data: st.DataObject, before: str, after: str) -> None:
    name = data.draw(st.sampled_from(["Grünspechtstraße", "Zuckerrübenweg", "Haus Löwenmäulchen", "Villa Süßholz"]))
    is_house = name.startswith(("Haus", "Villa"))
    secrets = Secrets(listed([name if is_house else f"{name} 12"])[0])
    text = f"{before} {data.draw(st.composite(_respelled)(name))} {after}"
    assert secrets.found(text)
    assert secrets.found(secrets.hidden(text)) == []


@given(st.text())
def test_any_text_is_looked_through_and_ordinary_ones_stay(text: str) -> None:
    assert SECRETS.found(text) or SECRETS.hidden(text) == text


@given(st.lists(st.text(max_size=60), max_size=5))
def test_any_list_can_be_read(lines: list[str]) -> None:
    secrets = Secrets(listed(lines)[0])
    assert "Geheimweg" not in repr(secrets)
    secrets.found("Ein Text. 030 23125 171, 52.1599, 10.6599")


@pytest.mark.parametrize("flood", ["-", "a", "г", "7", "Geheim ", "<", "1.234 ", "&", "\u0301", "Ab, ", "9-", "аa"])
def test_long_texts_are_read_in_no_time(flood: str) -> None:
    started = time.process_time()
    SECRETS.found(flood * 60_000)
    Secrets(listed([flood * 60_000])[0])
    assert time.process_time() - started < 5
