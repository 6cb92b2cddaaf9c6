"""Two pure jobs at once, in two processes, where the system can: half of the pages are drawn in each.

A forked process sees everything this one has read without copying it, and sends back only its result.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from generator.base.interrupts import without_interrupts

Here = TypeVar("Here")
There = TypeVar("There")


def side_by_side(here: Callable[[], Here], there: Callable[[], There]) -> tuple[Here, There]:
    """Results of both jobs. What a job raises is raised here.

    `there` runs in a second process if this one can be forked safely (POSIX, a single thread, two processors),
    otherwise one after the other. Its result must be picklable.
    """
    if not _can_fork():
        return here(), there()
    sent: tuple[Any, Exception | None]
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_send, args=(sender, there))
    with without_interrupts():
        process.start()
    sender.close()
    try:
        result = here()
        sent = receiver.recv()
    except EOFError:  # the system has ended the other process, perhaps for lack of memory
        sent = there(), None
    except BaseException:
        process.terminate()
        raise
    finally:
        receiver.close()
        process.join()
    found, error = sent
    if error is not None:
        raise error
    return result, found


def _can_fork() -> bool:
    alone = threading.active_count() == 1 and not multiprocessing.current_process().daemon
    return alone and hasattr(os, "fork") and (os.cpu_count() or 1) > 1


def _send(sender: Connection, job: Callable[[], Any]) -> None:
    try:
        sender.send((job(), None))
    except Exception as error:  # noqa: BLE001 - it is raised again where the result is awaited
        sender.send((None, error))
