"""Where a fact comes from."""

from __future__ import annotations

from typing import Annotated

from generator.model.roles import Example, Shown, Title
from generator.model.values.contact import Url
from generator.model.values.fields import Frozen, Line
from generator.model.values.times import PartialDate


class Source(Frozen):
    """Where a fact comes from: a public page."""

    url: Annotated[Url, Title("Adresse der Seite"), Example('"https://www.beispiel.de/impressum"')]
    """Adresse der Seite."""
    date: Annotated[PartialDate | None, Title("Stand der Seite"), Example("2026-11")] = None
    """Wie alt die Seite ist (2024, 2024-05 oder 2024-05-31). Weglassen, wenn sie kein Datum zeigt."""
    supports: Annotated[Line, Title("Was sie belegt"), Shown, Example('"Anschrift, Telefon"')]
    """Was sie belegt, zum Beispiel „Anschrift, Telefon“. Bei einer Nummer steht hier „Telefon“ oder „Nummer“,
    bei Zeiten „Zeiten“: Wie alt sie sind, sagt nur diese Quelle."""
