"""Long lists from A to Z, cut at the first letter of each name."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.index import sort_key

Item = TypeVar("Item")

DIGITS = "0–9"
OTHER_SCRIPTS = "Weitere Schriften"
_IDS = {DIGITS: "0-9", OTHER_SCRIPTS: "weitere"}


@dataclass(frozen=True, slots=True)
class Letter(Generic[Item]):
    """What begins with a letter; digits stand together, and so do letters that A to Z does not have."""

    id: str
    name: str
    items: tuple[Item, ...]


def by_letter(items: Iterable[Item], name: Callable[[Item], str]) -> tuple[Letter[Item], ...]:
    """Items grouped by the first letter of their name, in the order they come: digits, A to Z, other scripts."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(_first(name(item)), []).append(item)
    ordered = sorted(groups.items(), key=lambda group: (group[0] == OTHER_SCRIPTS, group[0]))
    return tuple(Letter(f"buchstabe-{_IDS.get(key, key.lower())}", key, tuple(found)) for key, found in ordered)


def _first(name: str) -> str:
    letter = sort_key(name)[:1].upper()
    if letter.isascii() and letter.isalpha():
        return letter
    return OTHER_SCRIPTS if unicodedata.category(letter or "-").startswith("L") else DIGITS
