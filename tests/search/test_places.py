"""Whoever asks for a place: what is there comes first, then what is next door, then what only serves its people."""

from __future__ import annotations

from generator import addresses
from generator.base.folding import stem
from generator.base.geo import Point
from generator.model.vocabulary import SearchWords
from generator.pages import plan_of
from generator.search.places import near_levels, place_levels, place_terms
from generator.search.stop import STOP_WORDS
from tests import factories


def _levels_at(word: str, *offers: object) -> dict[str, int]:
    """Id → level of the offers that belong to the place of that name."""
    index = factories.index(*offers)  # type: ignore[arg-type]
    found = plan_of(index).documents
    levels = place_levels(found, place_terms(index, STOP_WORDS))[stem(word)]
    return {
        found[number].id: level for number, level in levels.items() if found[number].kind.folder == addresses.OFFERS
    }


def test_in_the_village_comes_before_its_municipality_and_that_before_who_only_serves_it() -> None:
    found = _levels_at(
        "kleindorf",
        factories.offer(id="dort", address={"city": "Probendorf", "locality": "Kleindorf"}),
        factories.offer(id="nebenan", address={"city": "Probendorf"}),
        factories.offer(id="zustaendig", service_area=["probendorf"]),
        factories.offer(id="kreisweit"),
    )

    assert found["dort"] > found["nebenan"] > found["zustaendig"] > 0
    assert "kreisweit" not in found, "what is for everybody says nothing about a place"


def test_an_offer_that_is_there_and_serves_it_counts_as_there() -> None:
    served = factories.offer(id="beides", address={"city": "Probendorf"}, service_area=["probendorf"])
    there = factories.offer(id="dort", address={"city": "Probendorf"})

    assert len(set(_levels_at("probendorf", served, there).values())) == 1


def test_where_nothing_is_the_nearest_places_come_first() -> None:
    offers = [
        factories.offer(id=city.lower(), name=city, address={"city": city}) for city in ("Musterstadt", "Testwalde")
    ]
    documents = plan_of(factories.index(*offers)).documents
    centres = {
        name: Point(51, 11 + n / 10)
        for n, name in enumerate(("musterstadt", "probendorf", "beispielhausen", "testwalde"))
    }
    found = {documents[n].id: level for n, level in near_levels(documents, centres)["probendorf"].items()}
    assert list(found) == ["musterstadt", "testwalde"]
    assert found["musterstadt"] > found["testwalde"] > 0


def test_a_town_in_other_letters_is_a_place_and_no_hit() -> None:
    heard = {"id": "stadt", "words": ["Musterstadt"], "translations": {"uk": ["Мустерштадт"]}}
    index = factories.index(search_words=factories.by_id(SearchWords.model_validate(heard)))
    assert place_terms(index, STOP_WORDS)[stem("мустерштадт")].keys() == {"musterstadt"}
