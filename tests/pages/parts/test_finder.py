"""What lists tell the finder, and that „Bei mir“ groups like the pages of the municipalities."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator.base.output import Asset
from generator.index import Index, Reach
from generator.pages import site_files
from generator.pages.data import nearby, saved
from generator.pages.frame.canvas import Canvas
from generator.pages.parts import facets
from generator.safety.neutral import neutral_address
from tests import factories
from tests.pages.reading import text, tree
from tests.support import ROOT, index_of, real_index


@pytest.fixture(scope="module")
def real() -> Index:
    return real_index()


def data_of(asset: Asset) -> dict[str, Any]:
    return dict(json.loads(asset.data))


def attributes(**fields: Any) -> str:
    offer = factories.offer(**fields)
    return str(facets.attributes(factories.index(offer), offer))


def test_items_say_what_the_finder_asks() -> None:
    said = attributes(
        minimum_age=3, maximum_age=6, delivery=["outreach", "on_site", "group"], cost="free", accessibility="partly"
    )
    assert 'data-age="36-83"' in said
    assert 'data-how="kommt vor-ort"' in said
    assert 'data-cost="frei"' in said
    assert 'data-access="teilweise"' in said
    assert 'data-topic="familie"' in said


def test_unknown_is_no_value_and_everybody_is_no_limit() -> None:
    said = attributes(audiences=["alle"], cost="unknown", accessibility="unknown", address=None)
    assert not [name for name in ("age", "group", "cost", "access", "neutral", "lang") if f"data-{name}=" in said]


@pytest.mark.parametrize("of", ["town", "real"])
def test_place_data_says_the_same_as_the_index(of: str, request: pytest.FixtureRequest) -> None:
    """Every offer and every municipality: the same group, order and distance."""
    index: Index = request.getfixturevalue("real") if of == "real" else index_of()
    assets = {asset.path: data_of(asset) for asset in nearby.assets(Canvas(index))}
    assert len(assets) == len(index.municipalities) + 1
    for i in index.municipalities:
        data = assets[f"ort/{i}/angebote.json"]
        groups = {g["reach"]: [o for _, *offers in g["runs"] for o in offers] for g in data["groups"]}
        around = index.near.around(i)
        assert groups == {r.value: [w.offer.id for w in found] for r, found in around.items() if found}
        near = [where for g in data["groups"] if g["reach"] == "near" for where, *_ in g["runs"]]
        told = {(w.town, w.kilometres) for w in around[Reach.NEAR]}
        assert {tuple(where) for where in near} == told
        assert not {w.offer.id for w in around[Reach.NEAR] if not index.where.spots(w.offer)}


def test_every_village_and_code_leads_to_its_municipality(real: Index) -> None:
    data = next(data_of(asset) for asset in nearby.assets(Canvas(real)) if asset.path == "ort/orte.json")
    ids = [i for i, *_ in data["municipalities"]]
    for place in real.compass.places:
        municipality = next(m for m in real.municipalities.values() if m.ags == place.municipality)
        assert ids.index(municipality.id) in data["places"][place.name]
    for m in real.municipalities.values():
        assert ids.index(m.id) in data["places"][m.name]
        assert all(ids.index(m.id) in data["codes"][code] for code in m.postal_codes)


def test_saved_data_keeps_protected_places_unknown() -> None:
    index = index_of()
    offers = data_of(saved.data(index))["offers"]
    assert set(offers) == set(index.published)
    assert offers["frauenhaus-musterkreis"]["neutral"] == neutral_address("angebote/frauenhaus-musterkreis/")
    assert "where" not in offers["frauenhaus-musterkreis"]


def test_finder_is_hidden_and_asks_nothing_that_the_page_has_settled() -> None:
    index = index_of()
    for address, missing in (
        ("alter/kinder/", {"f-gruppe"}),
        ("thema/familie/", {"f-thema"}),
        ("ort/musterstadt/", {"f-ort"}),
        ("gebiet/osten/", {"f-ort"}),
        ("angebote/", set()),
    ):
        found = tree(index, address)
        sections = found.xpath(".//section[@data-finder]")
        assert [s.get("hidden") for s in sections] == [""], address
        asked = set(sections[0].xpath(".//*[starts-with(@id, 'f-')]/@id"))
        assert {"f-ort", "f-alter", "f-gruppe", "f-thema"} - asked == missing, address
        assert found.xpath(".//*[@data-door or @data-listing]//li[@data-offer]")
        assert found.xpath(".//*[@data-listing]"), address  # where the finder puts all it narrows


def test_a_page_without_offers_has_no_finder() -> None:
    found = tree(factories.index(factories.offer(status="draft")), "alter/jugend/")
    assert not found.xpath(".//section[@data-finder]")


def test_a_second_name_is_marked_so_that_nothing_counts_twice() -> None:
    index = factories.index(factories.offer(alternate_name="Zweitname"))
    items = tree(index, "angebote/").xpath(".//li[@data-offer]")
    assert [("data-again" in item.attrib) for item in items] == [False, True]


def test_a_cut_list_says_so() -> None:
    many = [factories.offer(id=f"o-{n}", name=f"Rat {n}", address=None, delivery=["phone"]) for n in range(80)]
    assert tree(factories.index(*many), "ort/musterstadt/").xpath(".//section[@data-cut]")


def test_merkliste_says_what_it_needs_without_a_script() -> None:
    found = tree(factories.index(), "merkliste/")
    assert "JavaScript" in text(found.xpath(".//*[@data-without-script]")[0])
    assert found.xpath(".//*[@data-saved]")[0].get("hidden") == ""
    assert "merkliste/" not in str(site_files(factories.index())["sitemap.xml"].data)  # type: ignore[union-attr]


SCRIPT = next((ROOT / "site_overrides").rglob("facets.js")).read_text(encoding="utf-8")


def test_the_script_asks_for_values_that_items_carry() -> None:
    """A value renamed on one side only would make a choice that finds nothing."""
    asked = dict.fromkeys(re.findall(r'item\.(cost|access) === "([^"]+)"', SCRIPT))
    assert asked
    carried = {"cost": facets.COST, "access": facets.ACCESS}
    assert [value for name, value in asked if value not in carried[name].values()] == []


def test_the_script_reads_every_control_of_the_finder() -> None:
    known = re.findall(r'"([^"]+)"', re.search(r"const NAMES = \[(.*?)\]", SCRIPT)[1])  # type: ignore[index]
    form = tree(index_of(), "angebote/").xpath("//form[@class='finder-form']")[0]
    asked = set(form.xpath(".//input/@name | .//select/@name"))
    # „unklar“ is offered below the list, once there is something that nobody knows.
    assert asked == set(known) - {"unklar"}


def test_every_way_help_comes_can_be_chosen() -> None:
    form = tree(index_of(), "angebote/").xpath("//form[@class='finder-form']")[0]
    assert set(form.xpath(".//input[@name='wie']/@value")) == set(facets.HOW.values())
