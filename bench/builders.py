"""The builders over one corpus, in turn: ours, Hugo, Pagefind over Hugo's pages, stock Material."""

from __future__ import annotations

import json
import re
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench import hugo, material, pagefind
from bench.corpus import TODAY
from bench.measured import CHANGED, HUGO, MATERIAL, OURS, PAGEFIND, UNCHANGED, Measured
from bench.spent import ROOT, spend

Say = Callable[[str], object]
_CACHE = ".cache"
"""Where our build keeps what the next one may use, in the folder it runs in."""


def measure(here: Path, measured: Measured, base: Path, rounds: int, say: Say) -> None:
    """Fill `measured`. Everything runs in processes of its own, in the folder `here`."""
    content, site = here / "content", here / "site"
    here.mkdir(parents=True)
    say("writing the corpus")
    german = ["--german"] if measured.is_german else []
    spend([sys.executable, "-m", "bench.corpus", str(measured.offers), str(content), str(base), *german])
    say("stages and memory of one build of ours")
    first = spend([sys.executable, "-m", "bench.stages", str(content), str(site)], here, is_watched=True)
    measured.stages, measured.memory = json.loads(first.output.splitlines()[-1]), first.megabytes
    say("writing the projects of the others")
    spend([sys.executable, "-m", "bench.peers", str(here), *(["--material"] if measured.with_material else [])])
    cold = commands(here, with_material=measured.with_material)
    for number in range(rounds):
        for name, (command, target) in cold.items():
            if name == MATERIAL and number:
                continue  # so slow that once must do
            shutil.rmtree(target, ignore_errors=True)
            if name == OURS:
                shutil.rmtree(here / _CACHE, ignore_errors=True)
            measured.runs[name].append(spend(command, here))
            say(f"round {number + 1} of {rounds}: {name} {measured.runs[name][-1].seconds:.1f} s")
    for name, (_, target) in cold.items():
        files = [path for path in target.rglob("*") if path.is_file()]
        measured.sizes[name] = sum(path.stat().st_size for path in files) / 1e6
        measured.pages[name] = sum(path.suffix == ".html" for path in files)


def build_again(here: Path, measured: Measured, say: Say) -> None:
    """Ours once more, after the last cold build: with one offer changed, then with nothing changed."""
    change(here / "content")
    for name in (CHANGED, UNCHANGED):
        measured.runs[name].append(spend(build(here), here))
        say(f"{name}: {measured.runs[name][-1].seconds:.1f} s")


def commands(here: Path, *, with_material: bool) -> dict[str, tuple[list[str], Path]]:
    """Builder → its command, and the folder it fills. Pagefind follows Hugo, whose pages it reads."""
    found = {OURS: (build(here), here / "site")}
    hugo_site = here / "hugo-site"
    if program := hugo.binary():
        found[HUGO] = (hugo.command(program, here / "hugo", hugo_site), hugo_site)
        if indexer := pagefind.binary():
            found[PAGEFIND] = (pagefind.command(indexer, hugo_site), hugo_site / "pagefind")
    if with_material:
        found[MATERIAL] = (material.command(here / "material", here / "material-site"), here / "material-site")
    return found


def build(here: Path) -> list[str]:
    """`kompass build`, without PDFs: nobody we compare with makes any."""
    options = [
        "--content",
        str(here / "content"),
        "--site",
        str(here / "site"),
        "--theme",
        str(ROOT / "site_overrides"),
    ]
    return [sys.executable, "-m", "generator", "build", "--no-paper", "--today", TODAY, *options]


def change(content: Path) -> str:
    """Give one offer a new name and return it."""
    path = content / "offers" / "angebot-00000.yml"
    name = f"Geändertes Angebot {time.monotonic_ns()}"
    path.write_text(re.sub(r'(?m)^name: ".*"$', f'name: "{name}"', path.read_text(encoding="utf-8")), encoding="utf-8")
    return name
