"""The numbers to call through as an office reads them, and as other programs do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.reports.gap_text import Naming
from generator.check.reports.old_numbers import OLD_AFTER_YEARS, CallList, OldNumber

TITLE = "Nummern, die älter als fünf Jahre sind: anrufen"
_HOW = "Lesen Sie am Telefon gleich alle Angaben vor. Stimmt alles, tragen Sie beim Angebot assured_date und assured_by ein."
_MAX_NAMED = 3


def old_numbers_text(lists: Sequence[CallList], name: Naming) -> str:
    """Each area with its calls, the oldest number first; no line end at the end."""
    if not lists:
        return f"  [x] {TITLE}"
    old, undated = _counts(lists)
    count = f"{old}, dazu {undated} ohne Jahr" if undated else str(old)
    return "\n".join([f"{TITLE} ({count})", f"  {_HOW}", *(line for calls in lists for line in _area(calls, name))])


def old_numbers_rows(lists: Sequence[CallList], name: Naming) -> dict[str, object]:
    """The same as plain values, with every entry that names a number. `year` is null where no source has a date."""
    old, undated = _counts(lists)
    return {
        "title": TITLE,
        "older_than_years": OLD_AFTER_YEARS,
        "old": old,
        "without_year": undated,
        "areas": [{"name": calls.area, "numbers": [_row(one, name) for one in calls.numbers]} for calls in lists],
    }


def _counts(lists: Sequence[CallList]) -> tuple[int, int]:
    numbers = [one for calls in lists for one in calls.numbers]
    undated = sum(one.day is None for one in numbers)
    return len(numbers) - undated, undated


def _area(calls: CallList, name: Naming) -> Iterator[str]:
    yield f"\n  {calls.area} ({len(calls.numbers)})"
    for one in calls.numbers:
        year = f"von {one.day.year}" if one.day else "Jahr nicht bekannt"
        yield f"    [ ] {one.number.text} · {year} · fragen: {one.ask}"
        yield from (f"        {holder.name}: {name(holder.file)}" for holder in one.holders[:_MAX_NAMED])
        if len(one.holders) > _MAX_NAMED:
            yield f"        … und {len(one.holders) - _MAX_NAMED} weitere (alle mit --format json)"


def _row(one: OldNumber, name: Naming) -> dict[str, object]:
    return {
        "number": one.number.text,
        "tel": one.number.tel,
        "year": one.day.year if one.day else None,
        "ask": one.ask,
        "named_by": [{"name": holder.name, "file": name(holder.file)} for holder in one.holders],
    }
