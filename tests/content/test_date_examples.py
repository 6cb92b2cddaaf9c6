"""The examples beside the fields for days: right for every guide of the district, whatever the day."""

from __future__ import annotations

from datetime import date

import pytest

from generator.pages.parts.date_examples import example_of
from tests.pages.parts.test_date_examples import DAYS, content
from tests.support import TODAY


@pytest.mark.parametrize("today", DAYS)
def test_what_lies_behind_is_past_and_what_one_waits_for_is_to_come(today: date) -> None:
    """Of all events of the district: the sign of their own example, unless the age of the guide says otherwise."""
    compass = content()
    sides = {
        "todestag": -1,
        "kenntnis-erbfall": -1,
        "errechneter-geburtstermin": 1,
        "rentenbeginn": 1,
        "zustellung-bescheid": -1,
    }
    assert sides.keys() <= compass.events.keys()
    for guide in compass.transitions.values():
        for event in compass.events.values():
            shown = example_of(compass.events, guide, event, today)
            if event.id in sides:
                assert (shown - today).days * sides[event.id] > 0, (guide.id, event.id, shown)
            if event.example_day:
                assert f"{shown:%m-%d}" == event.example_day


def test_what_follows_from_a_birth_fits_it() -> None:
    """Who asks for both shows two days of one child."""
    compass = content()
    guide = compass.transitions["kita-grundschule"]
    birth, school = (example_of(compass.events, guide, compass.events[i], TODAY) for i in ("geburt", "schuleintritt"))
    assert 6 <= (school - birth).days / 365.25 < 7.01
