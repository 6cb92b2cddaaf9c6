"""What a build is about to change, noted on the drive before its first step: who comes after a stopped one finishes it."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.write.record import stays_inside

JOURNAL = "schritte.json"


@dataclass(frozen=True, slots=True)
class Step:
    """One file of the site that is replaced, added or taken away. Taken twice, a step does nothing the second time."""

    path: str
    source: str = ""
    """Name of the file in the stage that becomes the one at `path`; "" takes it away."""


def note(stage: Path, steps: Sequence[Step]) -> None:
    """Write the steps down, after all that they need: even without power, none is known whose file is missing."""
    if hasattr(os, "sync"):  # Windows has none: only a site without power may then need another build
        os.sync()
    fresh = stage / f"{JOURNAL}.neu"
    with fresh.open("xb") as file:
        file.write(json.dumps([[step.path, step.source] for step in steps]).encode())
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(stage / JOURNAL)


def noted(stage: Path) -> list[Step]:
    """The steps of a stopped build, in order; none where it had not begun to change anything.

    A list that is damaged, or leads out of the two folders, counts for nothing.
    """
    try:
        steps = [Step(path, source) for path, source in json.loads((stage / JOURNAL).read_bytes())]
    except (FileNotFoundError, ValueError, TypeError):
        return []
    return steps if all(map(_is_inside, steps)) else []


def _is_inside(step: Step) -> bool:
    return (
        isinstance(step.path, str)
        and isinstance(step.source, str)
        and stays_inside(step.path.split("/"))
        and (not step.source or ("/" not in step.source and stays_inside([step.source])))
    )
