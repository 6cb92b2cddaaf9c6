"""`region/municipal_offices.csv`: what is wrong in it is said at its line, and the rest goes on."""

from __future__ import annotations

import pytest

from tests.support import TOWN, loaded_town, problems_of, town_with

FILE = "region/municipal_offices.csv"
TEXT = (TOWN / FILE).read_text(encoding="utf-8")
MUSTERSTADT = TEXT.splitlines()[1]


def found(text: str) -> list[tuple[str, int, str]]:
    return [
        (p.code, p.location.line, p.message)
        for p in problems_of(town_with({FILE: text}))
        if p.location.file == f"content/{FILE}"
    ]


def test_the_town_has_offices_without_a_problem() -> None:
    assert found(TEXT) == []
    compass = loaded_town().compass
    assert compass is not None
    assert [office.name for office in compass.offices.values()] == [
        "Stadtverwaltung Musterstadt",
        "Verwaltungsgemeinschaft Mühlbach",
        "Verwaltungsgemeinschaft Mühlbach",
        "Gemeindeverwaltung Testwalde",
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "words"),
    [
        ("99001004,", "99001044,", "K230", 5, "99001044 kennen wir nicht"),
        ("99001004,", "9900,", "K117", 5, "ags"),
        ("030 23125 150", "030 / wählen", "K132", 2, "ist keine Telefonnummer"),
        (",Stadtverwaltung Musterstadt,", ",,", "K112", 2, "das Feld name fehlt"),
        (",https://www.musterstadt.example/rathaus,", ",,", "K112", 2, "das Feld source fehlt"),
        ("rathaus@musterstadt.example", "rathaus", "K131", 2, "ist keine E-Mail-Adresse"),
        (",2026-05\n", ",Mai\n", "K122", 2, "ist kein Datum"),
        ("99001002,", "99001003,", "K109", 4, "99001003 hat zwei Verwaltungen"),
        (",source_date\n", ",datum\n", "K101", 1, "„datum“ kennt der Wegweiser nicht"),
        (",phone_label,", ",phone,", "K101", 1, "„phone“ steht zweimal da"),
        (",2026-05\n", ",2031-05\n", "K306", 2, "liegt in der Zukunft"),
        (MUSTERSTADT + "\n", "", "K231", 1, "Musterstadt (99001001) fehlt"),
        ("Markt 3", "<b>Markt</b>\u202e3", "K110", 2, ""),
    ],
)
def test_a_slip_is_said_at_its_line(old: str, new: str, code: str, line: int, words: str) -> None:
    assert old in TEXT
    problems = [p for p in found(TEXT.replace(old, new, 1)) if p[0] == code]
    assert [p[1] for p in problems] == [line]
    assert words in problems[0][2]


def test_a_broken_table_of_municipalities_is_not_told_twice() -> None:
    text = (TOWN / "region/municipalities.csv").read_text(encoding="utf-8").replace("99001004", "9900")
    codes = [p.code for p in problems_of(town_with({"region/municipalities.csv": text})) if p.severity == "error"]
    assert codes == ["K117"]


def test_a_district_may_do_without() -> None:
    sources = town_with({})
    del sources.texts[FILE]
    assert problems_of(sources) == problems_of(town_with({}))
