"""Processor time of each stage of one build, counted where it happens: `python -m bench.stages CONTENT SITE`.

The generator reads no clock. Its doors are wrapped here, before it starts other processes: they inherit the wrapping, and
all of them add to the same numbers. Prints JSON: stage → seconds of the processor, and of the clock.
"""

from __future__ import annotations

import json
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

from bench.corpus import TODAY
from bench.spent import ROOT
from generator.edge import build, finished
from generator.pages.drawing import Drawing
from generator.write.spool import Spool

STAGES = ("reading and checking", "drawing", "verifying", "searching", "writing")
CHECK, DRAW, VERIFY, SEARCH, WRITE = STAGES
_CALLED = {
    "Inhalte lesen": CHECK,
    "Inhalte prüfen": CHECK,
    "Seiten zeichnen": DRAW,
    "Fertige Seite prüfen": VERIFY,
    "Seite schreiben": WRITE,
}
"""What a build tells of its progress → the stage. Other processes do some of the rest while it draws."""


def _own() -> float:
    return time.process_time()


def _every() -> float:
    """Processor time of this process and of those it has waited for."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return _own() + ended.ru_utime + ended.ru_stime


class Inside:
    """Seconds of the processor by stage, added up in all processes, of what happens while pages are drawn."""

    def __init__(self) -> None:
        self._numbers = multiprocessing.get_context("fork").Array("d", len(STAGES))

    def counted(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, which counts."""

        @wraps(function)
        def call(*arguments: Any, **named: Any) -> Any:
            started = _own()
            try:
                return function(*arguments, **named)
            finally:
                with self._numbers.get_lock():
                    self._numbers[STAGES.index(stage)] += _own() - started

        return call

    def by_stage(self) -> dict[str, float]:
        """So much until now."""
        return {stage: float(self._numbers[number]) for number, stage in enumerate(STAGES)}


@dataclass
class Clock:
    """Told by a build what it does."""

    cpu: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))
    wall: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))
    _now: str = ""
    _since: tuple[float, float] = (0.0, 0.0)

    def begin(self, stage: str, steps: int = 0) -> None:  # noqa: ARG002 - a build hands it over
        """The stage before is done."""
        self.end()
        self._now, self._since = _CALLED[stage], (_every(), time.perf_counter())

    def step(self) -> None:
        """Stages are counted, not steps."""

    def end(self) -> None:
        """So is the last one."""
        if self._now:
            self.cpu[self._now] += _every() - self._since[0]
            self.wall[self._now] += time.perf_counter() - self._since[1]


@contextmanager
def _wrapped(inside: Inside) -> Any:
    """While pages are drawn, they are looked at and kept, and the search is made."""
    doors = ((finished, "look_at", VERIFY), (Drawing, "search", SEARCH), (Spool, "add", WRITE))
    before = [(place, name, getattr(place, name)) for place, name, _ in doors]
    for place, name, stage in doors:
        setattr(place, name, inside.counted(stage, getattr(place, name)))
    try:
        yield
    finally:
        for place, name, function in before:
            setattr(place, name, function)


def measure(content: Path, site: Path) -> dict[str, tuple[float, float]]:
    """Stage → processor and wall time. Of what happens at once, the wall time is that of drawing."""
    clock, inside = Clock(), Inside()
    order = build.Order(
        content, (), date.fromisoformat(TODAY), site, ROOT / "site_overrides", paper=False, compress=False
    )
    with tempfile.TemporaryDirectory(dir=content.parent.resolve()) as folder, _wrapped(inside):
        built = build.build_site(order, clock, Path(folder))
        clock.end()
    if built.written is None:
        raise RuntimeError(f"not built: {[str(problem) for problem in built.problems[:3]]}")
    while_drawing = inside.by_stage()
    cpu = {stage: clock.cpu[stage] + while_drawing[stage] for stage in STAGES}
    cpu[DRAW] -= sum(while_drawing.values())
    return {stage: (cpu[stage], clock.wall[stage]) for stage in STAGES}


if __name__ == "__main__":
    print(json.dumps(measure(*map(Path, sys.argv[1:]))))
