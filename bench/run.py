"""`make bench`: how fast, how big, how hungry; as ratios against stock Material and Hugo in the same run.

    python -m bench.run [--sizes 200,1000,5000] [--rounds 3] [--content content] [--keep]

Everything runs in fresh processes, interleaved (ours, Material, Hugo, ours …), on a file system in memory
if there is one. Seconds are medians. A goal in seconds is scaled by what stock Material takes in this run. Goals are from `docs/` and the issue; a missed goal is marked, and the
exit code says whether all were met.
"""

from __future__ import annotations

import argparse
import gzip
import math
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench import hugo, material
from bench.corpus import CONTENT, TODAY

ROOT = Path(__file__).parent.parent
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
MATERIAL_TOOK = 5.2
"""Seconds of stock Material with 1,000 offers where the goals in seconds were set."""
_PIPELINE = (
    "import sys, time; from datetime import date; from pathlib import Path; from generator.pipeline import run; "
    "started = time.perf_counter(); len(run(Path(sys.argv[1]), date.fromisoformat(sys.argv[2])).files); "
    "print(time.perf_counter() - started)"
)


@dataclass
class Spent:
    """What one process took."""

    seconds: float
    cpu: float
    megabytes: float
    output: str


@dataclass
class Measured:
    """All runs with one number of offers."""

    offers: int
    runs: dict[str, list[Spent]] = field(default_factory=lambda: defaultdict(list))
    sizes: dict[str, float] = field(default_factory=dict)
    """Name of the builder → megabytes written."""
    pages: dict[str, int] = field(default_factory=dict)

    def seconds(self, name: str) -> float:
        """Median wall time."""
        return statistics.median(spent.seconds for spent in self.runs[name])

    def cpu(self, name: str) -> float:
        """Median processor time."""
        return statistics.median(spent.cpu for spent in self.runs[name])

    def memory(self, name: str) -> float:
        """Highest peak."""
        return max(spent.megabytes for spent in self.runs[name])


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print."""
    arguments = argparse.ArgumentParser(
        prog="make bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--sizes", default="200,1000,5000", help="numbers of offers (200,1000,5000)")
    arguments.add_argument(
        "--rounds", type=int, default=3, help="how often each builder runs; one less from 5000 offers on (3)"
    )
    arguments.add_argument("--content", type=Path, default=CONTENT, help="what the made-up offers are put into")
    arguments.add_argument("--keep", action="store_true", help="keep the working folder")
    options = arguments.parse_args(words)
    sizes = [int(size) for size in options.sizes.split(",")]
    place = MEMORY if os.access(MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="kompass-bench-", dir=place))
    try:
        print(f"Working in {folder}, {os.cpu_count()} processors, Python {sys.version.split()[0]}")
        found = []
        for size in sizes:
            print(f"Measuring {size} offers …", file=sys.stderr, flush=True)
            found.append(_measure(folder, size, options.rounds, options.content))
            taken = ", ".join(f"{name} {found[-1].seconds(name):.2f} s" for name in found[-1].runs)
            print(f"  {taken}", file=sys.stderr, flush=True)
        _table(found)
        goals = list(_goals(found))
        if 1000 in sizes:
            material_takes = found[sizes.index(1000)].seconds("Material")
            goals.append(
                _scaled(
                    "one offer changed in the live preview (1000)",
                    _preview(folder, folder / "1000" / "content"),
                    material_takes,
                )
            )
        goals.append(("an offer's page with all it loads, gzip", _weight(folder / f"{sizes[0]}" / "site"), 90, "kB"))
        return _verdict(goals)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


def _measure(folder: Path, offers: int, rounds: int, base: Path) -> Measured:
    """All builders on one corpus, in turn."""
    here = folder / str(offers)
    content, site = here / "content", here / "site"
    # In processes of their own: a child's peak memory counts from its parent's size at the start.
    _spend([sys.executable, "-m", "bench.corpus", str(offers), str(content), str(base)])
    _spend(_build(content, site))
    _spend([sys.executable, "-m", "bench.peers", str(here)])
    measured = Measured(offers)
    cold = {
        "ours": (_build(content, site), site),
        "Material": (material.command(here / "material", here / "material-site"), here / "material-site"),
    }
    if program := hugo.binary():
        cold["Hugo"] = (hugo.command(program, here / "hugo", here / "hugo-site"), here / "hugo-site")
    for _ in range(rounds if offers < 5000 else max(1, rounds - 1)):
        spent = _spend([sys.executable, "-c", _PIPELINE, str(content), TODAY])
        spent.seconds = float(spent.output.split()[-1])
        measured.runs["pipeline"].append(spent)
        for name, (command, target) in cold.items():
            shutil.rmtree(target, ignore_errors=True)
            measured.runs[name].append(_spend(command))
            if name == "ours":
                _change(content)
                measured.runs["again"].append(_spend(command))
    for name, (_, target) in cold.items():
        files = [path for path in target.rglob("*") if path.is_file()]
        measured.sizes[name] = sum(path.stat().st_size for path in files) / 1e6
        measured.pages[name] = sum(path.suffix == ".html" for path in files)
    return measured


def _build(content: Path, site: Path) -> list[str]:
    options = [
        "--content",
        str(content),
        "--site",
        str(site),
        "--theme",
        str(ROOT / "site_overrides"),
        "--today",
        TODAY,
    ]
    # Nobody we compare with makes PDFs.
    return [sys.executable, "-m", "generator", "build", "--no-paper", *options]


def _spend(command: list[str]) -> Spent:
    """Run a fresh process to its end."""
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env=ENVIRONMENT, cwd=ROOT)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode(errors="replace")
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{text[-3000:]}")
    return Spent(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text)


def _change(content: Path) -> str:
    """Give one offer a new name and return it."""
    path = content / "offers" / "angebot-00000.yml"
    name = f"Geändertes Angebot {time.monotonic_ns()}"
    path.write_text(re.sub(r'(?m)^name: ".*"$', f'name: "{name}"', path.read_text(encoding="utf-8")), encoding="utf-8")
    return name


def _preview(folder: Path, content: Path) -> float:
    """Seconds from saving an offer to the changed page, median of three, in `mkdocs serve`."""
    project = folder / "preview"
    shutil.copytree(content, project / "content")
    for name in ("mkdocs.yml", "site_overrides", "generator"):
        (project / name).symlink_to(ROOT / name)
    (project / "mkdocs.yml").unlink()
    shutil.copy(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"]
    log = project / "log"
    with log.open("w") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=ENVIRONMENT, cwd=project)
    address = f"http://127.0.0.1:{port}/angebote/angebot-00000/"
    try:
        _wait_for(address, "Angebot", 120, log)
        taken = []
        for _ in range(3):
            time.sleep(1)
            name = _change(project / "content")
            started = time.perf_counter()
            _wait_for(address, name, 60, log)
            taken.append(time.perf_counter() - started)
        return statistics.median(taken)
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(address: str, text: str, seconds: float, log: Path) -> None:
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


def _weight(site: Path) -> float:
    """Kilobytes over the wire for the largest offer page and everything it loads by itself."""
    pages = sorted((site / "angebote").glob("*/index.html"), key=lambda path: path.stat().st_size)
    page = pages[-1]
    found = {page}
    queue = [page]
    while queue:
        path = queue.pop()
        for name in _loaded(path.read_text(encoding="utf-8", errors="replace"), path.suffix):
            target = (path.parent / name).resolve()
            if target.is_file() and target not in found:
                found.add(target)
                queue.append(target)
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in found) / 1000


def _loaded(text: str, suffix: str) -> Iterator[str]:
    """What a file makes the browser fetch."""
    if suffix == ".html":
        yield from re.findall(r'(?:<script[^>]* src|<link[^>]* href|<img[^>]* src|<use href)="([^"#?]+)', text)
    elif suffix == ".css":
        yield from re.findall(r'(?:url\(|@import )["\']?([^"\')#?]+)', text)
    elif suffix == ".js":
        yield from re.findall(r'^import [^"\']*["\']([^"\']+)["\']', text, re.MULTILINE)


def _table(found: list[Measured]) -> None:
    names = {
        "pipeline": "reading + checking + generating",
        "ours": "kompass build, cold",
        "again": "the same, one offer changed",
        "Hugo": "Hugo, cold",
        "Material": "stock Material, cold",
    }
    print(f"\n{'seconds (processor seconds), peak MB':<38}" + "".join(f"{m.offers:>26}" for m in found))
    for key, name in names.items():
        if key not in found[0].runs:
            print(f"{name:<38}not installed")
            continue
        cells = (f"{m.seconds(key):.2f} ({m.cpu(key):.2f}), {m.memory(key):.0f} MB" for m in found)
        print(f"{name:<38}" + "".join(f"{cell:>26}" for cell in cells))
    for name in found[0].sizes:
        print(
            f"{'written by ' + name:<38}"
            + "".join(f"{f'{m.pages[name]} pages, {m.sizes[name]:.1f} MB':>26}" for m in found)
        )
    print(f"{'Material ÷ ours':<38}" + "".join(f"{m.seconds('Material') / m.seconds('ours'):>25.2f}×" for m in found))
    if "Hugo" in found[0].runs:
        print(f"{'ours ÷ Hugo':<38}" + "".join(f"{m.seconds('ours') / m.seconds('Hugo'):>25.2f}×" for m in found))


Goal = tuple[str, float, float, str]
"""What, measured, at most, unit."""


def _goals(found: list[Measured]) -> Iterator[Goal]:
    by_size = {m.offers: m for m in found}
    if 1000 in by_size:
        pipeline, material_takes = by_size[1000].seconds("pipeline"), by_size[1000].seconds("Material")
        yield _scaled("reading + checking + generating (1000)", pipeline, material_takes)
    for m in found:
        yield f"kompass build ÷ stock Material ({m.offers})", m.seconds("ours") / m.seconds("Material"), 0.5, "×"
    if {1000, 5000} <= by_size.keys():
        growth = math.log(by_size[5000].cpu("ours") / by_size[1000].cpu("ours")) / math.log(5)
        yield "growth exponent of the build, 1000 → 5000", growth, 1.05, ""
        yield "peak memory of the larger of two processes (5000)", by_size[5000].memory("ours"), 400, "MB"


def _scaled(name: str, seconds: float, material_takes: float) -> Goal:
    """A goal of 1.5 s on the machine where it was set, which is as much faster as its stock Material was."""
    return f"{name}, scaled from 1.5 s", seconds, 1.5 * material_takes / MATERIAL_TOOK, "s"


def _verdict(goals: list[Goal]) -> int:
    print(f"\n{'goal':<62}{'measured':>12}{'at most':>12}")
    for name, value, limit, unit in goals:
        print(
            f"{name:<62}{f'{value:.2f} {unit}':>12}{f'{limit:g} {unit}':>12}   {'reached' if value <= limit else 'MISSED'}"
        )
    return int(any(value > limit for _, value, limit, _ in goals))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the folder goes, however this ends
    sys.exit(main())
