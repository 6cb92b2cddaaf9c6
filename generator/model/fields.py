"""Text from a file → a value that can be trusted, or the reason why not, in German.

Every value arrives as text (or a list or mapping of texts), because YAML's own guesses are switched
off. Errors are `PydanticCustomError(code, message, {"fix": …})`; `load` adds the place.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, NamedTuple
from urllib.parse import urlsplit

import phonenumbers
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_ID = 80
OLDEST_YEAR, YOUNGEST_YEAR = 1990, 2100
LONGEST_LIFE_IN_MONTHS = 130 * 12

# Bidirectional overrides and isolates can make a number or an address read differently from what it is.
_FORBIDDEN = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0x200B, 0x2060, 0xFEFF}

_UNSEEN = ("Cc", "Cs", "Co", "Zl", "Zp")
SEEN_LENGTH = 60


class Frozen(BaseModel):
    """Base of every model: no unknown fields, no change after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=True)


def problem(code: str, message: str, fix: str) -> PydanticCustomError:
    """A validation error that carries its own German message and remedy."""
    # Braces would be read as placeholders by pydantic, so the message travels in the context.
    return PydanticCustomError("kompass", "{message}", {"message": message, "fix": fix, "code": code})


def _written(*types: str, **more: str) -> WithJsonSchema:
    """How a value is typed into the file, for the completion in editors (which do guess YAML types)."""
    return WithJsonSchema({"type": types[0] if len(types) == 1 else list(types), **more})


def _single(value: object) -> str:
    """The text of a single value; a list or a group of fields is another mistake than a wrong text."""
    if isinstance(value, list | dict):
        seen = "eine Liste" if isinstance(value, list) else "eine Gruppe von Feldern"
        raise problem(
            "K114",
            f"muss ein einzelner Wert sein, hier steht {seen}",
            "Schreiben Sie einen Wert ohne Strich und Klammern.",
        )
    return "" if value is None else str(value)


def shown(text: str) -> str:
    """A typed value as a message may quote it: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= SEEN_LENGTH else f"{line[:SEEN_LENGTH]} …"


# Letters, digits and marks of German and most European text: nothing in here can do harm.
_HARMLESS = re.compile(r"[\n\t -~¡-¬®-ɏ–—‘-„†…€]*")


def _clean(text: str) -> str:
    if _HARMLESS.fullmatch(text) and not text.isspace():
        return text
    for character in text:
        number = ord(character)
        if number in _FORBIDDEN or (unicodedata.category(character) in _UNSEEN and character not in "\n\t"):
            raise problem(
                "K110",
                f"enthält ein unsichtbares Steuerzeichen (U+{number:04X})",
                "Tippen Sie den Text neu ein, statt ihn aus einem anderen Programm zu kopieren.",
            )
    if all(unicodedata.category(character) in ("Cf", "Mn", "Zs") for character in text.replace("\n", "")):
        raise problem("K115", "ist leer", "Schreiben Sie einen Text, den man sieht, oder lassen Sie das Feld weg.")
    return unicodedata.normalize("NFC", text)


def _one_line(text: str) -> str:
    if "\n" in text:
        raise problem(
            "K111", "hat einen Zeilenumbruch, hier passt nur eine Zeile", "Schreiben Sie alles in eine Zeile."
        )
    return " ".join(text.split())


Line = Annotated[
    str, StringConstraints(min_length=1, max_length=300), AfterValidator(_clean), AfterValidator(_one_line)
]
"""One line of plain text, at most 300 characters; never markup."""

Name = Annotated[
    str, StringConstraints(min_length=1, max_length=120), AfterValidator(_clean), AfterValidator(_one_line)
]
"""A name or title: one line, at most 120 characters."""

Summary = Annotated[
    str, StringConstraints(min_length=1, max_length=160), AfterValidator(_clean), AfterValidator(_one_line)
]
"""One plain sentence, at most 160 characters."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=20000), AfterValidator(_clean)]
"""Longer text with paragraphs, lists, emphasis and links; everything else stays text."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=LONGEST_ID)]
"""File name = id = address: small letters, digits and hyphens."""


def _number(text: object) -> float | None:
    value = _single(text)
    return float(value.replace(",", ".")) if re.fullmatch(r"-?[0-9]{1,4}([.,][0-9]{1,9})?", value) else None


def _age(text: object) -> int:
    value = _single(text).strip()
    match = re.fullmatch(r"([0-9]{1,3}(?:[.,][0-9])?)\s*(Jahre?|years?|Monate?|months?)?", value)
    if not match:
        raise problem(
            "K120",
            f"„{shown(value)}“ ist kein Alter",
            'Schreiben Sie Jahre als Zahl (6) oder Monate als Text ("18 Monate").',
        )
    amount = float(match[1].replace(",", "."))
    months = amount if (match[2] or "").lower().startswith("mon") else amount * 12
    if months > LONGEST_LIFE_IN_MONTHS:
        raise problem(
            "K120", f"{value} ist als Alter zu hoch", "Lassen Sie maximum_age weg, wenn es keine Grenze gibt."
        )
    return round(months)


Age = Annotated[
    int, BeforeValidator(_age), _written("number", "string", pattern=r"^\d{1,3}([.,]\d)?( ?(Jahre?|Monate?))?$")
]
"""An age in months. Written as years (`6`, `1.5`) or as months (`18 Monate`)."""


def _flag(text: object) -> bool:
    answers = {"ja": True, "nein": False, "true": True, "false": False}
    value = _single(text)
    if value.lower() not in answers:
        raise problem("K121", f"„{shown(value)}“ ist weder ja noch nein", "Schreiben Sie ja oder nein.")
    return answers[value.lower()]


Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"enum": ["ja", "nein"]})]
"""`ja` or `nein`."""


def _day(text: object) -> date:
    if isinstance(text, date):
        return text
    value = _single(text)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise problem("K122", f"„{shown(value)}“ ist kein Datum in der Form Jahr-Monat-Tag", "Beispiel: 2026-11-22")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise problem(
            "K122", f"den Tag {value} gibt es nicht", "Prüfen Sie Tag und Monat, zum Beispiel 2026-02-28."
        ) from None
    if not OLDEST_YEAR <= day.year <= YOUNGEST_YEAR:
        raise problem(
            "K122", f"das Jahr {day.year} kann nicht stimmen", f"Erlaubt sind {OLDEST_YEAR} bis {YOUNGEST_YEAR}."
        )
    return day


Day = Annotated[date, BeforeValidator(_day), _written("string", pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A calendar day, `YYYY-MM-DD` (ISO 8601)."""


def _partial_date(text: object) -> str:
    value = _single(text)
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", value):
        raise problem("K122", f"„{shown(value)}“ ist kein Datum", "Schreiben Sie 2024, 2024-05 oder 2024-05-31.")
    _day((value + "-01-01")[:10] if len(value) == 4 else (value + "-01")[:10])
    return value


PartialDate = Annotated[
    str, BeforeValidator(_partial_date), _written("string", "integer", pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
]
"""A day, a month or a year, as exact as it is known: `2024-05-31`, `2024-05`, `2024`."""


def _clock(text: object) -> time:
    if isinstance(text, time):
        return text
    value = _single(text)
    match = re.fullmatch(r"([01][0-9]|2[0-4]):([0-5][0-9])", value)
    if not match or (match[1] == "24" and match[2] != "00"):
        raise problem(
            "K123",
            f"„{shown(value)}“ ist keine Uhrzeit",
            "Schreiben Sie vier Ziffern mit Doppelpunkt, zum Beispiel 08:30.",
        )
    # 24:00 closes a day; Python has no such time, so the last minute stands for it.
    return time(23, 59) if match[1] == "24" else time(int(match[1]), int(match[2]))


Clock = Annotated[time, BeforeValidator(_clock), _written("string", pattern=r"^([01]\d|2[0-4]):[0-5]\d$")]
"""A time of day, `HH:MM`, local time. `24:00` is the end of the day (kept as 23:59)."""

DURATION_PATTERN = r"-?P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?"
_DAYS = {"Y": 365.25, "M": 365.25 / 12, "W": 7.0, "D": 1.0}
_SAME_DAYS = 3
"""A month has no fixed length: P30D and P1M are taken for the same."""


def is_before(duration: str, other: str) -> bool:
    """Does a duration clearly end before another one?"""
    return _in_days(duration) + _SAME_DAYS < _in_days(other)


def _in_days(duration: str) -> float:
    days = sum(int(amount) * _DAYS[unit] for amount, unit in re.findall(r"([0-9]+)([YMWD])", duration))
    return -days if duration.startswith("-") else days


def _duration(text: object) -> str:
    value = _single(text)
    if not re.fullmatch(DURATION_PATTERN, value) or len(value) > 12:
        raise problem(
            "K124",
            f"„{shown(value)}“ ist keine Zeitspanne",
            "Beispiele: P6W (sechs Wochen danach), -P3M (drei Monate vorher).",
        )
    return value


Duration = Annotated[str, BeforeValidator(_duration), _written("string", pattern=f"^{DURATION_PATTERN}$")]
"""An ISO 8601 duration relative to an event; negative = before it."""


def _day_of_year(text: object) -> str:
    value = _single(text)
    try:
        if re.fullmatch("[0-9]{2}-[0-9]{2}", value):
            date.fromisoformat(f"2024-{value}")  # a leap year: 02-29 is the last day of February
            return value
    except ValueError:
        pass
    raise problem("K122", f"„{shown(value)}“ ist kein Tag in der Form Monat-Tag", "Beispiel: 05-02")


DayOfYear = Annotated[str, BeforeValidator(_day_of_year), _written("string", pattern=r"^\d{2}-\d{2}$")]
"""`MM-DD`, a day of any year."""


def _year_offset(text: object) -> int:
    value = _single(text)
    if not re.fullmatch("-?[0-9]{1,2}", value):
        raise problem("K114", f"„{shown(value)}“ ist keine Zahl von Jahren", "Beispiel: -1 für das Jahr davor")
    return int(value)


YearOffset = Annotated[int, BeforeValidator(_year_offset), _written("integer")]
"""Years, negative = before."""


def _duration_range(text: object) -> str:
    value = _single(text)
    start, slash, end = value.partition("/")
    if not slash or not (start or end):
        raise problem(
            "K124",
            f"„{shown(value)}“ ist kein Zeitraum",
            "Beispiel: -P6W/P0D (ab sechs Wochen vorher bis zum Tag selbst).",
        )
    for part in (start, end):
        if part:
            _duration(part)
    if start and end and is_before(end, start):
        raise problem("K124", f"„{value}“ endet vor dem Beginn", "Vorn steht der frühere Tag; -P6W liegt vor -P1W.")
    return value


DurationRange = Annotated[str, BeforeValidator(_duration_range)]
"""`start/end`, two ISO 8601 durations relative to the guide's event; an open side is empty (`/P3M`)."""

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
GERMAN_WEEKDAYS = {"DI": "TU", "MI": "WE", "DO": "TH", "SO": "SU"}


def _weekday(text: object) -> str:
    typed = _single(text)
    value = typed.upper()
    if re.fullmatch(r"([1-5]|-1)?(MO|TU|WE|TH|FR|SA|SU)", value):
        return value
    meant = GERMAN_WEEKDAYS.get(value[-2:]) or GERMAN_WEEKDAYS.get(value[:2])
    fix = f"Meinten Sie {meant}? " if meant else ""
    raise problem(
        "K125",
        f"„{shown(typed)}“ ist kein Wochentag",
        f"{fix}Erlaubt sind MO TU WE TH FR SA SU, 1SA ist der erste Samstag im Monat.",
    )


Weekday = Annotated[str, BeforeValidator(_weekday), _written("string", pattern=r"^([1-5]|-1)?(MO|TU|WE|TH|FR|SA|SU)$")]
"""A day of the week as in RFC 5545 BYDAY: `MO` every Monday, `1SA` the first Saturday of a month."""

PUBLIC_HOLIDAY = "PH"
"""Stands among weekdays for „on public holidays“, as in OpenStreetMap's opening hours."""


def _opening_day(text: object) -> str:
    return PUBLIC_HOLIDAY if _single(text).upper() == PUBLIC_HOLIDAY else _weekday(text)


OpeningDay = Annotated[
    str, BeforeValidator(_opening_day), _written("string", pattern=r"^(([1-5]|-1)?(MO|TU|WE|TH|FR|SA|SU)|PH)$")
]
"""A weekday, or `PH` for public holidays."""


def _weeks(text: object) -> int:
    value = _single(text)
    if not re.fullmatch(r"[1-9][0-9]?", value):
        raise problem(
            "K125", f"„{shown(value)}“ ist keine Zahl von Wochen", "Schreiben Sie 2, wenn es alle zwei Wochen ist."
        )
    return int(value)


Weeks = Annotated[int, BeforeValidator(_weeks), _written("integer")]
"""How many weeks lie between two dates of a series, 1 to 99."""


def _order(text: object) -> int:
    value = _single(text)
    if not re.fullmatch(r"[0-9]{1,2}", value):
        raise problem(
            "K114", f"„{shown(value)}“ ist keine ganze Zahl von 0 bis 99", "Beispiel: 2 steht nach 1 und vor 3."
        )
    return int(value)


Order = Annotated[int, BeforeValidator(_order), _written("integer")]
"""A place in a row, 0 to 99; the smallest comes first."""


def _url(text: object) -> str:
    value = _single(text)
    if value:
        value = _clean(value)
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


Url = Annotated[str, BeforeValidator(_url), _written("string", pattern=r"^https?://")]
"""An `http` or `https` address without user name."""

_EMAIL = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)


def _email(text: object) -> str:
    value = _single(text)
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


def _postal_code(text: object) -> str:
    value = _single(text)
    if not re.fullmatch(r"[0-9]{5}", value):
        raise problem("K105", f"„{shown(value)}“ ist keine Postleitzahl, sie hat fünf Ziffern", "Beispiel: 07907")
    return value


PostalCode = Annotated[str, BeforeValidator(_postal_code), _written("string", "integer", pattern=r"^\d{5}$")]
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
    return value if isinstance(value, PhoneNumber) else _phone(_single(value))


Number = Annotated[PhoneNumber, BeforeValidator(_parsed_phone), _written("string", "integer")]
"""A telephone number valid in Germany (checked with `phonenumbers`), or a short one such as 112 or 116 117."""


def _coordinate(low: float, high: float, name: str) -> BeforeValidator:
    def parsed(text: object) -> float:
        value = _number(text)
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


class Delivery(StrEnum):
    """How help reaches a person."""

    ON_SITE = "on_site"
    OUTREACH = "outreach"
    PHONE = "phone"
    ONLINE = "online"
    GROUP = "group"


class Cost(StrEnum):
    """What it costs; unknown is a value."""

    FREE = "free"
    PAID = "paid"
    UNKNOWN = "unknown"


class Accessibility(StrEnum):
    """Can a person with a wheelchair or a pram get in? Unknown means: nobody has asked yet."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Where an entry stands."""

    DRAFT = "draft"
    ACTIVE = "active"
    TEMPORARILY_CLOSED = "temporarily_closed"
    ENDED = "ended"


class AssuredBy(StrEnum):
    """The way the facts were confirmed; a way, never a person."""

    ORGANIZATION = "organization"
    PHONE = "phone"
    MAIL = "mail"
    WEBSITE = "website"
