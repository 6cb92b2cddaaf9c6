"""The list of gaps as an office reads it, and as other programs do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from generator.check.reports.gap_list import Gap, Item
from generator.language.wording import day_text

Naming = Callable[[str], str]
"""Path in the content folder → how messages call the file."""


def gap_text(gaps: Sequence[Gap], today: date, name: Naming) -> str:
    """Counts first, then each kind with its guides or areas; no line end at the end."""
    return "\n".join([*_counts(gaps, today), *(line for gap in gaps if gap.groups for line in _listed(gap, name))])


def gap_rows(gaps: Iterable[Gap], name: Naming) -> list[dict[str, object]]:
    """The same as plain values, every item included: `{"id","title","count","of","groups"}`.

    A group is `{"name","items"}`, an item `{"name","file","detail"}`; texts may be empty, never missing.
    """
    return [
        {
            "id": gap.id,
            "title": gap.title,
            "count": gap.count,
            "of": gap.of,
            "groups": [
                {"name": group.name, "items": [_row(item, name) for item in group.items]} for group in gap.groups
            ],
        }
        for gap in gaps
    ]


def _counts(gaps: Sequence[Gap], today: date) -> Iterator[str]:
    yield f"Lücken am {day_text(today)}: was noch zu finden oder zu erfragen ist (Entwürfe zählen nicht mit)"
    yield ""
    width = max((len(str(number)) for gap in gaps for number in (gap.count, gap.of)), default=1)
    for gap in gaps:
        yield f"  {gap.count:>{width}} von {gap.of:>{width}}  {gap.title}"


def _listed(gap: Gap, name: Naming) -> Iterator[str]:
    yield f"\n{gap.title} ({gap.count} von {gap.of})"
    for group in gap.groups:
        if gap.counts_only:
            yield f"  {group.name}: {len(group.items)}"
        elif any(item.file or item.detail for item in group.items):
            yield f"\n  {group.name} ({len(group.items)})"
            yield from (f"    - {_line(item, name)}" for item in group.items)
        else:
            yield f"\n  {group.name} ({len(group.items)})\n    {' · '.join(item.name for item in group.items)}"


def _line(item: Item, name: Naming) -> str:
    said = f"{item.name} – {item.detail}" if item.detail else item.name
    return f"{said}\n      {name(item.file)}" if item.file else said


def _row(item: Item, name: Naming) -> dict[str, str]:
    return {"name": item.name, "file": name(item.file) if item.file else "", "detail": item.detail}
