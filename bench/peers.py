"""Writes the projects of the peers beside a corpus and its built site: `python -m bench.peers FOLDER`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from bench import hugo, material
from bench.corpus import TODAY
from generator.pipeline import run


def write(folder: Path) -> None:
    """`folder` holds `content/` and `site/`; `hugo/` and `material/` come beside them."""
    index = run(folder / "content", date.fromisoformat(TODAY)).index
    if index is None:
        raise RuntimeError("the corpus is broken")
    hugo.prepare(index, folder / "site", folder / "hugo")
    material.prepare(index, folder / "site", folder / "material")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
