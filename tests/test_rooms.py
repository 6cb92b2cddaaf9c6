"""The house stays a house: rooms one can see at a glance, modules one can read at a sitting (ADR 0027)."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT

MAX_LINES = 250
MAX_MODULES = 20
MODULES = sorted((ROOT / "generator").rglob("*.py"))
ROOMS = sorted({path.parent for path in MODULES})
OF_VALUES = "addresses base check crisis facts index model protect safety search source".split()
"""Rooms of typed-in and computed values, which thousands of pages share; what gathers or writes stands elsewhere."""
GATHERS = {"Synonyms"}
"""Filled step by step, and never again when it is done."""


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_is_read_at_a_sitting(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= MAX_LINES, f"{_name(path)} has {lines} lines: it has more than one reason"


@pytest.mark.parametrize("room", ROOMS, ids=_name)
def test_a_room_is_seen_at_a_glance(room: Path) -> None:
    modules = [path for path in room.glob("*.py") if path.name != "__init__.py"]
    assert len(modules) <= MAX_MODULES, f"{_name(room)} holds {len(modules)} modules: give some of them a room"


@pytest.mark.parametrize("room", ROOMS, ids=_name)
def test_a_room_says_what_it_is_for(room: Path) -> None:
    door = room / "__init__.py"
    assert door.is_file()
    assert door.read_text("utf-8").startswith('"""'), f"{_name(door)} begins without a word on the room"


def _dataclasses(room: str) -> Iterator[tuple[str, str, str]]:
    """Name, options and text of each."""
    for path in (ROOT / "generator" / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                options = [option for option in map(ast.unparse, node.decorator_list) if option.startswith("dataclass")]
                yield from ((node.name, option, ast.unparse(node)) for option in options)


@pytest.mark.parametrize("room", OF_VALUES)
def test_a_value_that_pages_share_cannot_be_changed_by_one_of_them(room: str) -> None:
    assert {name for name, options, _ in _dataclasses(room) if "frozen=True" not in options} <= GATHERS


@pytest.mark.parametrize("room", OF_VALUES)
def test_a_value_that_is_made_by_the_thousand_takes_no_more_memory_than_it_needs(room: str) -> None:
    """Without `slots` each has a dictionary of its own (a token of the search 105 bytes, not 65). What keeps something it worked out needs one."""
    without = {
        name
        for name, options, text in _dataclasses(room)
        if "slots=True" not in options and "@cached_property" not in text
    }
    assert without <= GATHERS


def test_everything_has_its_layer() -> None:
    """What stands in none may import, and be imported by, whatever it likes."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in told if contract["type"] == "layers")
    named = {name.strip() for layer in layers for name in layer.split("|")}
    generator = ROOT / "generator"
    there = [path for folder in (generator, generator / "edge") for path in folder.iterdir()]
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in there if _is_importable(path)}
    assert names - {"generator.edge"} == named


def _is_importable(path: Path) -> bool:
    return (path / "__init__.py").is_file() or (path.suffix == ".py" and path.name != "__init__.py")
