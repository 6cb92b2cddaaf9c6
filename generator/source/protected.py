"""The list of protected addresses: one in each line, in a file that lies outside every repository."""

from __future__ import annotations

import os
from pathlib import Path

from generator.base.problem import Problem
from generator.source.files import decoded

MAX_LIST_BYTES = 256 * 1024


VARIABLE = "KOMPASS_PROTECTED"
"""Names the list, so that nobody forgets it on the machine that builds."""


class ListError(Exception):
    """The list cannot be used; says why, and nothing of what is in it."""


def named_list() -> Path | None:
    """The list that the environment names; for the edges only."""
    name = os.environ.get(VARIABLE)
    return Path(name) if name else None


def read_list(file: Path | None) -> tuple[str, ...]:
    """Lines of the list; none without a file. Raises ListError: a list that is not read protects nobody."""
    if file is None:
        return ()
    if any((folder / ".git").exists() for folder in file.resolve().parents):
        raise ListError("liegt in einem Git-Ordner. Legen Sie sie außerhalb ab: Was in Git steht, lesen zu viele")
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ListError("ist nicht da, oder sie lässt sich nicht lesen") from error
    if len(data) > MAX_LIST_BYTES:
        raise ListError(f"ist größer als {MAX_LIST_BYTES // 1024} kB")
    text = decoded(data, "")
    if isinstance(text, Problem):
        raise ListError("ist nicht in UTF-8 gespeichert")
    return tuple(text.split("\n"))
