"""Where the entries of a kind stand in a content folder: markers for the fields of `Compass`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of the kind's name with a file for each entry; the name of the file is its id."""

    one: str
    """Name of the schema and of `kompass new`."""
    called: str
    """German name of one entry."""
    suffix: str = ".yml"


@dataclass(frozen=True, slots=True)
class Listed:
    """One file with a list; each entry carries its id."""

    path: str
    called: str
    """German name of one entry."""
    is_optional: bool = False
    """May a district do without?"""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a CSV file."""

    path: str
    called: str
    """German name of one row."""


@dataclass(frozen=True, slots=True)
class Single:
    """A file that is one entry."""

    path: str
    called: str
    """German name of it."""


Stored = Folder | Listed | Table | Single
