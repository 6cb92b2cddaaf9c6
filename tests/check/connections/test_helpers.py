"""Helpers of a step are chosen by hand, and none is for people the step is not for."""

from __future__ import annotations

from typing import Any

import pytest

from generator.base.problem import Severity
from generator.model.vocabulary import Audience
from tests.support import TOWN, problems_of, town_with

FILE = "transitions/testwegweiser.md"
OFFER = """\
name: "Testangebot"
summary: "Ein Satz."
description: "Zwei Sätze."
delivery: [phone]
topics: [familie]
phones: [{number: 030 23125 199}]
sources: [{url: "https://a.example/", supports: "Name"}]
"""
LINE = """
- id: amt-am-telefon
  name: "Amt am Telefon"
  phones: [{number: 030 23125 198}]
  text: "Wenn Sie eine Frage haben."
  sources: [{url: "https://a.example/", supports: "Nummer"}]
  checked_on: 2026-11-01
"""
VERY_OLD = "assured_date: 2024-01-01\nassured_by: phone"


def guide_of(step: str, more: str = "") -> str:
    """A guide of one step."""
    return f"""\
---
name: "Testwegweiser"
summary: "Ein Satz."
field_of_action: aufwachsen
life_phase: "Jugend"
checked_on: 2026-11-01
sources: ["https://a.example/"]
steps:
  - id: eins
    title: "Rufen Sie an"
    text: "Jemand hilft."
    {step}
{more}
---
"""


def found(step: str, offer: str = "", guide: str = "") -> list[tuple[str, str, int]]:
    """Code, severity and line of what is wrong with a guide of one step."""
    whole = offer
    if "service_area" not in whole:
        whole += "\nservice_area: [district]"
    if "audiences" not in whole:
        whole += "\naudiences: [alle]"
    files = {FILE: guide_of(step, guide), "offers/testangebot.yml": OFFER + whole + "\n"}
    return [
        (p.code, p.severity, p.location.line) for p in problems_of(town_with(files)) if p.location.file.endswith(FILE)
    ]


def codes(step: str, offer: str = "", guide: str = "") -> list[str]:
    return sorted(code for code, _, _ in found(step, offer, guide))


@pytest.mark.parametrize("status", ["status: draft", "status: ended", "visible_until: 2026-01-01", VERY_OLD])
def test_a_helper_that_is_not_shown_is_named_but_stops_nothing(status: str) -> None:
    assert found("offers: [testangebot]\n    gap: Es fehlt jemand.", status) == [("K208", Severity.WARNING, 12)]


def test_without_any_other_help_such_a_step_shows_nobody() -> None:
    assert codes("offers: [testangebot]", "status: draft") == ["K208", "K210"]


@pytest.mark.parametrize(
    ("guide", "step", "offer", "code"),
    [
        # An offer for the old in a guide for the young, and the other way round.
        ("minimum_age: 5\nmaximum_age: 6", "", "minimum_age: 60", "K251"),
        ("minimum_age: 60", "", "minimum_age: 12\nmaximum_age: 17", "K251"),
        ("minimum_age: 60", "", "audiences: [kinder]", "K251"),
        # Parents read a guide about their child; help for them is no mistake.
        ("minimum_age: 5\nmaximum_age: 6\naudiences: [eltern]", "", "audiences: [eltern]", None),
        ("minimum_age: 5\nmaximum_age: 6\naudiences: [eltern]", "", "minimum_age: 65", "K251"),
        # Who cares for old people is not whom a home helps; „women“ leaves open how old they are.
        ("minimum_age: 14\nmaximum_age: 18", "", "audiences: [aeltere-menschen, pflegende-angehoerige]", "K251"),
        ("minimum_age: 60", "", "audiences: [kinder, frauen]", None),
        # A year of life lasts until the next birthday.
        ("minimum_age: 5\nmaximum_age: 6", "", "minimum_age: 83 Monate", None),
        ("minimum_age: 5\nmaximum_age: 6", "", "minimum_age: 84 Monate", "K251"),
        # A step may be for another age than its guide.
        ("minimum_age: 5\nmaximum_age: 6", "minimum_age: 60", "minimum_age: 60", None),
        ("", "maximum_age: 18", "minimum_age: 60", "K251"),
        # A guide for everybody has helpers of every age.
        ("", "", "minimum_age: 60", None),
        ("audiences: [alle]", "", "minimum_age: 60", None),
        # Only for a group the step does not mean.
        ("", "", "audiences: [schwangere]", "K252"),
        ("audiences: [eltern]", "", "audiences: [schwangere]", "K252"),
        ("audiences: [schwangere]", "", "audiences: [schwangere]", None),
        ("", "audiences: [schwangere]", "audiences: [schwangere]", None),
        ("", "", "audiences: [schwangere, eltern]", None),
    ],
)
def test_a_helper_for_other_people_is_refused(guide: str, step: str, offer: str, code: str | None) -> None:
    expected = [(code, Severity.ERROR, 12)] if code else []
    assert found(f"offers: [testangebot]\n    {step}", offer, guide) == expected


@pytest.mark.parametrize(
    ("guide", "offer", "code"),
    [
        ("minimum_age: 60", "minimum_age: 12\nmaximum_age: 24", "K251"),
        ("", "audiences: [schwangere]", "K252"),
        ("", "status: ended", "K208"),
        ("", "status: draft", None),
        ("minimum_age: 14\nmaximum_age: 18", "minimum_age: 12\nmaximum_age: 24", None),
    ],
)
def test_a_help_line_is_for_the_same_people_as_its_offer(guide: str, offer: str, code: str | None) -> None:
    lines = (TOWN / "vocabulary/help_lines.yml").read_text("utf-8")
    whole = offer if "audiences" in offer else f"{offer}\naudiences: [alle]"
    files = {
        FILE: guide_of("help_lines: [amt-am-telefon]", guide),
        "offers/testangebot.yml": f"{OFFER}{whole}\nservice_area: [district]\n".replace("125 199", "125 198"),
        "vocabulary/help_lines.yml": f"{lines}{LINE}  offer: testangebot\n",
    }
    found = [p.code for p in problems_of(town_with(files)) if p.location.file.endswith(FILE)]
    assert found == ([code] if code else [])


@pytest.mark.parametrize(
    ("step", "area", "is_fine"),
    [
        ("offers: [testangebot]", "[musterstadt]", False),
        ("offers: [testangebot]\n    help_lines: [sorgentelefon]", "[musterstadt]", True),
        ("offers: [testangebot]\n    municipal_office: ja", "[musterstadt]", True),
        ("offers: [testangebot]\n    authority: Meldeamt", "[musterstadt]", True),
        ("offers: [testangebot]\n    gap: Im Süden kennen wir niemanden.", "[musterstadt]", True),
        ("offers: [testangebot, online-beratung]", "[musterstadt]", True),
        ("offers: [testangebot]", "[state]", True),
    ],
)
def test_whoever_lives_elsewhere_is_not_left_alone(step: str, area: str, *, is_fine: bool) -> None:
    assert codes(step, f"service_area: {area}") == ([] if is_fine else ["K253"])


@pytest.mark.parametrize("help_", ["municipal_office: ja", "gap: Wir wissen es nicht.", "help_lines: [sorgentelefon]"])
def test_town_hall_help_line_and_an_honest_gap_are_an_end(help_: str) -> None:
    assert codes(help_) == []


@pytest.mark.parametrize(
    "step",
    [
        "offers: [testangebot, testangebot]",
        "help_lines: [sorgentelefon, sorgentelefon]",
        "audiences: [frauen]\n    offers: [frauenhaus-musterkreis]\n    help_lines: [frauenhaus]",
    ],
)
def test_nobody_stands_twice(step: str) -> None:
    assert codes(step) == ["K254"]


def test_five_helpers_are_enough() -> None:
    offers = "[testangebot, online-beratung, familientreff-musterstadt, beratungsbus]"
    assert codes(f"offers: {offers}\n    municipal_office: ja") == []
    assert codes(f"offers: {offers}\n    municipal_office: ja\n    gap: Mehr wissen wir nicht.") == []
    five = "[testangebot, online-beratung, familientreff-musterstadt, beratungsbus, spielkreis-testwalde]"
    assert "K255" in codes(f"offers: {five}\n    municipal_office: ja")


def test_helpers_by_topic_are_refused_with_what_to_write_instead() -> None:
    text = "---\nsteps:\n  - id: eins\n    offer_query: {topics: [kita]}\n---\n"
    (problem,) = [p for p in problems_of(town_with({FILE: text})) if p.code == "K250"]
    assert "offers und help_lines" in problem.fix
    assert problem.location.line == 4


def test_an_audience_is_open_to_others_unless_it_says_so() -> None:
    data: dict[str, Any] = {"id": "eltern", "name": "Eltern"}
    assert not Audience.model_validate(data).exclusive


@pytest.mark.parametrize(
    ("address", "step", "offer", "is_told"),
    [
        ("du", "note: Frag nach.", "", False),
        ("du", "note: Frag nach, wenn Sie Zeit haben.", "", True),
        ("du", "offers: [testangebot]", "summary: Hier bekommen Sie Rat.", True),
        ("du", "offers: [testangebot]", "summary: Rat für alle. Sie kommen gern wieder.", False),
        ("du", "help_lines: [amt-am-telefon]", "", True),
        ("sie", "help_lines: [amt-am-telefon]", "", False),
    ],
)
def test_a_guide_that_says_du_says_it_in_the_rows_of_its_helpers_too(
    address: str, step: str, offer: str, *, is_told: bool
) -> None:
    lines = (TOWN / "vocabulary/help_lines.yml").read_text("utf-8")
    base = OFFER.replace('summary: "Ein Satz."\n', "") if offer else OFFER
    guide = f"""\
---
name: "Testwegweiser"
summary: "Ein Satz."
field_of_action: aufwachsen
life_phase: "Jugend"
form_of_address: {address}
checked_on: 2026-11-01
sources: ["https://a.example/"]
steps:
  - id: eins
    title: "Anrufen"
    text: "Jemand hilft."
    authority: "Amt"
    {step}
---
"""
    files = {
        FILE: guide,
        "offers/testangebot.yml": f"{base}{offer}\nservice_area: [district]\naudiences: [alle]\n",
        "vocabulary/help_lines.yml": lines + LINE,
    }
    assert ("K280" in [p.code for p in problems_of(town_with(files))]) == is_told
