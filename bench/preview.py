"""How long an editor waits in the preview: from saving an offer until a real browser shows the change, the fault, the findings.

    python -m bench.preview [FOLDER …] [--sizes 1000,5000] [--content content]

Wall time, as a person feels it, and the processor time of all processes of the preview, which a busy machine does not change.
"""

from __future__ import annotations

import argparse
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from bench import corpus
from bench.goals import goals_of_preview, print_goals
from bench.measured import FAULT, FINDINGS, SEARCHED, SHOWN, Waited
from bench.spent import ENVIRONMENT, ROOT, TICKS
from tests.browsing import chromium

ROUNDS = 5
LONGEST = 300_000
"""Milliseconds until we give up."""
_MEMORY = Path("/dev/shm")  # noqa: S108 - files there are in memory: a slow drive is not measured


@contextmanager
def _preview(content: Path) -> Iterator[tuple[str, int]]:
    """A running preview: its address and the id of its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "generator", "serve", "--today", corpus.TODAY, "--port", port]
    with subprocess.Popen(
        [*command, "--content", str(content)], cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            said = process.stdout or ()
            yield next(line for line in said if line.startswith("Vorschau")).split()[1], process.pid
        finally:
            process.terminate()


def _processor(pid: int) -> float:
    """Seconds of processor time of a process and its children, as Linux counts them."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(") ")[2].split()
        except OSError:
            continue
        if pid in (int(stat.parent.name), int(fields[1])):
            total += int(fields[11]) + int(fields[12])
    return total / TICKS


class _Editor:
    """Saves one offer and looks at its page."""

    def __init__(self, page: Page, file: Path, address: str, pid: int) -> None:
        self.page, self.file, self.address, self.pid = page, file, address, pid
        self.good = file.read_text(encoding="utf-8")

    def waits(
        self, offers: int, what: str, text: Callable[[int], str], until: Callable[[int], str], *, at: str = "h1"
    ) -> Waited:
        """Until a part of the page holds what `until` says."""
        walls, processors = [], []
        for number in range(ROUNDS):
            self.page.locator("body").wait_for()
            self.settle()
            began, used = time.perf_counter(), _processor(self.pid)
            self.file.write_text(text(number), encoding="utf-8")
            self.page.locator(at, has_text=until(number)).wait_for(timeout=LONGEST)
            walls.append(time.perf_counter() - began)
            processors.append(_processor(self.pid) - used)
        return Waited(offers, what, median(walls), median(processors))

    def settle(self) -> None:
        """Until nobody works any more."""
        used = -1.0
        while used != (used := _processor(self.pid)):
            time.sleep(0.5)


def measured(content: Path, page: Page) -> Iterator[Waited]:
    """What an editor of this content waits for; its offers are made up."""
    with TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        offers = len(list((content / "offers").glob("*.yml")))
        own = Path(shutil.copytree(content, Path(folder) / "content"))
        file = min((own / "offers").glob("angebot-*.yml"))
        began = time.perf_counter()
        with _preview(own) as (address, pid):
            page.goto(f"{address}angebote/{file.stem}/", timeout=LONGEST)
            yield Waited(offers, "from the command to the first page", time.perf_counter() - began, _processor(pid))
            editor = _Editor(page, file, address, pid)
            good = editor.good
            yield editor.waits(offers, SHOWN, lambda n: _named(good, n), _name)
            yield editor.waits(
                offers,
                FAULT,
                lambda n: f"{good}farbe{n}: blau\n" if n % 2 == 0 else _named(good, n),
                lambda n: "Fehler in" if n % 2 == 0 else _name(n),
            )
            yield editor.waits(
                offers,
                FINDINGS,
                lambda n: re.sub(r"(?m)^topics: .*$", f'topics: ["gibt-es-nicht-{n}"]', good),
                lambda n: f"gibt-es-nicht-{n}",
                at="#vorschau-stand",
            )
            yield _search(editor, offers)


def _name(number: int) -> str:
    return f"Neuer Name {number}"


def _named(text: str, number: int) -> str:
    return re.sub(r"(?m)^name: .*$", f"name: {_name(number)}", text)


def _search(editor: _Editor, offers: int) -> Waited:
    """From saving until a search finds the new name."""
    editor.settle()
    editor.page.goto("about:blank")  # an open page would load itself anew, in the middle of going elsewhere
    began, used = time.perf_counter(), _processor(editor.pid)
    editor.file.write_text(_named(editor.good, 77), encoding="utf-8")
    editor.page.goto(f"{editor.address}suche/#q=Neuer+Name+77", timeout=LONGEST)
    editor.page.get_by_role("link", name=_name(77)).first.wait_for(timeout=LONGEST)
    return Waited(offers, SEARCHED, time.perf_counter() - began, _processor(editor.pid) - used)


@contextmanager
def _folders(given: Sequence[Path], sizes: Sequence[int], base: Path) -> Iterator[Sequence[Path]]:
    """Content that is there, or that is made up for the moment."""
    if given:
        yield given
        return
    with TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        for offers in sizes:
            corpus.write(Path(folder) / str(offers), offers, base)
        yield [Path(folder) / str(offers) for offers in sizes]


def main(words: Sequence[str] | None = None) -> int:
    """Entry point; the exit code says whether all goals are reached."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", nargs="*", type=Path, help="content made by bench/corpus.py")
    arguments.add_argument("--sizes", default="1000,5000", help="numbers of offers, without a folder")
    arguments.add_argument("--content", type=Path, default=corpus.CONTENT, help="what the made-up offers are put into")
    given = arguments.parse_args(words)
    sizes = [int(size) for size in given.sizes.split(",")]
    found: list[Waited] = []
    with _folders(given.folders, sizes, given.content) as folders, sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        for folder in folders:
            for waited in measured(folder, browser.new_page()):
                print(waited, flush=True)
                found.append(waited)
        browser.close()
    return print_goals(list(goals_of_preview(found)))


if __name__ == "__main__":
    sys.exit(main())
