"""K201: whatever an entry names must exist; a near miss gets a suggestion.

The rule reads the values as they were typed, not the models, so that an entry with other mistakes
gets all its messages in one run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.load.kinds import ANY
from generator.load.messages import Hints, field_name
from generator.model.values.fields import ID_PATTERN, MAX_ID_LENGTH, as_id
from generator.source.document import Document, Path, Value

_AREA = "Gebiet"
EACH = None
"""In a pattern: every item of a list."""

Pattern = tuple[str | None, ...]
_NAMES: Mapping[str, Mapping[Pattern, tuple[str, str]]] = {
    "offers": {
        ("organization",): ("organizations", "Träger"),
        ("topics", EACH): ("topics", "Thema"),
        ("audiences", EACH): ("audiences", "Zielgruppe"),
        ("situations", EACH): ("situations", "Lebenslage"),
        ("service_area", EACH): ("service_areas", _AREA),
        ("languages", EACH): ("languages", "Sprache"),
    },
    "transitions": {
        ("field_of_action",): ("fields_of_action", "Handlungsfeld"),
        ("audiences", EACH): ("audiences", "Zielgruppe"),
        ("topics", EACH): ("topics", "Thema"),
        ("anchor_event",): ("events", "Ereignis"),
        ("steps", EACH, "offers", EACH): ("offers", "Angebot"),
        ("steps", EACH, "deadline"): ("deadlines", "Frist"),
        ("steps", EACH, "help_lines", EACH): ("help_lines", "Hilfetelefon"),
        ("steps", EACH, "topics", EACH): ("topics", "Thema"),
        ("steps", EACH, "audiences", EACH): ("audiences", "Zielgruppe"),
    },
    "age_groups": {("audiences", EACH): ("audiences", "Zielgruppe")},
    "social_areas": {("municipalities", EACH): ("municipalities", "Gemeinde")},
    "fields_of_action": {("booklet", "audiences", EACH): ("audiences", "Zielgruppe")},
    "deadlines": {
        ("event",): ("events", "Ereignis"),
        ("extended_by_days_before",): ("events", "Ereignis"),
    },
    "events": {("derived_from", EACH, "event"): ("events", "Ereignis")},
    "notice_board": {("offers", EACH): ("offers", "Angebot"), ("help_lines", EACH): ("help_lines", "Hilfetelefon")},
    "emergency": {("help_lines", EACH): ("help_lines", "Hilfetelefon")},
    "crisis": {("help_lines", EACH): ("help_lines", "Hilfetelefon")},
    "help_lines": {("offer",): ("offers", "Angebot")},
    "easy": {
        ("topics", EACH): ("topics", "Thema"),
        ("offers", EACH): ("offers", "Angebot"),
        ("page",): ("pages", "Seite"),
    },
}
"""For each kind of entry: where a name stands, what kind of thing it names, how that is called."""


@dataclass(frozen=True, slots=True)
class _Search:
    """Where to look for what was meant."""

    hints: Hints
    areas: Mapping[str, str]
    """Names of areas, spelled as ids, with the id they have: „deutschland“ is country."""


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """References of all entries, the broken ones too."""
    known = {kind: frozenset(ids) for kind, ids in _known(index, loaded).items()}
    search = _Search(Hints(), {as_id(title): i for i, title in index.region.service_area_ids.items()})
    for (kind, _), (document, base) in loaded.documents.items():
        entry = _value_at(document.value, base)
        for pattern, (named, what) in _NAMES.get(kind, {}).items():
            for path, name in _names(entry, pattern, ()):
                yield from _problem(document, (*base, *path), name, (what, known[named]), search)
        if kind == "offers" and isinstance(entry, dict):
            yield from _in_offer(document, index, entry, known["languages"], search)


def _known(index: Index, loaded: Loaded) -> dict[str, set[str]]:
    """Ids that may be named: those that were read, and those whose own file is broken."""
    compass = index.compass
    read: dict[str, Iterable[str]] = {
        "organizations": compass.organizations,
        "offers": compass.offers,
        "topics": index.topic_of,
        "audiences": compass.audiences,
        "situations": compass.situations,
        "languages": compass.languages,
        "fields_of_action": compass.fields_of_action,
        "events": compass.events,
        "pages": compass.pages,
        "deadlines": compass.deadlines,
        "help_lines": compass.help_lines,
        "municipalities": compass.municipalities,
        "social_areas": compass.social_areas,
    }
    known = {kind: {*ids, *(i for broken, i in loaded.broken if broken == kind)} for kind, ids in read.items()}
    known["service_areas"] = {*index.region.service_area_ids, *known["municipalities"], *known["social_areas"]}
    return known


def _value_at(value: Value, path: Path) -> Value:
    for part in path:
        value = value[part]
    return value


def _names(value: Value, pattern: Pattern, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text that stands where the pattern points, with its path."""
    if not pattern:
        if isinstance(value, str):
            yield path, value
    elif pattern[0] is EACH:
        for number, item in enumerate(value if isinstance(value, list) else ()):
            yield from _names(item, pattern[1:], (*path, number))
    elif isinstance(value, dict) and pattern[0] in value:
        yield from _names(value[pattern[0]], pattern[1:], (*path, pattern[0]))


def _in_offer(
    document: Document, index: Index, entry: dict[str, Value], languages: frozenset[str], search: _Search
) -> Iterator[Problem]:
    """Sites are known per organization; translations are named by their language."""
    organization = index.compass.organizations.get(str(entry.get("organization")))
    if organization:
        sites = frozenset(site.id for site in organization.sites)
        for path, name in _names(entry, ("sites", EACH), ()):
            yield from _problem(document, path, name, ("Standort des Trägers", sites), search)
    translations = entry.get("translations")
    for language in translations if isinstance(translations, dict) else ():
        yield from _problem(document, ("translations", language), language, ("Sprache", languages), search)


def _problem(
    document: Document, path: Path, name: str, kind: tuple[str, frozenset[str]], search: _Search
) -> Iterator[Problem]:
    what, known = kind
    name = name.strip()
    if name in known or ANY in known or len(name) > MAX_ID_LENGTH or not re.fullmatch(ID_PATTERN, name):
        return  # A name that is no id at all is reported by the form.
    area = search.areas.get(name) if what == _AREA else None
    meant = f"Meinten Sie „{area}“? " if area else search.hints.close_to(name, known)
    fix = f"{meant}Bekannt sind: {_shown(known) or 'noch keine'}."
    yield RULES["K201"].at(document.at(*path), f"{field_name(path)}: {what} „{name}“ gibt es nicht", fix)


@lru_cache(maxsize=64)
def _shown(known: frozenset[str]) -> str:
    """The first of the names that there are."""
    return ", ".join(sorted(known)[:12]) + (" …" if len(known) > 12 else "")
