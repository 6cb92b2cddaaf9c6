"""What stands in a list a second time, and where."""

from __future__ import annotations

from generator.base.repeats import repeated


def test_each_repetition_is_told_with_its_place() -> None:
    assert list(repeated(["a", "b", "a", "c", "a", "b"])) == [(2, "a"), (4, "a"), (5, "b")]


def test_a_list_without_repetition() -> None:
    assert list(repeated(["a", "b"])) == []
    assert list(repeated(())) == []
