"""Guides by field of action, as the home page and the list of guides show them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.addresses import links
from generator.addresses.links import Link
from generator.index import Index
from generator.model.guide import Guide


@dataclass(frozen=True, slots=True)
class Field:
    """Guides of one field of action."""

    id: str
    name: str
    guides: tuple[Link, ...]


def fields(index: Index) -> tuple[Field, ...]:
    """Fields of action that have guides, in the order of the vocabulary; guides of no field come last."""
    grouped: dict[str, list[Guide]] = {i: [] for i in index.compass.fields_of_action}
    for guide in index.guides.values():
        grouped.setdefault(guide.field_of_action, []).append(guide)
    names = {i: term.name for i, term in index.compass.fields_of_action.items()}
    return tuple(
        Field(i, names.get(i, "Weitere Wegweiser"), links.transitions(guides))
        for i, guides in grouped.items()
        if guides
    )
