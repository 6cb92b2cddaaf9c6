"""What the search knows of a municipality, and of the list of town halls."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.search import contacts
from generator.search.documents import PAGE, Document, ResultKind, joined

PLACE = ResultKind("place", "Ort", addresses.PLACES, 0.5)
OFFICE_WORDS = ("Rathaus", "Gemeindeverwaltung", "Stadtverwaltung", "Einwohnermeldeamt", "Bürgerbüro", "Bürgermeister")


def documents(index: Index) -> Iterator[Document]:
    """Every municipality, with its villages."""
    villages: dict[str, list[str]] = {}
    for place in index.compass.places:
        villages.setdefault(place.municipality, []).append(place.name)
    for m in index.municipalities.values():
        belonging = sorted({name for name in villages.get(m.ags, ()) if name != m.name})
        summary = f"Mit {', '.join(belonging)}" if belonging else "Hilfe hier und in der Nähe"
        fields = (("name", m.name), ("words", _town_hall(index, m.id)), ("terms", joined([*belonging, m.association])))
        spots = ((m.id, m.name), *((m.id, name) for name in belonging))
        office = index.region.offices.get(m.id)
        called = contacts.of_body(
            [office.phone.text] if office and office.phone else [], office.email if office else None
        )
        where = m.association or ""
        yield Document(PLACE, m.id, m.name, summary, fields, where=where, spots=spots, contacts=tuple(called))


def _town_hall(index: Index, municipality: str) -> str:
    """Words for the office whose number the page of a place shows."""
    office = index.region.offices.get(municipality)
    return joined([*OFFICE_WORDS, office.name]) if office else ""


def of_town_halls(index: Index) -> Iterator[Document]:
    """The list of places shows the number of each town hall."""
    if index.region.offices:
        title = "Nummer Ihrer Gemeinde"
        summary = "Alle Orte von A bis Z, mit der Nummer von Rathaus oder Verwaltung"
        fields = (("name", title), ("words", joined(OFFICE_WORDS)), ("summary", summary))
        yield Document(PAGE, addresses.PLACES.strip("/"), title, summary, fields)
