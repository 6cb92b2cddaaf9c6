"""The preview's own server: for this machine only, everything from memory, nothing from a drive."""

from __future__ import annotations

import json
import sys
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from generator.deliver.headers import CACHE, HEADERS
from generator.edge.preview.answers import EVENTS, SCRIPT, Answer, kind_of
from generator.edge.preview.live import Live

HOST = "127.0.0.1"
STILL_THERE = 15.0
"""Seconds after which an open page hears that there is nothing new, so that a closed one is noticed."""
_MISTAKE = "Diese Seite lässt sich nicht zeichnen. Das ist ein Fehler im Programm; im Terminal steht, wo."
_SCRIPT = Path(__file__).with_name("live.js")


class PreviewServer(ThreadingHTTPServer):
    """Serves `live` at `port` of this machine; 0: at any that is free. Raises OSError if the port is taken."""

    live: Live

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int) -> None:
        super().__init__((HOST, port), _Visit)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    @property
    def address(self) -> str:
        """The start of the site."""
        return f"http://{HOST}:{self.port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser hangs up as it likes; that is no mistake."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Visit(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "kompass", ""

    def do_GET(self) -> None:
        """One page or file, or news of one."""
        if not self._is_for_us():
            self._send(Answer(403, b"Diese Vorschau antwortet nur auf diesem Rechner.", kind_of("txt")))
            return
        try:
            asked = urlsplit(self.path)
        except ValueError:
            self._send(Answer(400, "Diese Adresse lässt sich nicht lesen.".encode(), kind_of("txt")))
            return
        path = unquote(asked.path, errors="replace").removeprefix("/")
        if path == EVENTS and self.command == "GET":
            self._tell(parse_qs(asked.query).get("path", [""])[0])
        elif path == SCRIPT:
            self._send(Answer(200, _SCRIPT.read_bytes(), kind_of(SCRIPT)))
        else:
            self._send(self._answer(path))

    do_HEAD = do_GET  # noqa: N815 - the library calls it so

    def log_message(self, *_: object) -> None:
        """The terminal is for what somebody has to mend."""

    def _is_for_us(self) -> bool:
        """A page from elsewhere may have its own name lead to this machine, to read what is shown here."""
        return self.headers.get("Host", "").lower() in {f"{name}:{self.server.port}" for name in (HOST, "localhost")}

    def _answer(self, path: str) -> Answer:
        """A mistake of the program ends no preview: the next saving may well be drawn."""
        try:
            return self.server.live.answer(path)
        except Exception:  # noqa: BLE001 - whatever it is, a person waits
            traceback.print_exc()
            return Answer(500, _MISTAKE.encode(), kind_of("txt"))

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self._send_headers(answer.kind)
        self.send_header("Content-Length", str(len(answer.data)))
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.data)

    def _send_headers(self, kind: str) -> None:
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", CACHE)
        for header in HEADERS:
            self.send_header(header.name, header.value)

    def _tell(self, path: str) -> None:
        """Server-sent events: how the page is now, and again whenever that changes."""
        self.close_connection = True
        self.send_response(200)
        self._send_headers("text/event-stream; charset=utf-8")
        self.end_headers()
        told, stamp = "", -1
        while True:
            stamp = self.server.live.wait(stamp, STILL_THERE)
            page = self.server.live.seen(path)
            now = json.dumps({"tag": page.tag, "note": page.note})
            self.wfile.write(f"data: {now}\n\n".encode() if now != told else b":\n\n")
            told = now
