"""Rules over the whole content: what is an error, what only a warning, and where it is reported."""

from __future__ import annotations

import re
from datetime import date, timedelta
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest

from generator.base import rule_texts
from generator.base.rules import RULES
from tests.support import TODAY, TOWN, as_row, offer, problems_of, town_with

TOWN_WARNINGS = {
    ("K301", "offers/beratungsbus.yml"),
    ("K301", "offers/kita-muehlbach.yml"),
    ("K302", "offers/jugendclub-probendorf.yml"),
    ("K302", "offers/online-beratung.yml"),
    ("K208", "transitions/kita-start.md"),
    ("K207", "vocabulary/topics.yml"),
    ("K223", "translations/ar.yml"),
}


def found(files: dict[str, str] | None = None, today: date = TODAY) -> set[tuple[str, str]]:
    return {(p.code, p.location.file.removeprefix("content/")) for p in problems_of(town_with(files or {}), today)}


def test_the_town_has_exactly_the_warnings_it_was_made_for() -> None:
    """The town is the case that every rule passes, whatever else its own test tries."""
    new, gone = found() - TOWN_WARNINGS, TOWN_WARNINGS - found()
    assert not new, f"Mend the rule that finds something in a file of tests/town/ that is right, or the file: {new}"
    assert not gone, f"Take out of TOWN_WARNINGS here what no rule finds any more: {gone}"


@pytest.mark.parametrize("years", [1, 5, 50])
def test_no_change_turns_red_because_time_has_passed(years: int) -> None:
    later = problems_of(town_with({}), TODAY + timedelta(days=365 * years))
    assert not [as_row(p) for p in later if p.severity == "error"]


@pytest.mark.parametrize(
    ("days", "code"),
    [(0, None), (180, None), (181, "K301"), (540, "K301"), (541, "K301"), (-1, "K304")],
)
def test_confirmations_age_and_never_lie_in_the_future(days: int, code: str | None) -> None:
    day = TODAY - timedelta(days=days)
    text = offer(f"assured_date: {day}\nassured_by: phone")
    new = found({"offers/testangebot.yml": text}) - TOWN_WARNINGS
    assert new == ({(code, "offers/testangebot.yml")} if code else set())


DAYS_TO_COME = {
    "offers/testangebot.yml": offer("").replace("sources:\n", "sources:\n  - {url: https://a.example/x, date: 2028, supports: Zeiten}\n"),
    "offers/anderes-angebot.yml": offer("assured_date: 2027-03-01\nassured_by: phone"),
    "offers/spaeter.yml": offer("visible_from: 2027-01-01\nvisible_until: 2027-06-30"),
    "offers/bis-weihnachten.yml": offer(
        "schedules:\n  - {byday: [MO], opens_at: 09:00, closes_at: 10:00, valid_to: 2026-12-24}"
    ),
    "organizations/kreis-musterkreis.yml": (TOWN / "organizations/kreis-musterkreis.yml").read_text("utf-8")
    + "  - {url: https://a.example/y, date: 2027-05, supports: Anschrift}\n",
    "redirects.yml": "- {from: angebote/frueher/, to: angebote/bis-weihnachten/}\n- {from: angebote/alt/, to: angebote/kita-muehlbach/}\n",
}  # fmt: skip


def test_sources_and_checks_of_tomorrow_are_a_warning() -> None:
    new = found(DAYS_TO_COME) - TOWN_WARNINGS
    assert {("K306", "offers/testangebot.yml"), ("K306", "organizations/kreis-musterkreis.yml")} <= new


LATER = (-1, 0, 39, 40, 99, 161, 221, 223, 405, 2230, 2240, 9999)


def test_no_day_turns_a_check_red() -> None:
    """The errors of a later day are among those of an earlier one, also where something begins, ends or is still to come."""
    content = town_with(DAYS_TO_COME)
    found = [
        {
            (p.code, p.location.file, p.location.line)
            for p in problems_of(content, TODAY + timedelta(days=n))
            if p.severity == "error"
        }
        for n in LATER
    ]
    assert {code for code, _, _ in found[0]} == {"K304"}
    assert all(later <= earlier for earlier, later in pairwise(found))
    assert found[-1] == set()


def test_before_the_launch_all_gaps_are_filled() -> None:
    gap = "---\ntitle: Noch etwas\nsummary: Ein Satz.\n---\n\nPerson: **Noch einzutragen**, Server: **noch einzutragen**\n"
    assert ("K307", "pages/luecke.md") in found({"pages/luecke.md": gap})
    preview = (TOWN / "district.yml").read_text(encoding="utf-8").replace("launch: live", "launch: preview")
    assert "K307" not in {code for code, _ in found({"pages/luecke.md": gap, "district.yml": preview})}


def test_hours_that_have_all_ended_are_a_hint() -> None:
    text = offer("schedules:\n  - {byday: [MO], opens_at: 09:00, closes_at: 10:00, valid_to: 2026-11-21}")
    assert ("K303", "offers/testangebot.yml") in found({"offers/testangebot.yml": text})


def test_an_expired_offer_is_a_hint() -> None:
    text = offer("visible_until: 2026-11-21\nassured_date: 2026-11-01\nassured_by: phone")
    assert ("K303", "offers/testangebot.yml") in found({"offers/testangebot.yml": text})
    assert ("K303", "offers/testangebot.yml") not in found({"offers/testangebot.yml": text}, date(2026, 11, 21))


def test_before_the_launch_nobody_must_have_confirmed() -> None:
    preview = (TOWN / "district.yml").read_text(encoding="utf-8").replace("launch: live", "launch: preview")
    assert "K302" not in {code for code, _ in found({"district.yml": preview})}


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("address: {city: Testwalde, postal_code: 01991}", "K203"),
        ("address: {city: Atlantis, postal_code: 01994}", "K202"),
        ("address: {city: Testwalda}", "K206"),
        ("address: {city: Testwalde, locality: Waldek}", "K206"),
        ("stops: [{city: Probendorff, byday: [MO]}]", "K206"),
        ("name: <b>fett</b>", "K118"),
        ("email: kita@web.de", "K134"),
    ],
)
def test_an_offer_is_held_against_the_region_and_good_taste(fields: str, code: str) -> None:
    new = found({"offers/testangebot.yml": offer(fields)}) - TOWN_WARNINGS
    assert (code, "offers/testangebot.yml") in new


@pytest.mark.parametrize(
    "fields",
    [
        "address: {city: Testwalde, postal_code: 01994}",
        "address: {city: SANKT ÜBUNG, postal_code: 01994}",
        "address: {city: Öderan}",
        "address: {city: Beispielhausen, postal_code: 01993}",
        "address: {city: Hamburg, postal_code: 20095}",
        "alert: 5 < 6 und 7 > 6",
        "email: info@webhaus.example",
    ],
)
def test_good_offers_raise_no_finger(fields: str) -> None:
    confirmed = offer(f"{fields}\nassured_date: 2026-11-01\nassured_by: phone")
    assert found({"offers/testangebot.yml": confirmed}) == TOWN_WARNINGS


def test_a_guide_that_names_a_draft_gets_a_warning() -> None:
    guide = (
        (TOWN / "transitions/junge-leute.md")
        .read_text(encoding="utf-8")
        .replace("jugendclub-probendorf", "ferienlager-geplant")
    )
    assert ("K208", "transitions/junge-leute.md") in found({"transitions/junge-leute.md": guide})


def test_an_offer_about_a_sensitive_topic_must_say_so() -> None:
    """Its first topic counts; a second one is only touched."""
    refuge = TOWN.joinpath("offers/frauenhaus-musterkreis.yml").read_text("utf-8").replace("sensitive: ja\n", "")
    touched = refuge.replace("topics: [schutz]", "topics: [kita, schutz]")
    name = "offers/frauenhaus-musterkreis.yml"

    (warning,) = [p for p in problems_of(town_with({name: refuge})) if p.code == "K217"]
    assert (warning.severity, warning.location.file, warning.location.line) == ("warning", f"content/{name}", 7)
    assert ("K217", name) not in found({name: touched})


def test_an_organization_nobody_names_gets_a_hint_at_its_file() -> None:
    problems = problems_of(town_with({"organizations/niemand.yml": "name: Niemand e. V."}))
    (hint,) = [p for p in problems if p.code == "K209"]
    assert (hint.severity, hint.location.file) == ("hint", "content/organizations/niemand.yml")


def test_a_broken_entry_does_not_put_the_blame_on_those_who_name_it() -> None:
    files = {"offers/online-beratung.yml": "name: [", "organizations/frauen-helfen.yml": "nahme: x"}
    errors = {(p.code, p.location.file) for p in problems_of(town_with(files)) if p.severity == "error"}
    assert {file for _, file in errors} == {f"content/{name}" for name in files}


@pytest.mark.parametrize(
    "list_file",
    [
        "topics",
        "audiences",
        "languages",
        "situations",
        "events",
        "deadlines",
        "fields_of_action",
        "social_areas",
        "age_groups",
    ],
)
def test_one_slip_in_a_list_is_one_error(list_file: str) -> None:
    name = f"vocabulary/{list_file}.yml"
    text = (TOWN / name).read_text(encoding="utf-8")
    problems = problems_of(town_with({name: f"{text}\n- id: [\n"}))
    assert [(p.code, p.location.file) for p in problems if p.severity == "error"] == [("K101", f"content/{name}")]


def test_one_slip_in_a_table_is_one_error() -> None:
    text = (TOWN / "region/municipalities.csv").read_text(encoding="utf-8").replace("99001004", "9900")
    errors = [p for p in problems_of(town_with({"region/municipalities.csv": text})) if p.severity == "error"]
    assert [(p.code, p.location.line) for p in errors] == [("K117", 5)]


def test_every_rule_says_what_it_demands_why_and_how_to_mend() -> None:
    for code, rule in RULES.items():
        text = f"the text of {code} in generator/base/rule_texts/"
        assert re.match("[A-ZÄÖÜ„]", rule.title), f"Say what it demands, as a German title, in {text}: „{rule.title}“"
        assert re.fullmatch(r"(?s).+\.", rule.why), (
            f"Say why, a German sentence with its full stop, in {text}: „{rule.why}“"
        )
        assert len(rule.fix) > 10, f"Say how to mend it, in German, in {text}: „{rule.fix}“"


def test_every_rule_has_an_english_title_of_its_own() -> None:
    titles = [rule.english for rule in RULES.values()]
    for code, rule in RULES.items():
        text = f"in the text of {code} in generator/base/rule_texts/: “{rule.english}”"
        assert re.fullmatch(r"[A-Z][ -~]{5,80}", rule.english), f"Write an English title (6 to 81 plain letters) {text}"
        assert rule.english != rule.title, f"The English title is the German one {text}"
        assert not rule.english.endswith("."), f"A title has no full stop, take it away {text}"
        assert titles.count(rule.english) == 1, f"Another rule has the same English title, find one of its own {text}"


def test_no_rule_is_left_out_and_no_code_given_twice() -> None:
    folder = Path(rule_texts.__path__[0])
    modules = [import_module(f"{rule_texts.__name__}.{path.stem}") for path in folder.glob("[!_]*.py")]
    every = [rule for module in modules for rule in module.RULES]
    codes = [rule.code for rule in every]
    twice = [f"{rule.code} {rule.title}" for rule in every if codes.count(rule.code) > 1]
    assert not twice, f"Give the newer rule in generator/base/rule_texts/ a free number of its hundred: {twice}"
    assert sorted(codes) == list(RULES), "A rule stands in the RULES of its module in generator/base/rule_texts/"
