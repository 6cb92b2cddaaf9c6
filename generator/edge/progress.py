"""How far a build is: one bar for a person at a terminal, a line for each stage for everybody else."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar  # click names it nowhere else


class Progress(Protocol):
    """Told by a build what it does."""

    def begin(self, stage: str, steps: int = 0) -> None:
        """The stage before is done, this one begins, with so many steps if they are known."""

    def step(self) -> None:
        """One step of this stage is done."""


@contextmanager
def progress(say: Callable[[str], object], *, stages: int, person_reads: bool) -> Iterator[Progress]:
    """What suits the reader. Who stops on the way has not finished the stage."""
    if not person_reads:
        lines = _Lines(say)
        yield lines
        lines.end()
        return
    with click.progressbar(length=stages, show_eta=False, item_show_func=_shown, file=sys.stderr) as shown:
        bar = _Bar(shown)
        yield bar
        bar.end()


def _shown(stage: str | None) -> str | None:
    return stage


def seconds(duration: float) -> str:
    """A span of time as people read it."""
    return f"{duration:.1f} Sekunden".replace(".", ",")


class _Lines:
    """A line with its seconds at the end of each stage."""

    def __init__(self, say: Callable[[str], object]) -> None:
        self._say = say
        self._stage, self._since = "", 0.0

    def begin(self, stage: str, steps: int = 0) -> None:
        self.end()
        self._stage, self._since = f"{stage} ({steps})" if steps else stage, time.perf_counter()

    def step(self) -> None:
        """A line for each step would be too many."""

    def end(self) -> None:
        if self._stage:
            self._say(f"{self._stage}: {seconds(time.perf_counter() - self._since)}")


class _Bar:
    """One bar for the whole build: each stage is a step of it, and so is each step of a stage."""

    def __init__(self, bar: ProgressBar[str | None]) -> None:
        self._bar = bar

    def begin(self, stage: str, steps: int = 0) -> None:
        self.end()
        self._bar.length = (self._bar.length or 0) + steps
        self._bar.current_item = stage
        self._bar.render_progress()

    def step(self) -> None:
        self._bar.update(1)

    def end(self) -> None:
        if self._bar.current_item:
            self._bar.current_item = None
            self.step()
