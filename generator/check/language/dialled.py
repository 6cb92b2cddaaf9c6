"""Links that dial: is the number people read the one the telephone calls?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINK = re.compile(r"\[([^\[\]]{0,200})\]\(\s*<?tel:(\+?[0-9]{2,20})")
_SHOWN = re.compile(r"\+?\(?\d[\d\s()/.–-]*")
_SHORT = re.compile(r"11[025]|116\d{3}")
_MIN_DIGITS = 5
"""Digits of a number without area code: „24/7“ and years are none."""


class Mismatch(NamedTuple):
    """What people read, what is dialled, and where in the text (from 0)."""

    shown: str
    dialled: str
    offset: int


def mismatches(text: str) -> Iterator[Mismatch]:
    """Links whose words show a number that is not dialled; words without a number are fine."""
    for link in _LINK.finditer(text):
        shown = [found for found in _SHOWN.findall(link[1]) if _is_number(_plain(found))]
        if shown and not any(_is_same(_plain(found), _plain(link[2])) for found in shown):
            yield Mismatch(shown[0].strip(), link[2], link.start())


def _plain(number: str) -> str:
    """Digits as dialled within Germany."""
    digits = re.sub(r"[^\d+]", "", number.replace("(0)", ""))
    return re.sub(r"^\+", "00", re.sub(r"^(?:\+|00)49", "0", digits))


def _is_number(digits: str) -> bool:
    return digits.startswith("0") or _SHORT.fullmatch(digits) is not None or len(digits) >= _MIN_DIGITS


def _is_same(shown: str, dialled: str) -> bool:
    """Without its area code a number is the end of the one dialled."""
    if shown.startswith("0") or _SHORT.fullmatch(shown):
        return shown == dialled
    return dialled.endswith(shown)
