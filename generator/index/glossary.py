"""Which office words of the glossary stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.vocabulary import GlossaryWord

_ENDING = "(?:e[nrsm]?|n|s)?"
"""Endings of German nouns and adjectives; other forms are typed in."""


class Glossary:
    """Finds words by their forms. Made once for each index: thousands of texts are looked through."""

    def __init__(self, words: Iterable[GlossaryWord]) -> None:
        self._words = tuple(words)
        self._owner = {form: word.id for word in self._words for form in (*word.forms, word.word)}
        self._longest_first = sorted(self._owner, key=len, reverse=True)

    def words_in(self, *texts: str | None) -> tuple[GlossaryWord, ...]:
        """The words that stand in the texts, in the order of the glossary."""
        found = {word for text in texts if text for word in self._ids_in(text)}
        return tuple(word for word in self._words if word.id in found) if found else ()

    def _ids_in(self, text: str) -> Iterable[str]:
        # Most texts hold none or a few: a pattern of those is quicker than one of all.
        forms = [form for form in self._longest_first if form in text]
        if not forms:
            return ()
        pattern = rf"(?<![\w-])({'|'.join(map(re.escape, forms))}){_ENDING}(?![\w-])"
        return [self._owner[match[1]] for match in re.finditer(pattern, text)]
