"""Names: how they are put in order however editors type them, and what the entries are called that a field refers to."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.model.compass import Compass
from generator.model.kinds import content_kinds
from generator.model.roles.stored import Listed
from generator.model.vocabulary import SubTopic

_WITHOUT_MARKS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
"""Latin letters that Unicode does not take apart."""


@lru_cache(maxsize=32_768)
def sort_key(text: str) -> str:
    """Order of a German dictionary (DIN 5007-1): ä like a, ß like ss, ý like y; case and quotes ignored."""
    folded = text.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded).translate(_WITHOUT_MARKS)
    return "".join(c for c in folded if c.isalnum() or c == " ").strip()


def names_of(compass: Compass, topics: Mapping[str, SubTopic], kind: str, ids: Iterable[str]) -> tuple[str, ...]:
    """Names of entries of a vocabulary, in the order of their ids; those that are missing are skipped."""
    known = topics if kind == "topics" else getattr(compass, kind)
    return tuple(known[i].name for i in ids if i in known)


def has_names(kind: str) -> bool:
    """Is it a vocabulary whose entries are called something? Entries with a page of their own are linked, and may be drafts."""
    found = content_kinds().get(kind)
    return found is not None and isinstance(found.stored, Listed) and "name" in found.model.model_fields
