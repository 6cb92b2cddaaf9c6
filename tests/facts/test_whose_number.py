"""A number that is not the offer's own says who answers, wherever the offer is shown."""

from __future__ import annotations

import json

import pytest

from generator.facts import unknown
from generator.index import Index
from generator.pages import plan_of
from generator.pages.data import saved
from tests import factories
from tests.pages.reading import has, text, tree

SEAT = {"number": "030 23125 190", "label": "Geschäftsstelle, verbindet weiter"}
CARRIER = factories.organization(phones=[SEAT])


def index_of(**changes: object) -> Index:
    """Two meeting places of one provider, so that each is „similar“ to the other."""
    offers = (factories.offer(**changes), factories.offer(**changes, id="zweites", name="Zweites Café"))
    return factories.index(*offers, organizations=factories.by_id(CARRIER))


def test_card_row_and_saved_list_say_whose_number_it_is() -> None:
    index = index_of(phones=[])
    assert SEAT["label"] in text(has(tree(index, "thema/treffs/"), "row")[0])
    assert SEAT["label"] in text(has(tree(index, "angebote/elterncafe/"), "row")[0])
    assert json.loads(saved.data(index).data)["offers"]["elterncafe"]["whose"] == SEAT["label"]
    found = {document.id: document.phone for document in plan_of(index).documents}
    assert found["elterncafe"] == f"{SEAT['number']}||{SEAT['label']}"


def test_its_own_number_needs_no_words() -> None:
    index = index_of(phones=[{"number": "030 23125 101", "label": "Anmeldung"}])
    assert index.whose_number(index.compass.offers["elterncafe"]) == ""
    assert "whose" not in json.loads(saved.data(index).data)["offers"]["elterncafe"]


@pytest.mark.parametrize(("label", "said"), [("Agentur, hilft mit", "Agentur, hilft mit"), (None, SEAT["label"])])
def test_the_number_of_another_body_typed_in_by_hand_says_so_too(label: str | None, said: str) -> None:
    index = index_of(phones=[{"number": SEAT["number"]} | ({"label": label} if label else {})])
    assert index.whose_number(index.compass.offers["elterncafe"]) == said


def test_help_that_is_only_online_can_be_opened_from_a_row() -> None:
    bare = factories.by_id(factories.organization())
    online = {"phones": [], "delivery": ["online"], "url": "https://chat.example/", "address": None}
    offers = (factories.offer(**online), factories.offer(**online, id="zweites", name="Zweites Café"))
    row = has(tree(factories.index(*offers, organizations=bare), "angebote/elterncafe/"), "row")[0]
    assert row.xpath("a[contains(@class, 'row-call')]/@href") == ["https://chat.example/"]


def test_help_for_the_whole_country_turns_nobody_away() -> None:
    for area, is_said in (("country", False), ("state", True)):
        page = tree(factories.index(factories.offer(service_area=[area])), "angebote/elterncafe/")
        assert ("für Menschen aus" in text(has(page, "terms")[0])) is is_said


def test_languages_that_are_told_are_not_unknown() -> None:
    index = factories.index(factories.offer(interpretation_services="Beratung in 18 Sprachen"))
    assert "Sprachen" not in unknown.unknown(index, index.compass.offers["elterncafe"])


def test_hours_of_a_providers_number_are_as_old_as_its_sources() -> None:
    source = factories.SOURCE | {"date": "2020-03", "supports": "Telefonzeiten"}
    carrier = factories.organization(phones=[SEAT | {"hours": "werktags 7 bis 12 Uhr"}], sources=[source])
    index = factories.index(factories.offer(phones=[]), organizations=factories.by_id(carrier))
    stand = index.stand_of_hours(index.compass.offers["elterncafe"])
    assert stand.day is not None
    assert stand.day.year == 2020
