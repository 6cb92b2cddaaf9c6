"""Names of houses: „Haus Morgenrot“, „Morgenrot-Haus“ and „Schutzwohnung Morgenrot“ are one."""

from __future__ import annotations

import re

from generator.protect.spelling import BETWEEN, letters, name_pattern, spelled_words, words_of

_KINDS = (
    *words_of("haus house home villa wohnung wohnungen zuflucht unterkunft pension herberge"),
    *words_of("shelter refuge"),
)
_CLUBS = frozenset(("e", "v", "ev", "gmbh", "ggmbh"))
_SHORT = 6
"""So short a name is often the beginning of another one: „Haus Rose“, „Haus Rosenthal“."""


def core_of(name: str) -> str:
    """„Morgenrot“ of „Haus Morgenrot e. V.“; the whole name if nothing else is left."""
    words = words_of(name)
    while len(words) > 1 and words[0].endswith(_KINDS):
        words = words[1:]
    while words and (words[-1] in _CLUBS or (len(words) > 1 and words[-1].endswith(_KINDS))):
        words = words[:-1]
    if len(words) == 1 and words[0].endswith(_KINDS):
        kind = max((kind for kind in _KINDS if words[0].endswith(kind)), key=len)
        stem = words[0].removesuffix(kind)
        return stem if len(stem) >= _SHORT else name
    return " ".join(words) or name


def house_pattern(name: str) -> str:
    """All spellings of what tells the house from others; `is_house` says whether it is a house at all."""
    core = core_of(name)
    if words_of(core) == words_of(name):
        return name_pattern(name)
    return spelled_words(core) + (r"(?:e?s)?(?![^\W\d_])" if letters(core) < _SHORT else "")


def is_house(name: str, text: str, start: int, end: int) -> bool:
    """Does a kind of house stand before or behind the name that was found? A list without one needs none."""
    if words_of(core_of(name)) == words_of(name):
        return True
    begins_word = start == 0 or not text[start - 1].isalpha()
    is_before = _BEFORE.search(text[max(start - _NEAR, 0) : start]) is not None
    return is_before or (begins_word and _BEHIND.match(text, end) is not None)


_KIND = "|".join(map(spelled_words, _KINDS))
_BEFORE = re.compile(rf"(?:{_KIND})[^\W\d_]{{0,2}}{BETWEEN}(?:(?:of|von){BETWEEN})?$")
_BEHIND = re.compile(rf"{BETWEEN}(?:{_KIND})")
_NEAR = 60
