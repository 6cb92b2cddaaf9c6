"""What lies in the target folder. Folders of others are not opened, and no symbolic link is followed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from generator.write.record import MARKER_FILE
from generator.write.swap import parent_of
from generator.write.target import STAGE


@dataclass(frozen=True)
class Present:
    """Paths below the target."""

    files: AbstractSet[str]
    """Regular files in our folders, whoever wrote them."""
    folders: AbstractSet[str]
    """Folders that we use or used."""
    others: AbstractSet[str]
    """Folders of others, symbolic links, and what is neither file nor folder."""

    def in_the_way(self, files: Mapping[str, bytes], orphans: AbstractSet[str]) -> set[str]:
        """What has to go before `files` find room, once our own `orphans` are gone."""
        staying = (self.files | self.others) - orphans
        needed = parents(files)
        found = {path for path in needed if path in staying} | {path for path in files if path in self.others}
        blocked = {path for path in files if path in self.folders}
        if blocked:
            found |= {path for path in blocked if any(other.startswith(f"{path}/") for other in staying)}
        return found


def look(folder: Path, ours: AbstractSet[str]) -> Present:
    """`ours` are the folders that belong to the site, by their paths."""
    files: set[str] = set()
    folders: set[str] = set()
    others: set[str] = set()
    waiting = [""]
    while waiting:
        base = waiting.pop()
        for entry in _entries(folder / base):
            path = f"{base}/{entry.name}" if base else entry.name
            if entry.is_file(follow_symlinks=False):
                files.add(path)
            elif path in ours and entry.is_dir(follow_symlinks=False):
                folders.add(path)
                waiting.append(path)
            else:
                others.add(path)
    return Present(files - {MARKER_FILE}, folders, others - {STAGE})


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from entries


def parents(paths: Iterable[str]) -> set[str]:
    """All folders that lead to these files, without the root."""
    found: set[str] = set()
    for path in paths:
        parent = parent_of(path)
        while parent and parent not in found:
            found.add(parent)
            parent = parent_of(parent)
    return found
