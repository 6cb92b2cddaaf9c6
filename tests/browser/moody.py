"""A host that does on request what real ones do: break, stall, move, squeeze pages, answer for somebody else."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import ClassVar

from playwright.sync_api import Page

from tests.serving import Handler, Host
from tests.waiting import until

SERVER = "Der Server ist gerade gestört. Sie sehen den gespeicherten Stand vom 22.11.2026."
AWAY = "Ohne Internet. Sie sehen den gespeicherten Stand vom 22.11.2026."
OLD = "Ein neuer Stand lässt sich gerade nicht laden."
PORTAL = b"<!doctype html><html><head><title>WLAN</title></head><body><h1>Willkommen im Hotel</h1></body></html>"
OFFER = "angebote/kita-muehlbach/"


@dataclass
class Reply:
    """What the host answers instead of the file."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html"})
    wait: float = 0
    """Seconds until it comes, or less: the host does not stall any longer when it is calm again."""
    length: int | None = None
    """What it promises, if that is not what it sends."""
    sent: Event | None = None
    """Set when all is on its way, or nobody listens any more."""


class Moody(Handler):
    """Asks `mood` first; nothing said, it hands out the file."""

    mood: ClassVar[Callable[[str, bytes], Reply | None]] = staticmethod(lambda _path, _data: None)
    is_calm: ClassVar[Event] = Event()

    def do_GET(self) -> None:  # noqa: N802 - the name is the server's
        """Files as `squeezed` has them, or what the mood says."""
        found = Path(self.translate_path(self.path))
        found = found / "index.html" if found.is_dir() else found
        reply = type(self).mood(self.path.split("?")[0], found.read_bytes() if found.is_file() else b"")
        if reply is None:
            super().do_GET()
            return
        type(self).is_calm.wait(reply.wait)
        try:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(reply.length or len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)
        finally:
            if reply.sent:
                reply.sent.set()


def patient(site: Path, seconds: int) -> None:
    """The worker of this site waits so long for the host before it shows what is kept."""
    worker = site / "sw.js"
    text = worker.read_text("utf-8")
    assert "const PATIENCE = 3_000;" in text
    worker.write_text(text.replace("const PATIENCE = 3_000;", f"const PATIENCE = {seconds}_000;"), "utf-8")


@dataclass
class Town:
    """The town's site on a host whose mood a test may change."""

    host: Host
    site: Path

    def mood(self, act: Callable[[str, bytes], Reply | None]) -> None:
        """From now on."""
        Moody.is_calm.clear()
        Moody.mood = staticmethod(act)

    def calm(self) -> None:
        """As a good host."""
        self.mood(lambda _path, _data: None)
        Moody.is_calm.set()

    def publish(self, stand: str = "2026-12-24", text: str = "Gestern war gestern") -> str:
        """A new version with another imprint; its version."""
        path = self.site / "impressum/index.html"
        page = path.read_bytes().replace(b"</main>", f"<p>{text}</p></main>".encode())
        path.write_bytes(page)
        found = json.loads((self.site / "offline.json").read_bytes())
        at = list(found["files"]).index("impressum/")

        found["files"]["impressum/"] = f"{zlib.crc32(page):08x}"
        for name, number in found["packs"]:
            if at < number:
                packed = gzip.decompress((self.site / name).read_bytes())
                head, _, body = packed.partition(b"\n")
                lengths = json.loads(head)
                start = sum(lengths[:at])
                body = body[:start] + page + body[start + lengths[at] :]
                lengths[at] = len(page)
                (self.site / name).write_bytes(gzip.compress(json.dumps(lengths).encode() + b"\n" + body))
                break
            at -= number
        found["version"], found["stand"] = f"{zlib.crc32(page) ^ 1:08x}", stand
        (self.site / "offline.json").write_text(json.dumps(found), "utf-8")
        return str(found["version"])


def version(town: Town) -> str:
    return str(json.loads((town.site / "offline.json").read_bytes())["version"])


def hours_pass(page: Page) -> None:
    """The worker asks again with the next page."""
    page.evaluate(
        "async () => { const cache = await caches.open('kompass-stand'); const [key] = await cache.keys();"
        " const state = await (await cache.match(key)).json();"
        " await cache.put(key, new Response(JSON.stringify({...state, checked: 0}))) }"
    )


STATE = (
    "async () => (await (await (await caches.open('kompass-stand')).match(new URL('kompass-stand', '{}'))).json()).{}"
)


def settled(page: Page) -> None:
    """Until the worker has done what it began with the page that is shown."""
    for worker in page.context.service_workers:
        worker.evaluate("async () => { await underWay.catch(() => {}); }")


def state(page: Page, town: Town, name: str) -> object:
    return page.evaluate(STATE.format(town.host.address, name))


def asked_again(page: Page, town: Town, address: str = "") -> None:
    """Hours later somebody opens a page, and the worker has asked."""
    hours_pass(page)
    page.goto(town.host.address + address)
    gone = "async () => !(await caches.has('kompass-stand'))"
    until(lambda: page.evaluate(gone) or state(page, town, "checked"), "the worker asks")
    settled(page)
