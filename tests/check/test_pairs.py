"""Every rule is seen to speak of what is wrong, and to be silent where the same file is just right."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pytest

from generator.base.problem import Problem
from generator.base.rules import RULES
from tests.check.pairs import PAIRS
from tests.support import problems_of, town_with

OLDER = set("K100 K107 K108 K223 K225 K241 K243 K246 K256 K305 K320 K322 K323 K324 K325 K336 K337 K338 K339".split())
"""Rules older than the pairs; tests of their own look at them. This only gets shorter, and its number below with it."""
OF_THE_SITE = {code for code in RULES if code.startswith("K9")}
"""The town's whole site is what they leave alone; tests/verify/ has what they find."""


@cache
def of_the_town() -> frozenset[Problem]:
    """What is told of the town as it is."""
    return frozenset(problems_of(town_with({})))


def told(code: str, problems: Iterable[Problem]) -> set[tuple[str, str]]:
    """What the rule says, and of which file."""
    return {(p.location.file, p.message) for p in problems if p.code == code}


def test_each_rule_has_its_pair() -> None:
    missing = sorted(RULES.keys() - PAIRS.keys() - OLDER - OF_THE_SITE)
    assert not missing, (
        f"Write in PAIRS of tests/check/pairs.py a file that the rule finds, and it just right: {missing}"
    )
    gone = sorted(PAIRS.keys() - RULES.keys()) + sorted(OLDER - RULES.keys())
    assert not gone, f"Take these out of PAIRS or OLDER, there are no such rules: {gone}"


def test_the_list_of_older_rules_only_gets_shorter() -> None:
    done = sorted(OLDER & PAIRS.keys())
    assert not done, f"Take these out of OLDER here, they have a pair: {done}"
    assert len(OLDER) == 19, (
        "No rule may be added to OLDER: write its pair in tests/check/pairs.py. Fewer? Lower the number"
    )


@pytest.mark.parametrize("code", sorted(PAIRS))
def test_a_rule_speaks_of_the_wrong_one_only(code: str) -> None:
    assert PAIRS[code].right, f"{code}: what is just right is a file beside the wrong one, not the town as it is"
    wrong, right = (problems_of(town_with(files)) for files in PAIRS[code])
    before, spoken, silent = told(code, of_the_town()), told(code, wrong), told(code, right)
    assert spoken - before - silent, f"{code} finds nothing in: {PAIRS[code].wrong}"
    assert silent <= before, f"{code} finds something in what is just right: {silent - before}"
    errors = [(p.code, p.message) for p in right if p.severity == "error"]
    assert not errors, f"What is just right has no error at all, else {code} may not even be asked: {errors}"
