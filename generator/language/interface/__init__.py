"""The texts of the pages themselves in other languages: `<language>.yml`, German text → translation.

A district adds a language, or says something its own way, in `content/translations/<language>.yml`.
Which of these texts the scripts of the pages say is read from the scripts (`scripts.py`).
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
    file = Path(__file__).parent / f"{language}.yml"
    found = parse(file.read_text(encoding="utf-8"), file.name).value if file.is_file() else None
    return found if isinstance(found, dict) else {}
