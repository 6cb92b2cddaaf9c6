"""German compounds → their parts, by the words that stand alone in the same texts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generator.base.folding import stem

MIN_COMPOUND_LENGTH = 8
MIN_PART_LENGTH = 4
SHORT_PARTS = frozenset("amt arzt bus kur rat job".split())
"""Nouns of three letters that end or begin many compounds; others of that length split too much by chance."""
NO_PARTS = frozenset(
    "heit keit schaft lich isch haft weise innen erin chen lein ungen liche lichen ieren eren tion itat ende enden "
    "unter ober uber auch eine einer einen nach sich oder aber ohne mehr sehr".split()
)
"""What looks like a word but is an ending or says nothing (folded)."""
LINKS = ("", "s", "es", "n", "en", "er", "e")
ENDINGS = ("", "e", "n", "en", "s", "es", "er", "ern")


class Splitter:
    """Splits folded words with those that `vocabulary_of` found.

    Before the cut may stand a known word with a linking letter or without its last e (Schul|beratung), after
    it a known word in any form or another compound.
    """

    def __init__(self, known: Iterable[str]) -> None:
        known = frozenset(known)
        self._heads = {word + link for word in known for link in LINKS}
        self._heads |= {word[:-1] for word in known if word.endswith("e") and len(word) > MIN_PART_LENGTH}
        self._tails = {word + ending for word in known for ending in ENDINGS} | {
            word.removesuffix(ending)
            for word in known
            for ending in ("e", "n", "en")
            if len(word) > MIN_PART_LENGTH + 1
        }
        self._heads -= NO_PARTS
        self._tails -= NO_PARTS
        self._cut = lru_cache(maxsize=None)(self._best_cut)
        self.parts = lru_cache(maxsize=None)(self._parts)

    def last_part(self, word: str) -> str:
        """The last word of a compound as it stands there; empty if it is no compound."""
        cut = self._cut(word)
        return self.last_part(word[cut:]) or word[cut:] if cut else ""

    def _parts(self, word: str) -> tuple[str, ...]:
        """Stems of all parts of a word, the larger ones too; empty if it is no compound."""
        cut = self._cut(word)
        if not cut:
            return ()
        head, tail = word[:cut], word[cut:]
        return tuple(dict.fromkeys([stem(head), stem(tail), *self._parts(head), *self._parts(tail)]))

    def _best_cut(self, word: str) -> int:
        """Where the two sides are most even; 0 if there is no cut with a known word on both sides."""
        if len(word) < MIN_COMPOUND_LENGTH or not word.isalpha():
            return 0
        best = 0, 0
        for cut in range(3, len(word) - 2):
            if word[:cut] in self._heads and (word[cut:] in self._tails or self._cut(word[cut:])):
                # Of equals the later: after the linking s, not before it.
                best = max(best, (min(cut, len(word) - cut), cut))
        return best[1]


def vocabulary_of(*words: Iterable[str]) -> frozenset[str]:
    """Those of these words that may be parts of others."""
    return frozenset(word for word in set().union(*words) if _may_be_part(word))


def _may_be_part(word: str) -> bool:
    return (len(word) >= MIN_PART_LENGTH or word in SHORT_PARTS) and word not in NO_PARTS and word.isalpha()
