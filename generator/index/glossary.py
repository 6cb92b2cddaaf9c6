"""Which office words of the glossary stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.model.vocabulary import GlossaryWord

_ENDING = "(?:e[nrsm]?|n|s)?"
"""Endings of German nouns and adjectives; other forms are typed in."""


def glossary_words(glossary: Iterable[GlossaryWord], texts: Iterable[str]) -> tuple[GlossaryWord, ...]:
    """The words that stand in the texts, in the order of the glossary."""
    every = tuple(glossary)
    if not every:
        return ()
    pattern, owner = _pattern(every)
    found = {owner[match[1]] for text in texts for match in pattern.finditer(text)}
    return tuple(word for word in every if word.id in found)


@lru_cache(maxsize=4)
def _pattern(glossary: tuple[GlossaryWord, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all words, the longest first, and whose form each is."""
    owner = {form: word.id for word in glossary for form in (*word.forms, word.word)}
    forms = "|".join(map(re.escape, sorted(owner, key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])({forms}){_ENDING}(?![\w-])"), owner
