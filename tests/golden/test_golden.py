"""What the generator makes of the town is what was looked at and committed."""

from __future__ import annotations

import re

from generator.base.output import Page
from generator.pipeline import run
from tests.golden import EXPECTED, PAGES, TODAY, TOWN, produced


def test_output_of_the_town_is_the_committed_one() -> None:
    """Not one page more, less or different; `make golden` shows a wanted change in git."""
    expected = {path.name: path.read_text(encoding="utf-8") for path in EXPECTED.iterdir()}
    made = produced()

    assert sorted(made) == sorted(expected)
    for name, text in made.items():
        assert text == expected[name], f"{name} differs; if that is right: python -m tests.golden"


def test_each_kind_of_page_is_among_them() -> None:
    """A new kind wants a page here: `tests/golden/__init__.py` lists them."""
    pages = [file for file in run(TOWN, TODAY).files.values() if isinstance(file, Page)]
    kinds = {page.address: re.findall(r'class="page page-([\w-]+)', page.body)[0] for page in pages}
    assert {kinds[address] for address in PAGES} | {kinds["404.html"]} == set(kinds.values())
