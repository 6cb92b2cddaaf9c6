"""A free port for a program that has to be told one, which nobody else gets between the asking and its start."""

from __future__ import annotations

import os
import re
import socket
from itertools import count

_FIRST = 20_000
"""Below those that the system itself hands out, to each browser and server that asks for any."""
_EACH = 200
"""Ports of one process of the tests; no other one of the same run asks for them."""

_next = count()


def free_port() -> int:
    """Another one each time."""
    worker = int(re.sub(r"\D", "", os.environ.get("PYTEST_XDIST_WORKER", "")) or 0)
    for _ in range(_EACH):
        port = _FIRST + worker % 60 * _EACH + next(_next) % _EACH
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
    raise AssertionError("no port is free")
