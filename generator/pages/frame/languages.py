"""The languages of the site: which there are, and which pages each of them has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator import addresses
from generator.base.output import SIMPLE, Page, Sibling
from generator.index import Index, easy
from generator.language.speeches import easy_speech, speech_of
from generator.language.translator import GERMAN, Speech
from generator.model.texts import guide_texts
from generator.model.transition import Transition
from generator.pages.frame.canvas import Site
from generator.pages.frame.render import Templates
from generator.pages.frame.script_words import by_kind


def speeches(index: Index) -> tuple[Speech, ...]:
    """German, then the other languages that `district.yml` names."""
    others = (i for i in index.compass.district.languages if i != GERMAN.language)
    return (GERMAN, *(speech_of(index.compass, language) for language in others))


def all_speeches(index: Index) -> tuple[Speech, ...]:
    """The same with Leichte Sprache, which has pages of its own (`content/easy/`)."""
    german, *others = speeches(index)
    return (german, *([easy_speech()] if easy.start_of(index.compass) else []), *others)


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
        addresses.SEARCH,
    ]
    found += [addresses.age(i) for i in (*compass.age_groups, addresses.NO_AGE)]
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
    return replace(german, templates=Templates(speech), pages=pages, script_words=by_kind(speech), _drawn={})


def with_siblings(pages: Iterable[Page], index: Index) -> list[Page]:
    """Pages that know their other languages; where a page has none, the way leads to that language's start."""
    found = list(pages)
    spoken = all_speeches(index)
    if len(spoken) < 2:
        return found
    there = {page.address for page in found}
    easier = dict(_easier(index))
    everyday = {easy_address: german for german, easy_address in easier.items()}
    folders = {speech.language: speech.folder for speech in spoken}
    made = []
    for page in found:
        own = page.address.removeprefix(folders[page.lang])
        german = everyday.get(own, addresses.HOME) if page.lang == SIMPLE else own
        same = {language: f"{folder}{german}" for language, folder in folders.items() if language != SIMPLE}
        same |= {SIMPLE: easier[german]} if german in easier else {}
        same = {language: address for language, address in same.items() if address in there}
        if page.address == addresses.NOT_FOUND:
            same = {}
        same[page.lang] = page.address
        made.append(replace(page, siblings=tuple(_sibling(speech, same) for speech in spoken)))
    return made


def _sibling(speech: Speech, same: Mapping[str, str]) -> Sibling:
    """`same`: language → address of the page in it."""
    start = addresses.EASY if speech.language == SIMPLE else speech.folder
    return Sibling(speech.language, speech.name, same.get(speech.language, start), speech.language in same)


def _easier(index: Index) -> Iterable[tuple[str, str]]:
    """Pages in everyday German and what says the same in Leichte Sprache; of several the first."""
    pages = easy.in_order(index.compass)
    return ((easy.everyday_address(index, page), easy.address_of(index.compass, page)) for page in reversed(pages))
