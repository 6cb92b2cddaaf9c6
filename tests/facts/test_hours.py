"""Opening hours on pages: in words for people, as rules for the script, and said when unknown."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from generator.facts.hours import of_contact, of_offer, rules, together
from generator.language.wording import schedule_lines
from generator.model.district import Contact
from generator.model.place import Schedule
from generator.pages import site_files
from generator.paper.booklets import booklets
from generator.paper.offers import entry
from tests import factories
from tests.pages.reading import has, term, text, tree, trees

TODAY = date(2026, 11, 22)
ONCE = ".//li[@data-offer='elterncafe'][not(ancestor::*[@data-ages])]"
"""Each list holds it once. A place has its first offers for each age, too, which are shown one age at a time."""


def schedules(*lines: str) -> list[Schedule]:
    """`MO,TU 08:00-12:00 Bemerkung` → schedules."""
    return [Schedule.model_validate(fields(line)) for line in lines]


def fields(line: str) -> dict[str, Any]:
    days, times, remark = (*line.split(" ", 2), "", "")[:3]
    opens, _, closes = times.partition("-")
    found: dict[str, Any] = {"byday": days.split(",")}
    return (
        found
        | ({"opens_at": opens, "closes_at": closes} if opens else {})
        | ({"description": remark} if remark else {})
    )


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["TU 13:00-18:00", "TU 08:00-12:00"], ["Di 8–12 und 13–18 Uhr"]),
        (["MO,TU 08:00-10:00", "MO,TU 11:00-12:00", "MO,TU 13:00-15:30"], ["Mo, Di 8–10, 11–12 und 13–15:30 Uhr"]),
        (["MO,TH 08:00-12:00", "TU,WE 08:00-12:00", "TH 13:00-17:00"], ["Mo–Mi 8–12 Uhr", "Do 8–12 und 13–17 Uhr"]),
        (["MO,WE 08:00-12:00", "TU 09:00-12:00 ohne Termin", "MO 13:00-15:00"], ["Mo 8–12 und 13–15 Uhr", "Mi 8–12 Uhr", "Di 9–12 Uhr, ohne Termin"]),
        (["SA,SU,PH 09:00-17:00"], ["Sa, So, Feiertage 9–17 Uhr"]),
        (["PH 09:00-17:00"], ["Feiertage 9–17 Uhr"]),
        (["MO,TU,WE,TH,FR,SA,SU,PH 08:00-20:00"], ["täglich 8–20 Uhr, auch an Feiertagen"]),
        (["2SA,4SA 10:00-12:00"], ["zweiter und vierter Samstag im Monat 10–12 Uhr"]),
        (["-1FR,1FR 10:00-12:00"], ["erster und letzter Freitag im Monat 10–12 Uhr"]),
    ],
)  # fmt: skip
def test_hours_as_people_read_them(lines: list[str], said: list[str]) -> None:
    assert schedule_lines(schedules(*lines)) == said


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["MO,TU 08:00-12:00"], "MO,TU 0800-1200"),
        (["1SA 10:30-24:00"], "1SA 1030-2400"),
        (["MO 08:00-12:00", "MO 13:00-18:00"], "MO 0800-1200;MO 1300-1800"),
        (["MO 08:00-12:00 nur mit Termin; sonst zu"], "MO 0800-1200 #nur mit Termin, sonst zu"),
        # Every day includes holidays, the whole weekend does not.
        (["MO,TU,WE,TH,FR,SA,SU 00:00-24:00"], "MO,TU,WE,TH,FR,SA,SU,PH 0000-2400"),
        (["SA,SU 09:00-17:00"], "SA,SU 0900-1700"),
        # No times, no rule: nobody can say whether it is open.
        (["TU,FR"], ""),
        (["WE  nach Vereinbarung"], ""),
    ],
)
def test_rules_for_the_script(lines: list[str], expected: str) -> None:
    assert rules(schedules(*lines), TODAY) == expected


def test_rules_of_a_season_name_it_and_end_with_it() -> None:
    summer = Schedule.model_validate(fields("SU 14:00-18:00") | {"valid_from": "2026-05-01", "valid_to": "2026-09-30"})
    winter = Schedule.model_validate(fields("SU 14:00-16:00") | {"valid_from": "2026-10-01"})
    assert rules([summer, winter], date(2026, 9, 30)) == "SU 1400-1800 2026-05-01/2026-09-30;SU 1400-1600 2026-10-01/"
    assert rules([summer, winter], date(2026, 10, 1)) == "SU 1400-1600 2026-10-01/"


def test_times_of_the_past_are_not_shown_beside_those_of_today() -> None:
    old = fields("SU 14:00-18:00") | {"valid_to": "2026-09-30"}
    both = factories.offer(schedules=[old, fields("MO 09:00-10:00")])
    assert has(tree(factories.index(both), "angebote/elterncafe/"), "terms")[0].xpath(
        ".//dt[.='Wann']/../dd/ul/li/text()"
    ) == ["Mo 9–10 Uhr"]
    only_old = tree(factories.index(factories.offer(schedules=[old])), "angebote/elterncafe/")
    assert "So 14–18 Uhr, bis 30. September 2026" in term(only_old, "Wann")
    assert not has(only_old, "open-state")


@pytest.mark.parametrize(
    ("delivery", "kind"),
    [
        (["on_site", "phone"], "place"),
        (["phone", "online"], "phone"),
        (["group"], "group"),
        (["outreach", "group"], "phone"),
    ],
)
def test_a_house_opens_a_phone_is_answered_a_group_meets(delivery: list[str], kind: str) -> None:
    offer = factories.offer(delivery=delivery, schedules=[fields("MO 09:00-10:00")])
    assert [hours.kind for hours in of_offer(factories.index(offer), offer)] == [kind]


@pytest.mark.parametrize(
    ("changes", "sure"),
    [
        ({}, None),
        ({"assured_date": "2026-11-01", "assured_by": "phone"}, "2027-04-30"),
        ({"assured_date": "2026-11-01", "assured_by": "phone", "unverified": ["schedules"]}, None),
        ({"assured_date": "2026-01-01", "assured_by": "phone"}, None),
    ],
)
def test_hours_nobody_confirmed_lately_are_not_sure(changes: dict[str, Any], sure: str | None) -> None:
    offer = factories.offer(schedules=[fields("MO 09:00-10:00")], **changes)
    found = tree(factories.index(offer), "angebote/elterncafe/")
    assert [e.get("data-sure") for e in has(found, "open-state")] == [sure]


def test_without_a_script_the_page_says_nothing_about_now() -> None:
    offer = factories.offer(schedules=[fields("MO 09:00-10:00")])
    for found in trees(factories.index(offer)).values():
        assert all("hidden" in e.attrib and text(e) == "" for e in has(found, "open-state"))


def test_lists_carry_the_rules_and_a_pause_has_none() -> None:
    offer = factories.offer(schedules=[fields("MO 09:00-10:00")])
    for address in ("thema/treffs/", "angebote/", "ort/musterstadt/"):
        shown = tree(factories.index(offer), address).xpath(f"{ONCE}/@data-open")
        assert shown == ["MO 0900-1000"], address
    pausing = factories.offer(schedules=[fields("MO 09:00-10:00")], status="temporarily_closed")
    assert not tree(factories.index(pausing), "thema/treffs/").xpath(".//@data-open")


def test_each_of_several_places_says_its_own() -> None:
    sites = [
        {"id": town.lower(), "address": {"city": town}, "schedules": [fields(f"{day} 09:00-10:00")]}
        for town, day in (("Musterstadt", "MO"), ("Testwalde", "TU"))
    ]
    offer = factories.offer(sites=["musterstadt", "testwalde"], address=None)
    index = factories.index(offer, organizations=factories.by_id(factories.organization(sites=sites)))
    found = has(tree(index, "angebote/elterncafe/"), "open-state")
    assert [(e.get("data-place"), e.get("data-open")) for e in found] == [
        ("Musterstadt", "MO 0900-1000"),
        ("Testwalde", "TU 0900-1000"),
    ]
    assert together(of_offer(index, offer)) == "MO 0900-1000;TU 0900-1000"
    assert not has(tree(index, "thema/treffs/"), "open-state")


def test_hostile_remarks_stay_text() -> None:
    remark = '"><script>alert(1)</script>; MO 0000-2400'
    offer = factories.offer(schedules=[fields(f"MO 09:00-10:00 {remark}")])
    found = tree(factories.index(offer), "thema/treffs/")
    assert found.xpath(".//@data-open") == ['MO 0900-1000 #"><script>alert(1)</script>, MO 0000-2400']
    assert not list(found.iter("script"))


@pytest.mark.parametrize(
    ("changes", "words", "after", "known"),
    [
        ({"sources": [factories.SOURCE | {"date": "2021-02"}]}, "Zeiten laut Quelle von 2021", None, []),
        ({"sources": [factories.SOURCE]}, "Wie alt die Zeiten sind, wissen wir nicht", None, []),
        ({"assured_date": "2023-05-01", "assured_by": "mail"}, "Zeiten zuletzt bestätigt: 2023", None, []),
        ({"sources": [factories.SOURCE | {"date": "2025-03"}]}, "Zeiten laut Quelle von 2025", "2027-03-01", ["2027-03-01"]),
        ({"assured_date": "2026-11-01", "assured_by": "mail"}, "Zeiten zuletzt bestätigt: 2026", "2028-11-01", ["2028-11-01"]),
    ],
)  # fmt: skip
def test_old_hours_are_shown_with_their_year_and_never_as_open(
    changes: dict[str, Any], words: str, after: str | None, known: list[str]
) -> None:
    """On the page of the offer, on cards, and in what the finder reads; later by the visitor's clock."""
    offer = factories.offer(schedules=[fields("MO 09:00-10:00")], **changes)
    index = factories.index(offer)
    page = tree(index, "angebote/elterncafe/")
    assert [(text(e), e.get("data-after")) for e in has(page, "times-age")] == [(words, after)]
    assert [e.get("data-known") for e in has(page, "open-state")] == known
    if offer.id in index.listed:
        card = tree(index, "thema/treffs/").xpath(".//li[@data-offer='elterncafe']")[0]
        assert [(text(e), e.get("data-after")) for e in has(card, "times-age")] == [(words, after)]
        assert card.xpath("./@data-known") == known
        assert bool(card.xpath("./@data-open")) == bool(known)


def test_hours_of_a_place_are_as_old_as_the_sources_of_its_provider() -> None:
    site = {"id": "haus", "address": {"city": "Musterstadt"}, "schedules": [fields("MO 09:00-10:00")]}
    organization = factories.organization(sites=[site], sources=[factories.SOURCE | {"date": "2019"}])
    offer = factories.offer(sites=["haus"], address=None, sources=[factories.SOURCE | {"date": "2026-10"}])
    page = tree(factories.index(offer, organizations=factories.by_id(organization)), "angebote/elterncafe/")
    assert [text(e) for e in has(page, "times-age")] == ["Zeiten laut Quelle von 2019"]
    assert not has(page, "open-state")


@pytest.mark.parametrize(
    ("supports", "said"),
    [
        (("Anschrift, Sprechzeiten", "Anschrift"), "2018"),
        (("rund um die Uhr", "besteht weiter"), "2018"),
        (("Tage, Ort", "neuer Ort"), "2018"),
        (("Anschrift", "Öffnungszeiten"), "2026"),
        (("Zeiten", "Zeit, Ort"), "2026"),
        # Nobody says where the hours are from: the newest counts.
        (("Anschrift", "Telefon aus der Zeitung"), "2026"),
    ],
)
def test_a_new_source_for_something_else_makes_no_old_hours_young(supports: tuple[str, str], said: str) -> None:
    dated = zip(("2018", "2026-01"), supports, strict=True)
    sources = [factories.SOURCE | {"date": day, "supports": what} for day, what in dated]
    offer = factories.offer(schedules=[fields("MO 09:00-10:00")], sources=sources)
    page = tree(factories.index(offer), "angebote/elterncafe/")
    assert [text(e) for e in has(page, "times-age")] == [f"Zeiten laut Quelle von {said}"]
    assert bool(has(page, "open-state")) == (said == "2026")


def test_the_hours_of_a_telephone_have_their_year_too() -> None:
    phones = [{"number": "030 23125 101", "hours": "Mo 9–10 Uhr"}]
    offer = factories.offer(phones=phones, sources=[factories.SOURCE | {"date": "2018"}])
    page = tree(factories.index(offer), "angebote/elterncafe/")
    assert "Mo 9–10 Uhr Zeiten laut Quelle von 2018" in term(page, "Telefon")


@pytest.mark.parametrize(("day", "year"), [("2021-02", True), ("2026-02", False)])
def test_paper_says_the_year_of_old_hours(day: str, *, year: bool) -> None:
    """Paper cannot grow old later, so it only says what is old when it is printed."""
    offer = factories.offer(schedules=[fields("MO 09:00-10:00")], sources=[factories.SOURCE | {"date": day}])
    times = entry(factories.index(offer), offer)["times"]
    assert times == ["Mo 9–10 Uhr", *(["Zeiten laut Quelle von 2021"] if year else [])]
    phones = [{"number": "030 23125 101", "hours": "Mo 9–10 Uhr"}]
    called = factories.offer(phones=phones, sources=[factories.SOURCE | {"date": day}])
    (number,) = entry(factories.index(called), called)["numbers"]
    assert number["hours"] == ("Mo 9–10 Uhr (Zeiten laut Quelle von 2021)" if year else "Mo 9–10 Uhr")


def test_a_booklet_has_offers_with_a_number_first() -> None:
    index = factories.index(factories.offer(id="aaa", name="Aaa", phones=[]), factories.offer())
    (booklet,) = booklets(index)
    assert [offer["id"] for topic in booklet.data["topics"] for offer in topic["offers"]] == ["elterncafe", "aaa"]


def test_an_end_stands_on_the_page_and_in_every_list() -> None:
    offer = factories.offer(
        visible_until="2026-12-05", alert="Nur noch bis Freitag.", schedules=[fields("MO 09:00-10:00")]
    )
    index = factories.index(offer)
    page = tree(index, "angebote/elterncafe/")
    over = page.xpath(".//p[@data-after]")
    assert [(text(e), e.get("data-after"), "hidden" in e.attrib) for e in over] == [
        ("Dieses Angebot ist vorbei. Es ging bis 5. Dezember 2026.", "2026-12-05", True)
    ]
    assert page.xpath(".//p[@data-end='2026-12-05']/text()") == ["Nur noch bis Freitag."]
    assert page.xpath(".//@data-known") == ["2026-12-05"]
    for address in ("thema/treffs/", "angebote/", "ort/musterstadt/"):
        assert tree(index, address).xpath(f"{ONCE}/@data-end") == ["2026-12-05"]


def test_the_page_of_what_is_over_says_so() -> None:
    offer = factories.offer(visible_until="2026-11-21")
    assert "Dieses Angebot ist vorbei. Es ging bis 21. November 2026." in text(
        tree(factories.index(offer), "angebote/elterncafe/")
    )


def test_the_merkliste_says_what_lists_no_longer_show() -> None:
    over = factories.offer(visible_until="2026-11-21")
    data = json.loads(site_files(factories.index(over))["merkliste/angebote.json"].data)  # type: ignore[union-attr]
    assert data["offers"]["elterncafe"]["note"] == "Dieses Angebot ist vorbei. Es ging bis 21. November 2026."


def test_what_may_no_longer_exist_stands_last_with_a_sentence() -> None:
    doubtful = factories.offer(id="aaa", name="Aaa", unverified=["status"], schedules=[fields("MO 09:00-10:00")])
    index = factories.index(doubtful, factories.offer(), factories.offer(id="stumm", phones=[]))
    sentence = "Wir wissen nicht, ob es das Angebot noch gibt."
    page = tree(index, "angebote/aaa/")
    assert sentence in text(page)
    assert not has(page, "open-state")
    for address in ("thema/treffs/", "alter/erwachsene/", "ort/musterstadt/"):
        items = tree(index, address).xpath(".//*[@data-door or @data-listing]//li[@data-offer]")
        assert [e.get("data-offer") for e in items] == ["elterncafe", "stumm", "aaa"]
        assert [sentence in text(e) for e in items] == [False, False, True]


@pytest.mark.parametrize(
    ("day", "said"), [("2021-02", "Zeiten laut Quelle von 2021"), (None, "Wie alt die Zeiten sind, wissen wir nicht")]
)
def test_the_hours_on_every_page_have_their_year(day: str | None, said: str) -> None:
    """The foot of a page has no script that could make it grow old."""
    contact = {"name": "Kreishaus", "phone": {"number": "030 23125 100"}, "hours": "Mo 9–10 Uhr", "hours_date": day}
    assert of_contact(Contact.model_validate(contact)) == f"Mo 9–10 Uhr ({said})"
    assert not of_contact(Contact.model_validate(contact | {"hours": None}))
