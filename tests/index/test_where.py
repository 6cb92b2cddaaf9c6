"""Where an offer is and whom it reaches from there: each place sees each offer once, the near ones first."""

from __future__ import annotations

import pytest

from generator.index import Index, Reach
from tests import factories
from tests.protected import REFUGE_THAT_TELLS
from tests.support import index_of, offer


@pytest.fixture(scope="module")
def town() -> Index:
    return index_of()


def reaches(index: Index, municipality: str) -> dict[str, tuple[Reach, int | None]]:
    return {w.offer.id: (w.reach, w.kilometres) for group in index.near.around(municipality).values() for w in group}


def test_each_place_sees_each_offer_once_and_by_the_way_it_reaches_people(town: Index) -> None:
    assert reaches(town, "musterstadt") == {
        "familientreff-musterstadt": (Reach.HERE, None),
        "beratungsbus": (Reach.OUTREACH, None),
        "frauenhaus-musterkreis": (Reach.REMOTE, None),
        "beratung-nach-gewalt": (Reach.REMOTE, None),
        "online-beratung": (Reach.REMOTE, None),
    }
    assert reaches(town, "probendorf") == {
        "familientreff-musterstadt": (Reach.NEAR, 11),
        "jugendclub-probendorf": (Reach.HERE, None),
        "beratungsbus": (Reach.HERE, None),  # it visits there
        "frauenhaus-musterkreis": (Reach.REMOTE, None),
        "beratung-nach-gewalt": (Reach.REMOTE, None),
        "online-beratung": (Reach.REMOTE, None),
    }


def test_an_offer_for_one_place_is_not_shown_in_another(town: Index) -> None:
    assert "familientreff-musterstadt" not in reaches(town, "testwalde")
    assert town.where.serves(town.compass.offers["jugendclub-probendorf"], "beispielhausen")  # same association
    assert not town.where.serves(town.compass.offers["jugendclub-probendorf"], "musterstadt")


def test_nearness_ends_at_twenty_kilometres() -> None:
    index = index_of(
        {"offers/testangebot.yml": offer("delivery: [on_site]\naddress: {city: Testwalde}\nservice_area: [district]")}
    )
    assert reaches(index, "testwalde")["testangebot"] == (Reach.HERE, None)
    reach, kilometres = reaches(index, "musterstadt")["testangebot"]
    assert (reach, kilometres) == (Reach.WHOLE, 42)


def test_near_offers_are_sorted_by_distance() -> None:
    files = {
        f"offers/{name}.yml": offer(f"name: {name}\ndelivery: [on_site]\naddress: {{city: {city}}}")
        for name, city in (("a-fern", "Ober-Probe"), ("b-nah", "Altmuster"))
    }
    near = [(w.offer.id, w.kilometres) for w in index_of(files).near.around("beispielhausen")[Reach.NEAR]]
    assert near == [("b-nah", 8), ("jugendclub-probendorf", 15), ("a-fern", 15)]


def test_an_offer_without_a_place_is_never_near(town: Index) -> None:
    for municipality in town.municipalities:
        for within in (*town.near.around(municipality)[Reach.HERE], *town.near.around(municipality)[Reach.NEAR]):
            assert town.where.spots(within.offer) or within.offer.stops, within.offer.id


def test_a_village_belongs_to_its_municipality_and_a_double_name_to_the_town_named_with_it(town: Index) -> None:
    offers = town.compass.offers
    assert [s.municipality for s in town.where.spots(offers["kita-muehlbach"])] == ["beispielhausen"]
    assert [s.municipality for s in town.where.spots(offers["jugendclub-probendorf"])] == ["probendorf"]
    (spot,) = town.where.spots(offers["jugendclub-probendorf"])
    assert spot.point is not None
    assert (spot.point.latitude, spot.point.longitude) == (52.16, 10.03)  # Neudorf near Probendorf, not the other one


def test_a_place_outside_the_district_is_kept_without_a_municipality() -> None:
    index = index_of({"offers/testangebot.yml": offer("address: {city: Hamburg, postal_code: 20095}")})
    (spot,) = index.where.spots(index.compass.offers["testangebot"])
    assert (spot.municipality, spot.point, spot.address.city) == (None, None, "Hamburg")


def test_a_confidential_site_leaves_no_trace_in_any_view() -> None:
    town = index_of({"organizations/frauen-helfen.yml": REFUGE_THAT_TELLS})
    refuge = town.compass.offers["frauenhaus-musterkreis"]
    assert town.where.spots(refuge) == ()
    assert reaches(town, "testwalde")["frauenhaus-musterkreis"] == (Reach.REMOTE, None)
    (site,) = town.compass.organizations["frauen-helfen"].sites
    assert (site.address, site.latitude, site.longitude, site.name, site.phones) == (None, None, None, None, ())


def test_an_area_shows_what_its_municipalities_have(town: Index) -> None:
    west = town.compass.social_areas["westen"]
    here = {w.offer.id for w in town.near.in_area(west)[Reach.HERE]}
    assert here == {"familientreff-musterstadt", "jugendclub-probendorf", "beratungsbus"}
    young = {w.offer.id for w in town.near.in_area(west, town.compass.age_groups["jugend"])[Reach.HERE]}
    assert "jugendclub-probendorf" in young


def test_names_that_lead_nowhere_are_left_out_and_break_nothing() -> None:
    lost = factories.offer(
        phones=[],
        organization="gibt-es-nicht",
        sites=["haus"],
        topics=["weg"],
        audiences=["niemand"],
        service_area=["atlantis"],
    )
    index = factories.index(lost)
    assert index.organization(lost) is None
    assert index.phones(lost) == ()
    assert index.main_topic(lost) is None
    assert index.where.spots(lost)  # its own address
    assert all(lost.id not in reaches(index, m) for m in index.municipalities if m != "musterstadt")
