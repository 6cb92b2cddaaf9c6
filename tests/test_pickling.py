"""Whatever crosses to another process arrives as it was: the types are found by walking, not by a list."""

from __future__ import annotations

import copy
import importlib
import inspect
import pickle
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import generator
from generator.base.output import Asset, Page
from generator.language.phrase import Joined, Phrase
from generator.pages import site_files
from generator.pages.frame.render import Templates
from generator.paper import papers
from generator.pipeline import Result

PLAIN = (bool, int, float, str, list, dict, type(None))
"""What JSON knows."""
MAX_OF_A_TYPE = 40


def crossed(value: Any) -> Any:
    """What comes out at the other end of a pipe."""
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - written the line before


def walked(value: Any, met: set[int] | None = None) -> Iterator[Any]:
    """A value and all that hangs on it."""
    met = set() if met is None else met
    if id(value) in met:
        return
    met.add(id(value))
    yield value
    parts: list[Any] = []
    if is_dataclass(value) and not isinstance(value, type):
        parts = [getattr(value, field.name) for field in fields(value) if hasattr(value, field.name)]
    elif isinstance(value, Mapping):
        parts = [*value.keys(), *value.values()]
    elif isinstance(value, list | tuple | set | frozenset):
        parts = list(value)
    elif isinstance(value, str) and type(value) is not str:
        parts = [getattr(value, name) for name in getattr(type(value), "__slots__", ())]
    for part in parts:
        yield from walked(part, met)


def classes() -> Iterator[type]:
    """Every class that the generator defines."""
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if module.name.rpartition(".")[2] != "__main__":
            for _, found in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
                if found.__module__ == module.name:
                    yield found


@pytest.fixture(scope="module")
def shown(town_result: Result) -> dict[type, list[Any]]:
    """Values of each type that reach the templates and papers of the town."""
    index = town_result.index
    assert index is not None
    found: dict[type, list[Any]] = {}
    met: set[int] = set()
    kept: list[Any] = []  # so that no id is given twice

    def note(values: Any) -> None:
        kept.append(values)
        for value in walked(values, met):
            if len(some := found.setdefault(type(value), [])) < MAX_OF_A_TYPE:
                some.append(value)

    render, macro = Templates.render, Templates.macro
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.base.parallel._can_fork", lambda: False)
        patch.setattr(Templates, "render", lambda self, name, /, **v: (note(v), render(self, name, **v))[1])
        patch.setattr(Templates, "macro", lambda self, name, what, *v: (note(v), macro(self, name, what, *v))[1])
        note(tuple(site_files(index).values()))
    note(papers(index))
    return found


def same(value: Any, other: Any) -> bool:
    """Equal, and of the same types all the way down: a text that remembers its parts still does."""
    if type(value) is not type(other):
        return False
    if isinstance(value, str) and type(value) is not str:
        names = getattr(type(value), "__slots__", ())
        return str.__eq__(value, other) and all(same(getattr(value, n), getattr(other, n)) for n in names)
    if is_dataclass(value):
        return all(
            same(getattr(value, f.name), getattr(other, f.name)) for f in fields(value) if hasattr(value, f.name)
        )
    if isinstance(value, Mapping):
        return list(value) == list(other) and all(same(value[key], other[key]) for key in value)
    if isinstance(value, list | tuple):
        return len(value) == len(other) and all(map(same, value, other))
    return bool(value == other)


def test_every_value_that_is_shown_survives_the_way(shown: dict[type, list[Any]]) -> None:
    assert {Joined, Phrase, Page, Asset} <= set(shown)
    for kind, values in shown.items():
        for value in values:
            assert same(value, crossed(value)), kind


def test_what_pretends_to_be_a_builtin_is_among_them(shown: dict[type, list[Any]]) -> None:
    """A new kind of text or list must meet the test above, or it might arrive in pieces."""
    pretending = {
        found
        for found in classes()
        if issubclass(found, str | int | float | tuple | list | dict | bytes | date) and "__new__" in vars(found)
    }
    pretending = {found for found in pretending if not hasattr(found, "_member_map_") and not hasattr(found, "_fields")}
    assert pretending
    assert pretending <= set(shown)


@pytest.mark.parametrize(
    "text",
    [
        Joined([]),
        Joined(["Musterstadt"]),
        Joined(["Musterstadt", "Testwalde", "Probendorf"], ", ", " und "),
        Phrase("Stand: {day}.", day=date(2026, 11, 22)),
        Phrase("{place}: {{nichts}}", place="{leer}"),
        Joined([Phrase("{n} Orte", n=3), Joined(["a", "b"])], " · "),
    ],
    ids=str,
)
def test_a_copy_of_a_text_is_the_text(text: str) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert same(text, pickle.loads(pickle.dumps(text, protocol)))  # noqa: S301 - written the same moment
    assert same(text, copy.copy(text))
    assert same(text, copy.deepcopy(text))


def test_papers_hold_nothing_but_plain_values(shown: dict[type, list[Any]], town_result: Result) -> None:
    assert town_result.index is not None
    for paper in papers(town_result.index):
        strange = {type(value).__name__ for value in walked(dict(paper.data)) if type(value) not in PLAIN}
        assert not strange, paper.path


def test_errors_survive_the_way() -> None:
    """Another process sends what it raises; one that cannot be read would hide the mistake behind a second."""
    for kind in classes():
        if issubclass(kind, Exception):
            error = crossed(kind("Seite X: Grund"))
            assert (type(error), str(error)) == (kind, "Seite X: Grund")


def test_the_program_has_few_ways_to_other_processes() -> None:
    """Fork and pipe in one module, fresh processes in another, one that stays in the third, whose own test sends all that
    crosses (`tests/edge/preview/test_checker.py`): a fourth would need a test like these.
    """
    root = Path(generator.__file__).parent
    users = {
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        if any(word in path.read_text("utf-8") for word in ("multiprocessing", "concurrent.futures", "import pickle"))
    }
    assert users == {"base/parallel.py", "paper/press.py", "edge/preview/checker.py"}
