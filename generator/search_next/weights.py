"""How strongly a document speaks of a term: BM25F.

Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.6:

    tf'(t, d) = Σ_f  w_f · tf_f(t, d) / (1 − b_f + b_f · length_f(d) / mean length_f)
    share(t, d) = tf' / (k₁ + tf')          score = Σ_t  idf(t) · share(t, d)

The shares are made here and rounded to 15 levels; idf and the sum are the browser's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.search_next.compounds import Splitter
from generator.search_next.documents import Document
from generator.search_next.synonyms import Phrase, Synonyms
from generator.search_next.text import fold, stem, words

K1 = 1.4
LEVELS = 15
PART = 0.5
"""A part of a compound counts half as much as the whole word."""
MEANT = 0.65
"""So does, nearly, a word that means the same."""
CLEAR = 0.75
"""From this tf' on a document is about a term, and words that mean the same lead to it."""


@dataclass(frozen=True, slots=True)
class _Field:
    weight: float
    b: float


FIELDS: Mapping[str, _Field] = {
    "name": _Field(5.0, 0.3),
    "words": _Field(3.0, 0.3),
    "topic": _Field(2.2, 0.2),
    "topics": _Field(1.2, 0.2),
    "parent": _Field(0.4, 0.2),
    "summary": _Field(1.6, 0.3),
    "who": _Field(1.0, 0.3),
    "steps": _Field(1.0, 0.5),
    "terms": _Field(0.6, 0.5),
    "text": _Field(0.6, 0.6),
}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: as it is written, folded, and its stem."""

    surface: str
    word: str
    stem: str


_CHUNK = re.compile(r"\S+")
_SUSPENDED = re.compile(r"(\w+)-(?=,|\s+(?:und|oder|bis|sowie)\s)")
_WHOLE = re.compile(r"(\w+)(?![\w-])")
_SURFACE = re.compile(r"[^\W_]+")


@lru_cache(maxsize=200_000)
def _chunk_tokens(chunk: str) -> tuple[Token, ...]:
    """Tokens of a piece without spaces; "Mutter-Kind-Kur" counts as one word too."""
    folded, written = words(chunk), _SURFACE.findall(chunk.replace("\u00ad", ""))
    if len(written) != len(folded):
        written = folded
    tokens = [Token(s, w, stem(w)) for s, w in zip(written, folded, strict=True)]
    if 1 < len(tokens) <= 4 and not any(c in chunk for c in ".@/"):
        whole = "".join(folded)
        tokens.append(Token("-".join(written), whole, stem(whole)))
    return tuple(tokens)


def tokens(text: str) -> list[Token]:
    """All tokens of a text; neighbouring numbers count as one, too ("116 117")."""
    found: list[Token] = []
    before: Token | None = None
    for chunk in _CHUNK.findall(text):
        for token in _chunk_tokens(chunk):
            found.append(token)
            if before and before.word.isdigit() and token.word.isdigit():
                number = before.word + token.word
                found.append(Token(f"{before.surface} {token.surface}", number, number))
            before = token
    return found


def _completed(text: str, splitter: Splitter) -> list[Token]:
    """"Familien- und Lebensberatung" speaks of Familienberatung, too."""
    found = []
    for beginning in _SUSPENDED.finditer(text):
        whole = next((m[1] for m in _WHOLE.finditer(text, beginning.end()) if len(m[1]) > 3), "")
        tail = splitter.last_part(fold(whole))
        if tail:
            word = fold(beginning[1]) + tail
            found.append(Token(beginning[1] + tail, word, stem(word)))
    return found


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the index: who speaks of it and how people write it."""

    levels: Mapping[int, int]
    """Number of the document → level 1…15."""
    surfaces: tuple[str, ...]
    """Ways to write it, the commonest first; empty for parts that stand nowhere alone."""
    via: str
    """The word that leads on from here, if the term stands in hardly any text itself."""


def weigh(documents: Sequence[Document], synonyms: Synonyms, stop: frozenset[str]) -> dict[str, Term]:
    """Terms of all documents by stem."""
    read = [[(name, [t for t in tokens(text) if t.word not in stop]) for name, text in d.fields] for d in documents]
    splitter = Splitter(_vocabulary(read, synonyms))
    for document, fields in zip(documents, read, strict=True):
        for (_, text), (_, found) in zip(document.fields, fields, strict=True):
            found += _completed(text, splitter)
    means = _mean_lengths(read)
    surfaces: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for fields in read:
        for _, found in fields:
            for token in found:
                surfaces[token.stem][token.surface] += 1
    by_term: dict[str, dict[int, float]] = defaultdict(dict)
    strengths: list[dict[int, float]] = [{} for _ in synonyms.groups]
    for number, fields in enumerate(read):
        frequencies = _with_parts(_frequencies(fields, means), fields, splitter)
        for term, tf in frequencies.items():
            by_term[term][number] = tf
        for group, strength in synonyms.met(frequencies):
            if strength >= CLEAR:
                strengths[group][number] = strength * MEANT
    levels = {term: {number: level(tf) for number, tf in found.items()} for term, found in by_term.items()}
    vias = dict.fromkeys(synonyms.vias.keys() - {t for t, found in levels.items() if found}, "")
    for term, sources in synonyms.sources.items():
        added = _led(strengths, sources)
        if not added:
            continue
        own = levels.get(term)
        if own is None or len(added) > 2 * len(own):
            vias[term] = synonyms.vias.get(term, "")
        levels[term] = added if own is None else _larger(own, added)
        surfaces[term][synonyms.surfaces.get(term, term)] += 1
    return {
        term: Term(found, _ranked(surfaces.get(term, {})), vias.get(term, "")) for term, found in sorted(levels.items())
    }


def _led(strengths: Sequence[Mapping[int, float]], sources: tuple[tuple[int, float], ...]) -> dict[int, int]:
    """Levels that groups of synonyms give to a term."""
    found: dict[int, int] = {}
    for group, share in sources:
        added = {number: level(strength * share) for number, strength in strengths[group].items()}
        found = _larger(found, added) if found else added
    return found


def _larger(one: Mapping[int, int], other: Mapping[int, int]) -> dict[int, int]:
    found = dict(one)
    for number, value in other.items():
        if value > found.get(number, 0):
            found[number] = value
    return found


def level(tf: float) -> int:
    """share(t, d) as one of the levels."""
    return max(1, round(LEVELS * tf / (K1 + tf)))


def _mean_lengths(read: Iterable[list[tuple[str, list[Token]]]]) -> dict[str, float]:
    totals: dict[str, list[int]] = defaultdict(list)
    for fields in read:
        for name, found in fields:
            if found:
                totals[name].append(len(found))
    return {name: sum(lengths) / len(lengths) for name, lengths in totals.items()}


def _vocabulary(read: Iterable[list[tuple[str, list[Token]]]], synonyms: Synonyms) -> set[str]:
    found = {t.word for fields in read for _, tokens_ in fields for t in tokens_}
    return found | synonyms.vocabulary


def _frequencies(fields: Iterable[tuple[str, list[Token]]], means: Mapping[str, float]) -> dict[str, float]:
    """tf' of every term of one document."""
    frequencies: dict[str, float] = defaultdict(float)
    for name, found in fields:
        if not found:
            continue
        settings = FIELDS[name]
        once = settings.weight / (1 - settings.b + settings.b * len(found) / means[name])
        for token in found:
            frequencies[token.stem] += once
    return frequencies


def _with_parts(
    frequencies: Mapping[str, float], fields: Iterable[tuple[str, list[Token]]], splitter: Splitter
) -> dict[str, float]:
    """Parts of compounds get a share of the compound's tf'; a term that stands itself keeps the larger."""
    found = dict(frequencies)
    for word, of in {t.word: t.stem for _, tokens_ in fields for t in tokens_}.items():
        for part in splitter.parts(word):
            if part != of:
                found[part] = max(found.get(part, 0.0), PART * frequencies[of])
    return found


def _ranked(surfaces: Mapping[str, int]) -> tuple[str, ...]:
    """One way of writing for each folded form, the commonest first."""
    forms: dict[str, str] = {}
    for surface in sorted(surfaces, key=lambda s: (-surfaces[s], s)):
        forms.setdefault(fold(surface), surface)
    return tuple(forms.values())[:6]


__all__ = ["FIELDS", "LEVELS", "Phrase", "Term", "Token", "level", "tokens", "weigh"]
