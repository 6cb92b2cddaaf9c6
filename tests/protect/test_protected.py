"""K320–K323: where a protected house is stands nowhere, and no message repeats it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.base.problem import as_github, as_json, as_text
from generator.pipeline import Result, generate
from tests.protect.asked import REFUGE, codes_of, result_of
from tests.protected import LATITUDE, LONGITUDE, REFUGE_THAT_TELLS, TRACES
from tests.support import OFFER, TODAY, kompass, offer, town_with

TRANSLATION = 'translations:\n  en: {name: "Test offer", summary: "We are at Geheimweg 99.", made_from: abc}'


def _said(result: Result) -> str:
    problems = result.problems
    pages = [file.body for path, file in result.files.items() if path.startswith("fehler/")]  # type: ignore[union-attr]
    return "\n".join([*map(as_text, problems), as_json(problems), *map(as_github, problems), *pages])


def _more(path: str, text: str) -> dict[str, str]:
    return {path: town_with({}).texts[path].rstrip("\n") + f"\n{text}\n"}


# --- a protected site itself ----------------------------------------------------------------------


def test_a_protected_site_without_a_place_is_fine() -> None:
    assert codes_of(result_of({})) == []


@pytest.mark.parametrize("answer", ["yes", "partly", "no"])
def test_whether_one_gets_in_without_steps_is_no_secret_of_a_protected_site(answer: str) -> None:
    """An error that blames a harmless word teaches to pass over the others."""
    site = town_with({}).texts[REFUGE].replace("confidential:", f"accessibility: {answer}\n    confidential:")
    assert codes_of(result_of({REFUGE: site})) == []


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
    assert "K320" in codes_of(generate(town_with({REFUGE: told}), TODAY))


def test_a_misspelled_field_of_a_protected_site_is_an_error_too() -> None:
    told = REFUGE_THAT_TELLS.replace("address:", "adresse:").replace('name: "Haus', 'haus: "Haus')
    result = generate(town_with({REFUGE: told}), TODAY)
    assert codes_of(result).count("K320") == 5
    assert not any(trace in _said(result) for trace in TRACES)


def test_a_name_that_only_says_what_it_is_may_stand() -> None:
    plain = (
        town_with({})
        .texts[REFUGE]
        .replace("- id: zuflucht", '- id: zuflucht\n    name: "Frauen- und Kinderschutzhaus"')
    )
    assert codes_of(generate(town_with({REFUGE: plain}), TODAY)) == []


def test_all_is_found_at_once_without_a_list() -> None:
    files = {REFUGE: REFUGE_THAT_TELLS, "offers/testangebot.yml": offer('alert: "Kommen Sie in die Geheimweg 99"')}
    codes = codes_of(generate(town_with(files), TODAY))
    assert codes.count("K320") == 5
    assert codes.count("K322") >= 1


def test_another_site_of_the_same_organization_is_searched() -> None:
    site = "sites:\n  - {id: laden, name: Laden im Geheimweg, address: {city: Testwalde}}\n"
    result = generate(town_with({REFUGE: REFUGE_THAT_TELLS.replace("sites:\n", site)}), TODAY)
    assert "K322" in codes_of(result)


@pytest.mark.parametrize(("gone", "left"), [("latitude", LONGITUDE), ("longitude", LATITUDE)])
def test_half_a_point_is_no_less_secret(gone: str, left: str) -> None:
    """Somebody types one number and looks the other one up later."""
    half = re.sub(rf"(?m)^    {gone}: .*\n", "", REFUGE_THAT_TELLS)
    secrets = generate(town_with({REFUGE: half}), TODAY).secrets
    assert secrets.found(left)
    assert not secrets.found("51.1111")


# --- an offer at a protected site ---------------------------------------------------------------


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
    assert "K321" in codes_of(result)
    broken = generate(town_with({"offers/testangebot.yml": offer(f"{at}{field}\nnahme: x")}), TODAY)
    assert "K321" in codes_of(broken)


def test_an_offer_at_an_open_site_has_its_place() -> None:
    result = generate(town_with({"offers/testangebot.yml": offer("address: {city: Testwalde}")}), TODAY)
    assert "K321" not in codes_of(result)


# --- everywhere else ------------------------------------------------------------------------------


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
    result = result_of(files)
    found = [p for p in result.problems if p.code == "K322"]
    assert {p.location.file for p in found} == {f"content/{path}" for path in files}
    assert not any(trace in _said(result) for trace in TRACES)


def test_it_is_found_in_names_of_files_and_the_name_is_hidden() -> None:
    result = result_of({"offers/haus-geheimweg-99.yml": OFFER})
    assert codes_of(result) == ["K323"]
    assert "content/offers/haus-•••.yml" in _said(result)
    assert not any(trace in _said(result) for trace in TRACES)


def test_the_place_is_where_it_stands() -> None:
    text = OFFER + 'alert: "Wir sind im Geheimweg 99."\n'
    (found, *_) = [p for p in result_of({"offers/testangebot.yml": text}).problems if p.code == "K322"]
    assert (found.location.line, found.location.column) == (OFFER.count("\n") + 1, 21)


# --- messages -------------------------------------------------------------------------------------


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
    result = result_of({"offers/testangebot.yml": text})
    assert "K322" in codes_of(result)
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


def test_json_stays_json(own_town: Path) -> None:
    (own_town / REFUGE).write_text(REFUGE_THAT_TELLS, encoding="utf-8")
    rows = json.loads(kompass("check", "--content", own_town, "--format", "json").out)
    assert {row["code"] for row in rows} >= {"K320"}
