"""Somebody who hangs up leaves no trace in the output of the tests; a real mistake does."""

from __future__ import annotations

import socket
import struct
import threading
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.serving import QuietServer, serving
from tests.waiting import until


def _hang_up(address: str, name: str) -> None:
    """Ask for a file and break the connection before it has come."""
    where = urlsplit(address)
    with socket.create_connection((where.hostname, where.port)) as line:
        line.sendall(f"GET /{name} HTTP/1.0\r\n\r\n".encode())
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def test_hanging_up_is_not_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "big").write_bytes(bytes(20_000_000))
    (tmp_path / "small").write_bytes(b"x")
    before = threading.active_count()
    with serving(tmp_path) as host:
        for _ in range(5):
            _hang_up(host.address, "big")
        # Calls are taken in turn: when this one is answered, all others have begun.
        urllib.request.urlopen(f"http://{urlsplit(host.address).netloc}/small").close()
        until(lambda: threading.active_count() <= before + 1, "the threads of those who hung up end")
    assert capfd.readouterr() == ("", "")


def test_a_mistake_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    def mistaken(*_: object) -> None:
        raise ZeroDivisionError

    server = QuietServer(("127.0.0.1", 0), mistaken)  # type: ignore[arg-type]
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    with pytest.raises((urllib.error.URLError, ConnectionError)):
        urllib.request.urlopen(f"http://127.0.0.1:{server.server_address[1]}/")
    thread.join()
    server.server_close()
    assert "ZeroDivisionError" in capfd.readouterr().err
