"""Names of files in a message: the first few, on one line, whatever stands in them."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

_MAX_NAMES = 6


def some(names: Collection[str]) -> str:
    """„a, b und 14 weitere“; names that would break the line, or that no terminal can show, are spelled out."""
    shown = [_plain(name) for name in islice(names, _MAX_NAMES)]
    rest = len(names) - len(shown)
    return ", ".join(shown) + (f" und {rest} weitere" if rest else "")


def _plain(name: str) -> str:
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in name)
