"""Who administers a municipality: its own town hall, or one that several share."""

from __future__ import annotations

from pydantic import ValidationInfo, field_validator

from generator.model.district import Ags
from generator.model.values.contact import Email, PostalCode, Url
from generator.model.values.fields import Frozen, Line, Name
from generator.model.values.telephone import Number, PhoneNumber, priced
from generator.model.values.times import PartialDate


class Office(Frozen):
    """A row of `content/region/municipal_offices.csv`. What is not known stays empty."""

    ags: Ags
    """Schlüssel der Gemeinde, wie in municipalities.csv."""
    name: Name
    """Wie die Verwaltung heißt, zum Beispiel Verwaltungsgemeinschaft Seenplatte."""
    phone_label: Line | None = None
    """Wer abhebt, wenn es nicht die Zentrale ist. Bei 0180 auch der Preis: „Bürgertelefon, 20 Cent pro Anruf“."""
    phone: Number | None = None
    email: Email | None = None
    street: Line | None = None
    postal_code: PostalCode | None = None
    locality: Name | None = None
    """Ortsteil, wenn es einer ist."""
    city: Name | None = None
    website: Url | None = None
    note: Line | None = None
    """Ein Satz, den alle lesen, zum Beispiel wo die Außenstellen sind."""
    source: Line
    """Woher die Angaben sind: eine Internetadresse, oder wer wann gefragt wurde."""
    source_date: PartialDate | None = None
    """Wie alt sie sind. Leer, wenn es niemand weiß."""

    @field_validator("phone")
    @classmethod
    def _with_price(cls, value: PhoneNumber | None, info: ValidationInfo) -> PhoneNumber | None:
        return value and priced(value, None, info.data.get("phone_label"))
