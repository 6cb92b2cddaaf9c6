"""Numbers however they are written: telephones with any prefix and signs between, places on the map at any precision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.protect.plain import folded

_RUN = re.compile(r"\d(?:[ \t()+/.|*~_·‐‑‒–—−-]{0,4}\d){4,}")
"""Digits with signs between them."""
_WIDE_RUN = re.compile(r"\d(?:[\s()+/.|*~_·‐‑‒–—−,:;'’\"&=-]{0,12}\d){6,}")
"""The same over the end of a line and with signs that also part one number from the next: only for a number with its prefix."""
_COUNTRY = re.compile(r"^(?:00|\+)?49(?:0)?|^0+")
_MIN_LOCAL_LENGTH = 6
_DECIMAL = re.compile(r"(?<![\d.])(\d{1,3})[.,](\d{3,12})(?!\d)")
_DEGREES = re.compile(
    r"(\d{1,3})\s{0,2}[°º˚]\s{0,2}(\d{1,2}(?:[.,]\d+)?)\s{0,2}['′’`´]\s{0,2}(?:(\d{1,2}(?:[.,]\d+)?))?"
)
_NEAR = 60
"""So many characters lie between latitude and longitude at most."""
_SECOND = 1 / 3600
_LONELY_DIGITS = 4
EXACT, NEIGHBOUR = 0.00003, 0.0003
"""In degrees: one number alone must be the same; of a pair, a pin on another corner of the house is near enough (30 m)."""

Span = tuple[int, int]


def digits_of(text: str) -> str:
    """The number without country and leading zero."""
    return _COUNTRY.sub("", re.sub(r"\D", "", folded(text)))


def phones(text: str, number: str, local: str) -> Iterator[Span]:
    """Places of a number in a folded text: with prefix, without, and as dialled in its own town."""
    for run in _WIDE_RUN.finditer(text):
        digits = re.sub(r"\D", "", run[0])
        if any(_is_prefix(digits[: place.start()]) for place in re.finditer(f"(?={number})", digits)):
            yield run.span()
    if len(local) >= _MIN_LOCAL_LENGTH:
        for run in _RUN.finditer(text):
            if re.sub(r"\D", "", run[0]) == local:
                yield run.span()


def _is_prefix(before: str) -> bool:
    # Another number may stand right before: „030 23125 170 / 030 23125 171“.
    return not before or before.endswith(("0", "49"))


def points(text: str, latitude: float | None, longitude: float | None) -> Iterator[Span]:
    """Places of a pair of coordinates in a folded text, or of one that stands alone."""
    numbers = [(m.start(), m.end(), float(f"{m[1]}.{m[2]}"), len(m[2])) for m in _DECIMAL.finditer(text)]
    yield from _paired(numbers, latitude, longitude)
    if any(sign in text for sign in "°º˚"):
        turned = [(m.start(), m.end(), _decimal(m), 0) for m in _DEGREES.finditer(text)]
        yield from _paired(turned, latitude, longitude)


def without_degrees(text: str) -> tuple[str, tuple[float, float] | None]:
    """A place in degrees, minutes and seconds as decimal numbers, and the text without it."""
    found = [_decimal(match) for match in _DEGREES.finditer(text)]
    return (_DEGREES.sub(" ", text), (found[0], found[1])) if len(found) > 1 else (text, None)


def _decimal(match: re.Match[str]) -> float:
    minutes, seconds = (float((match[part] or "0").replace(",", ".")) for part in (2, 3))
    return float(match[1]) + minutes / 60 + seconds * _SECOND


def _paired(
    numbers: list[tuple[int, int, float, int]], latitude: float | None, longitude: float | None
) -> Iterator[Span]:
    for place, (start, end, value, digits) in enumerate(numbers):
        around = [n for n in numbers[max(place - 1, 0) : place + 2] if n[0] != start]
        near = [n for n in around if abs(n[0] - end) <= _NEAR or abs(start - n[1]) <= _NEAR]
        for one, other in ((latitude, longitude), (longitude, latitude)):
            if one is None or not _is_same(value, digits, one, EXACT if other is None or not near else NEIGHBOUR):
                continue
            is_pair = other is None or any(_is_same(n[2], n[3], other, NEIGHBOUR) for n in near)
            if is_pair or (not near and digits >= _LONELY_DIGITS):
                yield start, end


def _is_same(value: float, digits: int, secret: float, least: float) -> bool:
    """At the precision somebody typed, rounded or cut off; `digits` is 0 for degrees and minutes."""
    room = 10.0**-digits if digits else _SECOND
    return abs(value - abs(secret)) < max(min(room, 0.001), least)
