"""The index of a booklet: every name once, in the order people look for it, under its letter."""

from __future__ import annotations

from generator.paper.booklets import _letters
from tests import factories


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
