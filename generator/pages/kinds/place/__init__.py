"""Pages by place: `/ort/` with every village, and `/ort/<municipality>/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.addresses import links
from generator.index import Index
from generator.model.district import Municipality
from generator.pages.frame.script_words import OF_LISTS
from generator.pages.kind import Kind, in_german
from generator.pages.kinds.place.documents import PLACE, documents, of_town_halls
from generator.pages.kinds.place.view import draw, draw_list
from generator.pages.planned import Entry
from generator.safety.rule import never
from generator.search.documents import PAGE as RESULT


def _list(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(links.PLACES.address, "Alle Orte und Dörfer", None, source="region/places.csv")


def _entries(index: Index) -> Iterator[Entry[Municipality]]:
    for found in index.municipalities.values():
        title = f"Hilfe in {found.name}"
        yield Entry(addresses.place(found.id), found.name, found, title=title, source="region/municipalities.csv")


LIST = Kind(
    name="places",
    template="place/list",
    entries=_list,
    draw=draw_list,
    sensitive=never("it names places and no offer"),
    languages=in_german("a list of proper names"),
    scripts=("field",),
    found_as=RESULT,
    documents=of_town_halls,
    menu="Alle Orte",
)
PAGE = Kind(
    name="place",
    template="place/page",
    entries=_entries,
    draw=draw,
    sensitive=never("it lists whatever there is around a place; where somebody lives says nothing about a matter"),
    languages=in_german(
        "it is made of names, numbers and offers of one place; topics and ages lead to these in each language"
    ),
    folder=addresses.PLACES,
    content="municipalities",
    scripts=OF_LISTS,
    found_as=PLACE,
    documents=documents,
)
