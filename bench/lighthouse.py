"""`make lighthouse`: how long people on an old phone wait for the largest picture, on one page of each template.

    python -m bench.lighthouse [SITE]

Lighthouse loads a page unthrottled and works out what a slow line and a slow processor would have made of it. So the
figures hold still on a busy machine, but not quite: a page over the limit is asked again, its best look counts.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.browser.templates import ONE_PAGE_PER_TEMPLATE
from tests.browsing import ROOT, TODAY, chromium
from tests.budgets import LARGEST_PAINT, LAYOUT_SHIFT
from tests.hosts.servers import nginx

TRIES = 5
_TOOL = Path(__file__).with_name("lighthouse")


@dataclass(frozen=True, slots=True)
class Painted:
    """What Lighthouse says of a page: milliseconds, layout shift, bytes over the line."""

    first: float
    largest: float
    shift: float
    sent: int

    @property
    def is_fine(self) -> bool:
        """Whether it keeps both budgets."""
        return LARGEST_PAINT.allows(self.largest) and LAYOUT_SHIFT.allows(self.shift)


class Lighthouse:
    """The program, waiting for addresses."""

    def __init__(self, asks: IO[str], answers: IO[str]) -> None:
        self.asks, self.answers = asks, answers

    def look(self, address: str) -> Painted:
        """The page as a phone meets it that has never been here."""
        print(address, file=self.asks, flush=True)
        said = json.loads(self.answers.readline() or "{}")
        if said.get("largest") is None:
            raise SystemExit(f"Lighthouse says nothing of {address}")
        return Painted(said["first"], said["largest"], said["shift"], said["sent"])

    def best(self, address: str) -> Painted:
        """The best of some tries: whatever else the machine does only makes a page slower, never quicker."""
        found: list[Painted] = []
        while len(found) < TRIES:
            found.append(self.look(address))
            if found[-1].is_fine:
                break
        return min(found, key=lambda one: one.largest)


@contextmanager
def started() -> Iterator[Lighthouse]:
    """Lighthouse with a browser of its own."""
    command = [shutil.which("node") or "node", str(_TOOL / "measure.js"), chromium()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        if process.stdin and process.stdout:
            yield Lighthouse(process.stdin, process.stdout)


def main() -> int:
    """Print a table; 1 when a page is over a budget."""
    with tempfile.TemporaryDirectory(prefix="kompass-lighthouse-") as folder:
        work = Path(folder)
        site = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else _built(work / "site")
        with nginx(site, "/", work, is_secure=True) as host, started() as lighthouse:
            print("     first ms | largest ms | shift | sent bytes | page")
            over = [page for page in ONE_PAGE_PER_TEMPLATE if not _is_within(page, lighthouse.best(f"{host}{page}"))]
    print(f"{len(ONE_PAGE_PER_TEMPLATE)} pages, {len(over)} over {LARGEST_PAINT} or with a layout shift")
    return int(bool(over))


def _built(site: Path) -> Path:
    command = [
        sys.executable,
        "-m",
        "generator",
        "build",
        "--no-paper",
        "--compress",
        "--site",
        str(site),
        "--today",
        TODAY,
    ]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return site


def _is_within(page: str, found: Painted) -> bool:
    mark = "ok  " if found.is_fine else "OVER"
    print(
        f"{mark} {found.first:8.0f} | {found.largest:10.0f} | {found.shift:5.3f} | {found.sent:10} | /{page}",
        flush=True,
    )
    return found.is_fine


if __name__ == "__main__":
    sys.exit(main())
