"""The plain server of all tests: hands out a folder, says nothing, and minds nobody who hangs up.

A browser closes connections as it likes. That is no mistake of the site, and must not hide real ones in the output.
"""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class QuietServer(http.server.ThreadingHTTPServer):
    """A server whose visitors may leave in the middle of an answer."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of mistakes, not of closed connections."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Host:
    """A folder on a port of this machine."""

    address: str
    folder: Path
    stop: Callable[[], None]


@contextmanager
def serving(folder: Path, path: str = "", handler: type[Handler] = Handler) -> Iterator[Host]:
    """A host that can be stopped before its time; `path` leads to the site below it."""
    server = QuietServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    running = True

    def stop() -> None:
        nonlocal running
        if running:
            running = False
            server.shutdown()
            server.server_close()

    try:
        yield Host(f"http://127.0.0.1:{server.server_address[1]}/{path}", folder, stop)
    finally:
        stop()
