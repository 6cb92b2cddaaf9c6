"""K320–K324: where a protected house is stands nowhere, however it is spelled, and no message repeats it."""

from __future__ import annotations

import json
import re
import time
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.problem import as_github, as_json, as_text
from generator.pipeline import Result, generate
from generator.protect import Secrets, listed
from tests.protected import LATITUDE, LIST, LONGITUDE, REFUGE_THAT_TELLS, STREET, TRACES
from tests.support import OFFER, TODAY, kompass, offer, town_with

SECRETS = Secrets(listed(LIST.split("\n"))[0])
REFUGE = "organizations/frauen-helfen.yml"
TRANSLATION = 'translations:\n  en: {name: "Test offer", summary: "We are at Geheimweg 99.", made_from: abc}'


def _result(files: dict[str, str], *lines: str) -> Result:
    return generate(replace(town_with(files), protected=lines or tuple(LIST.split("\n"))), TODAY)


def _said(result: Result) -> str:
    problems = result.problems
    pages = [file.body for path, file in result.files.items() if path.startswith("fehler/")]  # type: ignore[union-attr]
    return "\n".join([*map(as_text, problems), as_json(problems), *map(as_github, problems), *pages])


def _codes(result: Result) -> list[str]:
    return [p.code for p in result.problems if p.code in ("K320", "K321", "K322", "K323", "K324")]


def _more(path: str, text: str) -> dict[str, str]:
    return {path: town_with({}).texts[path].rstrip("\n") + f"\n{text}\n"}


# --- a protected site itself -------------------------------------------------------------------


def test_a_protected_site_without_a_place_is_fine() -> None:
    assert _codes(_result({})) == []


@pytest.mark.parametrize("answer", ["ja", "Ja", "true", "jaa", '"ja "'])
def test_every_field_that_tells_where_it_is_is_an_error(answer: str) -> None:
    """A typing mistake in the answer takes no protection away."""
    told = REFUGE_THAT_TELLS.replace("confidential: ja", f"confidential: {answer}")
    result = generate(town_with({REFUGE: told}), TODAY)
    found = [p.message.split()[-1] for p in result.problems if p.code == "K320"]
    assert found == ["name", "address", "latitude", "longitude", "phones"]
    assert not any(trace in _said(result) for trace in TRACES)


@pytest.mark.parametrize("answer", ["", " ", " # noch fragen", ' ""'])
def test_an_answer_that_is_missing_is_an_error(answer: str) -> None:
    """„Not said“ must not mean that the address is shown."""
    told = REFUGE_THAT_TELLS.replace("confidential: ja", f"confidential:{answer}")
    assert "K320" in _codes(generate(town_with({REFUGE: told}), TODAY))


def test_a_misspelled_field_of_a_protected_site_is_an_error_too() -> None:
    told = REFUGE_THAT_TELLS.replace("address:", "adresse:").replace('name: "Haus', 'haus: "Haus')
    result = generate(town_with({REFUGE: told}), TODAY)
    assert _codes(result).count("K320") == 5
    assert not any(trace in _said(result) for trace in TRACES)


def test_a_name_that_only_says_what_it_is_may_stand() -> None:
    plain = (
        town_with({})
        .texts[REFUGE]
        .replace("- id: zuflucht", '- id: zuflucht\n    name: "Frauen- und Kinderschutzhaus"')
    )
    assert _codes(generate(town_with({REFUGE: plain}), TODAY)) == []


def test_all_is_found_at_once_without_a_list() -> None:
    files = {REFUGE: REFUGE_THAT_TELLS, "offers/testangebot.yml": offer('alert: "Kommen Sie in die Geheimweg 99"')}
    codes = _codes(generate(town_with(files), TODAY))
    assert codes.count("K320") == 5
    assert codes.count("K322") >= 1


def test_another_site_of_the_same_organization_is_searched() -> None:
    site = "sites:\n  - {id: laden, name: Laden im Geheimweg, address: {city: Testwalde}}\n"
    result = generate(town_with({REFUGE: REFUGE_THAT_TELLS.replace("sites:\n", site)}), TODAY)
    assert "K322" in _codes(result)


@pytest.mark.parametrize(("gone", "left"), [("latitude", LONGITUDE), ("longitude", LATITUDE)])
def test_half_a_point_is_no_less_secret(gone: str, left: str) -> None:
    """Somebody types one number and looks the other one up later."""
    half = re.sub(rf"(?m)^    {gone}: .*\n", "", REFUGE_THAT_TELLS)
    secrets = generate(town_with({REFUGE: half}), TODAY).secrets
    assert secrets.found(left)
    assert not secrets.found("51.1111")


# --- an offer at a protected site ----------------------------------------------------------------


@pytest.mark.parametrize(
    "field",
    [
        "address: {city: Testwalde}",
        "stops:\n  - {city: Testwalde, byday: [MO]}",
        "latitude: 52.1",
    ],
)
def test_an_offer_at_a_protected_site_has_no_place(field: str) -> None:
    at = "organization: frauen-helfen\nsites: [zuflucht]\n"
    result = generate(town_with({"offers/testangebot.yml": offer(f"{at}{field}")}), TODAY)
    assert "K321" in _codes(result)
    broken = generate(town_with({"offers/testangebot.yml": offer(f"{at}{field}\nnahme: x")}), TODAY)
    assert "K321" in _codes(broken)


def test_an_offer_at_an_open_site_has_its_place() -> None:
    result = generate(town_with({"offers/testangebot.yml": offer("address: {city: Testwalde}")}), TODAY)
    assert "K321" not in _codes(result)


# --- everywhere else -----------------------------------------------------------------------------

PLACES = {
    "offer's address": {"offers/testangebot.yml": offer('address: {address_1: "Geheimweg 99", city: Testwalde}')},
    "alert": {"offers/testangebot.yml": offer('alert: "Wir sind jetzt im Geheimweg."')},
    "description": {"offers/testangebot.yml": offer("description: |\n  Kommen Sie.\n\n  In den Geheim-\n  weg 99.")},
    "stop": {"offers/testangebot.yml": offer("stops:\n  - {city: Testwalde, place: Parkplatz Geheimweg, byday: [MO]}")},
    "translation": {"offers/testangebot.yml": offer(TRANSLATION)},
    "search word": {"offers/testangebot.yml": offer("search_words: [geheimweg]")},
    "phone of an offer": {"offers/testangebot.yml": offer("phones:\n  - {number: +49 30 23125171}")},
    "label of a phone": {
        "offers/testangebot.yml": offer("phones:\n  - {number: 030 23125 170, label: Haus Morgenrot}")
    },
    "address of the web": {"offers/testangebot.yml": offer("url: https://www.haus-morgenrot.example/")},
    "mailbox": {"offers/testangebot.yml": offer("email: geheimweg@haus.example")},
    "source": {"offers/testangebot.yml": OFFER.replace("a.example/", "a.example/geheimweg-99")},
    "remark": {"offers/testangebot.yml": OFFER + "# steht in Wahrheit im Geheimweg 99\n"},
    "escape of YAML": {"offers/testangebot.yml": offer('alert: "Im \\x47eheimweg"')},
    "draft": {"offers/testangebot.yml": offer("status: draft\nalert: Im Geheimweg")},
    "file with errors": {"offers/testangebot.yml": offer("nahme: x\nalert: Im Geheimweg")},
    "another organization": {
        "organizations/laden.yml": 'name: "Laden"\nsites:\n  - {id: a, address: {address_1: Geheimweg 99, city: Testwalde}}\n'
    },
    "coordinates": {
        "organizations/laden.yml": 'name: "Laden"\nsites:\n  - {id: a, address: {city: Testwalde}, latitude: 52.16, longitude: 10.66}\n'.replace(
            "52.16", "52.1599"
        ).replace("10.66", "10.6599")
    },
    "guide": _more("transitions/trennung.md", "Das Haus liegt im Geheimweg."),
    "page": _more("pages/sicher-surfen.md", "Rufen Sie an: [030/23125-171](tel:+493023125171)"),
    "picture": _more("pages/sicher-surfen.md", "![Bild](geheimweg.jpg)"),
    "easy page": _more("easy/schutz.md", "Wir sind im Geheim-Weg."),
    "translated word": _more("translations/ar.yml", "# غيهايمفيغ 99"),
    "help line": {"vocabulary/help_lines.yml": town_with({}).texts["vocabulary/help_lines.yml"] + "# 03023125171\n"},
    "vocabulary": _more("vocabulary/synonyms.yml", "# Haus  MORGENROT"),
    "emergency": _more("emergency.yml", "# Geheimweg"),
    "redirect": _more("redirects.yml", "- {from: angebote/geheimweg/, to: angebote/online-beratung/}"),
    "table": _more("region/places.csv", "99001001,Geheimweg,52.16,10.03"),
    "outline": {
        "region/boundaries.geojson": town_with({})
        .texts["region/boundaries.geojson"]
        .replace('"features"', '"name": "Haus Morgenrot", "features"', 1)
    },
}


@pytest.mark.parametrize("place", PLACES)
def test_it_is_found_in_every_place(place: str) -> None:
    files = PLACES[place]
    result = _result(files)
    found = [p for p in result.problems if p.code == "K322"]
    assert {p.location.file for p in found} == {f"content/{path}" for path in files}
    assert not any(trace in _said(result) for trace in TRACES)


def test_it_is_found_in_names_of_files_and_the_name_is_hidden() -> None:
    result = _result({"offers/haus-geheimweg-99.yml": OFFER})
    assert _codes(result) == ["K323"]
    assert "content/offers/haus-•••.yml" in _said(result)
    assert not any(trace in _said(result) for trace in TRACES)


def test_the_place_is_where_it_stands() -> None:
    text = OFFER + 'alert: "Wir sind im Geheimweg 99."\n'
    (found, *_) = [p for p in _result({"offers/testangebot.yml": text}).problems if p.code == "K322"]
    assert (found.location.line, found.location.column) == (OFFER.count("\n") + 1, 21)


# --- spellings -----------------------------------------------------------------------------------

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
    assert _codes(_result(open_office)) == []
    assert "K322" in _codes(_result({**open_office, "offers/b.yml": offer('alert: "Geheimweg 99"')}))


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
    assert _codes(_result({}, secret)) == []


def test_what_else_stands_at_a_protected_site_does_not_make_ordinary_words_secret() -> None:
    more = '    hinweis: "Bitte rufen Sie an, seit 2019"\n    stand: 2026-11-30\n    confidential: ja'
    result = generate(town_with({REFUGE: town_with({}).texts[REFUGE].replace("    confidential: ja", more)}), TODAY)
    assert set(_codes(result)) == {"K320"}


def test_a_street_in_the_wrong_field_is_secret_too() -> None:
    told = REFUGE_THAT_TELLS.replace("city: Testwalde", 'city: "Testwalde, Nebenpfad 8"')
    files = {
        REFUGE: told.replace(f'address_1: "{STREET}", ', ""),
        "offers/testangebot.yml": offer('alert: "Nebenpfad 8"'),
    }
    assert "K322" in _codes(generate(town_with(files), TODAY))


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


# --- messages ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        OFFER.replace('summary: "Ein einfacher Satz."', 'summary: "<b>Ein Satz mit dem langen Anfang im Geheimweg 99</b>"'),
        offer('phones:\n  - {number: "030 23125 171 und mehr"}'),
        offer("topics: [geheimweg]"),
        offer("geheimweg: 99"),
        offer('url: "Geheimweg 99"'),
        offer("schedules:\n  - {byday: [Geheimweg]}"),
        'name: "Haus Morgenrot\nsummary: [',
        offer('name: "Haus Morgenrot im Geheimweg 99, 01994 Testwalde, ein sehr langer Name, der nicht mehr in eine Zeile passt, denn er ist lang"'),
    ],
)  # fmt: skip
def test_no_message_of_any_rule_repeats_it(text: str) -> None:
    result = _result({"offers/testangebot.yml": text})
    assert "K322" in _codes(result)
    said = _said(result)
    assert not any(trace in said for trace in TRACES)
    assert "Geheim" not in said.replace("Geheimnis", "")


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_the_command_line_repeats_it_in_no_form(own_town: Path, form: str) -> None:
    (own_town / REFUGE).write_text(REFUGE_THAT_TELLS, encoding="utf-8")
    (own_town / "offers/testangebot.yml").write_text(
        offer('description: "Lang und breit im Geheimweg 99."'), encoding="utf-8"
    )
    for more in ((), ("--gaps", "--language")):
        outcome = kompass("check", "--content", own_town, "--format", form, *more)
        assert outcome.code == 1
        assert "K322" in outcome.out
        assert not any(trace in outcome.out + outcome.err for trace in TRACES)
    outcome = kompass("todo", "--content", own_town)
    assert not any(trace in outcome.out + outcome.err for trace in TRACES)


# --- the list ------------------------------------------------------------------------------------


@pytest.mark.parametrize("flood", ["-", "a", "г", "7", "Geheim ", "<", "1.234 ", "&", "\u0301", "Ab, ", "9-", "аa"])
def test_long_texts_are_read_in_no_time(flood: str) -> None:
    started = time.process_time()
    SECRETS.found(flood * 60_000)
    Secrets(listed([flood * 60_000])[0])
    assert time.process_time() - started < 5


def test_the_list_is_named_on_the_command_line_or_by_the_environment(
    own_town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "liste.txt").write_text(LIST, encoding="utf-8")
    (own_town / "offers/testangebot.yml").write_text(offer('alert: "Geheimweg 99"'), encoding="utf-8")
    assert "K322" not in kompass("check", "--content", own_town).out
    assert "K322" in kompass("check", "--content", own_town, "--protected", tmp_path / "liste.txt").out
    monkeypatch.setenv("KOMPASS_PROTECTED", str(tmp_path / "liste.txt"))
    assert "K322" in kompass("check", "--content", own_town).out


def test_a_list_that_protects_nobody_is_refused(tmp_path: Path) -> None:
    """Missing, unreadable, or in a place where everybody can read it."""
    (tmp_path / "latin.txt").write_bytes("Mühlweg 9".encode("latin-1"))
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / "liste.txt").write_text(LIST, encoding="utf-8")
    for name in ("fehlt.txt", "latin.txt", "repo/liste.txt", "repo"):
        outcome = kompass("check", "--protected", tmp_path / name)
        assert outcome.code == 2
        assert "Die Liste der geschützten Adressen" in outcome.err
        assert "Traceback" not in outcome.err


def test_lines_that_would_find_every_second_text_are_named_by_their_number() -> None:
    result = _result({}, "# Bemerkung", "", "Frauenhaus", "Geheimweg 99", "Hauptstraße", "Am Markt", "01995 Probendorf")
    assert [(p.location.line, p.code) for p in result.problems if p.code == "K324"] == [
        (line, "K324") for line in (3, 5, 6, 7)
    ]


def test_json_stays_json(own_town: Path) -> None:
    (own_town / REFUGE).write_text(REFUGE_THAT_TELLS, encoding="utf-8")
    rows = json.loads(kompass("check", "--content", own_town, "--format", "json").out)
    assert {row["code"] for row in rows} >= {"K320"}
