"""Where old addresses lead, in every language of the site: one line in `redirects.yml` moves them all."""

from __future__ import annotations

from generator import addresses
from generator.base.output import ORIGINAL
from generator.model.compass import Compass

_IN_ALL_LANGUAGES = (addresses.OFFERS, addresses.AGES, addresses.AREAS, addresses.TOPICS)
"""Kinds of pages that each language has."""
_MAX_DEPTH = 2
"""Slashes in the address of such a page; an age group within an area is there in German only."""


def moves(compass: Compass) -> dict[str, str]:
    """Old address → new one. A language leads to its own page, or to the German one where it has none."""
    found = dict(compass.redirects)
    for language in compass.district.languages:
        for old, new in compass.redirects.items():
            if language != ORIGINAL and old.startswith(_IN_ALL_LANGUAGES):
                is_spoken = new == addresses.EMERGENCY or (
                    new.startswith(_IN_ALL_LANGUAGES) and new.count("/") <= _MAX_DEPTH
                )
                found.setdefault(f"{language}/{old}", f"{language}/{new}" if is_spoken else new)
    return found
