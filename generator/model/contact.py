"""Fields to reach somebody: addresses of all kinds and phone numbers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated, NamedTuple
from urllib.parse import urlsplit

import phonenumbers
from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from generator.model.fields import clean, number, problem, shown, single, written


def _url(text: object) -> str:
    value = single(text)
    if value:
        value = clean(value)
    try:
        parts = urlsplit(value)
        host, port_is_fine = parts.hostname or "", (parts.port or 1) > 0
    except ValueError:
        host, port_is_fine, parts = "", False, urlsplit("")
    if parts.scheme not in ("http", "https") or not port_is_fine:
        raise problem(
            "K130", f"„{value[:80]}“ ist keine Internetadresse", "Eine Adresse beginnt mit https:// oder http://."
        )
    labels = host.removesuffix(".").split(".")
    if (
        parts.username is not None
        or len(labels) < 2
        or not all(labels)
        or re.search(r"[\s<>\"'`\\{}|^]", value)
        or len(value) > 500
    ):
        raise problem(
            "K130",
            f"„{value[:80]}“ ist keine gültige Internetadresse",
            "Kopieren Sie die Adresse aus der Adresszeile des Browsers.",
        )
    return value


Url = Annotated[str, BeforeValidator(_url), written("string", pattern=r"^https?://")]
"""An `http` or `https` address without user name."""

_EMAIL = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)


def _email(text: object) -> str:
    value = single(text)
    # Nothing longer is an address (RFC 5321), and the pattern takes long over long texts.
    if len(value) > 254 or not _EMAIL.fullmatch(value) or ".." in value:
        raise problem(
            "K131",
            f"„{value[:80]}“ ist keine E-Mail-Adresse",
            "Beispiel: beratung@beispiel.de, ohne Namen und ohne weitere Zeichen.",
        )
    return value


Email = Annotated[str, BeforeValidator(_email)]
"""One mailbox of an office or organization, never of a person."""


def _report_address(text: object) -> str:
    value = single(text)
    if "://" not in value:
        return f"mailto:{_email(value.removeprefix('mailto:'))}"
    if not value.startswith("https://"):
        raise problem("K130", f"„{value[:80]}“ ist keine sichere Internetadresse", "Sie beginnt mit https://.")
    return _url(value)


ReportAddress = Annotated[str, BeforeValidator(_report_address), written("string")]
"""A mailbox or an `https` address, kept as a URI: `mailto:…` or `https://…`."""


def _postal_code(text: object) -> str:
    value = single(text)
    if not re.fullmatch(r"[0-9]{5}", value):
        raise problem("K105", f"„{shown(value)}“ ist keine Postleitzahl, sie hat fünf Ziffern", "Beispiel: 07907")
    return value


PostalCode = Annotated[str, BeforeValidator(_postal_code), written("string", "integer", pattern=r"^\d{5}$")]
"""Five digits, kept as text: a leading zero counts."""


class PhoneNumber(NamedTuple):
    """A number that can be dialled: `tel` for the link, `text` as people read it."""

    tel: str
    text: str


def _is_complete(text: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(text, "DE"))
    except phonenumbers.NumberParseException:
        return False


@lru_cache(maxsize=8192)
def _phone(text: str) -> PhoneNumber:
    # Letters, `*31#` and the like would dial something else than what is printed.
    if not re.fullmatch(r"[+(0-9][0-9 ()/.–-]{1,28}", text) or _is_complete(text.rpartition("/")[0]):
        raise problem(
            "K132",
            f"„{text[:40]}“ ist keine Telefonnummer",
            "Nur Ziffern, Leerzeichen und Bindestrich, zum Beispiel 03663 488-0. Zwei Nummern sind zwei Einträge.",
        )
    digits = re.sub(r"\D", "", text)
    if digits in ("110", "112", "115") or re.fullmatch(r"116\d{3}", digits):
        return PhoneNumber(digits, f"{digits[:3]} {digits[3:]}".strip())
    try:
        number = phonenumbers.parse(text, "DE")
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_valid_number(number):
        raise problem(
            "K132",
            f"„{text[:40]}“ gibt es als Telefonnummer nicht",
            "Prüfen Sie Vorwahl und Länge, zum Beispiel 03663 488-0.",
        )
    if phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.PREMIUM_RATE:
        fix = "Suchen Sie eine Nummer mit Ortsvorwahl oder 0800."
        raise problem("K132", f"„{text}“ ist eine Nummer, die viel Geld kostet", fix)
    # Shown as its owner writes it: „488-0“ says more than „4880“.
    return PhoneNumber(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), " ".join(text.split()))


def _parsed_phone(value: object) -> PhoneNumber:
    return value if isinstance(value, PhoneNumber) else _phone(single(value))


def number_in(text: str) -> PhoneNumber | None:
    """The number a text is; None for a year, an account or anything else."""
    try:
        return _phone(" ".join(text.split()))
    except PydanticCustomError:
        return None


def in_germany(number: PhoneNumber) -> tuple[str, str]:
    """The digits behind the country's prefix, and those one dials in the same town; none of these for a mobile."""
    parsed = phonenumbers.parse(number.tel, "DE")
    national = phonenumbers.national_significant_number(parsed)
    area = phonenumbers.length_of_geographical_area_code(parsed)
    return national, national[area:] if area else ""


Number = Annotated[PhoneNumber, BeforeValidator(_parsed_phone), written("string", "integer")]
"""A telephone number valid in Germany (checked with `phonenumbers`), or a short one such as 112 or 116 117."""


def _coordinate(low: float, high: float, name: str) -> BeforeValidator:
    def parsed(text: object) -> float:
        value = number(text)
        if value is None or not low <= value <= high:
            raise problem(
                "K126",
                f"„{shown(str(text))}“ ist keine {name}",
                f"Eine {name} liegt zwischen {low:g} und {high:g}, zum Beispiel 50.5786.",
            )
        return value

    return BeforeValidator(parsed)


Latitude = Annotated[float, _coordinate(-90, 90, "geografische Breite")]
Longitude = Annotated[float, _coordinate(-180, 180, "geografische Länge")]
