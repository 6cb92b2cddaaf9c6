"""Seconds from saving an offer to the changed page in the live preview: `python -m bench.preview CONTENT`."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from bench.builders import change
from bench.spent import ENVIRONMENT, ROOT


def measure(content: Path) -> float:
    """In a copy of the project that holds `content`, with `mkdocs serve`."""
    with tempfile.TemporaryDirectory(dir=content.parent) as name:
        project = Path(name)
        shutil.copytree(content, project / "content")
        for part in ("site_overrides", "generator"):
            (project / part).symlink_to(ROOT / part)
        shutil.copy(ROOT / "mkdocs.yml", project)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        log = project / "log"
        command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"]
        with log.open("w") as output:
            process = subprocess.Popen(command, stdout=output, stderr=output, env=ENVIRONMENT, cwd=project)
        address = f"http://127.0.0.1:{port}/angebote/angebot-00000/"
        try:
            _wait_for(address, "Angebot", log)
            time.sleep(1)  # the watcher looks from time to time
            saved = change(project / "content")
            started = time.perf_counter()
            _wait_for(address, saved, log)
            return time.perf_counter() - started
        finally:
            process.terminate()
            process.wait(10)


def _wait_for(address: str, text: str, log: Path, seconds: float = 120) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=seconds) as answer:  # noqa: S310 - our own server
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise RuntimeError(f"{address} does not show „{text}“\n{log.read_text()[-3000:]}")


if __name__ == "__main__":
    offers = Path(sys.argv[1])
    number = len(list((offers / "offers").glob("*.yml")))
    print(f"preview, {number} offers: one saved → its page shows the change: {measure(offers):.1f} s of the clock")
