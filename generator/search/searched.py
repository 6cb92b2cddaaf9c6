"""What the search reads of an entry: the texts of the fields that say so (`Searched`), with the name of their weight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from pydantic import BaseModel

from generator.index import Index
from generator.language.hosts import host
from generator.model.roles import Children, Input
from generator.model.roles.fields import FieldRoles, fields_of
from generator.search.documents import joined

TEXT = "text"
"""The weight of what a page says at length."""


def searched(index: Index, entry: BaseModel, remarks: Iterable[str | None] = ()) -> Iterator[tuple[str, str]]:
    """Weight and text, in the order of the model; texts of a list are one, and so are those of its parts.

    Short texts of the weight `text` are one, too, together with `remarks` of the page: the less stands in a text, the
    more each of its words counts.
    """
    short: list[str] = []
    for field in _fields(type(entry)):
        value = getattr(entry, field.name)
        if field.part:
            yield from _of_parts(index, value if isinstance(value, tuple) else (value,) if value else ())
        elif value:
            texts = _texts(index, field, value if isinstance(value, tuple) else (value,))
            if field.searched == TEXT and field.input is not Input.PROSE:
                short += texts
            elif text := joined(texts):
                yield field.searched, text
    if text := joined([*short, *remarks]):
        yield TEXT, text


def _texts(index: Index, field: FieldRoles, values: tuple[str, ...]) -> tuple[str, ...]:
    """What people would look for: names, not ids, and of an address neither `https` nor `www`."""
    if field.refers:
        return index.names(field.refers, values)
    return tuple(map(host, values)) if field.input is Input.LINK else values


def _of_parts(index: Index, parts: tuple[BaseModel, ...]) -> Iterator[tuple[str, str]]:
    found: dict[str, list[str]] = {}
    for part in parts:
        for weight, text in searched(index, part):
            found.setdefault(weight, []).append(text)
    for weight, texts in found.items():
        yield weight, joined(texts)


def _is_inside(field: FieldRoles) -> bool:
    """Entries below an entry, and entries in other languages, are found by themselves."""
    return not field.is_mapping and field.position is not Children


@cache
def _fields(model: type[BaseModel]) -> tuple[FieldRoles, ...]:
    return tuple(
        field
        for field in fields_of(model).values()
        if field.searched or (field.part and _is_inside(field) and _fields(field.part))
    )
