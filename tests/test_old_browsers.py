"""The check for old browsers finds what it names, and scripts and style are free of it."""

from __future__ import annotations

import re

import pytest

from tests.old_browsers import NEWER, OLDEST, ROOT, findings, in_script, in_style

EXAMPLES = {
    "URLSearchParams.prototype.size": "if (params.size) go();",
    "looking behind in a pattern": "text.replace(/(?<!a)b/, c)",
    "pattern flag d": "const found = /(a)[b]+/d.exec(text);",
    "pattern flag v": "const found = /[a]+/v.exec(text);",
    "static block": "  static { this.x = 1; }",
    "private field": "  #count = 0;",
    "private name in object": "return #count in other;",
    "await at the top of a module": "const data = await fetch(url);",
    "import with attributes": 'import data from "./data.json" with { type: "json" };',
}


def example(name: str) -> str:
    """A line that calls it."""
    holder, _, method = name.rpartition(".")
    call = f"const x = list.{method}(1);" if holder.endswith("prototype") else f"const x = {name}(1);"
    return EXAMPLES.get(name, call)


def test_scripts_and_style_need_nothing_newer() -> None:
    assert findings() == []


@pytest.mark.parametrize("newer", NEWER, ids=lambda newer: newer.name)
def test_each_newer_thing_is_found(newer: object) -> None:
    name = newer.name  # type: ignore[attr-defined]
    is_newer = any(since > oldest for since, oldest in zip(newer.since, OLDEST, strict=True))  # type: ignore[attr-defined]
    found = {(line, one.name) for line, one in in_script(f"const before = 1;\n{example(name)}\n")}
    assert ((2, name) in found) == is_newer
    assert not list(in_script(f"// {example(name)}\n/* {example(name)} */\n"))


def test_a_selector_that_old_browsers_do_not_know_needs_its_own_rule() -> None:
    assert [line for line, _ in in_style(".a { b: c; }\n.d, .e:has(> i) { f: g; }")] == [2]
    assert not list(
        in_style(".e:has(> i, > b) { f: g; }\n/* .d, .e:has(> i) { } */\n@media print { .e:has(> i) { f: g; } }")
    )
    assert [line for line, _ in in_style(".a {\n block-size: 100dvh; }")] == [2]


def test_the_document_names_the_same_browsers() -> None:
    rows = re.findall(
        r"^\| [^|]+ \| (\d+(?:\.\d+)?)", (ROOT / "docs/browsers.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert tuple(map(float, rows)) == OLDEST
