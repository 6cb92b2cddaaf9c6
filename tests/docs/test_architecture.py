"""The map of the code is whole and in step: no module without a reason, none missing, none twice."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from generator.edge.architecture import architecture, reason, top_level
from generator.edge.documentation import documents

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "generator").rglob("*.py"))


def name(module: Path) -> str:
    return str(module.relative_to(ROOT))


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_says_its_reason_in_one_line(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    assert docstring, "no docstring"
    first, _, rest = docstring.partition("\n")
    assert first.endswith((".", "?")), "the first line is not a whole sentence"
    assert 20 <= len(first) <= 120
    assert not rest or rest.startswith("\n"), "an empty line belongs after the first"


def test_no_two_modules_exist_for_the_same_reason() -> None:
    assert [text for text, times in Counter(map(reason, MODULES)).items() if times > 1] == []


def test_every_module_and_room_is_on_the_map_once() -> None:
    entries = Counter(re.findall(r"^\s*- `(.+?)`: |^## `(.+/)`", architecture(ROOT), re.MULTILINE))
    shown = Counter(Path(one or two).name for one, two in entries.elements())
    there = Counter(
        path.parent.name if path.name == "__init__.py" else path.name
        for path in MODULES
        if path != ROOT / "generator/__init__.py"
    )
    assert shown == there


def test_rooms_stand_in_the_order_of_the_layers() -> None:
    rooms = [name for name in top_level(ROOT) if (ROOT / "generator" / name).is_dir()]
    shown = re.findall(r"^## `(.+?)/`", architecture(ROOT), re.MULTILINE)
    assert shown == rooms


def test_what_is_made_from_the_code_is_in_step_with_it() -> None:
    stale = [path for path, text in documents(ROOT).items() if (ROOT / path).read_text(encoding="utf-8") != text]
    assert not stale, f"Run `make docs` and commit what it writes, these are out of step with the code: {stale}"
