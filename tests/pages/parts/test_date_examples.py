"""The example beside a field for a day could be true: for every event of every guide, whatever the day."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.index import Index
from generator.model.compass import Compass
from generator.model.deadline import Event
from generator.pages.parts.date_examples import example_of, written
from tests import factories
from tests.pages.reading import has, text, tree
from tests.support import TODAY, TOWN, index_of, real_index

MONTH = 30.44
DAYS = (date(2026, 11, 30), date(2027, 2, 28), date(2028, 2, 29), date(2027, 8, 1), date(2026, 12, 31))


def content() -> Compass:
    return real_index().compass


@pytest.mark.parametrize("today", DAYS)
def test_a_birth_is_as_far_back_as_the_people_of_the_guide_are_old(today: date) -> None:
    for compass in (content(), index_of().compass):
        births = [event for event in compass.events.values() if event.of_age]
        assert births
        for guide in compass.transitions.values():
            for event in births:
                months = (today - example_of(compass.events, guide, event, today)).days / MONTH
                assert months > 0, (guide.id, "a birth of tomorrow")
                if guide.minimum_age is not None and guide.maximum_age is not None:
                    assert guide.minimum_age - 0.1 <= months <= guide.maximum_age + 0.1, (guide.id, months)


@pytest.mark.parametrize("today", DAYS)
def test_what_lies_behind_is_past_and_what_one_waits_for_is_to_come(today: date) -> None:
    """The sign of an event's own example; a fixed day of the year stays that day."""
    compass = index_of().compass
    sides = {"trennung": -1, "umzug": -1, "geburt": -1, "kita-start": 1, "antrag": 1}
    for guide in compass.transitions.values():
        for event in compass.events.values():
            shown = example_of(compass.events, guide, event, today)
            if event.id in sides:
                assert (shown - today).days * sides[event.id] > 0, (guide.id, event.id, shown)
            if event.example_day:
                assert f"{shown:%m-%d}" == event.example_day


@given(day=st.dates(date(2020, 1, 1), date(2040, 1, 1)), low=st.integers(0, 90), more=st.integers(0, 20))
def test_any_age_gives_a_day(day: date, low: int, more: int) -> None:
    guide = factories.transition(minimum_age=low, maximum_age=low + more)
    events = {"geburt": Event(id="geburt", name="Geburt", of_age="ja")}
    shown = example_of(events, guide, events["geburt"], day)
    assert re.fullmatch(r"\d{1,2}\.\d{1,2}\.\d{4}", written(shown))
    assert shown <= day


def test_events_in_a_circle_still_have_an_example() -> None:
    circle = {i: Event(id=i, name=i, derived_from=[{"event": other}]) for i, other in (("a", "b"), ("b", "a"))}
    assert example_of(circle, factories.transition(), circle["a"], TODAY) == TODAY


def test_the_page_and_its_script_show_the_same_day() -> None:
    index: Index = index_of()
    found = tree(index, "uebergaenge/kita-start/")
    fields = found.xpath(".//input[@data-event]")
    assert fields
    for field in fields:
        hint = text(found.xpath(f".//*[@id='tag-{field.get('data-event')}-hilfe']")[0])
        assert hint.endswith(f"Zum Beispiel {field.get('data-example')}")
    assert has(found, "my-dates")


def test_what_follows_from_itself_stops_no_preview() -> None:
    """The circle has its message (K211); the other pages, and the other questions of this one, are drawn."""
    events = (TOWN / "vocabulary/events.yml").read_text(encoding="utf-8")
    circle = events.replace("- id: geburt\n", "- id: geburt\n  derived_from: [{event: umzug}]\n")
    circle = circle.replace("- id: umzug\n", "- id: umzug\n  derived_from: [{event: geburt}]\n")
    index = index_of({"vocabulary/events.yml": circle})
    assert "geburt" in index.compass.events
    assert tree(index, "uebergaenge/kita-start/") is not None
