"""Today is the day in the district, wherever the computer stands."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from generator.base.days import day_of


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-30T22:59", date(2026, 11, 30)),
        ("2026-11-30T23:00", date(2026, 12, 1)),
        ("2026-12-31T23:30", date(2027, 1, 1)),
        ("2026-07-01T21:59", date(2026, 7, 1)),
        ("2026-07-01T22:00", date(2026, 7, 2)),
    ],
)
def test_a_moment_falls_on_the_day_of_the_district(moment: str, day: date) -> None:
    assert day_of(datetime.fromisoformat(moment).replace(tzinfo=UTC)) == day


def test_the_time_zone_of_the_computer_does_not_matter() -> None:
    """At any moment one of these two places has another day than the district."""
    ask = "from generator.edge.cli.options import today; print(today())"
    before = day_of(datetime.now(UTC))
    said = {
        subprocess.run(
            [sys.executable, "-c", ask], env=os.environ | {"TZ": zone}, text=True, capture_output=True, check=True
        ).stdout
        for zone in ("Pacific/Kiritimati", "Etc/GMT+12")
    }
    assert said <= {f"{before}\n", f"{day_of(datetime.now(UTC))}\n"}
