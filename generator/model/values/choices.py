"""Choices from a closed list, each with its German meaning: how help reaches people, what it costs, who confirmed it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Choice(StrEnum):
    """One of a closed list: its value stands in the file, `german` in a form."""

    german: str

    def __new__(cls, value: str, german: str) -> Self:
        """A text that knows its meaning."""
        choice = str.__new__(cls, value)
        choice._value_ = value
        choice.german = german
        return choice


@dataclass(frozen=True, slots=True)
class OneOf:
    """A text that must be one of these; they are asked for late, because they may follow from a model."""

    choices: Callable[[], Mapping[str, str]]
    """Value as typed → what it means in German."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Refuses everything else, in the words of pydantic's own closed lists."""
        return core_schema.no_info_plain_validator_function(self._parsed)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """For the completion in editors."""
        return {"enum": list(self.choices()), "type": "string"}

    def _parsed(self, typed: object) -> str:
        if isinstance(typed, str) and typed in self.choices():
            return typed
        expected = ", ".join(f"'{choice}'" for choice in self.choices())
        raise PydanticCustomError("literal_error", "{expected}", {"expected": expected})


class Delivery(Choice):
    """How help reaches a person."""

    ON_SITE = "on_site", "vor Ort"
    OUTREACH = "outreach", "kommt zu Ihnen"
    PHONE = "phone", "am Telefon"
    ONLINE = "online", "im Internet"
    GROUP = "group", "Gruppe"


class Cost(Choice):
    """What it costs; unknown is a value."""

    FREE = "free", "kostenlos"
    PAID = "paid", "kostet etwas"
    UNKNOWN = "unknown", "nicht bekannt"


class Accessibility(Choice):
    """Can a person with a wheelchair or a pram get in? Unknown means: nobody has asked yet."""

    YES = "yes", "ja"
    PARTLY = "partly", "teilweise"
    NO = "no", "nein"
    UNKNOWN = "unknown", "noch nicht gefragt"


class Status(Choice):
    """Where an entry stands."""

    DRAFT = "draft", "Entwurf"
    ACTIVE = "active", "aktiv"
    TEMPORARILY_CLOSED = "temporarily_closed", "macht Pause"
    ENDED = "ended", "gibt es nicht mehr"


class AssuredBy(Choice):
    """The way the facts were confirmed; a way, never a person."""

    ORGANIZATION = "organization", "vom Anbieter selbst"
    PHONE = "phone", "am Telefon"
    MAIL = "mail", "per E-Mail oder Brief"
    WEBSITE = "website", "auf der Internetseite"


class FormOfAddress(Choice):
    """Young people's pages say du, all others Sie."""

    DU = "du", "du"
    SIE = "sie", "Sie"
