"""The house stays a house: rooms one can see at a glance, modules one can read at a sitting (ADR 0027)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import ROOT

MAX_LINES = 250
MAX_MODULES = 20
MODULES = sorted((ROOT / "generator").rglob("*.py"))
ROOMS = sorted({path.parent for path in MODULES})


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
