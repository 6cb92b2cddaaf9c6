"""Help lines by name, as emergency groups, steps and crisis boxes refer to them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.compass import Compass
from generator.model.help_line import HelpLine


def lines_of(compass: Compass, names: Iterable[str]) -> tuple[HelpLine, ...]:
    """The help lines of these names, in their order; unknown ones are skipped (a check reports them)."""
    return tuple(compass.help_lines[name] for name in names if name in compass.help_lines)


def emergency_lines(compass: Compass) -> tuple[HelpLine, ...]:
    """Every help line of the emergency page, each once, in the page's order."""
    names = dict.fromkeys(name for group in compass.emergency.values() for name in group.help_lines)
    return lines_of(compass, names)
