"""Messages quote what was typed; none may quote what is protected, not even in part."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from generator.base.problem import Problem
from generator.protect.search import HIDDEN, Secrets

_QUOTED = re.compile("„.*“", re.DOTALL)


def quiet(problems: Iterable[Problem], secrets: Secrets, silent: Collection[str] = ()) -> list[Problem]:
    """The same problems without secrets; in files that hold one, without quotations at all: one may be cut off in its middle."""
    return [_quiet(problem, secrets, is_silent=problem.location.file in silent) for problem in problems]


def _quiet(problem: Problem, secrets: Secrets, *, is_silent: bool) -> Problem:
    message, fix = problem.message, problem.fix
    if is_silent:
        message, fix = _QUOTED.sub(f"„{HIDDEN}“", message), _QUOTED.sub(f"„{HIDDEN}“", fix)
    place = replace(problem.location, file=hidden_path(problem.location.file, secrets))
    return replace(problem, location=place, message=secrets.hidden(message), fix=secrets.hidden(fix))


def hidden_path(path: str, secrets: Secrets) -> str:
    """A path whose folders stay readable: „content/offers/•••.yml“."""
    return "/".join(secrets.hidden(part) for part in path.split("/")) if secrets.found(path) else path
