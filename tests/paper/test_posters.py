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
from generator.paper.notice_board import MOST_HERE
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
    many = [offer(f"Treff{n}", f"12{n}", address=AT_PROBENDORF) for n in range(MOST_HERE)]
    last = offer("Zuletzt", "129", address=AT_PROBENDORF, audiences=["eltern"], minimum_age=30, maximum_age=31)
    found = parts_of(index(*many, last, offer("Bus", "129", address=None, delivery=["phone"])))
    assert len(found["Hier im Ort"]) == MOST_HERE
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
    assert line_of(index(unknown), "Runde")["below"] == "Nummer noch nicht bekannt"
    wide = offer("Netz", address={"city": "Probendorf"})
    assert "Hier im Ort" not in parts_of(index(wide))


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
