"""Every text as it was typed, with the field it stands in: the rules ask the field what is true of its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from pydantic import BaseModel

from generator.load.content import Loaded
from generator.model.kinds import content_kinds
from generator.model.roles import Sight
from generator.model.roles.fields import FieldRoles, fields_of
from generator.source.document import Path, SourceDocument, Value

_OTHER = "translations"
"""A folder, and a field of offers: no German."""
_NONE: Mapping[str, FieldRoles] = {}
_Found = tuple[Path, FieldRoles | None, str]


class TypedText(NamedTuple):
    """One text as it was typed."""

    kind: str
    """Kind of its entry: offers, transitions, pages …"""
    document: SourceDocument
    path: Path
    field: FieldRoles | None
    """None where the model knows no such field."""
    text: str


def typed_texts(loaded: Loaded) -> Iterator[TypedText]:
    """Every text of every file, each file once, broken entries too."""
    for kind, document, found in _files(loaded):
        for path, field, text in found:
            yield TypedText(kind, document, path, field, text)


@lru_cache(maxsize=1)
def citizen_texts(loaded: Loaded) -> tuple[TypedText, ...]:
    """Those that citizens read as German sentences and phrases; kept, because several rules ask."""
    return tuple(
        TypedText(kind, document, path, field, text)
        for kind, document, found in _files(loaded)
        if kind != _OTHER
        for path, field, text in found
        if field is not None and field.sight is Sight.READ and _OTHER not in path
    )


def _files(loaded: Loaded) -> Iterator[tuple[str, SourceDocument, list[_Found]]]:
    kinds = content_kinds()
    seen: set[str] = set()
    for (kind, _), (document, _) in loaded.documents.items():
        if document.file not in seen:
            seen.add(document.file)
            found: list[_Found] = []
            _collect(document.value, (), kinds[kind].model if kind in kinds else None, None, found)
            yield kind, document, found


def _collect(
    value: Value, path: Path, model: type[BaseModel] | None, field: FieldRoles | None, found: list[_Found]
) -> None:
    """Items of a list belong to the list's field, and so do those of a group with names of its own.

    Gathers into one list, because every text of the content passes here with each run.
    """
    if isinstance(value, str):
        found.append((path, field, value))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            _collect(item, (*path, number), model, field, found)
    elif isinstance(value, dict):
        if field is not None and field.is_mapping and path[-1] == field.name:
            for key, item in value.items():
                _collect(item, (*path, key), model, field, found)
            return
        fields = fields_of(model) if model else _NONE
        for key, item in value.items():
            inner = fields.get(key)
            if isinstance(item, str):
                found.append(((*path, key), inner, item))
            else:
                _collect(item, (*path, key), inner.part if inner else None, inner, found)
