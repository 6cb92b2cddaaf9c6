"""Numbers and mail addresses by which a page is found: as a whole or not at all.

The twin of `contactsIn` in `site_overrides/assets/js/search/contacts.js`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache

from generator.index import Index
from generator.model.offer import Offer
from generator.model.values.telephone import NUMBER_IN_TEXT, number_in

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_AREA_CODE = re.compile(r"\(?(?:\+49\s*|0)\(?0?(?![789]00)[2-9]\d{1,4}\)?[\s/-]+(?=\d)")
"""Of the fixed network; numbers that cost nothing or are mobile are dialled whole."""
MIN_LOCAL = 4
_SWITCHBOARD = re.compile(r"\s*[-–]\s*0$")
_TEXTS = 50_000
"""Half of all texts stand in several documents, and a preview sees most of them again."""
Contact = tuple[str, int]
"""Key, and how much the page is about it (`Whose`)."""


class Whose(IntEnum):
    """Whose a number is on a page, the most telling first."""

    OWN = 0
    BODY = 1
    """Of an organization, an office, a help line of the emergency page."""
    FURTHER = 2
    INHERITED = 3
    NAMED = 4
    """It stands within a text."""


def key(text: str) -> str:
    """A number as it is dialled at home, in digits; foreign ones begin with 00."""
    digits = re.sub(r"[^0-9+]", "", text.replace("(0)", ""))
    return re.sub(r"^(?:\+|00)49", "0", digits).replace("+", "00")


def keys(text: str) -> Iterator[str]:
    """„030 23125-0“ is asked for as 030 23125, too, and by neighbours as 23125-0."""
    yield key(text)
    short = _SWITCHBOARD.sub("", text)
    if short != text:
        yield key(short)
    if _AREA_CODE.match(text):
        yield from (local for one in dict.fromkeys((text, short)) if _is_local(local := key(_AREA_CODE.sub("", one))))


def _is_local(number: str) -> bool:
    """Neither short enough to be an age or a house, nor a year."""
    return len(number) >= MIN_LOCAL and not re.fullmatch(r"(?:19|20)\d\d", number)


def of_offer(index: Index, offer: Offer) -> Iterator[Contact]:
    """Numbers and address that the page of an offer shows."""
    is_inherited = not offer.phones or bool(index.whose_number(offer))
    for number, phone in enumerate(index.phones(offer)):
        whose = Whose.INHERITED if is_inherited else Whose.FURTHER if number else Whose.OWN
        yield from ((one, whose) for one in keys(phone.number.text))
    if offer.email:
        yield offer.email.casefold(), Whose.OWN


def of_body(numbers: Iterable[str], email: str | None = None) -> Iterator[Contact]:
    """Numbers of somebody whom a page is about."""
    yield from ((one, Whose.BODY) for number in numbers for one in keys(number))
    if email:
        yield email.casefold(), Whose.BODY


@lru_cache(maxsize=_TEXTS)
def named(text: str) -> tuple[Contact, ...]:
    """Numbers and addresses within sentences."""
    found = [one for number in NUMBER_IN_TEXT.finditer(text) if number_in(number[0]) for one in keys(number[0])]
    if "@" in text:
        found += [mail[0].casefold() for mail in _MAIL.finditer(text)]
    return tuple((one, Whose.NAMED) for one in found)


@lru_cache(maxsize=_TEXTS)
def without(text: str) -> str:
    """A text without them: „116“ alone must not find whoever has 116 016."""
    kept = NUMBER_IN_TEXT.sub(lambda found: " " if number_in(found[0]) else found[0], text)
    return _MAIL.sub(" ", kept) if "@" in kept else kept
