"""Which words of a question are places, and which documents belong there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.base.folding import stem, words
from generator.base.geo import Point, distance_km
from generator.index import Index
from generator.search.documents import Document, Level

MIN_NAME_LENGTH = 4
"""Shorter words of a name (Bad, Ort, St.) say nothing about the place."""
NEAREST = 8
_NEAR = re.compile(r"\(|\bbei\b|\bb\.")
"""What follows is another place: „Neudorf (bei Musterstadt)“ is not in Musterstadt."""


def place_terms(index: Index, stop: frozenset[str]) -> dict[str, dict[str, set[str]]]:
    """Stem of a word in a place's name (or a postal code) → municipality → names of places meant there.

    What people of other languages call a municipality, the district's own search words say.
    """
    said_everywhere = set(words(index.compass.district.name)) | {"stadt", "gemeinde", "dorf"}
    names = _names(index)
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def terms(text: str) -> list[str]:
        telling = [w for w in words(text) if len(w) >= MIN_NAME_LENGTH and w not in stop and w not in said_everywhere]
        return [stem(word) for word in telling]

    for name, municipality in names:
        for term in terms(_NEAR.split(name)[0]):
            found[term][municipality].add(name)
    # Afterwards, so that the place itself comes before its neighbours.
    for name, municipality in names:
        for part in _NEAR.split(name)[1:]:
            for term in terms(part):
                found[term].setdefault(municipality, set())
    for name, municipality, heard in _heard(index):
        for term in terms(heard):
            found[term][municipality] |= {name, heard}
    for name, municipality, code in _codes(index):
        found[code][municipality].add(name)
    return found


def _names(index: Index) -> list[tuple[str, str]]:
    """(name of a municipality or of a village in it, municipality)."""
    by_key = {m.ags: m for m in index.compass.municipalities.values()}
    villages = [(p.name, by_key[p.municipality].id) for p in index.compass.places if p.municipality in by_key]
    return [(m.name, m.id) for m in index.municipalities.values()] + villages


def _codes(index: Index) -> Iterator[tuple[str, str, str]]:
    """(name, municipality, postal code of it)."""
    yield from ((m.name, m.id, code) for m in index.municipalities.values() for code in m.postal_codes)


def _heard(index: Index) -> Iterator[tuple[str, str, str]]:
    """(name, municipality, what it is called in another language)."""
    by_name = {m.name: m.id for m in index.municipalities.values()}
    for entry in index.compass.search_words.values():
        called = [word for group in entry.translations.values() for word in group]
        yield from ((name, by_name[name], heard) for name in entry.words if name in by_name for heard in called)


def long_names(places: Mapping[str, Mapping[str, Iterable[str]]], stop: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Stem → telling words of the names with several of them in which it stands: "lobenstein" → "bad lobenstein"."""
    found: dict[str, tuple[str, ...]] = {}
    for term, municipalities in places.items():
        every = {name for names in municipalities.values() for name in names}
        telling = {name: [word for word in words(name) if len(word) > 1 and word not in stop] for name in every}
        long = {" ".join(parts) for parts in telling.values() if len(parts) > 1 and term in map(stem, parts)}
        if long:
            found[term] = tuple(sorted(long))
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


def near_levels(documents: Sequence[Document], centres: Mapping[str, Point]) -> dict[str, dict[int, int]]:
    """Municipality → documents in the nearest others where somebody helps, from 8 for the nearest to 1."""
    at: dict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        if document.kind.is_help:
            for municipality in {m for m, _ in document.spots}:
                at[municipality].append(number)
    levels: dict[str, dict[int, int]] = {}
    for place, centre in centres.items():
        others = sorted((distance_km(centre, centres[m]), m) for m in at if m != place)[:NEAREST]
        found = levels[place] = {}
        for level, (_, municipality) in zip(range(NEAREST, 0, -1), others, strict=False):
            for number in at[municipality]:
                found.setdefault(number, level)
    return levels
