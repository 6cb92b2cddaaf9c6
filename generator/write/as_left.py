"""A site that lies in its folder just as a build has left it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.write.record import MARKER_FILE, read_record


@dataclass(frozen=True)
class AsLeft(Mapping[str, bytes]):
    """Files of a folder by path, read whenever they are asked for."""

    folder: Path
    paths: tuple[str, ...]

    def __getitem__(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)


def list_digest(folder: Path) -> str:
    """Stands for what a build has written into a folder: SHA-256 of the list it left there; "" without one."""
    try:
        return hashlib.sha256((folder / MARKER_FILE).read_bytes()).hexdigest()
    except OSError:
        return ""


def as_left(folder: Path, digest: str) -> AsLeft | None:
    """The site, if its list is the one of this digest and not one file of it was changed or taken away since."""
    if not digest or list_digest(folder) != digest:
        return None
    record = read_record((folder / MARKER_FILE).read_bytes())
    files = AsLeft(folder, tuple(sorted(record.sums)))
    try:
        return files if all(record.wrote(path, data) for path, data in files.items()) else None
    except OSError:
        return None
