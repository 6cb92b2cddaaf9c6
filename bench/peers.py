"""Writes the projects of the peers beside a corpus and its built site: `python -m bench.peers FOLDER [--material]`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from bench import hugo, material, shown
from bench.corpus import TODAY
from generator.index import Index
from generator.load.content import load
from generator.source.files import read


def write(folder: Path, *, with_material: bool) -> None:
    """`folder` holds `content/` and `site/`; `hugo/` and, if it is wanted, `material/` come beside them."""
    compass = load(read(folder / "content")).compass
    if compass is None:
        raise RuntimeError("the corpus is broken")
    index = Index(compass, date.fromisoformat(TODAY))
    pages = list(shown.pages(folder / "site"))
    hugo.prepare(index, folder / "site", pages, folder / "hugo")
    if with_material:
        material.prepare(index, pages, folder / "material")


if __name__ == "__main__":
    write(Path(sys.argv[1]), with_material="--material" in sys.argv)
