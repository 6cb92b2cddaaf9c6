"""A paper as a value: where it lies, and what its template needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a paper is for; also the name of its template in `templates/`."""

    SHEET = "sheet"
    BOOKLET = "booklet"
    POSTER = "poster"


class PressError(Exception):
    """A paper that cannot be set; says which and why."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One PDF. `title` names the file in a reader's list; `data` holds plain values only (text, numbers, lists, mappings): it is handed over as JSON."""

    path: str
    title: str
    kind: Kind
    data: Mapping[str, Any]
