"""A list of protected addresses is understood however people write its lines; each kind of leak is found, ordinary texts are not."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from generator.pipeline import generate
from generator.protect import Secrets, listed
from tests.protected import LIST, TRACES
from tests.support import OFFER, TODAY, kompass, offer, town_with

PHONE = "030 23125 171"
POINT = "52.1599, 10.6599"
MAIN_STREET = "Hauptstraße 45, 01994 Testwalde"
EARS = "Ährenweg 17a, Villa Sonnentau, 01994 Testwalde"


def _found(line: str, text: str) -> bool:
    return bool(Secrets(listed([line])[0]).found(text))


# --- lines of the list ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Frauenhaus Morgenrot: Geheimweg 99", "Haus Morgenrot – Geheimweg 99 – 01994 Testwalde", "Geheimweg 99 01994 Testwalde",
        "Haus Morgenrot\tGeheimweg 99\t01994\tTestwalde", '"Haus Morgenrot";"Geheimweg 99";"01994";"Testwalde"',
        "Haus Morgenrot (Geheimweg 99)", "Adresse: Geheimweg 99", "1. Geheimweg 99", "52° 9′ 35.6″ N 10° 39′ 35.6″ E, Geheimweg 99", "- Geheimweg 99", "* Geheimweg 99",
        "Geheimweg 99 / Haus Morgenrot", "Haus Morgenrot im Geheimweg 99", "01994 Testwalde Geheimweg 99",
        "Geheimweg 99, 2. OG links", "Geheimweg 99, Tel. 030 23125 171", "Geheimweg 97 und 99", "Geheimweg ٩٩",
    ],
)  # fmt: skip
def test_a_street_is_seen_in_any_line(line: str) -> None:
    assert _found(line, "Wir sind im Geheimweg.")
    assert _found(line, "Geheimweg 99")


@pytest.mark.parametrize(
    "line",
    [
        "Tel. 030 23125 171", "Telefon: 030 23125 171", "Geheimweg 99, Tel. 030 23125 171", "+49 30 23125171 (Büro)",
        "Haus Morgenrot 030 23125 171", "030 23125 170 und 030/23125-171", "Notruf 030 23125171",
    ],
)  # fmt: skip
def test_a_number_is_seen_in_any_line(line: str) -> None:
    assert _found(line, "Rufen Sie an: 030 23125171")


@pytest.mark.parametrize(
    "line",
    [
        "52.1599° N, 10.6599° E", "N 52.1599 E 10.6599", "52,1599° 10,6599°", "lat 52.1599, lon 10.6599", "geo:52.1599,10.6599",
        "https://www.openstreetmap.org/#map=19/52.1599/10.6599", "52° 9′ 35.6″ N 10° 39′ 35.6″ E", "52.1599, 10.6599 (Haus)",
    ],
)  # fmt: skip
def test_coordinates_are_seen_in_any_line(line: str) -> None:
    assert _found(line, POINT)
    assert not _found(line, "https://www.openstreetmap.org/")


@pytest.mark.parametrize(
    "line",
    [
        "Haus Morgenrot: Frauenhaus",
        "Frauenhaus „Morgenrot“",
        "Schutzwohnung Morgenrot",
        "Haus Morgenrot e. V.",
        "Morgenrothaus",
    ],
)
def test_a_house_is_found_whatever_kind_of_house_somebody_calls_it(line: str) -> None:
    for said in ("Haus Morgenrot", "Morgenrot-Haus", "im Frauenhaus Morgenrot", "Morgenrot Shelter", "Дом Моргенрот"):
        assert _found(line, said), said
    assert not _found(line, "Im Morgenrot sind wir wach.")


def test_a_town_without_its_postal_code_is_no_house() -> None:
    files = {"offers/testangebot.yml": offer('alert: "Wir sind in Testwalde und Neudorf."')}
    lines = ("Geheimweg 99, Musterstadt", "Geheimweg 99, 01994 Beispielhausen OT Neudorf", "Geheimweg 98, Neudorf")
    assert not [p for p in generate(replace(town_with(files), protected=lines), TODAY).problems if p.code == "K322"]


# --- spellings -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "said"),
    [
        *((EARS, said) for said in (
            "ÆHRENWEG", "https://maps.example/?q=%C4hrenweg+17a", "https://xn--hrenweg-4wa.example/",
            "https://x.example/?u=https%3A%2F%2Fm%2F%3Fq%3D%25C3%2584hrenweg%252017a", "Sonnentau-Villa", "Sonnentauvilla",
            "die Villa „Sonnen-\n        tau“", "Ähren-\n        weg", "Ähren-  \n  > weg", "# Ähren-\n#      weg", "in the Villa of Sonnentau",
            "Вилла Зонентау",
        )),
        *((MAIN_STREET, said) for said in (
            "Come to 45 Hauptstrasse.", "Hauptstraße in der Nummer 45", "Hauptstr. (Eingang 45)", "Hauptstraße, im Haus Nr. 45",
            "<span>Hauptstraße</span>\n            <span>45</span>", "Hauptstraße\n        45", "Hauptstr. 43–47", "Hauptstraße 44 bis 46",
            "Hauptstraße number 45", "Hauptstraße, дом 45",
        )),
        ("Karl-Liebknecht-Straße 12", "K.-Liebknecht-Str. 12"),
        ("Karl-Liebknecht-Straße 12", "K. Liebknecht Str. 12"),
        ("Platz des Friedens 3", "Pl. d. Friedens 3"),
        ("Bürgermeister-Möller-Straße 8", "Bgm.-Möller-Str. 8"),
        ("Bürgermeister-Möller-Straße 8", "Bürgerm.-Moeller-Str. 8"),
        *((PHONE, said) for said in (
            "030 23125\n      171", "030 231\n25 171", "03023125-\n171", "030, 23125, 171", "030:23125:171", "030'23125'171",
            'prefix="030" number="23125171"',
        )),
        *(("0221 4710-0", said) for said in ("0221/4710-12", "02214710", "+49 221 4710 0")),
        # Somebody else's pin on the same house.
        (POINT, "52.15991, 10.65985"),
        (POINT, "latitude: 52.16005\n    longitude: 10.66011"),
    ],
)  # fmt: skip
def test_further_spellings_are_found(line: str, said: str) -> None:
    assert _found(line, f"Hier: {said} und dort.")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        *((MAIN_STREET, text) for text in (
            "Nebenweg 45, Hauptstraße 12", "Linie 45, Hauptstraße", "Hauptstraße, ab 45 Jahren", "Hauptstraße in 45 Minuten",
            "Hauptstraße 4, 5 Minuten vom Markt", "Hauptstraße 12–14", "Hauptstraße 46–48", "Hauptstraße 4–2026", "Hauptstraße 450",
            "Hauptstraße, 45 Minuten", "Hauptstraße 45 Meter weiter", "Von 45 Hauptstraße 8",
            "Hauptstraße 45, 01995 Probendorf", "Neue Straße 45",
        )),
        ("Karl-Liebknecht-Straße 12, 01994 Testwalde", "Karl-Liebknecht-Straße 12, 01995 Probendorf"),
        ("Karl-Liebknecht-Straße 12, 01994 Testwalde", "Karl-Liebknecht-Straße 3"),
        ("Oststraße 5", "Gesperrt: Oststraße, 5. Januar, 5.30 Uhr und 5 Uhr"),
        ("An der Alten Mühle 5, 01994 Testwalde", "Treff an der alten Mühle, Haus 6"),
        ("Haus Kind und Kegel", "Mit Kind und Kegel im Haus am Markt"),
        ("Verein „Rosa“, Geheimweg 99", "Rosa ist eine Farbe."),
        ("Haus Rose, Geheimweg 99", "Haus Rosenthal, Rosenweg 3"),
        ("Schutzwohnung Anker", "Der Anker e. V. hilft, eine Wohnung zu finden."),
        ("Villa Linde, Geheimweg 99", "Unter der Linde steht eine Villa."),
        (PHONE, "030 23125 170\n99 Plätze"),
        (PHONE, "Am 17.01.2027 um 10.30 Uhr, Telefon 030 23125 150"),
        (POINT, "52.1650, 10.6599"),
        (POINT, "52.1599, 10.7000"),
        ("Geheimweg 99 01994 Testwalde", "01994 Testwalde, Markt 99"),
    ],
)  # fmt: skip
def test_further_ordinary_texts_are_no_alarm(line: str, text: str) -> None:
    assert not _found(line, f"Hier: {text}.")


@pytest.mark.parametrize(
    "flood",
    ["45 Hauptstr ", "Hauptstr. 45\n", "  Hauptstraße\n   45 ", "Hauptstraße im Haus Nr. ", "Haus ", "%25", "xn--a-"],
)
def test_many_hits_take_no_longer_each_than_one(flood: str) -> None:
    secrets = Secrets(listed([MAIN_STREET, "Haus Morgenrot"])[0])
    started = time.process_time()
    secrets.found(flood * 40_000)
    assert time.process_time() - started < 5


# --- places --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["bilder/haus-morgenrot.png", "notizen/geheimweg.txt", "offers/geheimweg.docx", "offer/geheimweg-99.yml", "offers/.geheimweg.yml", "geheimweg/x.yml"],
)  # fmt: skip
def test_a_name_beside_the_content_lies_in_git_too(own_town: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "liste.txt").write_text(LIST, encoding="utf-8")
    (own_town / name).parent.mkdir(exist_ok=True)
    (own_town / name).write_text("x", encoding="utf-8")
    outcome = kompass("check", "--content", own_town, "--protected", tmp_path / "liste.txt")
    assert outcome.out.count("K323") == 1
    assert not any(trace in outcome.out + outcome.err for trace in TRACES)


def test_the_place_of_a_name_that_two_lines_share_is_right() -> None:
    text = OFFER + "description: |\n    Kommen Sie.\n    Wir sind im Geheim-\n    weg 99.\n"
    problems = generate(
        replace(town_with({"offers/testangebot.yml": text}), protected=("Geheimweg 99",)), TODAY
    ).problems
    (found, *_) = [p for p in problems if p.code == "K322"]
    assert (found.location.line, found.location.column) == (OFFER.count("\n") + 3, 17)
