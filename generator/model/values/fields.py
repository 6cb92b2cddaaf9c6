"""Text from a file → a value that can be trusted, or the reason why not, in German.

Every value arrives as text (or a list or mapping of texts), because YAML's own guesses are switched
off. Errors are `PydanticCustomError(code, message, {"fix": …})`; `load` adds the place.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from generator.base import signs
from generator.base.problem import quotable
from generator.model.roles import Input

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_ID_LENGTH = 80
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
MAX_LIFE_IN_MONTHS = 130 * 12

# Bidirectional overrides and isolates can make a number or an address read differently from what it is.
_MISLEADING = "\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff"
# Control characters (Cc), halves of others (Cs), private ones (Co), line ends of no editor (Zl, Zp).
_UNSEEN = "\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_FORBIDDEN = re.compile(f"[{_MISLEADING}{_UNSEEN}{signs.FILLERS}]")


class Frozen(BaseModel):
    """Base of every model: no unknown fields, no change after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def problem(code: str, message: str, fix: str, *inside: str) -> PydanticCustomError:
    """A validation error that carries its own German message and remedy; `inside` leads to the part that is wrong."""
    # Braces would be read as placeholders by pydantic, so the message travels in the context.
    return PydanticCustomError("kompass", "{message}", {"message": message, "fix": fix, "code": code, "inside": inside})


def written(*types: str, **more: str) -> WithJsonSchema:
    """How a value is typed into the file, for the completion in editors (which do guess YAML types)."""
    return WithJsonSchema({"type": types[0] if len(types) == 1 else list(types), **more})


def single(value: object) -> str:
    """The text of a single value; a list or a group of fields is another mistake than a wrong text."""
    if isinstance(value, list | dict):
        seen = "eine Liste" if isinstance(value, list) else "eine Gruppe von Feldern"
        raise problem(
            "K114",
            f"muss ein einzelner Wert sein, hier steht {seen}",
            "Schreiben Sie einen Wert ohne Strich und Klammern.",
        )
    return "" if value is None else str(value)


def figure(value: object) -> str:
    """The text of a number, a time or a day: blanks and hyphens of other programs are blanks and hyphens."""
    return signs.of_number(single(value))


# Letters, digits and marks of German and most European text: nothing in here can do harm.
_HARMLESS = re.compile(r"[\n\t -~¡-¬®-ɏ–—‘-„†…€]*")


def clean(text: str) -> str:
    """The text in one form of Unicode (NFC), without soft hyphens and the like.

    Refused: unseen control characters (K110), nothing to see (K115).
    """
    if _HARMLESS.fullmatch(text) and not text.isspace():
        return text
    if forbidden := _FORBIDDEN.search(text):
        raise problem(
            "K110",
            f"enthält als {forbidden.start() + 1}. Zeichen eines, das man nicht sieht ({signs.name(forbidden[0])})",
            "Löschen Sie das Zeichen, oder tippen Sie die Stelle neu ein.",
        )
    if all(unicodedata.category(character) in ("Cf", "Mn", "Zs") for character in text.replace("\n", "")):
        raise problem("K115", "ist leer", "Schreiben Sie einen Text, den man sieht, oder lassen Sie das Feld weg.")
    return unicodedata.normalize("NFC", signs.of_text(text))


def _one_line(text: str) -> str:
    if "\n" in text:
        raise problem(
            "K111", "hat einen Zeilenumbruch, hier passt nur eine Zeile", "Schreiben Sie alles in eine Zeile."
        )
    return " ".join(text.split())


Line = Annotated[
    str, StringConstraints(min_length=1, max_length=300), AfterValidator(clean), AfterValidator(_one_line), Input.LINE
]
"""One line of plain text, at most 300 characters; never markup."""

Name = Annotated[
    str, StringConstraints(min_length=1, max_length=120), AfterValidator(clean), AfterValidator(_one_line), Input.LINE
]
"""A name or title: one line, at most 120 characters."""

Summary = Annotated[
    str, StringConstraints(min_length=1, max_length=160), AfterValidator(clean), AfterValidator(_one_line), Input.LINE
]
"""One plain sentence, at most 160 characters."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=20000), AfterValidator(clean), Input.PROSE]
"""Longer text with paragraphs, lists, emphasis and links; everything else stays text."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID_LENGTH), Input.ID]
"""File name = id = address: small letters, digits and hyphens."""


def as_id(text: str) -> str:
    """Words spelled as an id: „Ältere Menschen“ is aeltere-menschen."""
    spelled = unicodedata.normalize("NFC", text).lower().translate(_SPELLED)
    return re.sub(r"[^a-z0-9]+", "-", spelled)[:MAX_ID_LENGTH].strip("-")


def number(text: object) -> float | None:
    """A number as it is typed, with comma or point; None for anything else."""
    value = figure(text)
    return float(value.replace(",", ".")) if re.fullmatch(r"-?[0-9]{1,4}([.,][0-9]{1,9})?", value) else None


class Months(int):
    """An age that was typed in months, and is meant so: „bis 12 Monate“ ends there, „bis 1 Jahr“ lasts to the next birthday."""

    __slots__ = ()


def _age(text: object) -> int:
    value = figure(text)
    match = re.fullmatch(r"([0-9]{1,3}(?:[.,][0-9])?)\s*(Jahre?|years?|Monate?|months?)?", value, re.IGNORECASE)
    if not match:
        raise problem(
            "K120",
            f"„{quotable(value)}“ ist kein Alter",
            'Schreiben Sie Jahre als Zahl (6) oder Monate als Text ("18 Monate").',
        )
    amount = Decimal(match[1].replace(",", "."))
    in_months = (match[2] or "").lower().startswith("mon")
    months = amount if in_months else amount * 12
    if months != int(months):
        raise problem(
            "K120", f"„{quotable(value)}“ sind keine ganzen Monate", 'Schreiben Sie das Alter in Monaten: "18 Monate".'
        )
    if months > MAX_LIFE_IN_MONTHS:
        raise problem(
            "K120", f"{value} ist als Alter zu hoch", "Lassen Sie maximum_age weg, wenn es keine Grenze gibt."
        )
    return Months(months) if in_months else int(months)


Age = Annotated[
    int,
    PlainValidator(_age),
    written("number", "string", pattern=r"^\d{1,3}([.,]\d)?( ?(Jahre?|Monate?))?$"),
    Input.AGE,
]
"""An age in months. Written as years (`6`, `1.5`) or as months (`18 Monate`), and shown so."""


def _flag(text: object) -> bool:
    answers = {"ja": True, "nein": False, "true": True, "false": False}
    value = figure(text)
    if value.lower() not in answers:
        raise problem("K121", f"„{quotable(value)}“ ist weder ja noch nein", "Schreiben Sie ja oder nein.")
    return answers[value.lower()]


Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"enum": ["ja", "nein"]}), Input.FLAG]
"""`ja` or `nein`."""


def _order(text: object) -> int:
    value = figure(text)
    if not re.fullmatch(r"[0-9]{1,2}", value):
        raise problem(
            "K114", f"„{quotable(value)}“ ist keine ganze Zahl von 0 bis 99", "Beispiel: 2 steht nach 1 und vor 3."
        )
    return int(value)


Order = Annotated[int, BeforeValidator(_order), written("integer"), Input.NUMBER]
"""A place in a row, 0 to 99; the smallest comes first."""
