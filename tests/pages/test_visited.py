"""What was read can be told apart and read, in both colour schemes, and nothing sensitive shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "site_overrides/assets/css"


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_it_can_be_read_on_every_ground(scheme: int) -> None:
    text = (CSS / "base/tokens.css").read_text("utf-8")
    colours = {
        name: found[scheme]
        for name in ("visited", "link", "paper", "card", "sand", "tint")
        if (found := _of(text, name))
    }
    for ground in ("paper", "card", "sand", "tint"):
        assert _contrast(colours["visited"], colours[ground]) >= 4.5
    assert colours["visited"] != colours["link"]


def test_whoever_looks_over_the_shoulder_learns_nothing() -> None:
    """The rule stands once, and each of its selectors leaves out sensitive pages and sensitive entries of others."""
    rules = [
        (path.name, selector.strip())
        for path in sorted(CSS.rglob("*.css"))
        for selectors in re.findall(
            r"([^{}]*):visited[^{}]*\{", re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
        )
        for selector in selectors.split(",")
    ]
    assert {name for name, _ in rules} == {"visited.css"}
    for _, selector in rules:
        assert selector.startswith(".page:not([data-sensitive]) ")
        assert ":not([data-neutral])" in selector


def _of(text: str, name: str) -> list[str]:
    return re.findall(rf"--{name}: (#[0-9a-f]{{3,6}});", text)


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
