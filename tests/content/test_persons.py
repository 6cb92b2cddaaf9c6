"""Thirty people as data: what stands first on the lists they land on, and what never does (`persons.yml`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.index import Asked, Index
from tests.support import real_index

FIVE, DOOR = 5, 12
PERSONS = yaml.safe_load(Path(__file__).with_name("persons.yml").read_text("utf-8"))


def listed(index: Index, door: dict[str, str]) -> Sequence[str]:
    """Offers at the beginning of a list. That of a place is narrowed to a topic by the finder, which keeps its order."""
    asked = Asked(door.get("place", ""), door.get("area", ""), door.get("age", ""), door.get("topic", ""))
    if not (asked.topic and asked.municipality):
        return [standing.offer.id for standing in index.first(asked)]
    about = {offer.id for offer in index.by_topic[asked.topic]}
    first = [standing.offer.id for standing in index.first(Asked(asked.municipality))]
    groups = index.near.around(asked.municipality).values()
    order = dict.fromkeys([*first, *(within.offer.id for group in groups for within in group)])
    return [i for i in order if i in about][:DOOR]


@pytest.fixture(scope="module")
def index() -> Index:
    return real_index()


@pytest.mark.parametrize("person", PERSONS, ids=lambda person: person["who"])
def test_everybody_sees_first_what_helps_them(index: Index, person: dict[str, Any]) -> None:
    for door in person["doors"]:
        found = listed(index, door)
        assert set(person["first"]) <= set(found[:FIVE]), (door, found[:FIVE])
        assert set(person["never"]).isdisjoint(found), (door, found)


def test_they_are_thirty_and_name_what_there_is(index: Index) -> None:
    """An offer that left the lists would make „never“ true for nothing."""
    assert len(PERSONS) >= 30
    named = {i for person in PERSONS for i in (*person["first"], *person["never"])}
    assert named <= set(index.listed)
