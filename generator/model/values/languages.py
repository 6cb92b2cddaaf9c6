"""Languages of the world: direction of writing, days, numbers. The door to `babel` (data of the Unicode CLDR)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from functools import cache

from babel import Locale, UnknownLocaleError

from generator.base.output import ORIGINAL

_AS_IN = {"en": "en-GB"}
"""English here writes days as its neighbours do: „22 November 2026“."""

_ALSO_WRITTEN_AS_IN = {"ar": ("ar-SY",)}
"""Names of months of the Levant, where most who read Arabic here come from."""
_JOINED = "[وفبلك]"
"""What Arabic writes together with the next word: and, in, to …"""
_ENDING = re.compile(r"(?:ого|ego|.)$")
"""What changes with the case of a month as it stands in a date: `серпня`, `лютого`, `lutego`."""


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


def own_name(code: str) -> str:
    """How the language calls itself: „Polski“."""
    name = _locale(code).get_display_name() or code
    return name[:1].upper() + name[1:]


def code_hint(name: str) -> str:
    """What to write for a language; who typed its German name („Polnisch“) gets just its code."""
    german = {spoken.casefold(): code for code, spoken in _locale(ORIGINAL).languages.items()}
    code = german.get(name.strip().casefold())
    return f"Schreiben Sie {code}." if code else "Schreiben Sie das Kürzel (ISO 639), zum Beispiel pl für Polnisch."


def direction(code: str) -> str:
    """`rtl` for languages written from right to left, else `ltr`."""
    return _locale(code).text_direction


def day_text(code: str, day: date) -> str:
    """A day in the language's long form: „22 November 2026“."""
    from babel.dates import format_date  # noqa: PLC0415 - brings time zones, which a check needs none of

    return format_date(day, "long", _locale(code))


def clock_text(code: str, moment: time) -> str:
    """A time of day on the 24-hour clock that offices here use."""
    from babel.dates import format_time  # noqa: PLC0415 - see above

    return "24:00" if (moment.hour, moment.minute) == (23, 59) else format_time(moment, "H:mm", locale=_locale(code))


def listed(code: str, parts: Sequence[str]) -> str:
    """„a, b and c“."""
    from babel.lists import format_list  # noqa: PLC0415 - see above

    return format_list(list(parts), "standard", _locale(code))


def plural_forms(code: str) -> frozenset[str]:
    """Every CLDR category that the language knows."""
    return frozenset((*_locale(code).plural_form.tags, "other"))


def counted_forms(code: str) -> frozenset[str]:
    """The categories that whole numbers need: some are only for fractions or for millions."""
    return frozenset(plural(code, number) for number in range(1, 201))


def plural(code: str, number: int) -> str:
    """CLDR category of a number: zero, one, two, few, many or other."""
    return _locale(code).plural_form(number)


def says_two_in_words(code: str) -> bool:
    """Has the language a form of its own for two things, so that nobody writes a figure there?"""
    return plural(code, 2) == "two"


def months_in(code: str, text: str) -> frozenset[int]:
    """The months, 1 to 12, that a text names, in whatever case of the language: `серпня`, `у серпні`.

    Capitals count: „May“ is a month, „may“ is none.
    """
    return frozenset(int((match.lastgroup or "")[1:]) for match in _months(code).finditer(text))


@cache
def _months(code: str) -> re.Pattern[str]:
    """Finds each month as the group m1 to m12. Where months have two names, as in Arabic, both are known."""
    known = [_locale(code).months, *(_locale(other).months for other in _ALSO_WRITTEN_AS_IN.get(code, ()))]
    names = "|".join(
        f"(?P<m{number}>{'|'.join(_any_case(month['format']['wide'][number], month['stand-alone']['wide'][number]) for month in known)})"
        for number in range(1, 13)
    )
    return re.compile(rf"(?<!\w){_JOINED}?(?:{names})(?!\w)")


def _any_case(in_date: str, alone: str) -> str:
    """A pattern for a name: as in a date, alone, and in languages with cases with any ending."""
    whole = "|".join(sorted({re.escape(in_date), re.escape(alone)}))
    if in_date == alone or in_date[:2] != alone[:2]:  # One case, or another name.
        return whole
    stem = _ENDING.sub("", in_date)
    return rf"{whole}|[{stem[0].upper()}{stem[0]}]{re.escape(stem[1:])}\w{{0,{3 if len(stem) > 2 else 1}}}"
