"""Folders → the files in them that have changed, as the system tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
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
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

SETTLED = 0.02
"""Seconds without news: an editor that saves in two steps has done both."""
LONGEST = 0.3
"""Seconds: somebody who copies a thousand files sees the first ones."""
_VERSION_CONTROL = ".git"
_CHANGES = (
    *(FileCreatedEvent, FileModifiedEvent, FileClosedEvent, FileDeletedEvent, FileMovedEvent),
    *(DirCreatedEvent, DirDeletedEvent, DirMovedEvent),
)


class _Told(FileSystemEventHandler):
    def __init__(self, news: SimpleQueue[Path | None]) -> None:
        self._news = news

    def on_any_event(self, event: FileSystemEvent) -> None:
        for path in (event.src_path, event.dest_path):
            if path:
                self._news.put(Path(str(path)))


class Watch:
    """Watches folders until it is stopped. Where the system tells nothing, or with `poll`, it looks each second."""

    def __init__(self, folders: Sequence[Path], *, poll: bool = False) -> None:
        self._folders = [folder.absolute() for folder in folders]
        self._news: SimpleQueue[Path | None] = SimpleQueue()
        try:
            self._observer = self._started(PollingObserver() if poll else Observer())
            self.polls = poll
        except OSError:  # the system watches no more folders, or none of this kind
            self._observer = self._started(PollingObserver())
            self.polls = True

    def _started(self, observer: BaseObserver) -> BaseObserver:
        for folder in self._folders:
            observer.schedule(_Told(self._news), str(folder), recursive=True, event_filter=list(_CHANGES))
        observer.start()
        return observer

    def changes(self) -> Iterator[frozenset[Path]]:
        """What has changed together; waits for more until `stop`."""
        while (first := self._news.get()) is not None:
            if found := frozenset(path for path in (first, *self._soon_after()) if not self._is_of_git(path)):
                yield found

    def stop(self) -> None:
        """Ends `changes`."""
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

    def _is_of_git(self, path: Path) -> bool:
        """Git writes into its own folder all the time. What lies above a watched folder is no matter."""
        within = [path.relative_to(folder) for folder in self._folders if path.is_relative_to(folder)]
        return all(_VERSION_CONTROL in way.parts for way in within)
