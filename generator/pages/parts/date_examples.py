"""An example for each day a guide asks for, one that could be true: a birth fits the age of the guide's children.

An example only shows how to write a day. It is no date of the guide: those are counted by
`site_overrides/assets/js/guide/dates-core.js` alone (docs/adr/0012-one-rule-for-dates.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.base.days import next_day, shifted
from generator.model.deadline import Event, EventSource, FirstOfMonth
from generator.model.guide import Guide


def example_of(events: Mapping[str, Event], guide: Guide, event: Event, today: date) -> date:
    """By the age of the people of the guide, else as the event itself says, else today."""
    aged = _by_age(events, guide, event, today)
    found = aged or shifted(today, event.example or "P0D")
    if event.example_day and not aged:
        found = next_day(found, event.example_day)
    return found.replace(day=1) if event.first_of_month is FirstOfMonth.NEXT else found


def _by_age(events: Mapping[str, Event], guide: Guide, event: Event, today: date) -> date | None:
    """A day of birth, or what follows from one; None where the guide is for every age."""
    way = _from_a_birth(events, event)
    if way is None or guide.minimum_age is None or guide.maximum_age is None:
        return None
    day = shifted(today, f"-P{(guide.minimum_age + guide.maximum_age) // 2}M")
    for source in way:
        day = shifted(day, source.offset or "P0D")
        day = next_day(day, source.day) if source.day else day
    return day


def _from_a_birth(events: Mapping[str, Event], event: Event) -> list[EventSource] | None:
    """How an event follows from a birth, step by step; of several ways the first, None without one."""
    steps: dict[str, tuple[str, EventSource | None]] = {}
    """Event → the one that follows from it, and how."""
    waiting: list[tuple[str, str, EventSource | None]] = [(event.id, "", None)]
    while waiting:
        current, follows, source = waiting.pop()
        if current in steps or current not in events:
            continue
        steps[current] = follows, source
        if events[current].of_age:
            return list(_steps_on(steps, current))
        waiting += [(other.event, current, other) for other in reversed(events[current].derived_from)]
    return None


def _steps_on(steps: Mapping[str, tuple[str, EventSource | None]], birth: str) -> Iterator[EventSource]:
    current, source = steps[birth]
    while source:
        yield source
        current, source = steps[current]


def written(day: date) -> str:
    """„12.3.2027“."""
    return f"{day.day}.{day.month}.{day.year}"
