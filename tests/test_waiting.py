"""No test waits for a time: too short on a busy machine, it fails for nothing; too long, everybody waits."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.waiting import until

HERE = Path(__file__).parent


def test_no_test_of_a_browser_or_a_host_waits_for_a_time() -> None:
    for folder in ("browser", "hosts"):
        for path in (HERE / folder).glob("*.py"):
            text = path.read_text(encoding="utf-8")
            assert "wait_for_timeout" not in text, path
            assert "sleep(" not in text, path


def test_waiting_ends_with_the_condition_and_says_what_never_came() -> None:
    answers = iter([False, False, True])
    until(lambda: next(answers), "the third answer")
    with pytest.raises(AssertionError, match="in vain: better days"):
        until(lambda: False, "better days", seconds=0)
