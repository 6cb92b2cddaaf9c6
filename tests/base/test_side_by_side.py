"""Two jobs at once give what one after the other would."""

from __future__ import annotations

import os
import threading

import pytest

from generator.base.parallel import side_by_side


def _fail() -> int:
    raise ValueError("wrong")


def test_both_results_come_in_their_order() -> None:
    """Large results pass the pipe, too."""
    assert side_by_side(lambda: "here", lambda: b"x" * 3_000_000) == ("here", b"x" * 3_000_000)


def test_errors_of_either_job_are_raised() -> None:
    """Nobody may take half of a site for the whole."""
    with pytest.raises(ValueError, match="wrong"):
        side_by_side(lambda: 1, _fail)
    with pytest.raises(ValueError, match="wrong"):
        side_by_side(_fail, lambda: 1)


def test_a_second_process_that_is_ended_is_made_up_for() -> None:
    """The system may end a process for lack of memory."""
    mine = os.getpid()

    def vanish() -> str:
        if os.getpid() != mine:
            os._exit(9)
        return "made up for"

    assert side_by_side(lambda: 1, vanish) == (1, "made up for")


def test_no_fork_beside_other_threads() -> None:
    """As in a live preview, where a fork could wait for a lock for ever."""
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        assert side_by_side(os.getpid, os.getpid) == (os.getpid(), os.getpid())
    finally:
        stop.set()
        other.join()
