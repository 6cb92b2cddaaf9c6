"""Files change places by renaming, and back again if anything fails on the way."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.write.journal import Step


class Swap:
    """What was done in `folder` so far, so that it can be undone. `stage` is a folder on the same drive, for what is replaced."""

    def __init__(self, folder: Path, stage: Path, folders: AbstractSet[str]) -> None:
        self._root, self._stage = str(folder), str(stage)
        self._folders = {"", *folders}
        self._undo: list[Callable[[], None]] = []
        """Each is noted before its step: one that was not reached does nothing."""

    def put(self, path: str, source: str | Path) -> None:
        """`source` becomes the file at `path`; a reader sees the old one or the new one, never half a file."""
        target = f"{self._root}/{path}"
        self._make_folders(path)
        backup = self._backup()
        try:
            os.link(target, backup, follow_symlinks=False)
        except FileNotFoundError:
            self._undo.append(lambda: os.unlink(target))  # noqa: PTH108
        except OSError:
            pass  # a drive without hard links: nothing to go back to
        else:
            self._undo.append(lambda: os.replace(backup, target))  # noqa: PTH105
        os.replace(source, target)  # noqa: PTH105 - one call for each of thousands of files

    def remove(self, path: str) -> None:
        """Take a file away, and folders it leaves empty, or left empty when a build was stopped."""
        target, backup = f"{self._root}/{path}", self._backup()
        self._undo.append(lambda: os.replace(backup, target))  # noqa: PTH105
        with suppress(FileNotFoundError, NotADirectoryError):
            os.replace(target, backup)  # noqa: PTH105
        parent = parent_of(path)
        while parent in self._folders and parent and not os.listdir(f"{self._root}/{parent}"):  # noqa: PTH208
            self._remove_folder(parent)
            parent = parent_of(parent)

    def take(self, step: Step) -> None:
        """One step of the journal."""
        if step.source:
            self.put(step.path, f"{self._stage}/{step.source}")
        else:
            self.remove(step.path)

    def undo(self) -> None:
        """As it was before."""
        for step in reversed(self._undo):
            with suppress(OSError):
                step()

    def _backup(self) -> str:
        return f"{self._stage}/alt-{len(self._undo)}"

    def _make_folders(self, path: str) -> None:
        parent = parent_of(path)
        if parent in self._folders:
            return
        self._make_folders(parent)
        full = f"{self._root}/{parent}"
        self._undo.append(lambda: os.rmdir(full))  # noqa: PTH106
        os.mkdir(full)  # noqa: PTH102
        self._folders.add(parent)

    def _remove_folder(self, path: str) -> None:
        full = f"{self._root}/{path}"
        self._undo.append(lambda: os.mkdir(full))  # noqa: PTH102
        os.rmdir(full)  # noqa: PTH106
        self._folders.discard(path)


@contextmanager
def all_or_nothing(folder: Path, stage: Path, folders: AbstractSet[str]) -> Iterator[Swap]:
    """Whatever goes wrong inside, or whoever stops it, the folder is as before."""
    swap = Swap(folder, stage, folders)
    try:
        yield swap
    except BaseException:
        swap.undo()
        raise


def parent_of(path: str) -> str:
    """The folder of a path; "" is the root."""
    return path.rpartition("/")[0]


def may_change(folder: Path, folders: AbstractSet[str]) -> None:
    """Raise before the first step if rights are missing in one of these folders."""
    for path in sorted(folders):
        full = folder / path
        if full.is_dir() and not os.access(full, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, "", str(full))
