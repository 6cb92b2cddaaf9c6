"""A file as it was read: its values, where each of them stands, and what is wrong with its form."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Any

from generator.base.problem import Position, Problem

Path = tuple[str | int, ...]
Value = Any
"""A text, a list of values or a mapping from text to value."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A parsed file: its value, and where each value and each key stands."""

    file: str
    value: Value = None
    values: Mapping[Path, Position] = field(default_factory=dict)
    keys: Mapping[Path, Position] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    empty: tuple[Path, ...] = ()
    """Fields without a value: not said, but a misspelt one must still be named."""
    refused: AbstractSet[Path] = frozenset()
    """Fields whose value is none (null): they have their message, and are not missing as well."""
    text: str = field(default="", repr=False)
    """What the values were read from, and in which line of the file it begins."""
    first_line: int = 1

    def at(self, *path: str | int) -> Position:
        """The place of a value, or of the nearest part of the file that holds it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Position(self.file))

    def spot(self, *path: str | int) -> Spot:
        """The same place for later: a rule looks at thousands of values, and something is wrong with few."""
        return Spot(self, path)

    def key_at(self, *path: str | int) -> Position:
        """The place of a key itself."""
        return self.keys.get(path) or self.at(*path)

    def within(self, start: Position, typed: str) -> Position:
        """The place of a piece of the value or key that starts there; its start when it is not typed as such."""
        lines = self.text.split("\n")
        row = start.line - self.first_line
        if not typed or not 0 <= row < len(lines):
            return start
        if (column := lines[row].find(typed, start.column - 1)) >= 0:
            return replace(start, column=column + 1)
        below = next((n for n in range(row + 1, len(lines)) if typed in lines[n]), None)
        if below is None:
            return start
        return replace(start, line=below + self.first_line, column=lines[below].index(typed) + 1)


@dataclass(frozen=True, slots=True)
class Spot:
    """A value in a file. Finding its place means reading the file again."""

    document: SourceDocument
    path: Path

    @property
    def place(self) -> Position:
        """Line and column."""
        return self.document.at(*self.path)


def texts_in(value: Value, path: Path = ()) -> list[tuple[Path, str]]:
    """Every text within a value, with its path."""
    found: list[tuple[Path, str]] = []
    _gather(value, path, found)
    return found


def _gather(value: Value, path: Path, found: list[tuple[Path, str]]) -> None:
    """Into one list, because every text of the content passes here with each run."""
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, list | dict):
        for part, item in enumerate(value) if isinstance(value, list) else value.items():
            if isinstance(item, str):
                found.append(((*path, part), item))
            else:
                _gather(item, (*path, part), found)


def value_at(value: Value, path: Path) -> Value:
    """The value at a path; None where the file has another form."""
    for part in path:
        if isinstance(part, int):
            value = value[part] if isinstance(value, list) and part < len(value) else None
        else:
            value = value.get(part) if isinstance(value, dict) else None
    return value
