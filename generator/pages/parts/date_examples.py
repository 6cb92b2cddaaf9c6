"""An example for each day a guide asks for, one that could be true: a birth fits the age of the guide's children.

An example only shows how to write a day. It is no date of the guide: those are counted by
`site_overrides/assets/js/guide/dates-core.js` alone (docs/adr/0012-one-rule-for-dates.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.base.days import next_day, shifted
from generator.model.deadline import Event, FirstOfMonth
from generator.model.guide import Guide


def example_of(events: Mapping[str, Event], guide: Guide, event: Event, today: date) -> date:
    """By the age of the people of the guide, else as the event itself says, else today."""
    aged = _by_age(events, guide, event, today)
    found = aged or shifted(today, event.example or "P0D")
    if event.example_day and not aged:
        found = next_day(found, event.example_day)
    return found.replace(day=1) if event.first_of_month is FirstOfMonth.NEXT else found


def _by_age(
    events: Mapping[str, Event], guide: Guide, event: Event, today: date, way: tuple[str, ...] = ()
) -> date | None:
    """A day of birth, or what follows from one; None where the guide is for every age. `way`: events on the way here."""
    if event.of_age:
        if guide.minimum_age is None or guide.maximum_age is None:
            return None
        return shifted(today, f"-P{(guide.minimum_age + guide.maximum_age) // 2}M")
    for source in event.derived_from:
        if source.event not in events or source.event in way:
            continue
        base = _by_age(events, guide, events[source.event], today, (*way, event.id))
        if base:
            after = shifted(base, source.offset or "P0D")
            return next_day(after, source.day) if source.day else after
    return None


def written(day: date) -> str:
    """„12.3.2027“."""
    return f"{day.day}.{day.month}.{day.year}"
