"""Jobs at once give what one after the other would."""

from __future__ import annotations

import multiprocessing
import os
import threading
from functools import partial

import pytest

from generator.base.parallel import apart, shared_out


def _fail() -> int:
    raise ValueError("wrong")


@pytest.fixture
def two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a plugin of the tests has a thread, or the computer one processor."""
    monkeypatch.setattr("generator.base.parallel._can_fork", lambda: True)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


@pytest.mark.usefixtures("two_processes")
def test_both_results_come_in_their_order() -> None:
    """Large results pass the pipe, too."""
    assert shared_out([lambda: "first", lambda: b"x" * 3_000_000, lambda: "last"]) == [
        "first",
        b"x" * 3_000_000,
        "last",
    ]
    assert shared_out([partial(pow, number, 2) for number in range(100)]) == [number**2 for number in range(100)]
    assert shared_out([]) == []


@pytest.mark.usefixtures("two_processes")
def test_errors_of_either_job_are_raised() -> None:
    """Nobody may take half of a site for the whole."""
    with pytest.raises(ValueError, match="wrong"):
        shared_out([lambda: 1, _fail])
    with pytest.raises(ValueError, match="wrong"):
        shared_out([_fail, lambda: 1])


@pytest.mark.usefixtures("two_processes")
def test_a_second_process_that_is_ended_is_made_up_for() -> None:
    """The system may end a process for lack of memory."""
    mine = os.getpid()

    def vanish() -> str:
        if os.getpid() != mine:
            os._exit(9)
        return "made up for"

    assert shared_out([str, vanish, str]) == ["", "made up for", ""]


@pytest.mark.usefixtures("two_processes")
def test_this_process_does_its_share_at_the_same_time() -> None:
    """Another one would copy all it touches, and this one would only wait."""
    context = multiprocessing.get_context("fork")
    met = context.Barrier(2, timeout=60)

    def meet() -> int:
        met.wait()
        return os.getpid()

    done = shared_out([meet, meet])
    assert len(set(done)) == 2
    assert done[1] == os.getpid(), "the first job needs most memory: another process gives it back"


@pytest.mark.usefixtures("two_processes")
def test_a_process_goes_on_while_another_is_busy() -> None:
    """Results wait in the pipe: more of them than a pipe of the usual size holds."""
    context = multiprocessing.get_context("fork")
    begun, all_done = context.Event(), context.Event()

    def last_of_the_first() -> bytes:
        all_done.set()
        return b""

    def busy() -> bool:
        begun.set()
        return all_done.wait(60)

    few = [partial(bytes, 60_000)] * 8
    *_, was_done = shared_out([partial(begun.wait, 60), *few, last_of_the_first, busy])
    assert was_done


def test_no_fork_beside_other_threads() -> None:
    """As in a live preview, where a fork could wait for a lock for ever."""
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        assert shared_out([os.getpid, os.getpid]) == [os.getpid(), os.getpid()]
    finally:
        stop.set()
        other.join()


@pytest.mark.usefixtures("two_processes")
def test_a_job_apart_leaves_nothing_here_but_its_result() -> None:
    """What it reads and keeps is gone with its process."""
    kept: list[int] = []

    def job() -> tuple[int, int]:
        kept.append(1)
        return os.getpid(), len(kept)

    process, length = apart(job)
    assert (process != os.getpid(), length, kept) == (True, 1, [])


@pytest.mark.usefixtures("two_processes")
def test_an_error_apart_is_raised_here_and_a_lost_process_made_up_for() -> None:
    mine = os.getpid()
    with pytest.raises(ValueError, match="wrong"):
        apart(_fail)
    assert apart(lambda: "here" if os.getpid() == mine else os._exit(9)) == "here"
