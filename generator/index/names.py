"""How names are compared and put in order."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=32_768)
def sort_key(text: str) -> str:
    """Order of a German dictionary (DIN 5007-1): ä like a, ß like ss, case and quotes ignored."""
    folded = text.casefold().translate(str.maketrans("äöüáéèêç", "aouaeeec"))
    return "".join(c for c in folded if c.isalnum() or c == " ").strip()
