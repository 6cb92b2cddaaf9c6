"""Public holidays are known for the states of Germany without asking for those of all countries, and for the others."""

from __future__ import annotations

import holidays
import pytest

from generator.base.days import knows


def test_each_state_of_germany_is_known_to_the_library_too() -> None:
    """`knows` answers for these by itself."""
    states = [state for state in holidays.country_holidays("DE").subdivisions if len(state) == 2]
    assert len(states) == 16
    assert [state for state in states if not knows(f"DE-{state}")] == []
    assert holidays.list_supported_countries()["DE"][:16] == sorted(states)


@pytest.mark.parametrize(
    ("code", "known"), [("DE", True), ("AT-9", True), ("FR", True), ("DE-XX", False), ("XX", False)]
)
def test_what_the_library_knows_is_known(code: str, known: bool) -> None:  # noqa: FBT001 - what is expected
    assert knows(code) == known
