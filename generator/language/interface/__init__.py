"""The texts of the pages themselves in other languages: `<language>.yml`, German text → translation.

A district adds a language, or says something its own way, in `content/translations/<language>.yml`.
`scripts.yml` is no language: it lists the texts among them that the scripts of the pages say.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from generator.source.nodes import parse

Texts = Mapping[str, str | Mapping[str, str]]


@cache
def interface(language: str) -> Texts:
    """What comes with the program for a language; empty for one it does not know."""
    found = _read(language)
    return found if isinstance(found, dict) else {}


@cache
def script_texts() -> Mapping[str, tuple[str, ...]]:
    """Script → the German texts it says; a page in another language brings their translations along."""
    found = _read("scripts")
    return {name: tuple(texts) for name, texts in found.items()} if isinstance(found, dict) else {}


def _read(name: str) -> object:
    file = Path(__file__).parent / f"{name}.yml"
    return parse(file.read_text(encoding="utf-8"), file.name).value if file.is_file() else None
