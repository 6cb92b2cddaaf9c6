"""Each data format that a script reads is written as its fixture says; tests/js/ holds the scripts to the same files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.formats import FOLDER, FORMATS, text_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_written_as_its_fixture_says(name: str) -> None:
    """Is the change meant? Then `python -m tests.formats`, and see that the script reads it: `npm test`."""
    same = (FOLDER / f"{name}.json").read_text("utf-8") == text_of(name)
    assert same, (
        f"{name}.json differs. If that is right: `python -m tests.formats`, read the difference, then `npm test`"
    )


def test_every_fixture_is_written_read_and_described() -> None:
    fixtures = {path.stem for path in FOLDER.glob("*.json")}
    read = {
        name
        for path in (ROOT / "tests/js").glob("*.js")
        for name in re.findall(r'format\("([a-z-]+)"\)', path.read_text("utf-8"))
    }
    described = set(re.findall(r"tests/formats/([a-z-]+)\.json", (ROOT / "docs/formats.md").read_text("utf-8")))
    assert fixtures == set(FORMATS) == read == described
