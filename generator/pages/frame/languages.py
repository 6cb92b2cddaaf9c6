"""The languages of the site, and the same page in each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache

from generator import addresses
from generator.base.output import ORIGINAL, SIMPLE, Page, Sibling
from generator.index import Index, easy
from generator.language.speeches import easy_speech, speech_of
from generator.language.translator import GERMAN, Translator


def languages_of(index: Index) -> tuple[str, ...]:
    """German, Leichte Sprache if there are pages in it (`content/easy/`), then the others that `district.yml` names."""
    others = (language for language in index.compass.district.languages if language != ORIGINAL)
    return (ORIGINAL, *([SIMPLE] if easy.start_of(index.compass) else []), *others)


@lru_cache(maxsize=1)
def all_speeches(index: Index) -> tuple[Translator, ...]:
    """How each of them says what stands on a page."""
    of_german = {ORIGINAL: GERMAN, SIMPLE: easy_speech()}
    return tuple(of_german.get(i) or speech_of(index.compass, i) for i in languages_of(index))


def siblings(index: Index, there: AbstractSet[str]) -> Callable[[Page], tuple[Sibling, ...]]:
    """What a page knows of its other languages; where it has none, the way leads to that language's start.

    `there`: all addresses of the site.
    """
    spoken = all_speeches(index)
    if len(spoken) < 2:
        return lambda _: ()
    easier = dict(_easier(index))
    everyday = {easy_address: german for german, easy_address in easier.items()}
    folders = {speech.language: speech.folder for speech in spoken}
    found: dict[str, tuple[Sibling, ...]] = {}

    def of(page: Page) -> tuple[Sibling, ...]:
        own = page.address.removeprefix(folders[page.lang])
        if own in found and page.address in there and page.lang != SIMPLE:
            return found[own]  # all of them know the same
        german = everyday.get(own, addresses.HOME) if page.lang == SIMPLE else own
        same = {language: f"{folder}{german}" for language, folder in folders.items() if language != SIMPLE}
        same |= {SIMPLE: easier[german]} if german in easier else {}
        same = {language: address for language, address in same.items() if address in there}
        if page.address == addresses.NOT_FOUND:
            same = {}
        is_one_of_them = same.get(page.lang) == page.address
        same[page.lang] = page.address
        made = tuple(_sibling(speech, same) for speech in spoken)
        if is_one_of_them and page.lang != SIMPLE:
            found[own] = made
        return made

    return of


def _sibling(speech: Translator, same: Mapping[str, str]) -> Sibling:
    """`same`: language → address of the page in it."""
    start = addresses.EASY if speech.language == SIMPLE else speech.folder
    return Sibling(speech.language, speech.name, same.get(speech.language, start), speech.language in same)


def _easier(index: Index) -> Iterable[tuple[str, str]]:
    """Pages in everyday German and what says the same in Leichte Sprache; of several the first."""
    pages = easy.in_order(index.compass)
    return ((easy.everyday_address(index, page), easy.address_of(index.compass, page)) for page in reversed(pages))
