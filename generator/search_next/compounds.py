"""German compounds → their parts, by the words that stand alone in the same texts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generator.search_next.text import stem

SHORTEST_COMPOUND = 8
SHORTEST_PART = 4
SHORT_PARTS = frozenset("amt arzt bus kur rat job".split())
"""Nouns of three letters that end or begin many compounds; others of that length split too much by chance."""
ENDINGS = frozenset(
    "heit keit schaft lich isch haft weise innen erin chen lein ungen liche lichen ieren eren tion ität ende enden "
    "unter ober über auch eine einer einen nach sich oder aber ohne mehr sehr".split()
)
"""What looks like a word but is an ending or says nothing."""


class Splitter:
    """Splits with a vocabulary of folded words. Linking letters (s, es, n, en, er, e) fall with the stem of a part."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._stems = {stem(word) for word in vocabulary if _may_be_part(word)}
        self.parts = lru_cache(maxsize=100_000)(self._parts)

    def _parts(self, word: str) -> tuple[str, ...]:
        """Stems of all parts of a folded word, the larger ones too; empty if it is no compound."""
        best = self._best_cut(word)
        if not best:
            return ()
        head, tail = word[:best], word[best:]
        inner = [*self._parts(head), *self._parts(tail)]
        return tuple(dict.fromkeys([stem(head), stem(tail), *inner]))

    def _best_cut(self, word: str) -> int:
        """Where the two sides are most even; 0 if there is no cut with a known word on both sides."""
        if len(word) < SHORTEST_COMPOUND or not word.isalpha():
            return 0
        cuts = [i for i in range(3, len(word) - 2) if self._known(word[:i]) and self._known(word[i:])]
        # A cut after the linking s beats one before it ("beratungs|stelle"), a longer last word a shorter one.
        return max(cuts, key=lambda i: (min(i, len(word) - i), i), default=0)

    def _known(self, part: str) -> bool:
        if not _may_be_part(part):
            return False
        return stem(part) in self._stems or bool(self._best_cut(part))


def _may_be_part(word: str) -> bool:
    return (len(word) >= SHORTEST_PART or word in SHORT_PARTS) and word not in ENDINGS and word.isalpha()
