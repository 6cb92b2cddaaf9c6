"""What the terminal of a preview says: errors that are new, and how many are left; nothing while all stays as it was."""

from __future__ import annotations

import traceback
from collections.abc import Sequence

from generator import addresses
from generator.base.problem import Problem, as_text, errors
from generator.base.report import shown


def news(before: Sequence[Problem] | None, after: Sequence[Problem], address: str) -> str:
    """After a check; `before` is what the last one found, None if there was none."""
    old = {_what(problem) for problem in errors(before or ())}
    left = errors(after)
    new = [problem for problem in left if _what(problem) not in old]
    if before is not None and not new and len(left) == len(errors(before)):
        return ""
    count = f"Noch {len(left)} Fehler: {address}{addresses.PROBLEMS}" if left else "Keine Fehler."
    return "\n\n".join([*map(as_text, shown(new)), count])


def _what(problem: Problem) -> tuple[str, str, str]:
    """The same finding a few lines below is no news."""
    return problem.code, problem.location.file, problem.message


def failed(error: Exception) -> str:
    """The program has a mistake; whoever works on it wants to see where."""
    where = "".join(traceback.format_exception(error))
    return f"{where}\nDas ist ein Fehler im Programm. Die Vorschau zeigt weiter den Stand davor."
