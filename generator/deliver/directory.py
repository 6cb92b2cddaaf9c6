"""Files → a folder: changed ones are written in place, orphans removed, the rest untouched."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

MARKER_FILE = ".kompass-site"
"""Written into a folder we made, so that a mistyped folder of somebody else is never cleaned."""


class NotOurFolderError(Exception):
    """The target folder holds files that this program did not write."""


def write(folder: Path, files: Mapping[str, bytes]) -> int:
    """Make `folder` hold exactly `files`; returns how many were written or removed."""
    folder.mkdir(parents=True, exist_ok=True)
    present = paths(folder)
    if present and not (folder / MARKER_FILE).exists():
        raise NotOurFolderError(str(folder))
    if not (folder / MARKER_FILE).exists():
        (folder / MARKER_FILE).write_bytes(b"")
    changed = 0
    for path, data in files.items():
        target = folder / path
        if path in present and target.stat().st_size == len(data) and target.read_bytes() == data:
            continue
        if path not in present:
            target.parent.mkdir(parents=True, exist_ok=True)
        # A new file beside the old one, then swapped: a reader never sees half a page.
        beside = target.with_name(f".{target.name}.new")
        beside.write_bytes(data)
        beside.replace(target)
        changed += 1
    for orphan in present - files.keys():
        (folder / orphan).unlink()
        changed += 1
        _remove_empty_parents(folder / orphan, folder)
    return changed


def add(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that belongs to somebody else, leaving the others alone."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder by their relative path."""
    return {path: (folder / path).read_bytes() for path in sorted(paths(folder))}


def paths(folder: Path) -> set[str]:
    """Relative paths of all files below a folder; none when it does not exist."""
    found: set[str] = set()
    for parent, _, names in os.walk(folder):
        base = os.path.relpath(parent, folder)
        found.update(name if base == "." else f"{base}/{name}".replace(os.sep, "/") for name in names)
    return found - {MARKER_FILE}


def _remove_empty_parents(path: Path, root: Path) -> None:
    for parent in path.parents:
        if parent == root or any(parent.iterdir()):
            return
        parent.rmdir()
