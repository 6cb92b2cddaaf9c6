"""What a model says of its fields: one function for everybody who asks for titles, roles, choices or parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.model.roles import (
    Asked,
    Example,
    Group,
    Help,
    Input,
    Refers,
    Row,
    Searched,
    Sight,
    Standing,
    Title,
    Wanted,
    When,
)
from generator.model.roles.docstrings import docstrings
from generator.model.values.choices import Choice, OneOf

_Marker = TypeVar("_Marker")
_OF_FILE = "id"
"""Entries with a file of their own have it as name of the file."""


@dataclass(frozen=True, slots=True)
class FieldRoles:
    """A field with all that was declared beside it."""

    name: str
    title: str
    group: Group
    example: str
    input: Input
    """How one value is typed."""
    is_required: bool
    is_list: bool
    is_mapping: bool
    """Has the field names of its own, each with a value?"""
    default: object
    part: type[BaseModel] | None
    """The model of what stands inside."""
    refers: str
    """Kind of entries whose ids it holds (in a mapping: its names); empty for none."""
    sight: Sight | None
    translated: Wanted | None
    searched: str
    """Name of its weight in the search; empty: the search does not read it."""
    asked: Asked | None
    row: str
    """Label of its row on the page of an offer; empty for none, or for one that knows more than the field."""
    when: When | None
    position: Standing | None
    find_help: Callable[[], str]
    find_choices: Callable[[], Mapping[str, str]]

    @property
    def help(self) -> str:
        """What the field means: its docstring, or a shorter text."""
        return self.find_help()

    @property
    def choices(self) -> Mapping[str, str]:
        """Value as typed → what it means in German; empty if anything may be typed."""
        return self.find_choices()

    @property
    def is_text(self) -> bool:
        """Do people write what they like here?"""
        return self.input in (Input.LINE, Input.PROSE)

    @property
    def asked_as(self) -> str:
        """Its name under `unverified`; empty: it cannot stand there."""
        return (self.asked.name or self.name) if self.asked else ""


@cache
def fields_of(model: type[BaseModel]) -> Mapping[str, FieldRoles]:
    """Every field by its name, in the order of the model."""
    return {name: _roles(model, name, field) for name, field in model.model_fields.items()}


def body_field(model: type[BaseModel]) -> str:
    """The field that is the text of a Markdown file; empty for none."""
    return next((name for name, field in fields_of(model).items() if field.position is Standing.BODY), "")


def fields_of_file(model: type[BaseModel]) -> Iterator[FieldRoles]:
    """The fields that are typed as data where an entry has a file of its own: neither its name nor the text below."""
    for name, field in fields_of(model).items():
        if name != _OF_FILE and field.position is not Standing.BODY:
            yield field


def models_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and all its parts, each once."""
    seen: dict[type[BaseModel], None] = {}

    def collect(found: type[BaseModel]) -> None:
        if found not in seen:
            seen[found] = None
            for field in fields_of(found).values():
                if field.part:
                    collect(field.part)

    collect(model)
    yield from seen


@dataclass(frozen=True, slots=True)
class _Typed:
    """An annotation taken apart."""

    base: Any
    marks: tuple[object, ...]
    is_list: bool = False
    is_mapping: bool = False


def _taken_apart(annotation: Any, marks: tuple[object, ...] = ()) -> _Typed:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _taken_apart(arguments[0], (*marks, *arguments[1:]))
    if origin in (Union, UnionType):
        return _taken_apart(next(part for part in arguments if part is not NoneType), marks)
    if origin is tuple:
        inner = _taken_apart(arguments[0], marks)
        return _Typed(inner.base, inner.marks, is_list=True)
    if origin is dict:
        inner = _taken_apart(arguments[1], marks)
        return _Typed(inner.base, inner.marks, is_list=inner.is_list, is_mapping=True)
    return _Typed(annotation, marks)


def _roles(model: type[BaseModel], name: str, field: FieldInfo) -> FieldRoles:
    typed = _taken_apart(field.annotation, tuple(field.metadata))

    def first(kind: type[_Marker]) -> _Marker | None:
        return next((mark for mark in typed.marks if isinstance(mark, kind)), None)

    title, refers, searched, row = first(Title), first(Refers), first(Searched), first(Row)
    example, short = first(Example), first(Help)
    part = typed.base if isinstance(typed.base, type) and issubclass(typed.base, BaseModel) else None
    return FieldRoles(
        name=name,
        title=title.text if title else "",
        group=title.group if title else Group.DETAILS,
        example=example.text if example else "",
        input=_input(typed.base, first(Input), first(OneOf)),
        is_required=field.is_required(),
        is_list=typed.is_list,
        is_mapping=typed.is_mapping,
        default=field.default,
        part=part,
        refers=refers.kind if refers else "",
        sight=first(Sight),
        translated=first(Wanted),
        searched=searched.weight if searched else "",
        asked=first(Asked),
        row=(row.label or (title.text if title else "")) if row else "",
        when=first(When),
        position=first(Standing),
        find_help=lambda: short.text if short else docstrings(model).get(name, ""),
        find_choices=_choices(typed.base, first(OneOf)),
    )


def _input(base: Any, marked: Input | None, one_of: OneOf | None) -> Input:
    if isinstance(base, type) and issubclass(base, BaseModel):
        return Input.PART
    if one_of or (isinstance(base, type) and issubclass(base, Enum)):
        return Input.CHOICE
    return marked or Input.LINE


def _choices(base: Any, one_of: OneOf | None) -> Callable[[], Mapping[str, str]]:
    if one_of:
        return one_of.choices
    if isinstance(base, type) and issubclass(base, Choice):
        found = {choice.value: choice.german for choice in base}
        return lambda: found
    return dict
