"""Jobs at once, in as many processes as there are processors, where the system can.

A forked process sees everything this one has read, and sends back only its results. What it touches of that it copies, so
this process does its share of the work: one process less needs less memory.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar, cast

from generator.base.interrupts import without_interrupts

Done = TypeVar("Done")
PIPE = 1 << 20
"""Bytes that wait in a pipe: the results of some jobs. Linux allows no more to everybody."""


def shared_out(jobs: Sequence[Callable[[], Done]]) -> list[Done]:
    """Results of all jobs, in their order. What a job raises is raised here.

    As many processes as there are processors, this one among them, take the next job when they have ended one, half of them
    from the end: neighbours share what they have worked out, so they stay together. The first job is always another's, so
    the system has its memory back in the end. Where this process cannot be forked safely (POSIX, a single thread, two
    processors), it does all itself. Results must be picklable.
    """
    if not _can_fork():
        return [job() for job in jobs]
    context = multiprocessing.get_context("fork")
    ends, done = context.Array("i", [0, len(jobs)]), dict[int, Done]()
    processes: dict[Connection, Any] = {}
    try:
        for number in range(min(os.cpu_count() or 1, len(jobs)) - 1):
            receiver, sender = context.Pipe(duplex=False)
            _widen(receiver)
            own = _taken(ends, from_the_end=number % 2 == 1)
            processes[receiver] = context.Process(target=_send, args=(sender, jobs, own))
            with without_interrupts():
                processes[receiver].start()
            sender.close()
        others = [*processes]
        for number in _taken(ends, from_the_end=True):
            done[number] = jobs[number]()
            done.update(_received(others, timeout=0))
        done.update(_received(others, timeout=None))
    finally:
        for receiver, process in processes.items():
            receiver.close()
            process.terminate()
            process.join()
    # What the system has ended another process over, perhaps for lack of memory, is made up for here.
    return [done[number] if number in done else job() for number, job in enumerate(jobs)]


def apart(job: Callable[[], Done]) -> Done:
    """The result of a job that a process of its own does, where the system can: the memory it needed goes with it.

    This process has the result alone, side by side and not between what was thrown away since.
    """
    if not _can_fork():
        return job()
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sender, [job], iter([0])))
    try:
        with without_interrupts():
            process.start()
        sender.close()
        done = dict(_received([receiver], timeout=None))
    finally:
        receiver.close()
        process.terminate()
        process.join()
    return done[0] if done else job()


def _taken(ends: Any, *, from_the_end: bool) -> Iterator[int]:
    """Numbers of jobs that nobody else has taken."""
    while True:
        with ends.get_lock():
            first, end = ends
            if first >= end:
                return
            ends[:] = [first, end - 1] if from_the_end else [first + 1, end]
        yield end - 1 if from_the_end else first


def _received(receivers: list[Connection], timeout: float | None) -> Iterator[tuple[int, Any]]:
    """Numbers of jobs and their results: what is there (0), or all there will be (None). Receivers that have ended go."""
    while receivers and (ready := wait(receivers, timeout)):
        for receiver in cast("list[Connection]", ready):
            try:
                number, result, error = receiver.recv()
            except EOFError:
                receivers.remove(receiver)
                continue
            if error is not None:
                raise error
            yield number, result


def _widen(pipe: Connection) -> None:
    """Others go on with their next jobs while this process is busy with its own."""
    import fcntl  # noqa: PLC0415 - Windows has none, and forks nothing

    if hasattr(fcntl, "F_SETPIPE_SZ"):
        with suppress(OSError):  # some systems allow less; then others wait now and then
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, PIPE)


def _can_fork() -> bool:
    alone = threading.active_count() == 1 and not multiprocessing.current_process().daemon
    return alone and hasattr(os, "fork") and (os.cpu_count() or 1) > 1


def _send(sender: Connection, jobs: Sequence[Callable[[], Any]], numbers: Iterator[int]) -> None:
    for number in numbers:
        try:
            sender.send((number, jobs[number](), None))
        except Exception as error:  # noqa: BLE001 - it is raised again where the result is awaited
            sender.send((number, None, error))
