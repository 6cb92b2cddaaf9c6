"""Who is where, for whom, how near, how fresh."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from generator.index import Freshness, Index, Reach, sort_key, stand_of
from generator.model.offer import Source
from generator.model.vocabulary import AgeGroup
from tests import factories
from tests.factories import TODAY
from tests.protected import REFUGE_THAT_TELLS
from tests.support import index_of, offer


@pytest.fixture(scope="module")
def town() -> Index:
    return index_of()


# --- freshness and publication -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "state", "is_listed"),
    [
        (None, Freshness.UNCONFIRMED, True),
        (-1, Freshness.UNCONFIRMED, True),  # a mistake: nobody confirms today for tomorrow
        (0, Freshness.FRESH, True),
        (180, Freshness.FRESH, True),
        (181, Freshness.AGEING, True),
        (540, Freshness.AGEING, True),
        (541, Freshness.STALE, False),
    ],
)
def test_freshness_changes_on_the_day_it_should(days: int | None, state: Freshness, *, is_listed: bool) -> None:
    confirmed = (
        {} if days is None else {"assured_date": (TODAY - timedelta(days=days)).isoformat(), "assured_by": "phone"}
    )
    found = factories.offer(**confirmed)
    index = factories.index(found)
    assert index.freshness(found) is state
    assert found.id in index.published
    assert (found.id in index.listed) == is_listed


@pytest.mark.parametrize(
    ("changes", "is_published"),
    [
        ({}, True),
        ({"status": "draft"}, False),
        ({"status": "ended"}, False),
        ({"status": "temporarily_closed"}, True),
        ({"visible_from": TODAY.isoformat()}, True),
        ({"visible_from": (TODAY + timedelta(days=1)).isoformat()}, False),
        ({"visible_until": TODAY.isoformat()}, True),
        # What is over keeps its page: no link breaks because a day has passed.
        ({"visible_until": (TODAY - timedelta(days=1)).isoformat()}, True),
    ],
)
def test_only_what_is_meant_for_today_is_published(changes: dict[str, str], *, is_published: bool) -> None:
    found = factories.offer(**changes)
    assert (found.id in factories.index(found).published) == is_published


YESTERDAY = (TODAY - timedelta(days=1)).isoformat()
HOURS = {"byday": ["MO"], "opens_at": "09:00", "closes_at": "10:00"}


@pytest.mark.parametrize(
    ("changes", "is_listed"),
    [
        ({"visible_until": TODAY.isoformat()}, True),
        ({"visible_until": YESTERDAY}, False),
        ({"schedules": [HOURS | {"valid_to": YESTERDAY}]}, False),
        ({"schedules": [HOURS | {"valid_to": YESTERDAY}, HOURS]}, True),
        ({"schedules": [HOURS | {"valid_to": TODAY.isoformat()}]}, True),
        # A bus whose known dates are over still drives; nobody knows when.
        ({"stops": [{"city": "Testwalde", "date": YESTERDAY}]}, True),
        ({"unverified": ["status"]}, True),
    ],
)
def test_what_is_over_leaves_lists_but_keeps_its_page(changes: dict[str, Any], *, is_listed: bool) -> None:
    found = factories.offer(**changes)
    index = factories.index(found)
    assert found.id in index.published
    assert (found.id in index.listed) == is_listed
    assert (found.id in {offer.id for offer in index.by_topic["familie"]}) == is_listed


@pytest.mark.parametrize(
    ("assured", "dates", "until"),
    [
        ("2026-01-31", ["2020"], "2028-01-31"),  # the confirmation counts, whatever the sources say
        ("2020-01-31", ["2026-11"], "2022-01-31"),
        (None, ["2021-03-15", "2025-02-28", "2019"], "2027-02-28"),
        (None, ["2024-11"], "2026-11-01"),  # a month or a year is taken for its first day
        (None, ["2025"], "2027-01-01"),
        (None, [None, "2025"], "2027-01-01"),
        (None, [None], None),
        # Days to come are mistakes and make nothing fresher.
        ("2027-01-01", ["2020"], "2022-01-01"),
        (None, ["2020", "2027"], "2022-01-01"),
    ],
)
def test_facts_are_as_old_as_their_confirmation_else_their_newest_source(
    assured: str | None, dates: list[str | None], until: str | None
) -> None:
    sources = [Source.model_validate(factories.SOURCE | ({"date": day} if day else {})) for day in dates]
    found = stand_of(date.fromisoformat(assured) if assured else None, sources, TODAY)
    assert found.known_until == (date.fromisoformat(until) if until else None)
    assert found.is_old(TODAY) == (until is None or until < TODAY.isoformat())


@pytest.mark.parametrize(
    ("supports", "until"),
    [
        (["Öffnungszeiten", "Anschrift"], "2020-01-01"),
        (["Anschrift, Sprechzeiten", "Zeitungsbericht über das Haus"], "2020-01-01"),
        (["Anschrift", "Telefon, rund um die Uhr"], "2027-01-01"),
        (["Anschrift", "Telefon"], "2027-01-01"),
    ],
)
def test_hours_are_as_old_as_the_newest_source_that_holds_them(supports: list[str], until: str) -> None:
    sources = [
        factories.SOURCE | {"date": day, "supports": text} for day, text in zip(("2018", "2025"), supports, strict=True)
    ]
    index = factories.index(factories.offer(sources=sources))
    assert index.stand_of_hours(index.published["elterncafe"]).known_until == date.fromisoformat(until)


def test_offers_without_a_number_come_after_the_others_and_doubtful_ones_last() -> None:
    switchboard = factories.organization(phones=[{"number": "030 23125 100"}])
    offers = [
        factories.offer(id="a-zweifel", unverified=["status"]),
        factories.offer(id="b-ohne", phones=[]),
        factories.offer(id="c-zentrale", phones=[]),
        factories.offer(id="d-chat", phones=[], delivery=["online"], url="https://chat.example/"),
        factories.offer(id="e-eigene-zentrale", phones=[{"number": "030 23125 100"}]),
        factories.offer(id="f-nummer"),
    ]
    index = factories.index(*offers, organizations=factories.by_id(switchboard))
    expected = ["d-chat", "e-eigene-zentrale", "f-nummer", "b-ohne", "c-zentrale", "a-zweifel"]
    assert [offer.id for offer in index.by_topic["familie"]] == expected
    assert [offer.id for offer in index.of_age(index.compass.age_groups["erwachsene"])] == expected
    around = index.around("musterstadt")
    assert [w.offer.id for w in around[Reach.HERE]] == [i for i in expected if i != "d-chat"]


def test_offers_stand_in_the_order_of_a_german_dictionary() -> None:
    names = ["Zoo", "Äpfelchen", "„Apfel“", "Ärzte", "apfelbaum", "Straße", "Strasse 2", "Öl"]
    offers = [factories.offer(id=f"o{n}", name=name) for n, name in enumerate(names)]
    shown = [o.name for o in factories.index(*offers).published.values()]
    assert shown == ["„Apfel“", "apfelbaum", "Äpfelchen", "Ärzte", "Öl", "Straße", "Strasse 2", "Zoo"]
    assert sort_key("Pößneck") == sort_key("poßneck".upper())


# --- for whom ------------------------------------------------------------------------------------

GROUPS = [("0-3", 0, 3), ("3-6", 3, 6), ("6-10", 6, 10), ("10-18", 10, 18), ("18-60", 18, 60), ("60-120", 60, 120)]


@pytest.mark.parametrize(
    ("minimum", "maximum", "groups"),
    [
        ("0", "18 Monate", "0-3"),
        ("0", "3", "0-3"),  # „bis 3“ ends where „3 bis 6“ begins, though a child is three for a year
        ("0", "4", "0-3 3-6"),
        ("3", "6", "3-6"),
        ("5", "6", "3-6"),
        ("6", "6", "6-10"),
        ("35 Monate", "35 Monate", "0-3"),
        ("36 Monate", "37 Monate", "3-6"),
        ("10", None, "10-18 18-60 60-120"),
        (None, "2", "0-3"),
        (None, None, ""),
        ("65", None, "60-120"),
        ("17", "17", "10-18"),
    ],
)
def test_ages_decide_on_which_pages_an_offer_stands(minimum: str | None, maximum: str | None, groups: str) -> None:
    ages = {"minimum_age": minimum, "maximum_age": maximum}
    found = factories.offer(audiences=["alle"], **{k: v for k, v in ages.items() if v})
    made = [
        AgeGroup.model_validate(
            {
                "id": f"von-{i}",
                "name": i,
                "short_name": i,
                "summary": i,
                "minimum_age": str(a),
                "maximum_age": str(b),
                "icon": "x",
            }
        )
        for i, a, b in GROUPS
    ]
    index = factories.index(found, age_groups=factories.by_id(*made))
    assert " ".join(g.name for g in made if index.suits_age(found, g)) == groups
    assert [g.name for g in made if found in index.of_age(g)] == groups.split()


def test_an_audience_brings_an_offer_onto_a_page_whatever_its_ages(town: Index) -> None:
    baby = town.compass.age_groups["baby"]
    assert town.compass.offers["familientreff-musterstadt"] in town.of_age(baby)  # for pregnant women
    assert town.compass.offers["jugendclub-probendorf"] not in town.of_age(baby)


def test_what_is_for_everybody_stands_under_no_age(town: Index) -> None:
    names = [o.id for o in town.of_age(town.compass.age_groups["jugend"])]
    assert "jugendclub-probendorf" in names
    assert "beratungsbus" not in names
    assert {"beratungsbus", "frauenhaus-musterkreis"} <= {o.id for o in town.of_no_age}


# --- where ---------------------------------------------------------------------------------------


def reaches(index: Index, municipality: str) -> dict[str, tuple[Reach, int | None]]:
    return {w.offer.id: (w.reach, w.kilometres) for group in index.around(municipality).values() for w in group}


def test_each_place_sees_each_offer_once_and_by_the_way_it_reaches_people(town: Index) -> None:
    assert reaches(town, "musterstadt") == {
        "familientreff-musterstadt": (Reach.HERE, None),
        "beratungsbus": (Reach.OUTREACH, None),
        "frauenhaus-musterkreis": (Reach.REMOTE, None),
        "online-beratung": (Reach.REMOTE, None),
    }
    assert reaches(town, "probendorf") == {
        "familientreff-musterstadt": (Reach.NEAR, 11),
        "jugendclub-probendorf": (Reach.HERE, None),
        "beratungsbus": (Reach.HERE, None),  # it halts there
        "frauenhaus-musterkreis": (Reach.REMOTE, None),
        "online-beratung": (Reach.REMOTE, None),
    }


def test_an_offer_for_one_place_is_not_shown_in_another(town: Index) -> None:
    assert "familientreff-musterstadt" not in reaches(town, "testwalde")
    assert town.serves(town.compass.offers["jugendclub-probendorf"], "beispielhausen")  # same association
    assert not town.serves(town.compass.offers["jugendclub-probendorf"], "musterstadt")


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
    near = [(w.offer.id, w.kilometres) for w in index_of(files).around("beispielhausen")[Reach.NEAR]]
    assert near == [("b-nah", 8), ("jugendclub-probendorf", 15), ("a-fern", 15)]


def test_an_offer_without_a_place_is_never_near(town: Index) -> None:
    for municipality in town.municipalities:
        for within in (*town.around(municipality)[Reach.HERE], *town.around(municipality)[Reach.NEAR]):
            assert town.spots(within.offer) or within.offer.stops, within.offer.id


def test_a_village_belongs_to_its_municipality_and_a_double_name_to_the_town_named_with_it(town: Index) -> None:
    offers = town.compass.offers
    assert [s.municipality for s in town.spots(offers["kita-muehlbach"])] == ["beispielhausen"]
    assert [s.municipality for s in town.spots(offers["jugendclub-probendorf"])] == ["probendorf"]
    (spot,) = town.spots(offers["jugendclub-probendorf"])
    assert spot.point is not None
    assert (spot.point.latitude, spot.point.longitude) == (52.16, 10.03)  # Neudorf near Probendorf, not the other one


def test_a_place_outside_the_district_is_kept_without_a_municipality() -> None:
    index = index_of({"offers/testangebot.yml": offer("address: {city: Hamburg, postal_code: 20095}")})
    (spot,) = index.spots(index.compass.offers["testangebot"])
    assert (spot.municipality, spot.point, spot.address.city) == (None, None, "Hamburg")


def test_a_confidential_site_leaves_no_trace_in_any_view() -> None:
    town = index_of({"organizations/frauen-helfen.yml": REFUGE_THAT_TELLS})
    refuge = town.compass.offers["frauenhaus-musterkreis"]
    assert town.spots(refuge) == ()
    assert reaches(town, "testwalde")["frauenhaus-musterkreis"] == (Reach.REMOTE, None)
    (site,) = town.compass.organizations["frauen-helfen"].sites
    assert (site.address, site.latitude, site.longitude, site.name, site.phones) == (None, None, None, None, ())


def test_an_area_shows_what_its_municipalities_have(town: Index) -> None:
    west = town.compass.social_areas["westen"]
    here = {w.offer.id for w in town.in_area(west)[Reach.HERE]}
    assert here == {"familientreff-musterstadt", "jugendclub-probendorf", "beratungsbus"}
    young = {w.offer.id for w in town.in_area(west, town.compass.age_groups["jugend"])[Reach.HERE]}
    assert "jugendclub-probendorf" in young


# --- topics, numbers, journeys -------------------------------------------------------------------


def test_a_topic_holds_what_its_parts_hold_but_nothing_stale(town: Index) -> None:
    assert [o.id for o in town.by_topic["familie"]] == ["online-beratung", "familientreff-musterstadt", "beratungsbus"]
    assert [o.id for o in town.by_topic["treffs"]] == ["familientreff-musterstadt"]
    assert town.by_topic["kita"] == ()


def test_numbers_come_from_the_offer_else_its_site_else_its_provider(town: Index) -> None:
    def numbers(fields: str) -> list[str]:
        index = index_of({"offers/testangebot.yml": offer(fields)})
        return [phone.number.text for phone in index.phones(index.compass.offers["testangebot"])]

    with_site = "organization: familienverein-musterstadt\nsites: [haus-am-markt]"
    assert numbers(f"{with_site}\nphones: [{{number: 110}}]") == ["110"]
    assert numbers(with_site) == ["030 23125 121"]
    assert numbers("organization: familienverein-musterstadt") == ["030 23125 120"]
    assert numbers("") == []


def test_a_step_has_the_helpers_it_names_and_no_others(town: Index) -> None:
    steps = {s.id: s for s in town.compass.transitions["kita-start"].steps}
    assert [o.id for o in town.offers_of(steps["rat-holen"])] == ["online-beratung"]
    assert [line.id for line in town.lines_of(steps["eingewoehnen"])] == ["sorgentelefon"]
    assert town.offers_of(steps["anmelden"]) == []  # the only kita is stale


def test_an_offer_knows_the_first_step_of_each_guide_it_belongs_to(town: Index) -> None:
    (journey,) = town.journeys["online-beratung"]
    assert (journey.transition.id, journey.step.id, journey.number, journey.total) == ("kita-start", "rat-holen", 3, 3)
    assert "ferienlager-geplant" not in town.journeys


def test_guides_stand_in_the_order_of_their_fields_then_of_age(town: Index) -> None:
    assert list(town.transitions) == ["kita-start", "junge-leute", "trennung"]
    assert [t.id for t in town.transitions_of_age(town.compass.age_groups["jugend"])] == ["junge-leute", "trennung"]


def test_the_order_of_a_guide_counts_before_its_ages() -> None:
    guides = factories.by_id(
        factories.transition(id="jung", minimum_age="3", order="2"),
        factories.transition(id="alt", minimum_age="60", order="1"),
    )
    assert list(factories.index(transitions=guides).transitions) == ["alt", "jung"]


def test_guides_made_for_an_age_come_first_on_its_page() -> None:
    guides = factories.by_id(
        factories.transition(id="jedes-alter", order="1"),
        factories.transition(id="eng", minimum_age="30", maximum_age="40", order="2"),
    )
    index = factories.index(transitions=guides)
    assert [t.id for t in index.transitions_of_age(index.compass.age_groups["erwachsene"])] == ["eng", "jedes-alter"]


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
    assert index.spots(lost)  # its own address
    assert all(lost.id not in reaches(index, m) for m in index.municipalities if m != "musterstadt")
