"""Languages of the world: direction of writing, days, numbers. The door to `babel` (data of the Unicode CLDR)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.lists import format_list


_AS_IN = {"en": "en-GB"}
"""English here writes days as its neighbours do: „22 November 2026“."""


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(_AS_IN.get(code, code), sep="-")


def is_known(code: str) -> bool:
    """Is `code` a language (`uk`, `pt-br`)?"""
    try:
        _locale(code)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def direction(code: str) -> str:
    """`rtl` for languages written from right to left, else `ltr`."""
    return _locale(code).text_direction


def day_text(code: str, day: date) -> str:
    """A day in the language's long form: „22 November 2026“."""
    return format_date(day, "long", _locale(code))


def clock_text(code: str, moment: time) -> str:
    """A time of day on the 24-hour clock that offices here use."""
    return "24:00" if (moment.hour, moment.minute) == (23, 59) else format_time(moment, "H:mm", locale=_locale(code))


def listed(code: str, parts: Sequence[str]) -> str:
    """„a, b and c“."""
    return format_list(list(parts), "standard", _locale(code))


def plural(code: str, number: int) -> str:
    """CLDR category of a number: zero, one, two, few, many or other."""
    return _locale(code).plural_form(number)
