"""K201: whatever an entry names must exist; a near miss gets a suggestion.

The rule reads the values as they were typed, not the models, so that an entry with other mistakes
gets all its messages in one run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from pydantic import BaseModel

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.load.kinds import ANY
from generator.load.messages import Hints, field_name
from generator.model.kinds import AREAS, SITES, called, content_kinds
from generator.model.roles.fields import fields_of
from generator.model.values.fields import ID_PATTERN, MAX_ID_LENGTH, as_id
from generator.source.document import Path, SourceDocument, Value

EACH = None
"""In a pattern: every item of a list."""
NAMES = "*"
"""In a pattern: the names of a group of fields."""

Pattern = tuple[str | None, ...]


@cache
def _references(model: type[BaseModel]) -> tuple[tuple[Pattern, str], ...]:
    """Where a name stands in an entry, and what kind of thing it names; fields of parts included."""
    found: list[tuple[Pattern, str]] = []
    for name, field in fields_of(model).items():
        here: Pattern = (name, *((EACH,) if field.is_list else ()))
        if field.refers:
            found.append(((name, NAMES) if field.is_mapping else here, field.refers))
        if field.part and not field.is_mapping:
            found += (((*here, *below), refers) for below, refers in _references(field.part))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Search:
    """Where to look for what was meant."""

    hints: Hints
    areas: Mapping[str, str]
    """Names of areas, spelled as ids, with the id they have: „deutschland“ is country."""


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """References of all entries, the broken ones too."""
    kinds = content_kinds()
    known = _known(index, loaded)
    search = _Search(Hints(), {as_id(title): i for i, title in index.region.service_area_ids.items()})
    for (kind, _), (document, base) in loaded.documents.items():
        if kind not in kinds:
            continue
        entry = _value_at(document.value, base)
        for pattern, refers in _references(kinds[kind].model):
            there = _sites_of(index, entry) if refers == SITES else known[refers]
            if there is not None:
                for path, name in _names(entry, pattern, ()):
                    yield from _problem(document, (*base, *path), name, (refers, there), search)


def _known(index: Index, loaded: Loaded) -> dict[str, frozenset[str]]:
    """Ids that may be named: those that were read, and those whose own file is broken."""
    found: dict[str, set[str]] = {}
    for kind in content_kinds():
        entries = getattr(index.compass, kind)
        if isinstance(entries, Mapping):
            found[kind] = {*entries, *(i for broken, i in loaded.broken if broken == kind)}
    found["topics"] |= index.topic_of.keys()
    found[AREAS] = {*index.region.service_area_ids, *found["municipalities"], *found["social_areas"]}
    return {kind: frozenset(ids) for kind, ids in found.items()}


def _sites_of(index: Index, entry: Value) -> frozenset[str] | None:
    """Ids of the sites of an entry's provider; None if nobody knows them."""
    provider = index.compass.organizations.get(str(entry.get("organization"))) if isinstance(entry, dict) else None
    return frozenset(site.id for site in provider.sites) if provider else None


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
    elif pattern[0] == NAMES:
        yield from (((*path, name), name) for name in (value if isinstance(value, dict) else ()))
    elif isinstance(value, dict) and pattern[0] in value:
        yield from _names(value[pattern[0]], pattern[1:], (*path, pattern[0]))


def _problem(
    document: SourceDocument, path: Path, name: str, kind: tuple[str, frozenset[str]], search: _Search
) -> Iterator[Problem]:
    refers, known = kind
    name = name.strip()
    if name in known or ANY in known or len(name) > MAX_ID_LENGTH or not re.fullmatch(ID_PATTERN, name):
        return  # A name that is no id at all is reported by the form.
    area = search.areas.get(name) if refers == AREAS else None
    meant = f"Meinten Sie „{area}“? " if area else search.hints.close_to(name, known)
    fix = f"{meant}Bekannt sind: {_shown(known) or 'noch keine'}."
    yield RULES["K201"].at(document.at(*path), f"{field_name(path)}: {called(refers)} „{name}“ gibt es nicht", fix)


@lru_cache(maxsize=64)
def _shown(known: frozenset[str]) -> str:
    """The first of the names that there are."""
    return ", ".join(sorted(known)[:12]) + (" …" if len(known) > 12 else "")
