"""A text → the words the index knows it by; the twin of what the browser does to a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.base.folding import fold, stem, words
from generator.search.compounds import Splitter
from generator.search.stop import STOP_WORDS

_CHUNK = re.compile(r"\S+")
_SURFACE = re.compile(r"[^\W_]+")
_SUSPENDED = re.compile(r"(\w+)-(?=,|\s+(?:und|oder|bis|sowie)\s)")
_WHOLE = re.compile(r"(\w+)(?![\w-])")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: as it is written, folded, and its stem."""

    surface: str
    word: str
    stem: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the index sees it."""

    length: int
    counts: Mapping[str, int]
    """Stem → how often."""
    parts: tuple[tuple[str, str], ...]
    """(stem of a part, stem of the compound it is in)."""


@lru_cache(maxsize=200_000)
def _chunk_tokens(chunk: str) -> tuple[Token, ...]:
    """Tokens of a piece without spaces; "Mutter-Kind-Kur" counts as one word, too."""
    folded, written = words(chunk), _SURFACE.findall(chunk.replace("\u00ad", ""))
    if len(written) != len(folded):
        written = folded
    found = [Token(s, w, stem(w)) for s, w in zip(written, folded, strict=True)]
    if 1 < len(found) <= 4 and not any(c in chunk for c in ".@/"):
        whole = "".join(folded)
        found.append(Token("-".join(written), whole, stem(whole)))
    return tuple(token for token in found if token.word not in STOP_WORDS)


def tokens(text: str) -> tuple[Token, ...]:
    """All telling tokens of a text; neighbouring numbers count as one, too ("116 117")."""
    found: list[Token] = []
    number: Token | None = None
    for chunk in _CHUNK.findall(text):
        for token in _chunk_tokens(chunk):
            found.append(token)
            if not token.word.isdigit():
                number = None
                continue
            if number:
                whole = number.word + token.word
                found.append(Token(f"{number.surface} {token.surface}", whole, whole))
            number = token
    return tuple(found)


def completed(text: str, splitter: Splitter) -> tuple[Token, ...]:
    """Words whose end stands in a later word: "Familien- und Lebensberatung" speaks of Familienberatung."""
    if "-" not in text:
        return ()
    found: list[Token] = []
    for beginning in _SUSPENDED.finditer(text):
        whole = next((m[1] for m in _WHOLE.finditer(text, beginning.end()) if len(m[1]) > 3), "")
        tail = splitter.last_part(fold(whole))
        if tail:
            word = fold(beginning[1]) + tail
            found.append(Token(beginning[1] + tail, word, stem(word)))
    return tuple(found)


def seen(found: Iterable[Token], splitter: Splitter) -> Text:
    """Counts of a text's tokens, and the parts of its compounds."""
    all_tokens = tuple(found)
    counts = Counter([token.stem for token in all_tokens])
    whole = {token.word: token.stem for token in all_tokens}
    parts = {(part, of): None for word, of in whole.items() for part in splitter.parts(word) if part != of}
    return Text(len(all_tokens), counts, tuple(parts))
