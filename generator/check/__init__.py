"""All rules over the whole content: what refers to what, where things are, how fresh they are.

A rule is a function `check(index, loaded)` in a module of one of the rooms below: it yields problems and knows no
other rule. It is found by its place, so none can be forgotten. Rules about a single value live with the model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from generator.base.keeping import Stage, forget
from generator.base.problem import Problem
from generator.check import connections, facts, reports, safety, texts
from generator.index import Index
from generator.load.content import Loaded

Rule = Callable[[Index, Loaded], Iterator[Problem]]
ROOMS = (connections, safety, facts, texts, reports)


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, room by room."""
    modules = [
        import_module(f"{room.__name__}.{found.name}") for room in ROOMS for found in iter_modules(room.__path__)
    ]
    return tuple(module.check for module in modules if hasattr(module, "check"))


def sparing() -> Iterator[Rule]:
    """The same, for who checks once: what a rule keeps for the next time is forgotten when it has ended."""
    for rule in rules():
        yield rule
        forget(Stage.RULE)


def check(index: Index, loaded: Loaded, by: Iterable[Rule] | None = None) -> list[Problem]:
    """Everything the rules find; `by`: only these rules."""
    return [problem for rule in (rules() if by is None else by) for problem in rule(index, loaded)]
