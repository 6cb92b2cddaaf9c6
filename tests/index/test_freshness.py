"""When an offer is shown: published, over, in doubt, how old its facts are, and in which order lists stand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from generator.index import Freshness, Reach, sort_key, stand_of
from generator.model.source import Source
from tests import factories
from tests.factories import TODAY


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
    around = index.near.around("musterstadt")
    assert [w.offer.id for w in around[Reach.HERE]] == [i for i in expected if i != "d-chat"]


def test_offers_stand_in_the_order_of_a_german_dictionary() -> None:
    names = ["Zoo", "Äpfelchen", "„Apfel“", "Ärzte", "apfelbaum", "Straße", "Strasse 2", "Öl"]
    offers = [factories.offer(id=f"o{n}", name=name) for n, name in enumerate(names)]
    shown = [o.name for o in factories.index(*offers).published.values()]
    assert shown == ["„Apfel“", "apfelbaum", "Äpfelchen", "Ärzte", "Öl", "Straße", "Strasse 2", "Zoo"]
    assert sort_key("Mößhausen") == sort_key("moßhausen".upper())
