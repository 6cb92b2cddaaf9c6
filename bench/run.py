"""`make bench`: how fast, how big, how hungry; beside Hugo, Pagefind and stock Material in the same run.

    python -m bench.run [--sizes 200,1000,5000] [--rounds 3] [--content content] [--keep]

The product as it is shipped, in all languages of the content, and in German alone up to 1000 offers. Material builds the
German pages, and those of all languages with 1000 offers. Everything runs in fresh processes, in turn (ours, Hugo, Pagefind, Material, ours …), on a file system in memory
if there is one; several runs give a median. Judge ratios and processor time: seconds of the clock are those of one machine.
The exit code says whether all goals are reached.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path

from bench import builders, hugo, pagefind
from bench.corpus import CONTENT
from bench.goals import JUDGED, goals, print_goals
from bench.measured import Measured
from bench.spent import ENVIRONMENT, ROOT, spend
from bench.table import print_table

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
ROUNDS = {JUDGED: 2}
"""Where goals are judged; less is looked at, more takes too long."""


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print."""
    options = _options(words)
    sizes = [int(size) for size in options.sizes.split(",")]
    place = MEMORY if os.access(MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="kompass-bench-", dir=place))
    say = partial(_say, time.monotonic())
    try:
        _introduce(folder)
        check = _check_of_one_file(options.content)
        previews: list[tuple[str, int]] = []
        corpora = [one for size in sizes for one in _corpora(size)]
        for number, one in enumerate(corpora, 1):
            here = folder / one.name.replace(" ", "-")
            rounds = options.rounds or ROUNDS.get(one.offers, 1)
            told = partial(say, f"{number}/{len(corpora)}, {one.name} offers")
            builders.measure(here, one, options.content, rounds, told)
            if one.offers == JUDGED and not one.is_german:
                builders.build_again(here, one, told)
            if not one.is_german and one.offers in {min(sizes), JUDGED}:
                previews.append(_preview(here / "content", told))
            if not options.keep and one.offers != min(sizes):
                shutil.rmtree(here)
        print_table(corpora)
        print(f"kompass check of one file: {check:.2f} s of the processor")
        print("\n".join(told for told, _ in previews))
        return max(print_goals(list(goals(corpora, check))), *(code for _, code in previews))
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


def _corpora(size: int) -> list[Measured]:
    """Material takes too long for more pages than these."""
    shipped = Measured(size, is_german=False, with_material=size == JUDGED)
    return [shipped, Measured(size, is_german=True, with_material=True)] if size <= JUDGED else [shipped]


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    arguments = argparse.ArgumentParser(
        prog="make bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--sizes", default="200,1000,5000", help="numbers of offers (200,1000,5000)")
    arguments.add_argument("--rounds", type=int, help="how often each builder runs (twice with 1000 offers, else once)")
    arguments.add_argument("--content", type=Path, default=CONTENT, help="what the made-up offers are put into")
    arguments.add_argument("--keep", action="store_true", help="keep the working folder")
    return arguments.parse_args(words)


def _say(started: float, where: str, what: str) -> None:
    print(f"{time.monotonic() - started:5.0f} s  {where}: {what}", file=sys.stderr, flush=True)


def _introduce(folder: Path) -> None:
    """Where and with what."""
    programs = {"Hugo": (hugo.binary(), hugo.version), "Pagefind": (pagefind.binary(), pagefind.version)}
    told = [ask(program) if program else f"{name}: not installed" for name, (program, ask) in programs.items()]
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, working in {folder}")
    print(f"Python {sys.version.split()[0]}, {', '.join(told)}, Material {version('mkdocs-material')}")


def _check_of_one_file(content: Path) -> float:
    """Seconds of the processor. The first run leaves what Python has compiled."""
    offer = next(iter(sorted((content / "offers").glob("*.yml"))))
    command = [sys.executable, "-m", "generator", "check", "--content", str(content), str(offer)]
    return min(spend(command).cpu for _ in range(2))


def _preview(content: Path, say: partial[None]) -> tuple[str, int]:
    """`bench/preview.py` says itself what it measures, and by its exit code whether its goals are reached."""
    say("preview, in a server of its own")
    told = subprocess.run(
        [sys.executable, "-m", "bench.preview", str(content)],
        check=False, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT, cwd=ROOT,
    )  # fmt: skip
    return told.stdout.rstrip(), told.returncode


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the folder goes, however this ends
    sys.exit(main())
