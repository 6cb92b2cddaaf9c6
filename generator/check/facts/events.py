"""K211, K277: no event follows from itself, and each that a page asks for has an example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.model.deadline import Event


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Circles among the events, and examples that are missing."""
    events = index.compass.events
    for event in events.values():
        way = _circle(events, event.id, (event.id,))
        if way:
            document, base = loaded.documents["events", event.id]
            names = " → ".join(f"„{step}“" for step in way)
            yield RULES["K211"].at(document.at(*base, "derived_from"), f"das Ereignis folgt aus sich selbst: {names}")
        if not event.example and not event.example_day:
            document, base = loaded.documents["events", event.id]
            yield RULES["K277"].at(document.at(*base), f"„{event.name}“ hat kein Beispiel")


def _circle(events: Mapping[str, Event], current: str, way: tuple[str, ...]) -> tuple[str, ...]:
    """The way from an event back to itself, if there is one."""
    for source in events[current].derived_from:
        if source.event == way[0]:
            return (*way, source.event)
        if source.event in events and source.event not in way:
            found = _circle(events, source.event, (*way, source.event))
            if found:
                return found
    return ()
