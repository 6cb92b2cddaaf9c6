"""Long lists by their first letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.index import sort_key

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Letter(Generic[Item]):
    """What begins with a letter; digits stand together."""

    id: str
    name: str
    items: tuple[Item, ...]


def by_letter(items: Iterable[Item], name: Callable[[Item], str]) -> tuple[Letter[Item], ...]:
    """Items grouped by the first letter of their name, in the order they come."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(_first(name(item)), []).append(item)
    return tuple(
        Letter(f"buchstabe-{key.lower() if key.isascii() and key.isalpha() else '0-9'}", key, tuple(found))
        for key, found in sorted(groups.items())
    )


def _first(name: str) -> str:
    letter = sort_key(name)[:1].upper()
    return letter if letter.isascii() and letter.isalpha() else "0–9"
