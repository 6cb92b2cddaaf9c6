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
_QUOTED = re.compile(r"""["']K[1-9]\d\d["']""")
_HELPERS = {
    "connections.pages_to_be": "where pages would be, for the rule of links",
    "language.easy_language": "asked by `texts.easy`, and of no German text but those pages",
}
"""Modules of the rooms without a rule of their own, and others of `check/` that name codes, with the reason."""


def test_every_function_that_yields_problems_of_the_content_is_asked() -> None:
    asked = {rule.__module__ for rule in rules()}
    rooms = [found.name for found in iter_modules(check.__path__) if found.ispkg]
    forgotten = []
    for room in rooms:
        for found in iter_modules(import_module(f"{check.__name__}.{room}").__path__):
            module = import_module(f"{check.__name__}.{room}.{found.name}")
            for name, function in inspect.getmembers(module, inspect.isfunction):
                yields = str(function.__annotations__.get("return")).endswith("Iterator[Problem]")
                takes = [*inspect.signature(function).parameters] == ["index", "loaded"]
                is_own = function.__module__ == module.__name__
                # What begins with an underline is a part of a rule that names it.
                is_part = name.startswith("_") and len(re.findall(rf"\b{name}\b", inspect.getsource(module))) > 1
                if (yields or takes) and is_own and not is_part and (name != "check" or module.__name__ not in asked):
                    forgotten.append(f"{module.__name__}.{name}")
    assert forgotten == [], "the function of a rule is called check, and its room stands in ROOMS"


def test_every_module_of_the_rooms_of_rules_has_a_rule_that_is_asked() -> None:
    asked = {rule.__module__.removeprefix("generator.check.") for rule in rules()}
    folder = ROOT / "generator" / "check"
    silent = set()
    for path in folder.rglob("*.py"):
        name = ".".join(path.relative_to(folder).with_suffix("").parts)
        must = path.parent.name in ("facts", "texts", "connections", "safety") and path.stem != "__init__"
        if (must or _QUOTED.search(path.read_text(encoding="utf-8"))) and name not in asked:
            silent.add(name)
    assert silent == set(_HELPERS), "a rule is a function `check(index, loaded)` in a module of a room"


def test_every_rule_is_annotated_as_one() -> None:
    wrong = [rule.__module__ for rule in rules() if rule.__annotations__.get("return") != "Iterator[Problem]"]
    assert wrong == []


def test_every_code_stands_in_a_test() -> None:
    files = [p for p in (ROOT / "tests").rglob("*") if p.suffix in (".py", ".txt") and p.name != "test_every_rule.py"]
    tested = {code for path in files for code in _CODE.findall(path.read_text(encoding="utf-8"))}
    untested = set(RULES) - tested
    assert not untested, f"Write in tests/check/pairs.py a text that the rule finds, and one just right: {untested}"


def test_every_code_has_a_text_and_something_that_yields_it() -> None:
    named = {
        code
        for path in (ROOT / "generator").rglob("*.py")
        if not path.relative_to(ROOT).as_posix().startswith("generator/base/rule")
        for code in _CODE.findall(path.read_text(encoding="utf-8"))
    }
    silent, unused = named - set(RULES), set(RULES) - named
    assert not silent, f"Write a text in the module of generator/base/rule_texts/ with its subject: {silent}"
    assert not unused, f"Yield it in a module of generator/check/, or take its text out of rule_texts/: {unused}"
