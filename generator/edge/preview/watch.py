"""Folders → the files in them that have changed, as the system tells it; or the folder, where all of it was replaced."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock
from time import monotonic

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

# Else it tells the terminal that it heard of a folder that nobody watches any more.
logging.getLogger("watchdog").addHandler(logging.NullHandler())

SETTLED = 0.02
"""Seconds without news: an editor that saves in two steps has done both."""
LONGEST = 0.3
"""Seconds: somebody who copies a thousand files sees the first ones."""
LOOKS = 1.0
"""Seconds between two looks at the folders themselves: of what becomes of these, systems tell little."""
_VERSION_CONTROL = ".git"
_CHANGES = (
    *(FileCreatedEvent, FileModifiedEvent, FileClosedEvent, FileDeletedEvent, FileMovedEvent),
    *(DirCreatedEvent, DirDeletedEvent, DirMovedEvent),
)

_Identity = tuple[int, int] | None


def _identity(folder: Path) -> _Identity:
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


class _Told(FileSystemEventHandler):
    def __init__(self, news: SimpleQueue[Path | None]) -> None:
        self._news = news

    def on_any_event(self, event: FileSystemEvent) -> None:
        for path in (event.src_path, event.dest_path):
            if path:
                self._news.put(Path(str(path)))


class Watch:
    """Watches folders until it is stopped. Where the system tells nothing, or with `poll`, it looks each second.

    A folder that was deleted, renamed or replaced is watched again as soon as one of its name is there.
    """

    def __init__(self, folders: Sequence[Path], *, poll: bool = False) -> None:
        self._folders = [folder.absolute() for folder in folders]
        self._news: SimpleQueue[Path | None] = SimpleQueue()
        self._told = _Told(self._news)
        self._watched: dict[Path, ObservedWatch] = {}
        self._identities: dict[Path, _Identity] = {}
        self._ending, self._is_over = Lock(), False
        try:
            self._observer = self._started(PollingObserver() if poll else Observer())
            self.polls = poll
        except OSError:  # the system watches no more folders, or none of this kind
            self._observer = self._started(PollingObserver())
            self.polls = True

    def _started(self, observer: BaseObserver) -> BaseObserver:
        for folder in self._folders:
            self._schedule(observer, folder)
        observer.start()
        return observer

    def _schedule(self, observer: BaseObserver, folder: Path) -> None:
        self._identities[folder] = _identity(folder)
        self._watched[folder] = observer.schedule(self._told, str(folder), recursive=True, event_filter=list(_CHANGES))

    def changes(self) -> Iterator[frozenset[Path]]:
        """What has changed together; waits for more until `stop`."""
        while True:
            try:
                first = self._news.get(timeout=LOOKS)
            except Empty:
                found = frozenset[Path]()
            else:
                if first is None:
                    return
                found = frozenset(path for path in (first, *self._soon_after()) if not self._is_of_git(path))
            if found := found | self._replaced():
                yield found

    def stop(self) -> None:
        """Ends `changes`."""
        with self._ending:
            self._is_over = True
            self._observer.stop()
        self._news.put(None)

    def _soon_after(self) -> Iterator[Path]:
        end = monotonic() + LONGEST
        try:
            while monotonic() < end:
                path = self._news.get(timeout=SETTLED)
                if path is None:
                    self._news.put(None)
                    return
                yield path
        except Empty:
            return

    def _replaced(self) -> frozenset[Path]:
        """Folders that are others than before, or have gone; from now on, those that are there now are watched."""
        with self._ending:
            return frozenset() if self._is_over else frozenset(self._watched_anew())

    def _watched_anew(self) -> Iterator[Path]:
        heard = {emitter.watch for emitter in self._observer.emitters if emitter.is_alive()}
        for folder in self._folders:
            now, watched = _identity(folder), self._watched.get(folder)
            if now == self._identities[folder] and (watched in heard or now is None):
                continue
            if watched:
                self._observer.unschedule(self._watched.pop(folder))
            self._identities[folder] = None
            if now:
                with suppress(OSError):  # gone once more: the next look will tell
                    self._schedule(self._observer, folder)
            yield folder

    def _is_of_git(self, path: Path) -> bool:
        """Git writes into its own folder all the time. What lies above a watched folder is no matter."""
        within = [path.relative_to(folder) for folder in self._folders if path.is_relative_to(folder)]
        return all(_VERSION_CONTROL in way.parts for way in within)
