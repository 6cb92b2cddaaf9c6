"""A paper as a value: where it lies, and what its template needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class PaperKind(StrEnum):
    """What a paper is for; also the name of its template in `templates/`."""

    SHEET = "sheet"
    BOOKLET = "booklet"
    POSTER = "poster"


class PressError(Exception):
    """A paper that cannot be set; says which and why."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One PDF. `title` names the file in a reader's list; `data` is handed over as JSON, perhaps in another process.

    Paper speaks German only. So texts that remember their parts become what they say here, at the door.
    """

    path: str
    title: str
    kind: PaperKind
    data: Mapping[str, Any]

    def __post_init__(self) -> None:
        """Keep plain values only."""
        object.__setattr__(self, "data", _plain(self.data))


def _plain(value: Any) -> Any:
    """The same value of JSON's own types; another type is a mistake of the paper."""
    if isinstance(value, str):
        return str.__str__(value)
    if value is None or type(value) in (bool, int, float):
        return value
    if isinstance(value, Mapping):
        return {_plain(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    raise TypeError(type(value))
