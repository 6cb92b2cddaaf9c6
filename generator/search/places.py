"""Which words of a question are places, and which documents belong there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.folding import stem, words
from generator.index import Index
from generator.search.documents import Document, Level

SHORTEST_NAME = 4
"""Shorter words of a name (Bad, Ort, St.) say nothing about the place."""


def place_terms(index: Index, stop: frozenset[str]) -> dict[str, dict[str, set[str]]]:
    """Stem of a word in a place's name (or a postal code) → municipality → names of places meant there."""
    said_everywhere = set(words(index.compass.district.name)) | {"stadt", "gemeinde", "dorf"}
    by_key = {m.ags: m for m in index.compass.municipalities.values()}
    names = [(m.name, m.id) for m in index.municipalities.values()]
    names += [(p.name, by_key[p.municipality].id) for p in index.compass.places if p.municipality in by_key]
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name, municipality in names:
        for word in words(name):
            if len(word) >= SHORTEST_NAME and word not in stop and word not in said_everywhere:
                found[stem(word)][municipality].add(name)
    for m in index.municipalities.values():
        for code in m.postal_codes:
            found[code][m.id].add(m.name)
    return found


def place_levels(
    documents: Sequence[Document], places: Mapping[str, Mapping[str, Iterable[str]]]
) -> dict[str, dict[int, int]]:
    """Stem → number of the document → how much it belongs to that place."""
    at: dict[str, list[tuple[int, str]]] = defaultdict(list)
    serving: dict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        for municipality, name in document.spots:
            at[municipality].append((number, name))
        for municipality in document.serves:
            serving[municipality].append(number)
    levels: dict[str, dict[int, int]] = {}
    for term, municipalities in places.items():
        found: dict[int, int] = {}
        for municipality, names in municipalities.items():
            for number in serving[municipality]:
                found.setdefault(number, Level.SERVES)
            for number, name in at[municipality]:
                level = Level.HERE if name in names else Level.NEXT_DOOR
                found[number] = max(found.get(number, 0), level)
        levels[term] = found
    return levels
