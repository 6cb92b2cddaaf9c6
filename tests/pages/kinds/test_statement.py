"""The accessibility statement says what the law asks for, and what nobody has found out yet."""

from __future__ import annotations

import re

from lxml import html

from generator.pages import site_files
from tests.support import TOWN, index_of, problems_of, town_with, without

DISTRICT = (TOWN / "district.yml").read_text(encoding="utf-8")
UNKNOWN = "noch einzutragen"


def page(accessibility: str | None = None) -> html.HtmlElement:
    """The page of the town, with another group `accessibility` if one is given."""
    files = {} if accessibility is None else {"district.yml": without(DISTRICT, "accessibility") + accessibility}
    return html.fromstring(site_files(index_of(files))["barrierefreiheit/index.html"].body)


def terms(found: html.HtmlElement, section: str) -> dict[str, str]:
    """Term → text in one section."""
    rows = found.xpath(f"//section[h2[@id='{section}']]//div[dt]")
    return {row.find("dt").text_content(): re.sub(r"\s+", " ", row.find("dd").text_content()).strip() for row in rows}


def test_the_page_says_what_was_found_when_and_by_whom() -> None:
    found = page()
    assert terms(found, "ergebnis") == {
        "Ergebnis": "Diese Seite ist teilweise barrierefrei. Sie erfüllt die meisten Regeln.",
        "Letzte Prüfung": "2. November 2026",
        "Wer hat wie geprüft?": "Selbstbewertung mit automatischen Tests",
        "Datum dieser Erklärung": "10. November 2026",
    }
    assert [line.text for line in found.xpath("//section[h2[@id='luecken']]//li")] == [
        "Gebärdensprache: Es gibt noch keine Videos.",
        "Karte: Blinde Menschen können sie nicht lesen. Alles steht auch als Liste da.",
    ]


def test_barriers_can_be_reported_and_somebody_helps_when_that_does_not() -> None:
    found = page()
    assert found.xpath("//section[h2[@id='melden']]//a/@href") == [
        "tel:+493023125140",
        "mailto:barrieren@musterkreis.example",
        "https://kreishaus.example/barriere-melden",
    ]
    assert "Durchsetzungsstelle Musterland" in found.text_content()
    assert found.xpath("//section[h2[@id='durchsetzung']]//a/@href") == [
        "tel:+493023125141",
        "mailto:stelle@musterland.example",
        "https://durchsetzung.musterland.example/",
    ]
    assert terms(found, "durchsetzung")["Anschrift"] == "Landesplatz 2, 01991 Musterstadt"


def test_what_is_unknown_is_said_and_reports_go_to_the_district() -> None:
    found = page("")
    result = terms(found, "ergebnis")
    assert result.pop("Ergebnis").startswith("Noch nicht abschließend geprüft.")
    assert set(result.values()) == {UNKNOWN}
    assert UNKNOWN in found.xpath("//section[h2[@id='luecken']]")[0].text_content()
    assert UNKNOWN in found.xpath("//section[h2[@id='durchsetzung']]")[0].text_content()
    assert found.xpath("//section[h2[@id='melden']]//a/@href") == [
        "tel:+493023125100",
        "mailto:auskunft@musterkreis.example",
    ]


def test_a_body_with_its_name_only_shows_what_to_find_out() -> None:
    assert terms(page("accessibility: {enforcement_body: {name: Stelle}}\n"), "durchsetzung") == {
        "Telefon": UNKNOWN,
        "E-Mail": UNKNOWN,
        "Anschrift": UNKNOWN,
    }


def test_a_site_without_barriers_lists_none() -> None:
    assert not page("accessibility: {conformance: fully}\n").xpath("//section[h2[@id='luecken']]")


def found_codes(district: str) -> list[tuple[str, str]]:
    """Code and message of the problems in `district.yml`."""
    problems = problems_of(town_with({"district.yml": district}))
    return [(found.code, found.message) for found in problems if found.location.file.endswith("district.yml")]


def test_editors_are_told_of_gaps_once_the_site_is_live() -> None:
    gaps = without(DISTRICT, "accessibility") + "accessibility: {assessed_on: 2026-11-02}\n"
    assert found_codes(DISTRICT) == []
    assert found_codes(gaps) == [
        (
            "K305",
            "die Seite ist live, aber es fehlt: conformance, assessed_by, written_on, enforcement_body",
        )
    ]
    assert found_codes(gaps.replace("launch: live", "launch: preview")) == []


def test_a_report_needs_a_way() -> None:
    empty = without(DISTRICT, "accessibility") + "accessibility: {feedback: {}}\n"
    assert [code for code, _ in found_codes(empty)] == ["K128"]
