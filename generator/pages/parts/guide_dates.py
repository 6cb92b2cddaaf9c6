"""What „Meine Termine“ needs to know of a guide: the rules of its dates as data, for the script that counts.

No day is worked out here: `site_overrides/assets/js/guide/dates-core.js` is the only place that does, so page,
calendar file and print cannot disagree (docs/adr/0012-one-rule-for-dates.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from markupsafe import Markup

from generator import addresses
from generator.base.days import holidays_between
from generator.index import Index
from generator.language.translator import Translator
from generator.model.deadline import CountedIn, Deadline, DeadlineKind, Event
from generator.model.guide import Guide, Step
from generator.pages.parts.date_examples import example_of, written

_PAST, _AHEAD = timedelta(days=366), timedelta(days=366 * 12)
"""Deadlines that move to a working day lie weeks from their event; holidays further away are not needed."""
_TIMELESS = {DeadlineKind.OPEN, DeadlineKind.AUTOMATIC}
Rule = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Question:
    """A field for the day of an event."""

    id: str
    name: str
    hint: str
    example: str
    """A day as people write it, such as could be true for this guide."""


@dataclass(frozen=True, slots=True)
class MyDates:
    """The form of a guide, and the data for its script."""

    first: Question
    others: tuple[Question, ...]
    data: Markup


def my_dates(index: Index, guide: Guide, speech: Translator) -> MyDates | None:
    """None for a guide without any date to count from."""
    rules = {step.id: found for step in guide.steps if (found := _rules(index, guide, step))}
    needed = {rule["event"]: None for found in rules.values() for rule in found}
    needed |= {rule["adds"]: None for found in rules.values() for rule in found if "adds" in rule}
    events = index.compass.events
    asked = list(dict.fromkeys(i for event in needed for i in _asked(events, event)))
    if not asked:
        return None
    first = _first(events, guide.anchor_event, asked)
    questions = [
        Question(i, events[i].name, events[i].summary or "", written(example_of(events, guide, events[i], index.today)))
        for i in (first, *(i for i in asked if i != first))
    ]
    return MyDates(
        questions[0], tuple(questions[1:]), _data(index, guide, rules, _with_sources(events, needed), speech)
    )


def _rules(index: Index, guide: Guide, step: Step) -> list[Rule]:
    """The rule of its deadline first; the step's own time counts where that one's event is unknown."""
    deadline = index.deadline(step)
    found = [rule_of(deadline)] if deadline and deadline.kind not in _TIMELESS else []
    if step.when and guide.anchor_event:
        start, _, end = step.when.partition("/")
        found.append(_filled(event=guide.anchor_event, start=start, end=end))
    return [rule for rule in found if rule["event"] in index.compass.events and len(rule) > 1]


def rule_of(deadline: Deadline) -> Rule:
    """A deadline as `dates-core.js` reads it."""
    return _filled(
        event=deadline.event,
        start=deadline.offset_start,
        end=deadline.offset_end,
        fromDay=deadline.from_day,
        untilDay=deadline.until_day,
        year=deadline.year_offset,
        firstDayCounts=deadline.first_day_counts,
        count="" if deadline.counted_in is CountedIn.CALENDAR_DAYS else str(deadline.counted_in),
        moves=deadline.moves_to_workday,
        adds=deadline.extended_by_days_before,
    )


def _filled(**values: object) -> Rule:
    return {name: value for name, value in values.items() if value}


def _asked(events: Mapping[str, Event], event: str) -> Iterable[str]:
    """Events to ask for, so that the day of this one is known; none for those that follow from each other (K211)."""
    seen: set[str] = set()
    waiting = [event]
    while waiting:
        found = events.get(waiting.pop())
        if found is None or found.id in seen:
            continue
        seen.add(found.id)
        if found.ask or not found.derived_from:
            yield found.id
        else:
            waiting += [source.event for source in reversed(found.derived_from)]


def _first(events: Mapping[str, Event], anchor: str | None, asked: list[str]) -> str:
    """The question that answers most: what the guide's own event follows from, else that event."""
    found = events.get(anchor or "")
    sources = [source.event for source in found.derived_from] if found else []
    return next((i for i in (*sources, anchor) if i in asked), asked[0])


def _with_sources(events: Mapping[str, Event], needed: Iterable[str]) -> dict[str, Event]:
    found: dict[str, Event] = {}
    waiting = [i for i in needed if i in events]
    while waiting:
        event = events[waiting.pop(0)]
        if event.id not in found:
            found[event.id] = event
            waiting += [source.event for source in event.derived_from if source.event in events]
    return found


def _data(
    index: Index, guide: Guide, rules: Mapping[str, list[Rule]], events: Mapping[str, Event], speech: Translator
) -> Markup:
    say = speech.words
    data: Rule = {
        "guide": guide.id,
        "name": say(guide.name),
        "url": f"{index.compass.district.url}{speech.folder}{addresses.transition(guide.id)}",
        "events": {i: event_data(event) | {"name": say(event.name)} for i, event in events.items()},
        "steps": [
            {"id": addresses.step_anchor(step.id), "title": say(step.title), "rules": rules.get(step.id, [])}
            for step in guide.steps
        ],
    }
    if any("moves" in rule or "count" in rule for found in rules.values() for rule in found):
        code = index.compass.district.holidays
        days = holidays_between(code, index.today - _PAST, index.today + _AHEAD) if code else ()
        data["holidays"] = [day.isoformat() for day in days]
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Inside a script element only "<" could end it early.
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704


def event_data(event: Event) -> Rule:
    """An event as `dates-core.js` reads it."""
    sources = [_filled(event=s.event, offset=s.offset, day=s.day) for s in event.derived_from]
    return {"name": event.name, **_filled(**{"from": sources, "first": event.first_of_month})}
