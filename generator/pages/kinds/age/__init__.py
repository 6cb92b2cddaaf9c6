"""Pages by age: `/alter/` and `/alter/<group>/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.addresses import links
from generator.index import Index
from generator.model.vocabulary import AgeGroup
from generator.pages.frame.script_words import OF_LISTS
from generator.pages.kind import Kind, in_every_language, unsearched
from generator.pages.kinds.age.documents import AGE, documents
from generator.pages.kinds.age.view import draw, draw_list
from generator.pages.planned import Entry
from generator.safety.rule import never


def _list(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(links.AGES.address, links.AGES.text, None)


def _entries(index: Index) -> Iterator[Entry[AgeGroup | None]]:
    for group in index.compass.age_groups.values():
        yield Entry(addresses.age(group.id), group.name, group, group.summary, source="vocabulary/age_groups.yml")
    if index.of_no_age:
        at = addresses.age(addresses.NO_AGE)
        yield Entry(at, "Für jedes Alter", None, source="vocabulary/audiences.yml")


LIST = Kind(
    name="ages",
    template="age/list",
    entries=_list,
    draw=draw_list,
    sensitive=never("it names age groups and no offer"),
    languages=in_every_language,
    documents=unsearched("each age is found itself"),
)
PAGE = Kind(
    name="age",
    template="age/page",
    entries=_entries,
    draw=draw,
    sensitive=never("it lists whatever there is for an age; an age says nothing about a matter"),
    languages=in_every_language,
    folder=addresses.AGES,
    content="age_groups",
    scripts=OF_LISTS,
    found_as=AGE,
    documents=documents,
    unique_title="Alter: {title}",
)
