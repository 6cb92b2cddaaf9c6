"""The languages of the site: which there are, and which pages each of them has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator import addresses
from generator.index import Index
from generator.model.texts import guide_texts
from generator.model.transition import Transition
from generator.output import Page, Sibling
from generator.pages.render import Templates
from generator.pages.site import Site
from generator.pages.speech import GERMAN, Speech, speech_of


def speeches(index: Index) -> tuple[Speech, ...]:
    """German, then the other languages that `district.yml` names."""
    others = (i for i in index.compass.district.languages if i != GERMAN.language)
    return (GERMAN, *(speech_of(index.compass, language) for language in others))


def pages_in(index: Index, speech: Speech) -> frozenset[str] | None:
    """Addresses there are in a language, without its folder; None: everything, as in German."""
    if speech.is_german:
        return None
    compass = index.compass
    found = [
        addresses.HOME,
        addresses.AGES,
        addresses.AREAS,
        addresses.TOPICS,
        addresses.TRANSITIONS,
        addresses.EMERGENCY,
    ]
    found += [addresses.age(i) for i in compass.age_groups]
    found += [addresses.area(i) for i in compass.social_areas]
    found += [addresses.topic(i) for i in index.topic_of]
    found += [addresses.offer(i) for i in index.published]
    found += [addresses.transition(g.id) for g in index.transitions.values() if _is_translated(index, speech, g)]
    return frozenset(found)


def _is_translated(index: Index, speech: Speech, guide: Transition) -> bool:
    """A guide counts as a whole: half a guide leads nobody through."""
    inside = guide_texts(index.compass, guide)
    return all(speech.knows(text) for path, text in inside.items() if path.rpartition("/")[2] in ("title", "text"))


def site_in(german: Site, speech: Speech) -> Site:
    """The same site in another language; what was worked out for German pages is used again."""
    pages = pages_in(german.index, speech)
    return replace(german, templates=Templates(speech), pages=pages, _drawn={})


def with_siblings(pages: Iterable[Page], spoken: Iterable[Speech]) -> list[Page]:
    """Pages that know their other languages; where a page has none, the way leads to that language's start."""
    found = list(pages)
    folders = {speech.language: "" if speech.is_german else f"{speech.language}/" for speech in spoken}
    names = {speech.language: speech.name for speech in spoken}
    if len(folders) < 2:
        return found
    there = {page.address for page in found}
    return [replace(page, siblings=tuple(_siblings(page, folders, names, there))) for page in found]


def _siblings(page: Page, folders: Mapping[str, str], names: Mapping[str, str], there: set[str]) -> Iterable[Sibling]:
    own = page.address.removeprefix(folders.get(page.lang, ""))
    for language, folder in folders.items():
        is_same = f"{folder}{own}" in there and page.address != addresses.NOT_FOUND
        yield Sibling(language, names[language], f"{folder}{own}" if is_same else folder, is_same)
