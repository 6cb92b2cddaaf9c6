"""Who administers a municipality: its own town hall, or one that several share."""

from __future__ import annotations

from typing import Annotated

from pydantic import ValidationInfo, field_validator

from generator.model.district import Ags
from generator.model.roles import Read, Shown, Title
from generator.model.values.contact import Email, PostalCode, Url
from generator.model.values.fields import Frozen, Line, Name
from generator.model.values.telephone import Number, PhoneNumber, priced
from generator.model.values.times import PartialDate


class Office(Frozen):
    """A row of `content/region/municipal_offices.csv`. What is not known stays empty."""

    ags: Annotated[Ags, Title("Schlüssel der Gemeinde")]
    """Schlüssel der Gemeinde, wie in municipalities.csv."""
    name: Annotated[Name, Title("Name"), Shown]
    """Wie die Verwaltung heißt, zum Beispiel Verwaltungsgemeinschaft Mühlbach."""
    phone_label: Annotated[Line | None, Title("Wer abhebt"), Read] = None
    """Wer abhebt, wenn es nicht die Zentrale ist. Bei 0180 auch der Preis: „Bürgertelefon, 20 Cent pro Anruf“."""
    phone: Annotated[Number | None, Title("Telefon")] = None
    email: Annotated[Email | None, Title("E-Mail-Adresse")] = None
    street: Annotated[Line | None, Title("Straße und Hausnummer"), Shown] = None
    postal_code: Annotated[PostalCode | None, Title("Postleitzahl")] = None
    locality: Annotated[Name | None, Title("Ortsteil"), Shown] = None
    """Ortsteil, wenn es einer ist."""
    city: Annotated[Name | None, Title("Stadt oder Gemeinde"), Shown] = None
    website: Annotated[Url | None, Title("Internetseite")] = None
    note: Annotated[Line | None, Title("Hinweis"), Read] = None
    """Ein Satz, den alle lesen, zum Beispiel wo die Außenstellen sind."""
    source: Annotated[Line, Title("Quelle"), Shown]
    """Woher die Angaben sind: eine Internetadresse, oder wer wann gefragt wurde."""
    source_date: Annotated[PartialDate | None, Title("Stand der Quelle")] = None
    """Wie alt sie sind. Leer, wenn es niemand weiß."""

    @field_validator("phone")
    @classmethod
    def _with_price(cls, value: PhoneNumber | None, info: ValidationInfo) -> PhoneNumber | None:
        return value and priced(value, None, info.data.get("phone_label"))
