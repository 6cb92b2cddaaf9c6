"""Addresses of all pages that a build will make, in all languages, worked out without drawing one.

A test holds it against the pages that are drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator import addresses
from generator.base.output import ORIGINAL
from generator.index import Index, easy
from generator.load.kinds import ANY
from generator.model.compass import Compass
from generator.model.texts import guide_texts
from generator.model.transition import Transition


def pages_to_be(index: Index) -> set[str]:
    """Every page but the neutral second addresses of sensitive ones, and the pages at old addresses."""
    compass = index.compass
    found = {
        *(addresses.PLACES, addresses.ORGANIZATIONS, addresses.SAVED, addresses.LICENCES),
        *((addresses.OFFLINE,) if compass.district.offline else ()),
        *map(addresses.place, compass.municipalities),
        *map(addresses.organization, index.by_organization),
        *map(addresses.content_page, compass.pages),
        *(easy.address_of(compass, page) for page in compass.easy.values()),
        *((f"{addresses.EASY}{addresses.EMERGENCY}",) if easy.start_of(compass) else ()),
        *(addresses.area(area, group) for area in compass.social_areas for group in compass.age_groups),
        *_spoken(index, index.transitions.values()),
        *((addresses.OFFERS,) if index.listed else ()),
    }
    for language in compass.district.languages:
        if language != ORIGINAL:
            guides = (guide for guide in index.transitions.values() if _is_translated(compass, language, guide))
            found |= {f"{language}/{address}" for address in _spoken(index, guides)}
    return found


def _spoken(index: Index, guides: Iterable[Transition]) -> Iterator[str]:
    """Pages that each language has."""
    compass = index.compass
    yield from (addresses.HOME, addresses.AGES, addresses.AREAS, addresses.TOPICS, addresses.TRANSITIONS)
    yield from (addresses.EMERGENCY, addresses.SEARCH)
    yield from map(addresses.age, (*compass.age_groups, addresses.NO_AGE))
    yield from map(addresses.area, compass.social_areas)
    yield from map(addresses.topic, index.topic_of)
    yield from map(addresses.offer, index.published)
    yield from (addresses.transition(guide.id) for guide in guides)


def _is_translated(compass: Compass, language: str, guide: Transition) -> bool:
    """A guide counts as a whole, as its page does."""
    translation = compass.translations.get(language)
    known = translation.texts if translation else {}
    said = {known[path].de for path in known}
    inside = guide_texts(compass, guide)
    return all(text in said for path, text in inside.items() if path.rpartition("/")[2] in ("title", "text"))


_MAKERS: Mapping[str, tuple[Callable[[str], str], str]] = {
    "offers": (addresses.offer, addresses.OFFERS),
    "transitions": (addresses.transition, addresses.TRANSITIONS),
    "organizations": (addresses.organization, addresses.ORGANIZATIONS),
    "easy": (addresses.easy, addresses.EASY),
    "topics": (addresses.topic, addresses.TOPICS),
    "age_groups": (addresses.age, addresses.AGES),
    "social_areas": (addresses.area, addresses.AREAS),
    "municipalities": (addresses.place, addresses.PLACES),
    "pages": (addresses.content_page, ""),
}


def hidden_by_mistakes(broken: Iterable[tuple[str, str]]) -> tuple[set[str], tuple[str, ...]]:
    """Where entries with errors would have their pages, and folders of which nothing can be said at all.

    Whoever names such a page is not to blame.
    """
    pages: set[str] = set()
    folders: list[str] = []
    for kind, identifier in broken:
        if kind in _MAKERS:
            make, folder = _MAKERS[kind]
            if identifier == ANY:
                folders.append(folder)
            else:
                pages.add(make(identifier))
    return pages, tuple(folders)
