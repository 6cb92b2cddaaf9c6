"""What the search reads of an entry: the texts of the fields that say so (`Searched`), with the name of their weight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from pydantic import BaseModel

from generator.model.roles import Children, Input
from generator.model.roles.fields import FieldRoles, fields_of
from generator.search.documents import joined

TEXT = "text"
"""The weight of what a page says at length."""


def searched(entry: BaseModel, remarks: Iterable[str | None] = ()) -> Iterator[tuple[str, str]]:
    """Weight and text, in the order of the model; texts of a list are one, and so are those of its parts.

    Short texts of the weight `text` are one, too, together with `remarks` of the page: the less stands in a text, the
    more each of its words counts.
    """
    short: list[str] = []
    for field in _fields(type(entry)):
        value = getattr(entry, field.name)
        if field.part:
            yield from _of_parts(value if isinstance(value, tuple) else (value,) if value else ())
        elif field.searched == TEXT and field.input is Input.LINE:
            short += (value,) if isinstance(value, str) else value or ()
        elif value:
            yield field.searched, value if isinstance(value, str) else joined(value)
    if text := joined([*short, *remarks]):
        yield TEXT, text


def _of_parts(parts: tuple[BaseModel, ...]) -> Iterator[tuple[str, str]]:
    found: dict[str, list[str]] = {}
    for part in parts:
        for weight, text in searched(part):
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
