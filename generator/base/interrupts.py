"""Ctrl+C reaches every process that was started from the terminal; only the first one should answer."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_interrupts() -> Iterator[None]:
    """Processes that begin within never hear Ctrl+C: the one that began them ends them."""
    if threading.current_thread() is not threading.main_thread():
        yield  # Only there may signals be set.
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
