"""Signs of other notations and comments of editors get a message where they stand; text that would vanish is an error."""

from __future__ import annotations

import pytest

from tests.support import TOWN, offer, problems_of, town_with, unmarked

OURS = ("K118", "K328", "K329", "K330", "K331", "K332", "K348")


def found(path: str, typed: str) -> list[tuple[str, int, int]]:
    problems = problems_of(town_with({path: typed}))
    return [
        (p.code, p.location.line, p.location.column)
        for p in problems
        if p.code in OURS and p.location.file.endswith(path)
    ]


def found_in_offer(typed: str) -> tuple[list[tuple[str, int, int]], list[tuple[int, int]]]:
    text, places = unmarked(offer(typed))
    return found("offers/neu.yml", text), places


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ('name: "Caf»&eacute; mehr"', "K118"),
        ('description: "Büro »&amp; mehr"', "K118"),
        ("summary: Rat »&#8211; sofort.", "K118"),
        ("summary: Rat »&#xfc;ber alles.", "K118"),
        ("description: |\n  Eins.\n  Zwei»&nbsp;Uhr.", "K118"),
        ("name: '»**Treff** am Markt'", "K328"),
        ("alert: Siehe [hier»](https://a.example/).", "K328"),
        ("description: |\n  Text.\n  »## Zeiten\n  Mo", "K348"),
        ("description: |\n  Text.\n\n  »> Zitat", "K328"),
        ("description: Das ist »`code`.", "K328"),
        ("description: Das ist »~~weg~~.", "K328"),
        ("description: '»![Bild](https://a.example/b.png)'", "K328"),
        ("description: |\n  »| a | b |", "K328"),
        ("description: |\n  Text\n\n  »---\n\n  Text", "K328"),
        ("description: Das ist »** fett **.", "K328"),
        ("description: '[Text»] (https://a.example/)'", "K328"),
        ("description: '[Text»](https://a.example/a b)'", "K328"),
        ("description: |\n  Mo bis Fr.\n  »TODO Zeiten prüfen", "K328"),
        ("description: |\n  Eins.\n  »<!-- intern: nachfragen -->\n  Zwei.", "K329"),
        ("summary: 'Ein Satz. »<!-- prüfen -->'", "K329"),
        ("description: |\n  Eins.\n  »[//]: # (nachfragen)", "K329"),
        ("description: |\n  Eins.\n  »// nachfragen", "K329"),
        ("description: 'Eins. »/* nachfragen */'", "K329"),
        ("description: '[Amt»](https://a.example/ \"Titel\")'", "K330"),
        ("description: '[Amt»]()'", "K330"),
        ("required_documents: [Ausweis, »falls vorhanden, Antrag]", "K331"),
        ("accessibility_description: »Stufe am Eingang.", "K332"),
    ],
)
def test_what_would_not_be_shown_as_meant_is_named_at_its_place(field: str, code: str) -> None:
    seen, places = found_in_offer(field)
    assert seen == [(code, *places[0])]


@pytest.mark.parametrize(
    "field",
    [
        "url: https://a.example/?a=1&amp;b=2",
        "description: 'Auf https://a.example/**x**/`y`?a=&copy; steht mehr.'",
        "description: C&A; R&B & Co, 5 > 3, a | b, §&unbekannt;",
        "description: '**Fett**, *schräg*, [Amt](https://a.example/), 3*4, #3'",
        "description: |\n  - eins\n  - zwei\n\n  1. eins\n  2. zwei",
        "required_documents: ['Ausweis, falls vorhanden', Antrag]",
        "description: Ein/e Betreuer/in, am 1./2. Mai, und/oder.",
    ],
)
def test_what_is_fine(field: str) -> None:
    assert found_in_offer(field)[0] == []


def test_pages_and_guides_are_read_too() -> None:
    page = (TOWN / "pages/impressum.md").read_text("utf-8").rstrip("\n") + "\n\n## Zeiten ##\n\n<!-- intern -->\n"
    end = page.count("\n")
    assert sorted(found("pages/impressum.md", page)) == [("K329", end, 1), ("K330", end - 2, 1)]
    guide = (TOWN / "transitions/trennung.md").read_text("utf-8").rstrip("\n") + "\n\nMehr &uuml;ber Hilfe.\n"
    assert ("K118", guide.count("\n"), 6) in found("transitions/trennung.md", guide)


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("description: |\n  Text.\n\n  »• eins\n  • zwei", "K328"),
        ("description: |\n  Text.\n  Ein »<b>Wort</b>.", "K118"),
        ("required_documents: [Ausweis (gültig, »mit Foto), Antrag]", "K331"),
        ("required_documents: ['Karte „Rot', »Gelb und Grün“]", "K331"),
    ],
)
def test_what_word_and_lists_leave_behind_is_named_where_it_stands(field: str, code: str) -> None:
    codes, places = found_in_offer(field)
    assert codes == [(code, *places[0])]


@pytest.mark.parametrize(
    "field", ["required_documents: [a) Ausweis, b) Antrag]", "required_documents: [Ausweis (neu), Foto]"]
)
def test_signs_that_belong_together_within_an_entry_are_fine(field: str) -> None:
    assert found_in_offer(field)[0] == []


@pytest.mark.parametrize(
    "text", ["Zeiten\n  ---\n  Montag", "Zeiten\n  ======\n  Montag", "Mehr: <https://a.example/x>"]
)
def test_one_fault_has_one_message(text: str) -> None:
    assert len(found_in_offer(f"description: |\n  {text}")[0]) == 1


def test_an_entity_is_quoted_as_it_was_typed() -> None:
    (said,) = [
        p.message
        for p in problems_of(town_with({"offers/neu.yml": offer('name: "Caf&eacute; mehr"')}))
        if p.code == "K118"
    ]
    assert "„&eacute;“" in said
