"""Telephone numbers: how they are dialled, what a call costs, and what an editor may insist on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Annotated

import phonenumbers
from phonenumbers import PhoneNumberType
from pydantic import BeforeValidator, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from generator.model.roles import Example, Input, Read, Title, Unseen
from generator.model.values.fields import Frozen, Line, figure, problem, written
from generator.model.values.times import Day

PRICE_UNKNOWN = "Der Anruf kostet Geld. Wie viel, wissen wir nicht."
"""Stands beside a number that costs as long as nobody has written down what."""

_GERMANY = 49
_SHORT = re.compile(r"11[025]|116\d{3}|19\d{3}")
"""Emergency calls, the authorities' number, help lines, and local ones such as 19222."""
_DIRECTORY = re.compile(r"118\d{2,3}")
_FREE = re.compile(r"11[02]|116\d{3}|0800\d+")
_CHARGED = re.compile(r"0(?:180|137|138|700)\d+")
_TELEVOTING = re.compile(r"0138\d{6,8}")
"""`phonenumbers` knows 0137 only, though both are given out for the same."""
_NATIONAL = {PhoneNumberType.TOLL_FREE, PhoneNumberType.SHARED_COST, PhoneNumberType.PERSONAL_NUMBER}
_PRICE = re.compile(r"\d\s*(?:ct|cents?|euro|€)|(?:cents?|euro)\b", re.IGNORECASE)
NUMBER_IN_TEXT = re.compile(
    r"(?<![\w.,/+§-])(?<!§[ \u00a0])(?:11[025](?![ \u00a0]?(?:[€%°–-]|[Ee]uro|SGB|BGB|Abs|[kKc]?m\b|Kilo|Meter|Minuten|Stunden|Tage))"
    r"|116[ \u00a0]?\d{3}|(?:\+[1-9]|\(0[1-9]\d*\)|0\d)[\d \u00a0()/–-]{4,22}\d)(?![\w]|[.,]\d)"
)
"""What may be a number within a sentence; `number_in` says whether it is one. „110 Euro“ and „§ 110“ are none."""
_EXPENSIVE = re.compile(r"0(?:900|190)\d+")


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number that can be dialled: `tel` for the link, `text` as people read it, `price` where a call costs more."""

    tel: str
    text: str
    price: str = field(default="", compare=False)

    @property
    def standard(self) -> str:
        """For other programs: the form of E.164; short numbers have none and stay."""
        return f"+{_GERMANY}{self.tel[1:]}" if self.tel.startswith("0") else self.tel

    @property
    def is_free(self) -> bool:
        """Does a call cost nothing by law?"""
        return _FREE.fullmatch(self.tel) is not None

    @property
    def is_charged(self) -> bool:
        """Does a call cost more than one to a landline or mobile?"""
        return _CHARGED.fullmatch(self.tel) is not None


class Insisted(Frozen):
    """Why a number is right although the number plan does not know it, and how long that is believed."""

    reason: Annotated[Line, Title("Warum sie stimmt"), Unseen]
    """Woher Sie wissen, dass die Nummer stimmt, zum Beispiel „am 12. November 2026 angerufen“."""
    until: Annotated[Day, Title("Gilt bis")]
    """Bis wann Sie sich darauf verlassen. Danach warnt die Prüfung."""


def names_price(text: str | None) -> bool:
    """Do words say what a call costs?"""
    return bool(text and _PRICE.search(text))


def _read(text: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(text, "DE")
    except phonenumbers.NumberParseException:
        return None


def _is_complete(text: str) -> bool:
    number = _read(text)
    return number is not None and phonenumbers.is_valid_number(number)


def priced(number: PhoneNumber, cost: str | None, label: str | None = None) -> PhoneNumber:
    """The number with what a call costs, from a field for it or from its label."""
    price = cost or (label if number.is_charged and names_price(label) else "")
    return replace(number, price=price) if price else number


@lru_cache(maxsize=8192)
def phone(text: str) -> PhoneNumber:
    """The number of a text that is one in the number plan."""
    number, digits = _plain(text)
    if _SHORT.fullmatch(digits):
        return PhoneNumber(digits, f"{digits[:3]} {digits[3:]}".strip() if digits.startswith("11") else digits)
    at_home = _at_home(number) if number else digits
    if _TELEVOTING.fullmatch(at_home):
        return PhoneNumber(at_home, text, PRICE_UNKNOWN)
    if number is None or not phonenumbers.is_valid_number(number):
        raise problem(
            "K132",
            f"„{text[:40]}“ gibt es als Telefonnummer nicht",
            "Prüfen Sie Vorwahl und Länge, zum Beispiel 030 23125-0. Stimmt sie doch, schreiben Sie dazu "
            "insisted: {reason: woher Sie das wissen, until: JJJJ-MM-TT}.",
        )
    return _shown(number, text)


def insisted_phone(text: str) -> PhoneNumber:
    """The number of a text that an editor vouches for. What would dial something else is refused all the same."""
    number, digits = _plain(text)
    if number is None or (number.country_code == _GERMANY and not digits.startswith(("0", "49"))):
        return PhoneNumber(digits, text)
    return _shown(number, text)


def _plain(text: str) -> tuple[phonenumbers.PhoneNumber | None, str]:
    """The parsed number and its digits; refuses what is no single number or costs much."""
    # Letters, `*31#` and the like would dial something else than what is printed.
    if not re.fullmatch(r"[+(0-9][0-9 ()/.–-]{1,28}", text) or _is_complete(text.rpartition("/")[0]):
        raise problem(
            "K132",
            f"„{text[:40]}“ ist keine Telefonnummer",
            "Nur Ziffern, Leerzeichen und Bindestrich, zum Beispiel 030 23125-0. Zwei Nummern sind zwei Einträge.",
        )
    number, digits = _read(text), re.sub(r"\D", "", text)
    at_home = _at_home(number) if number else digits
    is_televoting = at_home.startswith("0137")
    is_premium = number is not None and phonenumbers.number_type(number) == PhoneNumberType.PREMIUM_RATE
    if _EXPENSIVE.fullmatch(at_home) or _DIRECTORY.fullmatch(digits) or (is_premium and not is_televoting):
        fix = "Suchen Sie eine Nummer mit Ortsvorwahl oder 0800."
        raise problem("K132", f"„{text}“ ist eine Nummer, die viel Geld kostet", fix)
    return number, digits


def _at_home(number: phonenumbers.PhoneNumber) -> str:
    """Digits as dialled within Germany; empty for another country."""
    is_ours = number.country_code == _GERMANY
    return f"0{phonenumbers.national_significant_number(number)}" if is_ours else ""


def _shown(number: phonenumbers.PhoneNumber, text: str) -> PhoneNumber:
    """Shown as its owner writes it: „23125-0“ says more than „231250“."""
    text, at_home = " ".join(text.split()), _at_home(number)
    is_charged = _CHARGED.fullmatch(at_home) is not None
    # With +49 some networks, and phones abroad, refuse numbers that belong to the country and to no place in it.
    is_national = is_charged or (bool(at_home) and phonenumbers.number_type(number) in _NATIONAL)
    tel = at_home if is_national else phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return PhoneNumber(tel, text, PRICE_UNKNOWN if is_charged else "")


def _parsed(value: object, info: ValidationInfo) -> PhoneNumber:
    if isinstance(value, PhoneNumber):
        return value
    text = figure(value)
    if not (info.data or {}).get("insisted"):
        return _as_dialled(text)
    return insisted_phone(text) if number_in(text) is None else phone(text)


def _as_dialled(text: str) -> PhoneNumber:
    """Refuses what only a program completes: on paper people dial what they read."""
    number = phone(text)
    if number.tel.startswith(("0", "+")) and not text.lstrip("(").startswith(("0", "+")):
        fix = "Schreiben Sie sie mit Vorwahl, zum Beispiel 030 23125-0. Tabellen lassen die erste 0 gern weg."
        raise problem("K132", f"der Nummer „{text[:40]}“ fehlt am Anfang die 0 oder das +", fix)
    return number


def number_in(text: str) -> PhoneNumber | None:
    """The number a text is; None for a year, an account or anything else."""
    try:
        return phone(" ".join(figure(text).split()))
    except PydanticCustomError:
        return None


def in_germany(number: PhoneNumber) -> tuple[str, str]:
    """The digits behind the country's prefix, and those one dials in the same town; none of these for a mobile."""
    parsed = _read(number.tel)
    if parsed is None:
        return number.tel, ""
    national = phonenumbers.national_significant_number(parsed)
    area = phonenumbers.length_of_geographical_area_code(parsed)
    return national, national[area:] if area else ""


Number = Annotated[PhoneNumber, BeforeValidator(_parsed), written("string", "integer"), Input.PHONE]
"""A telephone number valid in Germany (checked with `phonenumbers`), or a short one such as 112 or 116 117."""


class CallNumber(Frozen):
    """A number with what a caller must know. The number comes last: the other fields say how to read it."""

    label: Annotated[Line | None, Title("Wofür oder wo"), Read, Example("Zentrale")] = None
    """Wofür oder wo, zum Beispiel „Beratungsstelle Musterstadt“."""
    cost: Annotated[Line | None, Title("Kosten des Anrufs"), Read] = None
    """Was der Anruf kostet, in Worten: „20 Cent pro Anruf“. Steht neben jeder Anruf-Schaltfläche. Bei 0180, 0137 und 0700 nötig."""
    insisted: Annotated[Insisted | None, Title("Trotzdem richtig")] = None
    """Nur wenn die Prüfung eine richtige Nummer ablehnt: reason und until."""
    number: Annotated[Number, Title("Nummer"), Example("030 23125 000")]
    """Telefonnummer, wie man sie wählt."""

    @field_validator("number")
    @classmethod
    def _with_price(cls, value: PhoneNumber, info: ValidationInfo) -> PhoneNumber:
        return priced(value, info.data.get("cost"), info.data.get("label"))
