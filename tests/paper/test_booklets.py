"""The index of a booklet: every name once, in the order people look for it, under its letter."""

from __future__ import annotations

import pypdfium2

from generator.paper import PaperKind, papers
from generator.paper.booklets import _letters
from generator.paper.press import typeset
from tests import factories
from tests.paper.reading import text


def test_names_stand_under_their_letter_in_the_order_of_a_dictionary() -> None:
    names = ("Zirkel", "Ämterlotse", "Anker", "Öffentliche Bücherei", "Offener Treff")
    offers = [factories.offer(id=f"o{number}", name=name) for number, name in enumerate(names)]
    found = _letters(factories.index(*offers), offers)
    offers_only = [(letter["name"], [e["name"] for e in letter["entries"] if not e["is_topic"]]) for letter in found]
    assert [letter for letter in offers_only if letter[1]] == [
        ("A", ["Ämterlotse", "Anker"]),
        ("O", ["Offener Treff", "Öffentliche Bücherei"]),
        ("Z", ["Zirkel"]),
    ]


def test_an_offer_stands_under_both_its_names_and_its_topics() -> None:
    offer = factories.offer(name="Treff", alternate_name="Nest", topics=["treffs"])
    (entries,) = [
        {
            (entry["name"], entry["is_topic"])
            for letter in _letters(factories.index(offer), [offer])
            for entry in letter["entries"]
        }
    ]
    assert {("Treff", False), ("Nest", False)} < entries
    assert any(is_topic for _, is_topic in entries)


def test_an_offer_called_like_a_topic_stands_before_it_whatever_offer_comes_first() -> None:
    """One looks for the offer by its name; the topic, with all the pages it is on, must not hide it."""
    offers = [factories.offer(id=i, name=name, topics=["treffs"]) for i, name in (("a", "Anker"), ("b", "Treffs"))]
    for given in (offers, offers[::-1]):
        found = {letter["name"]: letter["entries"] for letter in _letters(factories.index(*offers), given)}
        assert [(entry["name"], entry["is_topic"]) for entry in found["T"]] == [("Treffs", False), ("Treffs", True)]


def test_what_a_call_costs_leaves_the_name_beside_it_its_line() -> None:
    """It made the column of the numbers so wide that names were divided syllable by syllable."""
    cost = "20 Cent pro Anruf und bis zu 60 Cent aus Netzen von anderen, Angabe noch nicht bestätigt"
    line = factories.help_line(name="Telefon bei Sucht und Drogen", phones=[{"number": "01806 313031"}], cost=cost)
    index = factories.index(factories.offer(), help_lines=factories.by_id(line))
    booklet = next(paper for paper in papers(index) if paper.kind is PaperKind.BOOKLET)
    pdf = typeset(booklet)[0]
    lines = [row for page in pypdfium2.PdfDocument(pdf) for row in page.get_textpage().get_text_range().splitlines()]
    assert any(row.strip().startswith(line.name) for row in lines)
    assert cost in text(pdf)
