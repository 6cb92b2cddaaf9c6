"""No test waits for a time: too short on a busy machine, it fails for nothing; too long, everybody waits."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.waiting import until

HERE = Path(__file__).parent
AT_ONCE = frozenset(
    "all_inner_texts all_text_contents count get_attribute inner_html inner_text input_value is_checked is_disabled is_enabled"
    " is_hidden is_visible text_content".split()
)
"""Methods of Playwright that answer how it is this moment, a moment before the script has done its work."""


def test_no_test_of_a_browser_or_a_host_waits_for_a_time() -> None:
    for folder in ("browser", "hosts"):
        for path in (HERE / folder).glob("*.py"):
            text = path.read_text(encoding="utf-8")
            assert "wait_for_timeout" not in text, path
            assert "sleep(" not in text, path


def _asked_too_early(text: str) -> list[str]:
    """Assertions about a page that do not wait: `page.url`, and calls of `AT_ONCE`."""
    found = []
    for claim in (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Assert)):
        for node in ast.walk(claim.test):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in AT_ONCE
            if is_call and not (node.func.attr == "count" and node.args):  # type: ignore[attr-defined]
                found.append(ast.unparse(claim))
            if isinstance(node, ast.Attribute) and node.attr == "url":
                found.append(ast.unparse(claim))
    return found


def test_what_a_page_shows_is_waited_for() -> None:
    """`expect(…)` looks again until it is so. What has to be seen in one moment asks the page itself: `evaluate`."""
    for folder in ("browser", "edge/preview"):
        for path in (HERE / folder).glob("*.py"):
            assert _asked_too_early(path.read_text(encoding="utf-8")) == [], path
    assert (
        len(_asked_too_early("assert page.url == x\nassert page.locator('a').count() == 1\nassert [1].count(1)")) == 2
    )


def test_waiting_ends_with_the_condition_and_says_what_never_came() -> None:
    answers = iter([False, False, True])
    until(lambda: next(answers), "the third answer")
    with pytest.raises(AssertionError, match="in vain: better days"):
        until(lambda: False, "better days", seconds=0)
