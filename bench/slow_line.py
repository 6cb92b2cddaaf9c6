"""A server on a slow line: each request waits, bytes go one after the other, and what went over it is counted."""

from __future__ import annotations

import contextlib
import gzip
import http.server
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.serving import QuietServer

BITS_PER_SECOND, DELAY = 400_000, 0.4


@dataclass
class Line:
    """A shared slow line; counts what goes over it."""

    slow: bool = False
    sent: list[tuple[str, int]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0

    def carry(self, path: str, size: int) -> None:
        """Wait as long as `size` bytes take, after those of all requests before."""
        with self.lock:
            self.sent.append((path, size))
            now = time.monotonic()
            self.free_at = max(self.free_at, now + (DELAY if self.slow else 0)) + (
                size * 8 / BITS_PER_SECOND if self.slow else 0
            )
            until = self.free_at
        time.sleep(max(0.0, until - time.monotonic()))


@contextlib.contextmanager
def served(folder: Path, line: Line) -> Iterator[str]:
    """Address of a server on this machine that sends `folder` over `line`."""
    packed: dict[str, bytes] = {}

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() else path
            if not path.is_file():
                line.carry(self.path, 200)
                self.send_error(404)
                return
            if str(path) not in packed:
                packed[str(path)] = gzip.compress(path.read_bytes(), 6)
            body = packed[str(path)]
            line.carry(self.path, len(body))
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(path.name))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def handler(*arguments: object) -> Handler:
        return Handler(*arguments, directory=str(folder))  # type: ignore[arg-type]

    with QuietServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
