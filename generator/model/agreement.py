"""What the fields of an offer must agree on: each value may be right, and both together wrong (K128)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model.values.choices import AssuredBy
from generator.model.values.fields import problem


def ages_are_in_order(minimum: float | None, maximum: float | None) -> None:
    """The youngest are not older than the oldest."""
    if minimum is not None and maximum is not None and minimum > maximum:
        raise problem(
            "K128", "minimum_age ist größer als maximum_age", "Tauschen Sie die beiden Zahlen.", "minimum_age"
        )


def days_are_in_order(first: date | None, last: date | None) -> None:
    """It can be seen before it is over."""
    if first and last and first > last:
        raise problem("K128", "visible_until liegt vor visible_from", "Prüfen Sie die beiden Daten.", "visible_until")


def is_assured_by_somebody(day: date | None, by: AssuredBy | None) -> None:
    """Who confirmed it, and when, are known together."""
    if (day is None) != (by is None):
        only = "assured_date" if day else "assured_by"
        raise problem("K128", "assured_date und assured_by gehören zusammen", "Geben Sie beide an oder keines.", only)


def sites_have_a_provider(sites: Sequence[str], organization: str | None) -> None:
    """Sites are those of the provider."""
    if sites and not organization:
        raise problem(
            "K128",
            "sites braucht einen Träger",
            "Ergänzen Sie organization oder schreiben Sie die Anschrift unter address.",
            "sites",
        )
