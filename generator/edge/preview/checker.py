"""A second process lets all rules look at the content, while the first one shows pages. It reads the folder by itself."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

from generator.base.interrupts import without_interrupts
from generator.base.problem import Problem
from generator.check import Rule, rules
from generator.pipeline import generate
from generator.source.files import Sources, read, reread

Findings = Sequence[Problem]
_CALMER = 10
"""Whoever waits for a page comes first."""


@dataclass(frozen=True)
class _Job:
    number: int
    today: date
    changed: frozenset[Path]


class _OvertakenError(Exception):
    """Something has changed again."""


class Checker:
    """Checks the content in `folder` whenever it is asked to, and tells `found` of what it was asked last; `died`, if the
    system has ended its process. The process begins with the first question, so that whoever starts it can stop it already.
    """

    def __init__(
        self,
        folder: Path,
        protected: tuple[str, ...],
        found: Callable[[int, Findings], object],
        died: Callable[[], object],
    ) -> None:
        self._arguments = (folder, protected)
        self._found, self._died = found, died
        self._is_over = False
        self._connection: Connection | None = None
        self._process: BaseProcess | None = None

    def ask(self, number: int, today: date, changed: Iterable[Path]) -> None:
        """Check what is there now; what is being checked is forgotten. A process that has died is started anew."""
        if self._is_over:
            return
        job = _Job(number, today, frozenset(changed))
        if self._connection:
            try:
                self._connection.send(job)
            except OSError:
                pass
            else:
                return
        self._connection, self._process = self._started()
        self._connection.send(job)

    def stop(self) -> None:
        """Whatever it is doing."""
        self._is_over = True
        if self._process:
            self._process.terminate()

    def _started(self) -> tuple[Connection, BaseProcess]:
        here, there = multiprocessing.Pipe()
        # A forked process would take over threads in the middle of their work.
        process = multiprocessing.get_context("spawn").Process(
            target=check_for, args=(there, *self._arguments), daemon=True
        )
        with without_interrupts():  # it would not yet know that Ctrl+C is meant for the first one
            process.start()
        there.close()
        Thread(target=self._listen, args=(here,), daemon=True).start()
        return here, process

    def _listen(self, connection: Connection) -> None:
        try:
            while True:
                self._found(*connection.recv())
        except (EOFError, OSError):
            if not self._is_over:
                self._died()


def check_for(connection: Connection, folder: Path, protected: tuple[str, ...]) -> None:
    """The second process: ends with the first one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is meant for the first one
    if hasattr(os, "nice"):  # Windows has none
        os.nice(_CALMER)
    sources: Sources | None = None
    try:
        while True:
            job = _newest(connection)
            sources = reread(folder, sources, job.changed) if sources else replace(read(folder), protected=protected)
            try:
                result = generate(sources, job.today, _until_news(connection))
            except _OvertakenError:
                continue
            connection.send((job.number, result.problems))
            gc.collect()  # what is left of older states
            if not gc.get_freeze_count():
                gc.freeze()  # most entries stay for good: the collector need not look at them again and again
    except (EOFError, OSError):
        return


def _newest(connection: Connection) -> _Job:
    job: _Job = connection.recv()
    changed = job.changed
    while connection.poll():
        job = connection.recv()
        changed |= job.changed
    return _Job(job.number, job.today, changed)


def _until_news(connection: Connection) -> Iterator[Rule]:
    for rule in rules():
        if connection.poll():
            raise _OvertakenError
        yield rule
