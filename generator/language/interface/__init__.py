"""The texts of the pages themselves in other languages: `<language>.yml`, German text → translation.

Labels, and other short texts that a field or a kind of page brings along, have all languages side by side in `labels.yml`:
who adds one writes in one file. No text stands in both. A district adds a language, or says something its own way, in
`content/translations/<language>.yml`. Which of these texts the scripts of the pages say is read from the scripts (`scripts.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path

from generator.source.nodes import parse

Texts = Mapping[str, str | Mapping[str, str]]
FOLDER = Path(__file__).parent
LABELS = "labels"
_COMPLETE = "en"
"""A language that comes with the program, with every text of the interface."""


@cache
def interface(language: str) -> Texts:
    """What comes with the program for a language; empty for one it does not know."""
    return {**read(language), **{german: said[language] for german, said in labels().items() if said.get(language)}}


def to_say() -> Collection[str]:
    """Every German text of the interface: also a label that no language says yet, which would be missed by nobody."""
    return {**interface(_COMPLETE), **labels()}.keys()


def labels() -> Mapping[str, Mapping[str, str]]:
    """German label → language → what it says there."""
    return {german: said for german, said in read(LABELS).items() if not isinstance(said, str)}


@cache
def read(name: str) -> Texts:
    """One of the files as it is; empty if there is none."""
    file = FOLDER / f"{name}.yml"
    found = parse(file.read_text(encoding="utf-8"), file.name).value if file.is_file() else None
    return found if isinstance(found, dict) else {}
