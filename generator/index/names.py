"""How names are compared and put in order, so that editors need not type them alike."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_WITHOUT_MARKS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
"""Latin letters that Unicode does not take apart."""


@lru_cache(maxsize=32_768)
def sort_key(text: str) -> str:
    """Order of a German dictionary (DIN 5007-1): ä like a, ß like ss, ý like y; case and quotes ignored."""
    folded = text.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded).translate(_WITHOUT_MARKS)
    return "".join(c for c in folded if c.isalnum() or c == " ").strip()
