"""Facts of an offer in words: what it costs, how to get in, how it is reached, and whether its place must stay unknown."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts import known as facts
from generator.facts.unknown import unknown
from tests import factories


def _missing(**changes: Any) -> str:
    offer = factories.offer(**changes)
    sites = {"id": "zwei", "address": {"address_1": "Weg 2", "postal_code": "01991", "city": "Testwalde"}}
    provider = factories.organization(sites=[sites, sites | {"id": "rampe", "accessibility": "yes"}])
    return str(unknown(factories.index(offer, organizations=factories.by_id(provider)), offer))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"cost": "free"}, "kostenlos"),
        ({"cost": "free", "fees_description": "5 Euro"}, "kostenlos"),
        ({"cost": "paid"}, "kostet etwas"),
        ({"cost": "paid", "fees_description": "5 Euro im Monat"}, "5 Euro im Monat"),
        ({"fees_description": "nach Einkommen"}, "nach Einkommen"),
        ({}, ""),
    ],
)
def test_a_price_is_said_as_exactly_as_it_is_known(changes: dict[str, str], said: str) -> None:
    assert facts.cost_text(factories.offer(**changes)) == said


@pytest.mark.parametrize(
    ("changes", "is_known"),
    [
        ({"address": None, "sites": ["rampe"]}, True),
        ({"address": None, "sites": ["rampe", "zwei"]}, False),
        ({"address": None, "sites": ["rampe", "zwei"], "accessibility": "no"}, True),
        ({"address": None, "sites": ["zwei"], "accessibility_description": "Klingeln Sie."}, True),
    ],
)
def test_how_to_get_in_is_unknown_as_long_as_it_is_unknown_of_one_place(
    changes: dict[str, Any], *, is_known: bool
) -> None:
    assert ("Zugang" in _missing(**changes)) != is_known


@pytest.mark.parametrize(
    ("changes", "page"),
    [
        ({"delivery": ["online"], "phones": []}, "https://chat.example/"),
        ({"delivery": ["online"]}, ""),  # who has a number can be called
        ({"delivery": ["on_site"], "phones": []}, ""),
    ],
)
def test_a_page_stands_in_for_a_number_only_where_help_is_online_and_has_none(
    changes: dict[str, Any], page: str
) -> None:
    offer = factories.offer(url="https://chat.example/", **changes)
    assert facts.only_online(factories.index(offer), offer) == page


@pytest.mark.parametrize(
    ("changes", "is_protected"),
    [
        ({"sensitive": "ja", "address": None}, True),
        ({"sensitive": "ja"}, False),  # its address stands there
        ({"sensitive": "ja", "address": None, "delivery": ["phone"]}, False),  # there is no place to hide
        ({"address": None}, False),  # nobody knows where, which is no secret
    ],
)
def test_a_place_is_protected_where_people_go_to_and_none_is_told(
    changes: dict[str, Any], *, is_protected: bool
) -> None:
    offer = factories.offer(**changes)
    assert facts.is_protected(factories.index(offer), offer) == is_protected


def test_dates_of_single_days_stand_on_the_page_only() -> None:
    bus = factories.offer(delivery=["outreach"], address=None, stops=[{"city": "Testwalde", "date": "2026-12-01"}])
    assert facts.time_text(factories.index(bus), bus) == "an einzelnen Tagen; Termine auf der Seite"
    assert facts.time_text(factories.index(), factories.offer()) == ""


@pytest.mark.parametrize(
    ("cities", "said"),
    [
        ([], ""),
        (["Testwalde"], "Testwalde"),
        (["Testwalde", "Testwalde"], "Testwalde"),
        (["Testwalde", "Probendorf"], "Testwalde und Probendorf"),
        (["Testwalde", "Probendorf", "Musterstadt", "Anderswo"], "Testwalde, Probendorf und 2 weitere Orte"),
    ],
)
def test_a_card_names_each_place_once_and_counts_what_does_not_fit(cities: list[str], said: str) -> None:
    stops = [{"city": city, "byday": ["MO"]} for city in cities]
    offer = factories.offer(address=None, delivery=["outreach"], stops=stops)
    assert str(facts.place_text(factories.index(offer), offer)) == said


def test_a_village_is_named_before_its_municipality() -> None:
    offer = factories.offer(address={"city": "Probendorf", "locality": "Kleindorf"})
    assert facts.place_text(factories.index(offer), offer) == "Kleindorf"
