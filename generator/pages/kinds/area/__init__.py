"""Pages by social area: `/gebiet/`, `/gebiet/<area>/` and `/gebiet/<area>/<age>/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.addresses import links
from generator.index import Index
from generator.model.vocabulary import SocialArea
from generator.pages.frame.script_words import OF_LISTS
from generator.pages.kind import Kind, in_every_language, in_german, unsearched
from generator.pages.kinds.area.documents import AREA, documents
from generator.pages.kinds.area.view import Within, draw, draw_age, draw_list
from generator.pages.planned import Entry
from generator.safety.rule import never

_SOURCE = "vocabulary/social_areas.yml"
_OPEN = "it lists whatever there is in an area; where somebody lives says nothing about a matter"


def _list(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(links.AREAS.address, links.AREAS.text, None, source=_SOURCE)


def _entries(index: Index) -> Iterator[Entry[SocialArea]]:
    for area in index.compass.social_areas.values():
        yield Entry(addresses.area(area.id), area.name, area, area.summary or "", source=_SOURCE)


def _ages(index: Index) -> Iterator[Entry[Within]]:
    for area in index.compass.social_areas.values():
        for group in index.compass.age_groups.values():
            name = f"{group.name}: {area.short_name}"
            yield Entry(addresses.area(area.id, group.id), name, Within(area, group), source=_SOURCE)


LIST = Kind(
    name="areas",
    template="area/list",
    entries=_list,
    draw=draw_list,
    sensitive=never("it names areas and no offer"),
    languages=in_every_language,
    documents=unsearched("each area is found itself"),
)
PAGE = Kind(
    name="area",
    template="area/page",
    entries=_entries,
    draw=draw,
    sensitive=never(_OPEN),
    languages=in_every_language,
    folder=addresses.AREAS,
    content="social_areas",
    scripts=OF_LISTS,
    found_as=AREA,
    documents=documents,
)
AGE = Kind(
    name="area-age",
    template="area/age",
    entries=_ages,
    draw=draw_age,
    sensitive=never(_OPEN),
    languages=in_german("areas and ages have pages in each language; both together would be many that differ little"),
    documents=unsearched("the page of the area is found, and leads here"),
    scripts=OF_LISTS,
)
