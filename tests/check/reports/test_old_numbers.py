"""Numbers to call because nobody has for years: which ones, how old, whom to ask, under which area."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.check.reports.home_areas import NO_TOWN
from generator.check.reports.old_numbers import OldNumber, old_numbers
from generator.check.reports.old_numbers_text import old_numbers_rows, old_numbers_text
from generator.index import Index
from generator.model.compass import Compass
from tests import factories
from tests.support import TOWN, kompass


def source(date: str | None, supports: str = "Telefon") -> dict[str, str]:
    return {"url": "https://www.beispiel.example/a", "supports": supports} | ({"date": date} if date else {})


def found(compass: Compass) -> dict[str, list[OldNumber]]:
    """Area → its calls, on 22 November 2026."""
    return {calls.area: list(calls.numbers) for calls in old_numbers(Index(compass, factories.TODAY))}


def numbers(*offers: Any, **changes: Any) -> list[str]:
    return [one.number.text for calls in found(factories.compass(*offers, **changes)).values() for one in calls]


@pytest.mark.parametrize(
    ("sources", "is_old"),
    [
        ([source("2016-12")], True),
        ([source("2021-11-21")], True),
        ([source("2021-11-22")], False),
        ([source("2021")], True),
        ([source("2022")], False),
        ([source(None)], True),
        ([source("2016"), source("2025")], False),
        ([source("2016"), source("2025", "Anschrift")], True),
        ([source("2025", "Anschrift")], True),
        ([source("2030")], True),
    ],
)
def test_only_a_source_that_names_a_number_says_how_old_it_is(sources: list[dict[str, str]], is_old: bool) -> None:  # noqa: FBT001 # a table
    assert bool(numbers(factories.offer(sources=sources))) is is_old


def test_a_confirmation_makes_a_number_young() -> None:
    old = {"sources": [source("2016")]}
    assert numbers(factories.offer(**old, assured_date="2026-11-01", assured_by="phone")) == []
    assert len(numbers(factories.offer(**old, assured_date="2020-11-01", assured_by="phone"))) == 1


def test_drafts_are_nobodys_call_and_short_numbers_do_not_age() -> None:
    assert numbers(factories.offer(status="draft", sources=[source("2016")])) == []
    assert numbers(factories.offer(phones=[{"number": "112"}], sources=[source("2016")])) == []


def test_a_number_is_one_call_and_as_young_as_the_youngest_entry_says() -> None:
    first = factories.offer(sources=[source("2016")])
    second = factories.offer(id="zweites", name="Zweites", sources=[source("2018")])
    (calls,) = found(factories.compass(first, second)).values()
    assert [(one.day and one.day.year, [holder.name for holder in one.holders]) for one in calls] == [
        (2018, ["Elterncafé am Markt", "Zweites"])
    ]
    third = factories.offer(id="drittes", sources=[source("2026-01")])
    assert numbers(first, second, third) == []


def test_numbers_stand_under_the_area_of_their_place_the_oldest_first_and_those_without_a_year_last() -> None:
    phones = {name: [{"number": f"030 23125 10{n}"}] for n, name in enumerate(("a", "b", "c", "d"))}
    offers = (
        factories.offer(id="a", phones=phones["a"], sources=[source(None)]),
        factories.offer(id="b", phones=phones["b"], sources=[source("2018")]),
        factories.offer(id="c", phones=phones["c"], sources=[source("2016")]),
        factories.offer(id="d", phones=phones["d"], sources=[source("2016")], address=None),
    )
    compass = factories.compass(*offers)
    listed = {area: [one.number.text[-1] for one in calls] for area, calls in found(compass).items()}
    areas = [area.name for area in compass.social_areas.values()]
    assert list(listed) == [areas[0], NO_TOWN]
    assert list(listed.values()) == [["2", "1", "0"], ["3"]]


def test_numbers_of_providers_say_who_answers() -> None:
    seat = {"phones": [{"number": "030 23125 199", "label": "Geschäftsstelle"}], "sources": [source("2016")]}
    provider = factories.organization(**seat)
    offer = factories.offer(phones=[])
    compass = factories.compass(offer, organizations=factories.by_id(provider))
    (calls,) = found(compass).values()
    assert [(one.ask, one.holders[0].file) for one in calls] == [("Geschäftsstelle", "organizations/verein.yml")]
    lonely = factories.offer(phones=[], organization=None)
    assert numbers(lonely, organizations=factories.by_id(provider)) == [], "no page shows it"


def test_the_text_and_the_rows_name_number_year_and_whom_to_ask() -> None:
    offers = (
        factories.offer(phones=[{"number": "030 23125 101", "label": "Café"}], sources=[source("2016")]),
        factories.offer(id="zwei", phones=[{"number": "030 23125 102"}], sources=[source(None)]),
    )
    lists = old_numbers(Index(factories.compass(*offers), factories.TODAY))
    text = old_numbers_text(lists, "content/{}".format)
    assert "Nummern, die älter als fünf Jahre sind: anrufen (1, dazu 1 ohne Jahr)" in text
    assert "030 23125 101 · von 2016 · fragen: Café" in text
    assert "content/offers/elterncafe.yml" in text
    assert "030 23125 102 · Jahr nicht bekannt" in text
    rows: Any = old_numbers_rows(lists, "content/{}".format)
    assert (rows["old"], rows["without_year"]) == (1, 1)
    assert [one["year"] for one in rows["areas"][0]["numbers"]] == [2016, None]
    assert old_numbers_text((), str) == "  [x] Nummern, die älter als fünf Jahre sind: anrufen"


def test_the_command_shows_either_list_or_both() -> None:
    only = json.loads(kompass("todo", "--numbers", "--format", "json", "--content", TOWN).out)
    assert list(only) == ["old_numbers"]
    launch = json.loads(kompass("todo", "--launch", "--format", "json", "--content", TOWN).out)
    assert "old_numbers" not in launch
    assert json.loads(kompass("todo", "--format", "json", "--content", TOWN).out) == launch | only
    text = kompass("todo", "--content", TOWN).out
    assert "vor dem Start" in text or "live" in text
    assert "älter als fünf Jahre" in text
    assert "live" not in kompass("todo", "--numbers", "--content", TOWN).out
