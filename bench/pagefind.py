"""Pagefind over the pages that Hugo has built: the search that belongs to such a site.

Set up well: only the content of each page is read (`data-pagefind-body`, see `hugo.py`), each language has an index of its
own, and the program itself runs, without its starter in Node.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

PACKAGE = Path(__file__).parent / "pagefind"


def binary() -> Path | None:
    """The program inside the package from npm; None where `make bench` has installed none."""
    return next(PACKAGE.glob("node_modules/@pagefind/*/bin/pagefind_extended"), None)


def version(program: Path) -> str:
    """As it says itself."""
    return subprocess.run([str(program), "--version"], capture_output=True, text=True, check=True).stdout.strip()


def command(program: Path, site: Path) -> list[str]:
    """Index a built site into `pagefind/` within it."""
    return [str(program), "--silent", "--site", str(site)]
