"""„Bei mir“ as data: the names of all places, and for each municipality the groups of its page.

The browser sorts any list with them, so the rules of nearness stand once, in the index.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator import addresses
from generator.base.output import Asset
from generator.facts.why import HERE_IN
from generator.index import Index, Reach, Within
from generator.model.district import Municipality
from generator.pages.frame.canvas import Canvas
from generator.pages.parts.sections import NEAR_TEXT, reach_title

VERSION = 1


def assets(site: Canvas) -> Iterator[Asset]:
    """The names of places, then a list for each municipality."""
    yield _asset(addresses.PLACE_NAMES, _names(site.index))
    for municipality in site.index.municipalities.values():
        found = site.around(municipality.id)
        yield _asset(addresses.place_list(municipality.id), _list(municipality, found))


def _names(index: Index) -> dict[str, object]:
    """Names and postal codes; numbers count in the list of municipalities."""
    number = {m.ags: n for n, m in enumerate(index.municipalities.values())}
    area_of = {m: area.id for area in index.compass.social_areas.values() for m in area.municipalities}
    named: dict[str, set[int]] = defaultdict(set)
    coded: dict[str, set[int]] = defaultdict(set)
    for m in index.municipalities.values():
        named[m.name].add(number[m.ags])
        for code in m.postal_codes:
            coded[code].add(number[m.ags])
    for place in index.compass.places:
        if place.municipality in number:
            named[place.name].add(number[place.municipality])
            if place.postal_code:
                coded[place.postal_code].add(number[place.municipality])
    return {
        "v": VERSION,
        "municipalities": [[m.id, m.name, area_of.get(m.id, "")] for m in index.municipalities.values()],
        "places": {name: sorted(found) for name, found in sorted(named.items())},
        "codes": {code: sorted(found) for code, found in sorted(coded.items())},
        "others": dict(sorted(_other_names(index, named))),
        # What people write behind a name to say which one they mean.
        "around": [index.compass.district.name, index.compass.district.state],
    }


def _other_names(index: Index, named: Mapping[str, set[int]]) -> Iterator[tuple[str, str]]:
    """Old names and those in other scripts, as the words of the search have them: the first one is the place."""
    for entry in index.compass.search_words.values():
        place, *others = entry.words
        if place in named:
            for other in (*others, *(word for words in entry.translations.values() for word in words)):
                if other not in named:
                    yield other, place


def _list(municipality: Municipality, found: Mapping[Reach, Sequence[Within]]) -> dict[str, object]:
    """Groups as on the page of the municipality, nearest first. A run has one place and several offers."""
    return {
        "v": VERSION,
        "id": municipality.id,
        "name": municipality.name,
        "groups": [
            {
                "reach": reach.value,
                "title": reach_title(reach, HERE_IN),
                "text": NEAR_TEXT if reach is Reach.NEAR else "",
                "runs": _runs(offers),
            }
            for reach, offers in found.items()
            if offers
        ],
    }


def _runs(found: Sequence[Within]) -> list[list[object]]:
    """„[[town, kilometres], id, id …]“ for offers that follow each other in the same place."""
    return [[where, *(within.offer.id for within in run)] for where, run in groupby(found, _where)]


def _where(within: Within) -> list[str | int]:
    """What is known of the way to an offer; empty when there is no place to go to."""
    return [part for part in (within.town, within.kilometres) if part is not None and part != ""]


def _asset(path: str, data: dict[str, object]) -> Asset:
    return Asset(path, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())
