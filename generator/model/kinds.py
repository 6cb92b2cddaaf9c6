"""All kinds of content, read from the fields of `Compass`: adding one there is enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args, get_type_hints

from pydantic import BaseModel

from generator.model.compass import Compass
from generator.model.roles.stored import Folder, Stored

AREAS, SITES = "service_areas", "sites"
_BEYOND = {AREAS: "Gebiet", SITES: "Standort des Trägers"}
"""What fields may refer to beside the kinds. Which site an id means depends on the provider."""


@dataclass(frozen=True, slots=True)
class ContentKind:
    """One kind of content."""

    name: str
    model: type[BaseModel]
    stored: Stored

    @property
    def called(self) -> str:
        """German name of one entry."""
        return self.stored.called

    def file(self, entry_id: str) -> str:
        """Where an entry stands in the content folder."""
        if isinstance(self.stored, Folder):
            return f"{self.name}/{entry_id}{self.stored.suffix}"
        return self.stored.path


@cache
def content_kinds() -> Mapping[str, ContentKind]:
    """Every kind by its name, in the order of `Compass`."""
    found = {}
    for name, hint in get_type_hints(Compass, include_extras=True).items():
        holder, *marks = get_args(hint)
        stored = next((mark for mark in marks if isinstance(mark, Stored)), None)
        if stored is not None:
            found[name] = ContentKind(name, _model(holder), stored)
    return found


def called(refers: str) -> str:
    """German name of what a field refers to."""
    return _BEYOND[refers] if refers in _BEYOND else content_kinds()[refers].called


def _model(holder: object) -> type[BaseModel]:
    """The model of a single value, a tuple or a mapping of them."""
    inside = [part for part in (holder, *get_args(holder)) if isinstance(part, type) and issubclass(part, BaseModel)]
    return inside[0]
