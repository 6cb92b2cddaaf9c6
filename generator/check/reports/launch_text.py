"""The board of launch as an office reads it, and as other programs do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.reports.gap_text import Naming
from generator.check.reports.launch import Task
from generator.model.district import Launch

_STATE = {
    Launch.PREVIEW: "Die Seite ist eine Vorschau: Jede Seite bittet Suchmaschinen, sie nicht aufzunehmen (noindex, robots.txt).",
    Launch.LIVE: "Die Seite ist live: Suchmaschinen dürfen sie aufnehmen.",
}
_MAX_SHOWN = 10
"""A list of a hundred offers is for programs (`--format json`)."""


def board_text(tasks: Sequence[Task], launch: Launch, name: Naming) -> str:
    """What is done and what is not, then where; no line end at the end."""
    return "\n".join(
        [_STATE[launch], "", *map(_line, tasks), *(line for t in tasks if t.todo for line in _where(t, name))]
    )


def board_rows(tasks: Sequence[Task], launch: Launch, name: Naming) -> dict[str, object]:
    """The same as plain values, with every place."""
    return {
        "launch": launch.value,
        "noindex": launch is Launch.PREVIEW,
        "tasks": [
            {"id": t.id, "title": t.title, "open": len(t.todo), "of": t.of, "where": [_named(i, name) for i in t.todo]}
            for t in tasks
        ],
    }


def _line(task: Task) -> str:
    if not task.todo:
        return f"  [x] {task.title}"
    number = f" ({len(task.todo)} von {task.of})" if task.of else ""
    return f"  [ ] {task.title}{number}"


def _where(task: Task, name: Naming) -> Iterator[str]:
    yield f"\n{task.title}"
    yield from (f"    - {_named(place, name)}" for place in task.todo[:_MAX_SHOWN])
    if len(task.todo) > _MAX_SHOWN:
        yield f"    … und {len(task.todo) - _MAX_SHOWN} weitere (alle mit --format json)"


def _named(place: str, name: Naming) -> str:
    file, separator, rest = place.partition(": ")
    return f"{name(file)}{separator}{rest}"
