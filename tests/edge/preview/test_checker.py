"""The second process: it checks what is there, only the newest counts, and it comes back when it has died."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from generator.base.problem import Problem
from generator.edge.preview.checker import Checker
from generator.edge.preview.news import failed, news
from generator.edge.preview.session import Order, previewing
from generator.source.files import read
from tests.support import THEME, TODAY, problems_of
from tests.waiting import until

FILE = Path("offers/jugendclub-probendorf.yml")
Found = dict[int, Sequence[Problem]]


@pytest.fixture
def found() -> Found:
    return {}


@pytest.fixture
def deaths() -> list[str]:
    return []


@pytest.fixture
def checker(own_town: Path, found: Found, deaths: list[str]) -> Iterator[Checker]:
    made = Checker(own_town, (), found.__setitem__, lambda: deaths.append("died"))
    yield made
    made.stop()


def test_it_finds_what_a_check_finds(own_town: Path, checker: Checker, found: Found) -> None:
    checker.ask(0, TODAY, ())
    until(lambda: 0 in found, "the first check")
    assert list(found[0]) == problems_of(read(own_town))
    (own_town / FILE).write_text("name: x\n", encoding="utf-8")
    checker.ask(1, TODAY, [FILE])
    until(lambda: 1 in found, "the second check")
    assert list(found[1]) == problems_of(read(own_town)) != list(found[0])


def test_of_many_changes_the_last_one_counts(own_town: Path, checker: Checker, found: Found) -> None:
    for number in range(50):
        (own_town / FILE).write_text("name: x\n" if number else "", encoding="utf-8")
        checker.ask(number, TODAY, [FILE])
    until(lambda: 49 in found, "the last check")
    assert len(found) < 50, "each of them was looked at to its end"
    assert list(found[49]) == problems_of(read(own_town))


def test_when_the_system_ends_it_the_next_check_starts_it_anew(
    checker: Checker, found: Found, deaths: list[str]
) -> None:
    others = multiprocessing.active_children()
    checker.ask(0, TODAY, ())
    until(lambda: 0 in found, "the first check")
    [process] = set(multiprocessing.active_children()).difference(others)
    process.kill()
    until(lambda: deaths, "word of its end")
    checker.ask(1, TODAY, ())
    until(lambda: 1 in found, "a check by the next one")


def test_ctrl_c_just_when_it_begins_leaves_no_process_and_no_word(
    own_town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or the terminal would say, after the end of the preview, that the system has ended the check."""
    ask, said = Checker.ask, list[str]()

    def interrupted(self: Checker, *arguments: object) -> None:
        ask(self, *arguments)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(Checker, "ask", interrupted)
    others, threads = multiprocessing.active_children(), threading.enumerate()
    with (
        pytest.raises(KeyboardInterrupt),
        previewing(Order(own_town, (), THEME, lambda: TODAY, port=0), said.append),
    ):
        pass
    until(lambda: set(multiprocessing.active_children()) <= set(others), "the end of the second process", seconds=10)
    until(lambda: set(threading.enumerate()) <= set(threads), "the end of listening to it")
    assert said == []


def test_the_terminal_says_what_is_new_and_nothing_twice(own_town: Path) -> None:
    good = problems_of(read(own_town))
    (own_town / FILE).write_text("farbe: blau\n", encoding="utf-8")
    bad = problems_of(read(own_town))
    (own_town / FILE).write_text("# weiter unten\n\nfarbe: blau\n", encoding="utf-8")
    below = problems_of(read(own_town))
    assert news(None, good, "http://h/") == "Keine Fehler."
    said = news(good, bad, "http://h/")
    assert "„farbe“" in said
    assert said.endswith("http://h/fehler/")
    assert news(bad, bad, "http://h/") == news(bad, below, "http://h/") == ""
    assert news(bad, good, "http://h/") == "Keine Fehler."
    assert "Fehler im Programm" in failed(ValueError("x"))
