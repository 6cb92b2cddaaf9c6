"""How strongly a document speaks of a term (BM25F), worked out at build time so that the browser need not.

Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.6:

    tf'(t, d) = Σ_f  w_f · tf_f(t, d) / (1 − b_f + b_f · length_f(d) / mean length_f)
    share(t, d) = tf' / (k₁ + tf')          score = Σ_t  idf(t) · share(t, d)

The shares are made here and rounded to 15 levels; idf and the sum are the browser's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from generator.base.folding import fold, stem
from generator.search.documents import Document
from generator.search.seen import SeenTexts
from generator.search.synonyms import Synonyms
from generator.search.tokens import Text, Token

K1 = 3.0
LEVELS = 15
PART = 0.5
"""A part of a compound counts half as much as the whole word."""
MEANT = 0.7
"""So does, nearly, a word that means the same."""
CLEAR = 0.75
"""From this tf' on a document is about a term, and words that mean the same lead to it."""
LOOSELY = 0.1
COMMON, EVERYDAY, RANKS = 0.3, 30, 3_000
"""At most this share of documents counts as saying a word because all people do; of the word of rank n, 30 / n.
Further down it makes no difference."""


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
class WeightedTerm:
    """An entry of the index: who speaks of it and how people write it."""

    levels: Mapping[int, int]
    """Number of the document → level 1…15."""
    said: int
    """How many say it themselves: how rare a word is, those that only mean the same do not tell."""
    surfaces: tuple[str, ...]
    """Ways to write it, the commonest first; empty for parts that stand nowhere alone."""
    via: str
    """The word that leads on from here, if the term itself stands in hardly any text."""


def weigh(
    documents: Sequence[Document], synonyms: Synonyms, common: Iterable[str], texts: SeenTexts | None = None
) -> dict[str, WeightedTerm]:
    """Terms of all documents by stem; `common` are words of everyday language, the commonest first.

    `texts` may know some of the texts from the last time, and knows all of them afterwards.
    """
    texts = texts or SeenTexts()
    texts.look(Counter(text for document in documents for _, text in document.fields if text), synonyms.vocabulary)
    means = _mean_lengths(documents, texts.tokens)
    direct: dict[str, dict[int, int]] = defaultdict(dict)
    strengths: list[dict[int, int]] = [{} for _ in synonyms.groups]
    for number, document in enumerate(documents):
        fields = [(name, texts.of(text)) for name, text in document.fields if text]
        frequencies = _frequencies(fields, means)
        for term, tf in frequencies.items():
            direct[term][number] = level(tf)
        for group, strength in synonyms.met(frequencies):
            if strength >= CLEAR:
                strengths[group][number] = level(strength)
    said = _everyday(common, len(documents))
    loosely = int(len(documents) * LOOSELY)
    # A word that only stands in longer expressions tells little by itself.
    said |= {term: max(said.get(term, 0), loosely) for term in synonyms.loose if term not in direct}
    return _with_synonyms(direct, strengths, synonyms, _surfaces(texts.words), said)


def _everyday(common: Iterable[str], documents: int) -> dict[str, int]:
    """How many documents would say a word if they spoke as people do (Zipf's law)."""
    found: dict[str, int] = {}
    for rank, word in enumerate(islice(common, RANKS), 1):
        found.setdefault(stem(word), int(documents * min(COMMON, EVERYDAY / rank)))
    return found


def _with_synonyms(
    direct: dict[str, dict[int, int]],
    strengths: Sequence[Mapping[int, int]],
    synonyms: Synonyms,
    surfaces: dict[str, Counter[str]],
    everyday: Mapping[str, int],
) -> dict[str, WeightedTerm]:
    found = dict(direct)
    vias: dict[str, str] = {}
    led: dict[tuple[tuple[int, float], ...], dict[int, int]] = {}
    for term, sources in synonyms.sources.items():
        # Many terms share one dictionary here, which is packed only once later.
        added = led[sources] if sources in led else led.setdefault(sources, _led(strengths, sources))
        own = direct.get(term, {})
        if not added:
            continue
        if len(added) > 2 * len(own) and term in synonyms.vias:
            vias[term] = synonyms.vias[term]
        found[term] = _larger(own, added) if own else added
        if term in surfaces:
            surfaces[term][synonyms.surfaces.get(term, term)] += 1
    ways = {term: _ranked(counts) for term, counts in surfaces.items()}
    ways |= {
        term: (synonyms.surfaces.get(term, term),) for term in (found.keys() & synonyms.sources.keys()) - ways.keys()
    }

    def said(term: str) -> int:
        own = len(direct.get(term, ())) or len(found[term])
        return max(own, everyday.get(term) or everyday.get(synonyms.means(term), 0))

    return {
        term: WeightedTerm(found[term], said(term), ways.get(term, ()), vias.get(term, "")) for term in sorted(found)
    }


def _led(strengths: Sequence[Mapping[int, int]], sources: Iterable[tuple[int, float]]) -> dict[int, int]:
    """Levels that groups of synonyms give to a term."""
    found: dict[int, int] = {}
    for group, share in sources:
        damped = [int(full * MEANT * share + 0.5) or 1 for full in range(LEVELS + 1)]
        added = {number: damped[full] for number, full in strengths[group].items()}
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
    return int(LEVELS * tf / (K1 + tf) + 0.5) or 1


def _mean_lengths(documents: Iterable[Document], every: Mapping[str, Sequence[Token]]) -> dict[str, float]:
    totals: dict[str, list[int]] = defaultdict(list)
    for document in documents:
        for name, text in document.fields:
            if text and every[text]:
                totals[name].append(len(every[text]))
    return {name: sum(lengths) / len(lengths) for name, lengths in totals.items()}


def _frequencies(fields: Sequence[tuple[str, Text]], means: Mapping[str, float]) -> dict[str, float]:
    """The tf' of every term of one document. A part of a compound gets its share of the compound's."""
    found: dict[str, float] = defaultdict(float)
    for name, text in fields:
        if not text.length:
            continue
        settings = FIELDS[name]
        once = settings.weight / (1 - settings.b + settings.b * text.length / means[name])
        for term, count in text.counts.items():
            found[term] += once * count
    parts = {(part, of): found[of] * PART for _, text in fields for part, of in text.parts}
    for (part, _), tf in parts.items():
        found[part] = max(found[part], tf)
    return found


def _surfaces(every: Collection[Iterable[Token]]) -> dict[str, Counter[str]]:
    """Stem → how it is written how often."""
    # Equal pieces of text share their tokens, so counting objects is enough and much quicker.
    counts = Counter(map(id, chain.from_iterable(every)))
    each = {id(token): token for token in chain.from_iterable(every)}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for key, count in counts.items():
        found[each[key].stem][each[key].surface] += count
    return found


def _ranked(surfaces: Counter[str]) -> tuple[str, ...]:
    """One way of writing for each folded form, the commonest first."""
    forms: dict[str, str] = {}
    for surface in sorted(surfaces, key=lambda s: (-surfaces[s], s)):
        forms.setdefault(fold(surface), surface)
    return tuple(forms.values())[:6]
