"""What the search knows of the emergency numbers."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.index.help_lines import emergency_lines
from generator.search import contacts
from generator.search.documents import PAGE, Document, joined

EMERGENCY_WORDS = (
    "Notruf",
    "Notfall",
    "sofort Hilfe",
    "Notarzt",
    "Rettungsdienst",
    "Krankenwagen",
    "Unfall",
    "es brennt",
)
"""Whoever types these needs 112 first, not the best match among the offers."""


def documents(index: Index) -> Iterator[Document]:
    """One page, with all its numbers."""
    lines = emergency_lines(index.compass)
    names = joined(line.name for line in lines)
    called = contacts.of_body(phone.number.text for line in lines for phone in line.phones)
    fields = (("name", "Notfall-Nummern"), ("words", joined(EMERGENCY_WORDS)), ("terms", names))
    summary = "Nummern bei Gefahr, Krankheit und Sorgen"
    address = addresses.EMERGENCY.strip("/")
    yield Document(PAGE, address, "Notfall-Nummern", summary, fields, contacts=tuple(called))
