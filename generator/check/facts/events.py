"""K211, K277: no event follows from itself, and each that a page asks for has an example."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.model.deadline import Event

_MAX_NAMED = 12
"""Events of one circle in a message."""


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Circles among the events, and examples that are missing."""
    events = index.compass.events
    has_circles = _has_circles(events)
    for event in events.values():
        way = _circle(events, event.id) if has_circles else ()
        if way:
            document, base = loaded.documents["events", event.id]
            named = [f"„{step}“" for step in way]
            names = " → ".join(named if len(named) <= _MAX_NAMED else [*named[:_MAX_NAMED], "…"])
            yield RULES["K211"].at(document.at(*base, "derived_from"), f"das Ereignis folgt aus sich selbst: {names}")
        if not event.example and not event.example_day:
            document, base = loaded.documents["events", event.id]
            yield RULES["K277"].at(document.at(*base), f"„{event.name}“ hat kein Beispiel")


def _has_circles(events: Mapping[str, Event]) -> bool:
    graph = {event.id: [source.event for source in event.derived_from] for event in events.values()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        return True
    return False


def _circle(events: Mapping[str, Event], start: str) -> tuple[str, ...]:
    """The shortest way from an event back to itself, if there is one."""
    before: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        current = waiting.popleft()
        for source in events[current].derived_from:
            if source.event in events and source.event not in before:
                before[source.event] = current
                waiting.append(source.event)
        if start in before:
            way = [start, before[start]]
            while way[-1] != start:
                way.append(before[way[-1]])
            return tuple(reversed(way))
    return ()
