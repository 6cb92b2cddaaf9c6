"""The district itself: who publishes, and the places it consists of."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.fields import (
    Email,
    Frozen,
    Id,
    Latitude,
    Line,
    Longitude,
    Name,
    PostalCode,
    Summary,
    Url,
)
from generator.model.place import Address, Phone

Ags = Annotated[str, StringConstraints(pattern=r"^[0-9]{8}$")]
"""Official municipality key, eight digits."""


class Launch(StrEnum):
    """A preview wears a banner on every page until the district says live."""

    PREVIEW = "preview"
    LIVE = "live"


class Contact(Frozen):
    """Who answers when nothing else fits."""

    name: Name
    phone: Phone
    email: Email | None = None
    address: Address | None = None
    hours: Line | None = None


class District(Frozen):
    """`content/district.yml`."""

    site_name: Name
    """Name des Wegweisers."""
    tagline: Summary
    name: Name
    """Name des Landkreises."""
    in_name: Name
    """Mit Verhältniswort: „im Saale-Orla-Kreis“."""
    ags: Annotated[str, StringConstraints(pattern=r"^[0-9]{5}$")]
    state: Name
    """Bundesland."""
    languages: tuple[Id, ...] = ("de",)
    url: Url
    """Adresse, unter der die Seite stehen wird."""
    launch: Launch
    """preview (Vorschau, mit Hinweis auf jeder Seite) oder live."""
    contact: Contact
    """Wer hilft, wenn kein Angebot passt."""
    corrections_email: Email | None = None
    """Postfach für Korrekturen. Ohne dieses Feld nennt die Seite das Telefon."""
    licence: Line
    """Lizenz der Inhalte."""
    map_attribution: Line
    """Quellenangabe, die jede Karte zeigen muss."""


class Municipality(Frozen):
    """A row of `content/region/municipalities.csv`."""

    id: Id
    ags: Ags
    name: Name
    type: Name
    association_id: Id | None = None
    """Kurzname der Verwaltungsgemeinschaft, zum Beispiel vg-seenplatte; gilt auch als service_area."""
    association: Name | None = None
    """Verwaltungsgemeinschaft."""
    postal_codes: Annotated[tuple[PostalCode, ...], Field(min_length=1)]
    latitude: Latitude
    longitude: Longitude


class Place(Frozen):
    """A row of `content/region/places.csv`: a village or part of a town."""

    name: Name
    municipality: Ags
    postal_code: PostalCode | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
