"""Sizes of type and space are a few steps, so that parts that stand side by side fit together (ADR 0030)."""

from __future__ import annotations

import re
from pathlib import Path

SHEETS = sorted((Path(__file__).resolve().parents[2] / "site_overrides/assets/css").rglob("*.css"))
TOKENS = next(path for path in SHEETS if path.name == "tokens.css")
_STEPPED = re.compile(
    r"(?<![\w-])(?:(?:scroll-margin|margin|padding)(?:-[a-z-]+)?|(?:row-|column-)?gap|font-size)\s*:\s*([^;}]+)"
)


_LINES = re.compile(r"(?<![\w-])(?:border(?:-[a-z-]+)?|scroll-padding(?:-[a-z-]+)?|box-shadow)\s*:\s*([^;}]+)")


def test_space_and_type_are_taken_from_the_steps() -> None:
    own = [
        f"{path.parent.name}/{path.name}: {found[0]}"
        for path in SHEETS
        if path != TOKENS
        for found in _STEPPED.finditer(path.read_text("utf-8"))
        if re.search(r"\d(rem|px)", found[1])
    ]
    assert own == []


def test_lines_corners_and_shadows_have_sizes_with_a_name_or_in_pixels() -> None:
    """A stripe is as wide on a notice as on a field; the sticky way out has one height wherever room is kept for it."""
    own = [
        f"{path.parent.name}/{path.name}: {found[0]}"
        for path in SHEETS
        if path != TOKENS
        for found in _LINES.finditer(path.read_text("utf-8"))
        if re.search(r"\drem", found[1])
    ]
    assert own == []


def test_there_are_few_steps_each_larger_than_the_one_before() -> None:
    text = TOKENS.read_text("utf-8")
    for letter in "ts":
        steps = [float(size) for size in re.findall(rf"--{letter}\d+: ([\d.]+)rem", text)]
        assert 5 < len(steps) <= 12
        assert steps == sorted(set(steps))


def test_every_step_and_colour_is_used_and_every_one_used_is_there() -> None:
    every = "".join(path.read_text("utf-8") for path in SHEETS)
    made = set(re.findall(r"(?<![\w(-])(--[\w-]+):", every))
    used = set(re.findall(r"var\((--[\w-]+)", every))
    assert made == used
