"""A poster chooses by need: the place itself, what comes there, then what the district has put on its list."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.index import Index
from generator.model.offer import Offer
from generator.model.office import Office
from generator.model.vocabulary import NoticeBoardPart
from generator.paper import papers
from generator.paper.notice_board import MAX_HERE
from generator.paper.press import typeset
from tests import factories
from tests.paper.reading import text
from tests.support import TOWN, problems_of, town_with

FOOT = "030 23125 100"
AT_PROBENDORF = {"address_1": "Dorfplatz 1", "city": "Probendorf"}


def offer(name: str, number: str = "", **changes: Any) -> Offer:
    phones = [{"number": f"030 23125 {number}"}] if number else []
    return factories.offer(
        id=re.sub("[^a-z0-9]+", "-", name.lower()), name=name, organization=None, phones=phones, **changes
    )


def parts_of(index: Index, place: str = "probendorf") -> dict[str, list[str]]:
    paper = next(p for p in papers(index) if p.path == f"papier/ort/{place}.pdf")
    return {part["title"]: [line["name"] for line in part["lines"]] for part in paper.data["parts"]}


def line_of(index: Index, name: str, place: str = "probendorf") -> dict[str, Any]:
    paper = next(p for p in papers(index) if p.path == f"papier/ort/{place}.pdf")
    return next(line for part in paper.data["parts"] for line in part["lines"] if line["name"] == name)


def board(*parts: tuple[str, list[str], bool]) -> dict[str, NoticeBoardPart]:
    return {
        title: NoticeBoardPart.model_validate({"id": title.lower(), "title": title, "offers": offers, "near": near})
        for title, offers, near in ((title, offers, "ja" if near else "nein") for title, offers, near in parts)
    }


def index(*offers: Offer, **changes: Any) -> Index:
    list_ = board(("Kommt", ["besuch", "bus"], False), ("Nah", ["rat", "kurs"], True))
    return factories.index(*offers, **{"notice_board": list_, **changes})


EVERYTHING = (
    offer("Rat", "111"),
    offer("Kurs", "112"),
    offer("Zufall", "113"),
    offer("Besuch", "114", address=None, delivery=["outreach"], service_area=["probendorf"]),
    offer("Bus", "115", address=None, delivery=["phone"]),
    offer("Treff", "116", address=AT_PROBENDORF),
)


def test_the_place_comes_first_and_nothing_by_chance() -> None:
    assert parts_of(index(*EVERYTHING)) == {
        "Hier im Ort": ["Treff"],
        "Kommt": ["Besuch", "Bus"],
        "Nah": ["Rat", "Kurs"],
    }
    assert parts_of(index(*EVERYTHING), "testwalde") == {"Kommt": ["Bus"], "Nah": ["Rat", "Kurs"]}
    assert parts_of(index(*EVERYTHING, notice_board={})) == {"Hier im Ort": ["Treff"]}


def test_in_its_own_town_help_of_the_list_comes_before_other_help() -> None:
    assert parts_of(index(*EVERYTHING), "musterstadt")["Hier im Ort"] == ["Rat", "Kurs", "Zufall"]


def test_no_number_stands_twice() -> None:
    offers = (*EVERYTHING[:5], offer("Treff", "114", address=AT_PROBENDORF))
    assert parts_of(index(*offers))["Kommt"] == ["Bus"]
    at_top = factories.help_line(phones=[{"number": "030 23125 111"}])
    assert parts_of(index(*offers, help_lines=factories.by_id(at_top)))["Nah"] == ["Kurs"]


def test_help_lines_of_the_list_stand_on_every_poster() -> None:
    line = factories.help_line(id="gewalt", name="Hilfetelefon", phones=[{"number": "116 016"}])
    part = NoticeBoardPart.model_validate({"id": "g", "title": "Gewalt", "help_lines": ["gewalt", "feuerwehr"]})
    lines = factories.by_id(factories.help_line(), line)
    found = factories.index(notice_board={"g": part}, help_lines=lines)
    assert parts_of(found, "testwalde") == {"Gewalt": ["Hilfetelefon"]}  # 112 is at the top already


def test_only_what_is_shown_takes_a_number() -> None:
    many = [offer(f"Treff{n}", f"12{n}", address=AT_PROBENDORF) for n in range(MAX_HERE)]
    last = offer("Zuletzt", "129", address=AT_PROBENDORF, audiences=["eltern"], minimum_age=30, maximum_age=31)
    found = parts_of(index(*many, last, offer("Bus", "129", address=None, delivery=["phone"])))
    assert len(found["Hier im Ort"]) == MAX_HERE
    assert found["Kommt"] == ["Bus"]


def test_the_number_at_the_foot_is_pointed_to() -> None:
    visit = offer("Besuch", "100", address=None, delivery=["outreach"])
    found = index(visit)
    line = line_of(found, "Besuch")
    assert (line["number"], line["at_foot"]) == (None, True)
    pdf = text(_pdf(found))
    assert "Nummer ganz unten" in pdf
    assert pdf.count(FOOT) == 1


def _pdf(found: Index) -> bytes:
    return typeset(next(p for p in papers(found) if p.path == "papier/ort/probendorf.pdf"))[0]


def test_help_in_the_place_needs_no_number() -> None:
    line = line_of(index(offer("Treff", address=AT_PROBENDORF)), "Treff")
    assert (line["below"], line["number"]) == ("Dorfplatz 1", None)
    unknown = offer("Runde", address={"city": "Probendorf"}, service_area=["probendorf"])
    assert "Hier im Ort" not in parts_of(index(unknown))  # nobody can call there, and nobody knows where to go
    wide = offer("Netz", address={"city": "Probendorf"})
    assert "Hier im Ort" not in parts_of(index(wide))


@pytest.mark.parametrize(
    ("place", "where"),
    [
        ("probendorf", {"address": AT_PROBENDORF}),
        ("testwalde", {}),
    ],
)
def test_whose_number_it_is_stands_beside_it(place: str, where: dict[str, Any]) -> None:
    """Here, coming, and near; on a full sheet, too."""
    phones = [{"number": "030 23125 119", "label": "Verein (Angabe von 2018)"}]
    full = [offer(f"Treff{n}", f"12{n}", address=AT_PROBENDORF) for n in range(MAX_HERE - 1)]
    one = factories.offer(id="besuch", name="Besuch", organization=None, phones=phones, **where)
    list_ = board(("Kommt", ["besuch"], False)) if "delivery" in where else board(("Nah", ["besuch"], True))
    found = factories.index(one, *full, notice_board=list_)
    paper = next(p for p in papers(found) if p.path == f"papier/ort/{place}.pdf")
    assert "Telefon: Verein (Angabe von 2018)" in text(typeset(paper)[0])


@pytest.mark.parametrize(("label", "told"), [(None, "Telefon: Verein für Familien"), ("Büro", "Telefon: Büro")])
def test_the_number_of_a_provider_is_never_taken_for_that_of_the_offer(label: str | None, told: str) -> None:
    """Not even on a full sheet, which explains nothing else."""
    phone = {"number": "030 23125 119"} | ({"label": label} if label else {})
    provider = factories.organization(phones=[phone])
    full = [offer(f"Treff{n}", f"12{n}", address=AT_PROBENDORF) for n in range(MAX_HERE)]
    many = [offer(f"Bus{n}", f"13{n}", address=None, delivery=["phone"]) for n in range(9)]
    visit = factories.offer(id="besuch", name="Besuch", address=None, delivery=["outreach"], phones=[])
    list_ = board(("Kommt", ["besuch", *(bus.id for bus in many)], False))
    found = factories.index(visit, *full, *many, notice_board=list_, organizations=factories.by_id(provider))
    assert told in text(_pdf(found))
    assert visit.summary not in text(_pdf(found))


def test_old_hours_say_their_age() -> None:
    times = [{"byday": ["MO"], "opens_at": "14:00", "closes_at": "16:00"}]
    old, none, new = (
        line_of(index(offer("Treff", "116", address=AT_PROBENDORF, schedules=times, sources=[source])), "Treff")[
            "below"
        ]
        for source in (
            {"url": "https://a.example/", "date": "2023-05", "supports": "Zeiten"},
            {"url": "https://a.example/", "supports": "Zeiten"},
            {"url": "https://a.example/", "date": str(factories.TODAY), "supports": "Zeiten"},
        )
    )
    assert old == "Dorfplatz 1, Mo 14–16 Uhr (Zeiten laut Quelle von 2023)"
    assert none == "Dorfplatz 1, Mo 14–16 Uhr (Wie alt die Zeiten sind, wissen wir nicht)"
    assert new == "Dorfplatz 1, Mo 14–16 Uhr"


def test_an_office_without_number_tells_of_its_other_doors() -> None:
    ags = factories.ags("probendorf")
    values = {"ags": ags, "name": "Rathaus", "note": "Standesamt: 030 23125 117.", "source": "Amtsblatt"}
    paper = next(
        p for p in papers(index(offices={ags: Office.model_validate(values)})) if p.path == "papier/ort/probendorf.pdf"
    )
    assert paper.data["office"]["below"] == "Standesamt: 030 23125 117. Wie alt diese Angaben sind, wissen wir nicht"


def test_the_number_at_the_foot_is_not_said_to_be_the_one_of_the_town_hall() -> None:
    ags = factories.ags("probendorf")
    found = index(offices={ags: Office.model_validate({"ags": ags, "name": "Rathaus", "source": "Amtsblatt"})})
    pdf = text(_pdf(found))
    assert "Nummer noch nicht bekannt. Fragen Sie ganz unten." in pdf
    assert "Nummer ganz unten" not in pdf


def test_where_nothing_is_told_no_age_is_told() -> None:
    ags = factories.ags("probendorf")
    office = Office.model_validate({"ags": ags, "name": "Rathaus", "source": "Amtsblatt"})
    paper = next(p for p in papers(index(offices={ags: office})) if p.path == "papier/ort/probendorf.pdf")
    assert paper.data["office"]["below"] == ""


def test_a_number_says_who_answers() -> None:
    seat = factories.offer(
        id="rat", name="Rat", phones=[{"number": "030 23125 111", "label": "Zentrale des Vereins"}], organization=None
    )
    assert line_of(index(seat), "Rat")["number"]["label"] == "Zentrale des Vereins"
    assert "Zentrale des Vereins" in text(_pdf(index(seat)))


def test_the_own_office_has_a_line_of_its_own() -> None:
    ags = factories.ags("probendorf")
    office = Office.model_validate({"ags": ags, "name": "Rathaus", "phone": "030 23125 116", "source": "Amtsblatt"})
    found = index(*EVERYTHING, offices={ags: office})
    paper = next(p for p in papers(found) if p.path == "papier/ort/probendorf.pdf")
    assert paper.data["office"]["number"]["text"] == "030 23125 116"
    assert "Hier im Ort" not in parts_of(found)  # the meeting has the number of the town hall


def test_a_town_hall_among_the_offers_is_not_named_again() -> None:
    ags = factories.ags("probendorf")
    office = Office.model_validate({"ags": ags, "name": "Rathaus Probendorf", "source": "Amtsblatt"})
    offers = (offer("Rathaus Probendorf: Meldeamt", address=AT_PROBENDORF), offer("Spielkreis", address=AT_PROBENDORF))
    assert parts_of(index(*offers, offices={ags: office}))["Hier im Ort"] == ["Spielkreis"]


def test_an_offer_that_pauses_is_not_shown() -> None:
    pausing = offer("Bus", "115", address=None, delivery=["phone"], status="temporarily_closed")
    assert "Kommt" not in parts_of(index(pausing))
    assert "Hier im Ort" not in parts_of(index(offer("Treff", address=AT_PROBENDORF, status="temporarily_closed")))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("frauenhaus-musterkreis", "frauenhaus-musterkreiss", "K201"),
        ("frauenhaus-musterkreis", "ferienlager-geplant", "K232"),
        ("familientreff-musterstadt", "spielkreis-testwalde", "K232"),
        ("familientreff-musterstadt", "online-beratung", "K233"),
        ("  offers: [familientreff-musterstadt]\n", "", "K112"),
        ("help_lines: [rettung]", "help_lines: [retung]", "K201"),
        ("help_lines: [rettung]", "help_lines: [rettung, rettung]", "K233"),
        ("help_lines: [rettung]", "help_lines: [online-beratung]", "K232"),
        ("near: ja\n", "near: ja\n  help_lines: [sorgentelefon]\n", "K232"),
        ('title: "Kommt zu Ihnen"', "titel: Kommt", "K113"),
    ],
)
def test_a_slip_in_the_list_is_told(old: str, new: str, code: str) -> None:
    file = "vocabulary/notice_board.yml"
    before = (TOWN / file).read_text(encoding="utf-8")
    assert old in before
    found = [p for p in problems_of(town_with({file: before.replace(old, new, 1)})) if file in p.location.file]
    assert code in [p.code for p in found]


def test_the_list_of_the_town_is_fine() -> None:
    assert not [p for p in problems_of(town_with({})) if "notice_board" in p.location.file]
