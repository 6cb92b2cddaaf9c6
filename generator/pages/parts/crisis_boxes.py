"""Boxes for people in danger, drawn with the search page: they must be there before any index, and offline (ADR 0020)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.contacts import ContactView, contact
from generator.index import Index
from generator.index.help_lines import lines_of
from generator.model.crisis import SENSITIVE


@dataclass(frozen=True, slots=True)
class Box:
    """What stands above the results for one kind of danger."""

    kind: str
    title: str
    text: str
    contacts: tuple[ContactView, ...]
    is_sensitive: bool
    """Brings the quick exit."""


def boxes(index: Index) -> tuple[Box, ...]:
    """All boxes, the most urgent kind first."""
    return tuple(
        Box(
            kind=box.id.value,
            title=box.title,
            text=box.text or "",
            contacts=tuple(contact(index, line) for line in lines_of(index.compass, box.help_lines)),
            is_sensitive=box.id in SENSITIVE,
        )
        for box in index.compass.crisis.values()
    )
