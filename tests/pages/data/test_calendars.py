"""iCalendar files: read back with a foreign reader, stable, and safe with any text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
import vobject

from generator.base.output import Asset
from generator.index import Index
from generator.model.offer import Offer
from generator.pages import site_files
from generator.pages.data.calendars import calendars
from tests import factories
from tests.factories import TODAY
from tests.pages.reading import has, text, tree

BUS = "angebote/elterncafe/termine.ics"
HOSTILE = 'Bus, "rot"; alt\\neu END:VEVENT\\nBEGIN:VALARM <script>äöü🚌' + "lang " * 20


def bus(*stops: dict[str, Any], **changes: Any) -> Offer:
    return factories.offer(delivery=["outreach"], address=None, stops=list(stops), **changes)


def stop(**fields: Any) -> dict[str, Any]:
    return {"city": "Testwalde", "date": "2026-12-01", "opens_at": "09:00", "closes_at": "12:00"} | fields


def files(index: Index) -> dict[str, bytes]:
    return {asset.path: asset.data for asset in calendars(index)}


def events(data: bytes) -> list[Any]:
    """Events as another program reads them."""
    calendar = vobject.readOne(data.decode())
    return list(calendar.contents.get("vevent", []))


def test_only_where_something_visits() -> None:
    index = factories.index(bus(stop(), stop(city="Anderswo", date="2026-12-02")))
    assert sorted(files(index)) == [BUS, "ort/testwalde/termine.ics"]
    assert files(factories.index()) == {}
    assert files(factories.index(bus(stop(date="2026-11-21")))) == {}


def test_the_pages_link_to_the_files_that_are_there() -> None:
    index = factories.index(bus(stop()))
    made = site_files(index)
    for address in ("angebote/elterncafe/", "ort/testwalde/"):
        assert tree(index, address).xpath(".//a[@type='text/calendar']/@href") == [f"../../{address}termine.ics"]
        assert isinstance(made[f"{address}termine.ics"], Asset)
    assert not tree(index, "ort/probendorf/").xpath(".//a[@type='text/calendar']")


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        ("2026-12-01", 1),
        # The Saturdays before and the Sundays after the clocks change, and the days of the change themselves.
        ("2027-03-27", 1), ("2027-03-28", 2), ("2027-10-30", 2), ("2027-10-31", 1),
    ],
)  # fmt: skip
def test_a_foreign_reader_sees_local_time(day: str, offset: int) -> None:
    data = files(factories.index(bus(stop(date=day))))[BUS]
    (event,) = events(data)
    begin, end = event.dtstart.value, event.dtend.value
    assert begin.isoformat() == f"{day}T09:00:00+0{offset}:00"
    assert end - begin == timedelta(hours=3)
    assert b"DTSTART;TZID=Europe/Berlin:" in data


def test_a_series_becomes_its_single_dates() -> None:
    series = {
        "city": "Testwalde",
        "byday": ["1TU"],
        "opens_at": "09:00",
        "closes_at": "10:00",
        "valid_to": "2027-03-31",
    }
    data = files(factories.index(bus(series | {"except_dates": ["2027-01-05"]})))[BUS]
    assert [event.dtstart.value.date() for event in events(data)] == [
        date(2026, 12, 1),
        date(2027, 2, 2),
        date(2027, 3, 2),
    ]
    assert b"RRULE" not in data.partition(b"END:VTIMEZONE")[2]


def test_uids_stay_the_same_when_days_pass_or_hours_move() -> None:
    stops = [stop(), stop(date="2026-12-08"), stop(city="Probendorf")]
    uids = {event.uid.value for event in events(files(factories.index(bus(*stops)))[BUS])}
    later = [stop(opens_at="08:00", description="neu"), *stops[1:]]
    again = {e.uid.value for e in events(files(factories.index(bus(*later), today=date(2026, 11, 30)))[BUS])}
    in_place = {e.uid.value for e in events(files(factories.index(bus(*stops)))["ort/testwalde/termine.ics"])}
    assert uids == again
    assert in_place < uids
    assert all(re.fullmatch(r"elterncafe-2026\d{4}-[0-9a-f]{8}@kompass\.example", uid) for uid in uids)


def test_twice_a_day_at_one_place_are_two_events() -> None:
    twice = bus(stop(), stop(opens_at="14:00", closes_at="15:00"))
    found = events(files(factories.index(twice))[BUS])
    assert len({event.uid.value for event in found}) == 2


def test_the_same_day_makes_the_same_bytes() -> None:
    one, two = (files(factories.index(bus(stop()))) for _ in range(2))
    assert one == two
    (event,) = events(one[BUS])
    assert event.dtstamp.value.isoformat() == f"{TODAY}T00:00:00+00:00"


def test_a_visit_without_a_time_is_a_whole_day() -> None:
    (event,) = events(files(factories.index(bus(stop(opens_at=None, closes_at=None))))[BUS])
    assert (event.dtstart.value, event.dtend.value) == (date(2026, 12, 1), date(2026, 12, 2))
    assert "Uhrzeit nicht bekannt" in event.description.value


def test_hostile_text_stays_in_its_place() -> None:
    offer = bus(
        stop(city="Testwalde", place=HOSTILE, description=HOSTILE),
        name=HOSTILE[:110].strip(),
        summary=HOSTILE[:150].strip(),
    )
    district = factories.district(site_name=HOSTILE[:100].strip())
    for data in files(factories.index(offer, district=district)).values():
        (event,) = events(data)
        assert event.summary.value == offer.name
        assert event.location.value == f"Testwalde, {offer.stops[0].place}"
        assert offer.summary in event.description.value
        lines = data.split(b"\r\n")
        assert max(len(line) for line in lines) <= 75
        assert data.count(b"\r\nBEGIN:VEVENT\r\n") == data.count(b"\r\nEND:VEVENT\r\n") == 1
        assert not re.search(rb"\r(?!\n)|(?<!\r)\n", data)
        assert b"BEGIN:VALARM\r" not in data


def test_what_nobody_confirmed_is_tentative() -> None:
    (unsure,) = events(files(factories.index(bus(stop())))[BUS])
    (sure,) = events(files(factories.index(bus(stop(), assured_date="2026-11-01", assured_by="phone")))[BUS])
    assert (unsure.status.value, sure.status.value) == ("TENTATIVE", "CONFIRMED")
    assert "Noch nicht vom Anbieter bestätigt" in unsure.description.value
    assert "030 23125 101" in unsure.description.value
    assert unsure.url.value == "https://kompass.example/angebote/elterncafe/"


def test_help_against_violence_never_enters_a_calendar() -> None:
    index = factories.index(bus(stop(), sensitive="ja"))
    assert files(index) == {}
    assert not tree(index, "ort/testwalde/").xpath(".//a[@type='text/calendar']")
    assert len(has(tree(index, "ort/testwalde/"), "stop")) == 1


def test_a_page_shows_the_next_dates_for_people_and_for_the_script() -> None:
    index = factories.index(bus(stop(place="Markt", description="mit Kinderecke")))
    (shown,) = has(tree(index, "ort/testwalde/"), "stop")
    assert text(shown) == "Di, 1. Dezember 2026, 9–12 Uhr Elterncafé am Markt Testwalde, Markt mit Kinderecke"
    assert (shown.get("data-offer"), shown.get("data-until")) == ("elterncafe", "2026-12-01T12:00")
    assert shown.find("time").get("datetime") == "2026-12-01T09:00"
    assert shown.xpath(".//a/@href") == ["../../angebote/elterncafe/"]


def test_a_series_on_a_holiday_asks_to_check() -> None:
    series = {"city": "Testwalde", "byday": ["FR"], "valid_from": "2026-12-25", "valid_to": "2027-01-01"}
    index = factories.index(bus(series), district=factories.district(holidays="DE-TH"))
    notes = [text(note) for note in has(tree(index, "ort/testwalde/"), "stop-note")]
    assert notes == ["Feiertag: Bitte fragen Sie vorher nach."] * 2


def test_a_traveller_without_dates_says_so_once_and_comes_to_you_once() -> None:
    """Its page names the gap; the place lists it where help comes to people, and nowhere else."""
    index = factories.index(bus(unverified=["stops"]))
    assert "Noch nicht bekannt: Termine, " in text(has(tree(index, "angebote/elterncafe/"), "unknown")[0])
    assert not tree(index, "angebote/elterncafe/").xpath(".//*[@id='termine']")
    place = tree(index, "ort/testwalde/")
    assert not place.xpath(".//*[@id='kommt-in-den-ort']")
    assert len(place.xpath(".//li[@data-offer='elterncafe'][not(ancestor::*[@data-ages])]")) == 1
    assert "Termine" not in text(tree(factories.index(), "angebote/elterncafe/"))


def test_a_card_does_not_call_dates_unknown() -> None:
    found = tree(factories.index(bus(stop())), "thema/treffs/")
    assert text(has(found, "row-time")[0]) == "an einzelnen Tagen; Termine auf der Seite"


def test_many_dates_are_cut_and_the_rest_is_in_the_calendar() -> None:
    index = factories.index(bus({"city": "Testwalde", "byday": ["TU"]}))
    found = tree(index, "angebote/elterncafe/")
    assert len(has(found, "stop")) == 8
    assert "Dazu noch 44 weitere Termine." in text(found)
    assert len(events(files(index)[BUS])) == 52
    assert len(has(tree(index, "ort/testwalde/"), "stop")) == 3


@pytest.mark.parametrize(
    ("day", "opens", "end"),
    [
        ("2026-12-01", "18:00", "2026-12-02T00:00:00+01:00"),
        ("2026-12-31", "20:00", "2027-01-01T00:00:00+01:00"),
        ("2027-03-27", "00:00", "2027-03-28T00:00:00+01:00"),
    ],
)
def test_a_visit_until_midnight_ends_at_midnight(day: str, opens: str, end: str) -> None:
    index = factories.index(bus(stop(date=day, opens_at=opens, closes_at="24:00")))
    (event,) = events(files(index)[BUS])
    assert event.dtend.value.isoformat() == end
    page = tree(index, "angebote/elterncafe/")
    assert page.xpath(".//@data-until") == [f"{day}T24:00"]


def test_a_call_that_costs_says_so_in_the_calendar_too() -> None:
    index = factories.index(bus(stop(), phones=[{"number": "0180 5 123456", "cost": "20 Cent pro Anruf"}]))
    (event,) = events(files(index)[BUS])
    assert "Telefon: 0180 5 123456 (20 Cent pro Anruf)" in event.description.value
