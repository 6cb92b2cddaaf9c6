"""Soft hyphens in very long German words, for browsers that have no German hyphenation."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

_LONG = re.compile(r"\w{18,}")
_SEAMS = re.compile(
    # After a linking syllable …
    r"(?<=schafts)(?=\w{4})|(?<=ungs)(?=\w{4})|(?<=heits)(?=\w{4})|(?<=keits)(?=\w{4})|(?<=tions)(?=\w{4})|(?<=täts)(?=\w{4})"
    # … and before what compounds often end in.
    r"|(?<=\w{4})(?=(?:amt|angebot|beauftragt|beratung|bereitschaft|betreuung|bibliothek|dienst|förderung|fürsorge"
    r"|gemeinschaft|gruppe|haus|hilfe|initiative|kasse|konflikt|netzwerk|pflege|schule|stelle|telefon|treff"
    r"|untersuchung|verband|verein|vertretung|verwaltung|vorsorge|zentrum)\w*$)"
)


def soft(text: str) -> str:
    """The text with soft hyphens in words that would not fit on a phone's line. Markup stays: other languages divide themselves."""
    return text if isinstance(text, Markup) else _softened(text)


@lru_cache(maxsize=8192)
def _softened(text: str) -> str:
    return _LONG.sub(lambda word: _SEAMS.sub("\u00ad", word[0]), text)
