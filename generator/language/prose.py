"""Texts of editors as HTML, each worked out once."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup


@lru_cache(maxsize=2**15)
def prose(text: str, *, headings: bool = False, lines: bool = False) -> Markup:
    """HTML of a text; `headings` allows ## and ### (pages of their own only), `lines` keeps each line to itself."""
    from generator.language.markdown import rendered  # noqa: PLC0415 - who checks or plans pages has nothing to render

    return rendered(text, headings=headings, lines=lines)
