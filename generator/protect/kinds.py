"""What can be secret about a house: street and number, its name, where it lies, its telephone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SecretKind(StrEnum):
    """The kinds, as a message names them: it must not say more."""

    STREET = "eine geschützte Straße mit Hausnummer"
    STREET_ALONE = "eine geschützte Straße"
    HOUSE = "der Name eines geschützten Hauses"
    POINT = "eine geschützte Lage (Koordinaten)"
    PHONE = "eine geschützte Telefonnummer"


@dataclass(frozen=True, slots=True)
class Secret:
    """One thing that must not be said. `text` is as somebody typed it; a representation never shows it."""

    kind: SecretKind
    text: str
    number: str = ""
    """House number of a street."""
    postal_code: str = ""
    """Where a street of a common name lies."""
    point: tuple[float | None, float | None] = (None, None)

    def __repr__(self) -> str:
        return f"Secret({self.kind.name})"
