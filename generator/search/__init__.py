"""The search: everything the browser needs to find help, made at build time.

documents (what there is) → weights (who speaks of what, with compounds and synonyms) → files.
The browser's half is `site_overrides/assets/js/search/search-core.js`.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Mapping, Sequence

from generator import addresses
from generator.base.output import Asset
from generator.crisis import pack
from generator.crisis.rules import read
from generator.index import Index
from generator.index.help_lines import lines_of
from generator.search import files
from generator.search.documents import Document, ResultKind
from generator.search.places import long_names, near_levels, place_levels, place_terms
from generator.search.seen import SeenTexts
from generator.search.stop import ASIDE_WORDS, STOP_WORDS
from generator.search.synonyms import synonyms
from generator.search.weights import LEVELS, WeightedTerm, weigh
from generator.search.words import base_words, real_words

__all__ = ["SeenTexts", "search_index"]

VERSION = 5


def search_index(
    index: Index, found: Sequence[Document], kinds: Sequence[ResultKind], texts: SeenTexts | None = None
) -> tuple[Asset, ...]:
    """All files below `suche/index/`, for documents in the order of their kinds; `texts` are known from the last time."""
    known = synonyms([*base_words(), *index.compass.search_words.values()], STOP_WORDS)
    terms = weigh(found, known, real_words(), texts)
    entries = _entries(index, found, terms)
    divided = files.divided_heads(files.sizes(entries))
    entries |= {head: ["", files.packed(best)] for head, best in files.completions(terms, divided).items()}
    term_files = files.term_files(entries, set(divided))
    word_files = files.word_files(terms, real_words())
    data = {f"t/{number}.json": files.compact(part) for number, part in enumerate(term_files)}
    data |= {f"w/{number}.json": files.compact(part) for number, part in enumerate(word_files)}
    data |= {f"d/{number}.json": files.compact(part) for number, part in enumerate(files.document_files(found))}
    numbers = files.contact_files(found)
    data |= {f"n/{number}.json": files.compact(part) for number, part in enumerate(numbers)}
    data["ends.json"] = files.compact(files.ends(terms))
    data["ways.json"] = files.compact(_ways_on(index))
    data |= _facets(index, found)
    version = zlib.crc32(b"".join(data.values()))
    counts = {
        "terms": len(term_files),
        "words": len(word_files),
        "contacts": len(numbers),
        "divided": " ".join(divided),
    }
    manifest = {"v": VERSION, "version": f"{version:08x}", **counts, **_manifest(index, found, kinds)}
    every = {"manifest.json": files.compact(manifest), **data}
    found_files = tuple(Asset(f"{addresses.SEARCH_INDEX}{path}", content) for path, content in every.items())
    return (*found_files, *_crisis(index))


def _crisis(index: Index) -> tuple[Asset, ...]:
    """The words of people in danger: no part of the index, so that they work without it."""
    compass = index.compass
    if not compass.crisis or not compass.crisis_words:
        return ()
    languages, order = [*map(read, compass.crisis_words.values())], [box.id for box in compass.crisis.values()]
    return tuple(Asset(file.path, pack.packed(languages, order, file)) for file in pack.FILES)


def _entries(index: Index, found: Sequence[Document], terms: Mapping[str, WeightedTerm]) -> dict[str, list[str]]:
    places = place_terms(index, STOP_WORDS)
    levels = place_levels(found, places)
    names = long_names(places, STOP_WORDS)
    nobody = WeightedTerm({}, 0, (), "")
    packed: dict[int, str] = {}
    for one in terms.values():
        if id(one.levels) not in packed:
            packed[id(one.levels)] = files.packed(one.levels, files.MAX_DOCUMENTS, one.said)
    entries = {}
    for name in sorted(terms.keys() | places.keys()):
        term = terms.get(name, nobody)
        here = files.packed(levels[name]) if levels.get(name) else ""
        entries[name] = files.entry(
            term,
            packed.get(id(term.levels), "") if term.levels else "",
            here,
            places.get(name, ()),
            names.get(name, ()),
        )
    return entries


def _facets(index: Index, found: Sequence[Document]) -> dict[str, bytes]:
    """Documents that remain for an age group or a municipality, that cost nothing, and when which is open."""
    data = {"f/frei.json": files.compact(files.packed({n: 1 for n, d in enumerate(found) if d.is_free}))}
    for group in index.compass.age_groups:
        of_age = {number: 1 for number, d in enumerate(found) if group in d.ages}
        data[f"f/alter-{group}.json"] = files.compact(files.packed(of_age))
    for place in index.compass.municipalities:
        within = {n: 1 for n, d in enumerate(found) if d.kind.is_help and _reaches(d, place)}
        data[f"f/ort-{place}.json"] = files.compact(files.packed(within))
    near = near_levels(found, {m: index.region.centre(m) for m in index.compass.municipalities})
    data |= {f"f/nah-{place}.json": files.compact(files.packed(levels)) for place, levels in near.items()}
    return data | {"f/offen.json": files.compact(_hours(index, found))}


def _hours(index: Index, found: Sequence[Document]) -> dict[str, object]:
    """Public holidays, and equal hours once with all who have them."""
    having: dict[tuple[str, str], dict[int, int]] = {}
    for number, document in enumerate(found):
        if document.hours[0]:
            having.setdefault(document.hours, {})[number] = 1
    hours = [[rules, known, files.packed(numbers)] for (rules, known), numbers in sorted(having.items())]
    return {"free": [day.isoformat() for day in index.where.holidays], "hours": hours}


def _reaches(document: Document, municipality: str) -> bool:
    return document.reaches is None or municipality in document.reaches


def _manifest(index: Index, found: Sequence[Document], kinds: Sequence[ResultKind]) -> dict[str, object]:
    counts = Counter(document.kind for document in found)
    return {
        "perFile": files.DOCUMENTS_PER_FILE,
        "levels": LEVELS,
        "kinds": [[kind.name, counts[kind], kind.folder, kind.label, kind.weight] for kind in kinds],
        "ages": [[group.id, group.short_name] for group in index.compass.age_groups.values()],
        "stop": " ".join(sorted(STOP_WORDS)),
        "aside": " ".join(sorted(ASIDE_WORDS)),
        # Few, and needed for the order of results before any of them is read.
        "doubtful": [number for number, d in enumerate(found) if d.is_doubtful],
        "ends": [[number, d.end] for number, d in enumerate(found) if d.end],
    }


def _ways_on(index: Index) -> dict[str, object]:
    """What a page shows when nothing is found: topics, and numbers to call."""
    calls = [
        (line.name, line.phones[0].number)
        for group in index.compass.emergency.values()
        if group.on_home
        for line in lines_of(index.compass, group.help_lines)
        if line.phones
    ]
    return {
        "topics": [[t.id, t.name] for t in index.compass.topics.values() if index.by_topic[t.id]],
        "emergency": [[name, number.text, number.tel, *filter(None, [number.price])] for name, number in calls],
    }
