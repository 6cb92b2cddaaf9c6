"""K344–K346: letters that mislead, in every text of every file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.base.keeping import TEXTS, Stage, only_for
from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.check.texts.meant import all_texts
from generator.index import Index
from generator.load.content import Loaded
from generator.model.values.letters import foreign_letter, piled_accents, twin_word

_TRANSLATIONS = "translations"
_OTHER_TONGUES = {"search_words", "languages", "crisis"}
"""Lists whose words may be of any language."""
_ADDRESSES = ("url", "email", "from", "to")


def check(_index: Index, loaded: Loaded) -> Iterator[Problem]:
    """German texts are of one script. In other languages a word may take a foreign one along, so that is a warning."""
    for kind, document, path, text in all_texts(loaded):
        if text.isascii() or kind == "crisis_words" or (path and path[-1] in _ADDRESSES):
            continue
        is_german = kind not in {_TRANSLATIONS, *_OTHER_TONGUES} and _TRANSLATIONS not in path
        foreign, pile = _strange(text)
        if mixed := foreign or (_twin(text) if is_german else ""):
            yield RULES["K344" if is_german else "K345"].at(document.at(*path), mixed)
        if pile:
            yield RULES["K346"].at(document.at(*path), f"über „{pile}“ stehen Zeichen übereinander")


@only_for(Stage.RULE)
@lru_cache(maxsize=TEXTS)
def _strange(text: str) -> tuple[str, str]:
    """Kept for the live preview."""
    return foreign_letter(text), piled_accents(text)


@only_for(Stage.RULE)
@lru_cache(maxsize=TEXTS)
def _twin(text: str) -> str:
    """Kept, too."""
    return twin_word(text)
