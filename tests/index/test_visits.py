"""Dates of offers that travel: the next ones, where, and never one too many."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from generator.base.days import dates, holidays_between, knows, months_later
from generator.index import Index, Reach
from generator.index.visits import MAX_DATES
from generator.model.offer import Offer
from generator.model.place import Stop
from tests import factories


def bus(*stops: dict[str, Any], **changes: Any) -> Offer:
    """An offer that travels and has no place of its own."""
    return factories.offer(delivery=["outreach"], address=None, stops=list(stops), **changes)


def days(index: Index) -> list[str]:
    """Coming days of the only offer."""
    return [visit.day.isoformat() for visit in index.where.visits(next(iter(index.compass.offers.values())))]


def stop(**fields: Any) -> Stop:
    return Stop.model_validate({"city": "Probendorf"} | fields)


@pytest.mark.parametrize(
    ("fields", "first", "last", "expected"),
    [
        ({"byday": ["TU"]}, "2026-11-22", "2026-12-09", "11-24 12-01 12-08"),
        ({"byday": ["TU"]}, "2026-11-24", "2026-12-01", "11-24 12-01"),
        ({"byday": ["MO", "TH"]}, "2026-11-22", "2026-11-30", "11-23 11-26 11-30"),
        # Month ends: the first and the last of their kind, a fifth one only where there is one.
        ({"byday": ["1TU"]}, "2026-11-22", "2027-02-28", "12-01 01-05 02-02"),
        ({"byday": ["-1MO"]}, "2026-11-22", "2027-02-28", "11-30 12-28 01-25 02-22"),
        ({"byday": ["5MO"]}, "2026-11-22", "2027-04-01", "11-30 03-29"),
        ({"byday": ["1SA", "3SA"]}, "2026-11-22", "2026-12-31", "12-05 12-19"),
        ({"byday": ["-1SU"]}, "2028-02-01", "2028-02-29", "02-27"),
        # A range that begins or ends within, before, or after.
        ({"byday": ["WE"], "valid_from": "2026-12-02"}, "2026-11-22", "2026-12-10", "12-02 12-09"),
        ({"byday": ["WE"], "valid_to": "2026-12-02"}, "2026-11-22", "2026-12-31", "11-25 12-02"),
        ({"byday": ["WE"], "valid_to": "2026-11-21"}, "2026-11-22", "2026-12-31", ""),
        ({"byday": ["WE"], "valid_from": "2027-01-01"}, "2026-11-22", "2026-12-31", ""),
        # Every second week counts from the first day, over the turn of the year and both changes of clocks.
        ({"byday": ["WE"], "interval": "2", "valid_from": "2026-01-07"}, "2026-12-20", "2027-01-31", "12-23 01-06 01-20"),
        ({"byday": ["SU"], "interval": "3", "valid_from": "2026-10-04"}, "2026-10-01", "2026-11-20", "10-04 10-25 11-15"),
    ],
)  # fmt: skip
def test_a_series_has_exactly_these_days(fields: dict[str, Any], first: str, last: str, expected: str) -> None:
    found = dates(stop(**fields), date.fromisoformat(first), date.fromisoformat(last))
    assert " ".join(f"{day:%m-%d}" for day in found) == expected


@pytest.mark.parametrize(
    "fields",
    [
        {"byday": ["PH"]},
        {"byday": ["TU"], "interval": "0"},
        {"byday": ["TU"], "interval": "2"},
        {"byday": ["1TU"], "interval": "2", "valid_from": "2026-01-01"},
        {"byday": ["TU"], "date": "2026-12-01"},
        {},
    ],
)
def test_a_stop_that_says_no_clear_day_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        stop(**fields)


def test_only_what_comes_is_shown_and_today_counts() -> None:
    past_today_future = [{"city": "Testwalde", "date": day} for day in ("2026-11-21", "2026-11-22", "2026-12-24")]
    index = factories.index(bus(*past_today_future))
    assert days(index) == ["2026-11-22", "2026-12-24"]


def test_a_date_far_ahead_counts_but_a_series_ends_after_a_year() -> None:
    far = {"city": "Testwalde", "date": "2028-05-01"}
    assert days(factories.index(bus(far))) == ["2028-05-01"]
    series = days(factories.index(bus({"city": "Testwalde", "byday": ["1MO"]})))
    assert (len(series), series[-1]) == (12, "2027-11-01")


def test_a_daily_series_stops_at_a_sensible_number() -> None:
    assert len(days(factories.index(bus({"city": "Testwalde", "byday": ["MO", "TU", "WE", "TH", "FR"]})))) == MAX_DATES


def test_days_that_fall_out_are_left_out() -> None:
    series = {"city": "Testwalde", "byday": ["TU"], "except_dates": ["2026-11-24"]}
    assert days(factories.index(bus(series)))[0] == "2026-12-01"


@pytest.mark.parametrize(
    "changes",
    [{"status": "temporarily_closed"}, {"status": "ended"}, {"status": "draft"}, {"visible_until": "2026-11-30"}],
)
def test_an_offer_that_pauses_or_ends_has_no_dates(changes: dict[str, Any]) -> None:
    assert days(factories.index(bus({"city": "Testwalde", "date": "2026-12-01"}, **changes))) == []


def test_a_bus_that_visits_here_is_here_even_if_meant_for_others() -> None:
    index = factories.index(bus({"city": "Kleindorf", "date": "2026-12-01"}, service_area=["testwalde"]))
    assert [w.offer.id for w in index.near.around("probendorf")[Reach.HERE]] == ["elterncafe"]
    assert [w.offer.id for w in index.near.around("testwalde")[Reach.OUTREACH]] == ["elterncafe"]
    assert not any(index.near.around("musterstadt").values())


def test_when_the_last_visit_has_passed_it_is_no_longer_here() -> None:
    gone = factories.index(bus({"city": "Kleindorf", "date": "2026-11-21"}))
    assert gone.near.around("probendorf")[Reach.HERE] == []
    assert gone.where.travels_undated(gone.compass.offers["elterncafe"])


def test_visits_of_a_place_are_in_order_and_a_stale_offer_shows_none() -> None:
    early = bus({"city": "Probendorf", "date": "2026-12-01", "opens_at": "08:00"}, id="frueh")
    late = bus(
        {"city": "Probendorf", "date": "2026-12-01", "opens_at": "14:00"},
        {"city": "Testwalde", "date": "2026-11-30"},
        id="spaet",
    )
    old = bus({"city": "Probendorf", "date": "2026-12-01"}, id="alt", assured_date="2025-01-01", assured_by="mail")
    index = factories.index(late, old, early)
    assert [visit.offer.id for visit in index.near.visits_in("probendorf")] == ["frueh", "spaet"]


def test_a_town_outside_the_district_belongs_to_no_municipality() -> None:
    index = factories.index(bus({"city": "Anderswo", "date": "2026-12-01"}))
    assert index.where.visits(index.compass.offers["elterncafe"])[0].municipality is None


THURINGIA_2027 = "01-01 03-26 03-29 05-01 05-06 05-17 09-20 10-03 10-31 12-25 12-26"


def test_holidays_of_thuringia() -> None:
    """Children's Day and Reformation Day count, Corpus Christi (27 May 2027) does not."""
    found = holidays_between("DE-TH", date(2027, 1, 1), date(2027, 12, 31))
    assert " ".join(f"{day:%m-%d}" for day in found) == THURINGIA_2027


def test_holidays_reach_two_years_ahead_and_need_a_known_state() -> None:
    index = factories.index(district=factories.district(holidays="de-th"))
    assert (index.where.holidays[0], index.where.holidays[-1]) == (date(2026, 12, 25), date(2028, 10, 31))
    assert factories.index().where.holidays == ()
    assert [knows(code) for code in ("DE-TH", "DE", "DE-XX", "XX", "")] == [True, True, False, False, False]
    with pytest.raises(ValidationError):
        factories.district(holidays="DE-Thüringen")


def test_a_month_later_never_leaves_the_month() -> None:
    assert [months_later(date(2027, 1, 31), n) for n in (1, 12)] == [date(2027, 2, 28), date(2028, 1, 31)]
