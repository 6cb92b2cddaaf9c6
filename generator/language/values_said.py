"""What a text says that must not change with the language: numbers, times, telephone numbers, months, addresses.

Commas, points and blanks between figures are no part of them: German writes 1.000 and 8.30 Uhr where English writes
1,000 and 8:30.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from generator.base.keeping import TEXTS, Stage, only_for
from generator.base.output import ORIGINAL
from generator.language.phrase import MONTHS
from generator.model.values.languages import months_in, says_two_in_words

_IN_WORDS = {"1", "2"}
_VALUE = re.compile(
    r"(?P<address>https?://[^\s<>()\"«»“”]+|www\.[^\s<>()\"«»“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<street>\b(?:[A-ZÄÖÜ][\w.]*[ -])?\w*(?:[Ss]traße|[Ss]tr\.|[Gg]asse|[Pp]latz|[Ww]eg|[Mm]arkt|[Aa]llee|[Rr]ing) \d+\w?\b)"
    r"|(?P<telephone>(?<![\d.,:])(?:\+\d|0)(?:[ \u00a0/-]?\d){6,})"
    r"|(?P<figures>\d+)(?:[.:]00(?!\d))?"
)
"""Streets stand in German on their signs. A telephone number has at least seven figures; 9:00 is 9."""
_MAY_HOLD_ONE = re.compile(r"\d|@|www\.|://")


class Difference(NamedTuple):
    """What only one of two texts says."""

    lost: list[str]
    """In the German text, and not or not as often in its translation."""
    added: list[str]
    """In the translation, and not in the German text."""


def difference(german: str, text: str, language: str) -> Difference:
    """What a translation into a language (`uk`) leaves out of its German text, and what it adds."""
    here, there = _in_german(german), said(text, language)
    if here == there:
        return Difference([], [])
    in_words = _IN_WORDS if says_two_in_words(language) else set()
    return Difference([v for v in here - there if v not in in_words], [v for v in there if v not in here])


@only_for(Stage.RULE)
@lru_cache(maxsize=TEXTS)
def _in_german(text: str) -> Counter[str]:
    """Worked out once for all languages."""
    return said(text)


def said(text: str, language: str = ORIGINAL) -> Counter[str]:
    """Each value, in a form to compare, with how often it stands there; a month counts once."""
    found: Counter[str] = Counter()
    if _MAY_HOLD_ONE.search(text):
        for match in _VALUE.finditer(text):
            kind = match.lastgroup or ""
            found[_PLAIN[kind](match[kind])] += 1
    # A German name stays understood in any language: so it stands in a letter.
    for number in sorted(months_in(language, text) | months_in(ORIGINAL, text)):
        found[MONTHS[number - 1]] += 1
    return found


_PLAIN: dict[str, Callable[[str], str]] = {
    "address": lambda typed: typed.rstrip(".,;:!?،؛。").lower(),
    "street": str,
    "telephone": lambda typed: re.sub(r"\D", "", typed),
    "figures": lambda typed: typed.lstrip("0") or "0",
}
