"""Finished pages on the drive until all of them are judged: no process has to hold thousands of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Self

_AS_IT_IS = getattr(os, "O_BINARY", 0)
"""Windows would change ends of lines."""


class Place(NamedTuple):
    """Where the bytes of a page lie."""

    file: str
    start: int
    length: int


class Spool:
    """A file of finished pages, in a folder of our own; each process has some of its own."""

    def __init__(self, folder: Path, name: str) -> None:
        self._name = name
        self._file = (folder / name).open("wb")

    def add(self, data: bytes) -> Place:
        """Keep a page, and say where."""
        start = self._file.tell()
        self._file.write(data)
        return Place(self._name, start, len(data))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


@dataclass(frozen=True)
class Spooled(Mapping[str, bytes]):
    """Pages by path, read whenever they are asked for; the file that was read last stays open."""

    folder: Path
    places: Mapping[str, Place]
    _open: dict[str, int] = field(default_factory=dict)

    def __getitem__(self, path: str) -> bytes:
        place = self.places[path]
        if place.file not in self._open:
            self.close()  # one at a time: there may be hundreds, and a system lets nobody open that many
            self._open[place.file] = os.open(self.folder / place.file, os.O_RDONLY | _AS_IT_IS)
        file = self._open[place.file]
        os.lseek(file, place.start, os.SEEK_SET)  # Windows has no `pread`
        return os.read(file, place.length)

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)

    def close(self) -> None:
        """Until a page is asked for again."""
        while self._open:
            os.close(self._open.popitem()[1])
