"""Texts as the index sees them, each looked at once. Who makes the index again and again keeps this: most texts stay."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from generator.search.compounds import Splitter, vocabulary_of
from generator.search.tokens import Text, Token, completed, seen, tokens


class SeenTexts:
    """What the texts of one index hold; the next `look` keeps what has stayed and forgets the rest.

    With `for_long` what stands in one text only is kept, too: quicker the next time, and it needs memory.
    """

    def __init__(self, *, for_long: bool = False) -> None:
        self._for_long = for_long
        self._plain: Mapping[str, tuple[Token, ...]] = {}
        self._vocabulary: frozenset[str] = frozenset()
        self._splitter = Splitter(())
        self.tokens: Mapping[str, tuple[Token, ...]] = {}
        """Text → its words, and those whose end stands in a later one."""
        self._seen: dict[str, Text] = {}

    def look(self, times: Mapping[str, int], known: Iterable[str]) -> None:
        """From now on these texts are there, so often; `known` are words that count as standing alone somewhere."""
        before = self._plain
        self._plain = {text: before[text] if text in before else tokens(text) for text in times}
        vocabulary = vocabulary_of(known, (token.word for found in self._plain.values() for token in found))
        if vocabulary != self._vocabulary:
            # A new word may be a part of any compound, so every text is looked at again.
            self._vocabulary, self._splitter = vocabulary, Splitter(vocabulary)
            self.tokens, self._seen = {}, {}
        completed_before, seen_before = self.tokens, self._seen
        self.tokens = {
            text: completed_before[text] if text in completed_before else found + completed(text, self._splitter)
            for text, found in self._plain.items()
        }
        self._seen = {text: seen_before[text] for text in times if text in seen_before}
        self._look_at_shared(times)

    def _look_at_shared(self, times: Mapping[str, int]) -> None:
        for text, count in times.items():
            if count > 1 and text not in self._seen:
                self._seen[text] = seen(self.tokens[text], self._splitter)

    def of(self, text: str) -> Text:
        """One text. What stands in one document only is looked at when its turn comes: all at once would fill the memory."""
        found = self._seen.get(text)
        if found is None:
            found = seen(self.tokens[text], self._splitter)
            if self._for_long:
                self._seen[text] = found
        return found

    @property
    def words(self) -> Collection[tuple[Token, ...]]:
        """Words of each text."""
        return self.tokens.values()
