"""The one door to segno: an address → a code to scan, as SVG."""

from __future__ import annotations

import io
from functools import lru_cache

import segno

QUIET = 2
"""Modules of white around the code; the paper around it gives the rest."""


@lru_cache(maxsize=4096)
def _svg(url: str) -> str:
    out = io.BytesIO()
    # M: readable with an eighth of it torn off or under a magnet.
    made = segno.make(url, error="m", micro=False, boost_error=False)
    made.save(out, kind="svg", border=QUIET, xmldecl=False, svgns=True, nl=False, dark="#1d2730", light="#ffffff")
    return out.getvalue().decode()


def code(url: str) -> dict[str, str]:
    """Address, the address as people type it, and its code."""
    return {"url": url, "text": url.removeprefix("https://").rstrip("/"), "svg": _svg(url)}
