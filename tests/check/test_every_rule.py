"""No rule can be forgotten: neither its function, nor its text, nor a code that nothing yields."""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from pkgutil import iter_modules

from generator import check
from generator.base.rules import RULES
from generator.check import rules
from tests.support import ROOT

_CODE = re.compile(r"\bK[1-9]\d\d\b")


def test_every_function_that_yields_problems_of_the_content_is_asked() -> None:
    asked = {rule.__module__ for rule in rules()}
    rooms = [found.name for found in iter_modules(check.__path__) if found.ispkg]
    forgotten = []
    for room in rooms:
        for found in iter_modules(import_module(f"{check.__name__}.{room}").__path__):
            module = import_module(f"{check.__name__}.{room}.{found.name}")
            for name, function in inspect.getmembers(module, inspect.isfunction):
                yields = str(function.__annotations__.get("return")).endswith("Iterator[Problem]")
                is_own = function.__module__ == module.__name__ and not name.startswith("_")
                if yields and is_own and (name != "check" or module.__name__ not in asked):
                    forgotten.append(f"{module.__name__}.{name}")
    assert forgotten == [], "the function of a rule is called check, and its room stands in ROOMS"


def test_every_code_has_a_text_and_something_that_yields_it() -> None:
    named = {
        code
        for path in (ROOT / "generator").rglob("*.py")
        if not path.relative_to(ROOT).as_posix().startswith("generator/base/rule")
        for code in _CODE.findall(path.read_text(encoding="utf-8"))
    }
    assert named - set(RULES) == set(), "codes without a text in base/rule_texts/"
    assert set(RULES) - named == set(), "texts of rules that nothing yields"
