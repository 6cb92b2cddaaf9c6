"""The office of a municipality: the number that helps most when nothing else fits."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.index import Index
from generator.index.freshness import Stand
from generator.language.hosts import host
from generator.language.phrase import Joined, Phrase
from generator.language.wording import partial_date_text
from generator.model.district import Municipality
from generator.model.office import Office
from generator.model.values.telephone import PhoneNumber
from generator.model.values.times import first_day

OFFICES = addresses.MUNICIPAL_OFFICES.partition("#")[2]
"""Where the numbers of all municipalities stand on `/ort/`."""


@dataclass(frozen=True, slots=True)
class TownHall:
    """An office, ready for print. What is not known is empty."""

    name: str
    phone: PhoneNumber | None
    phone_label: str
    email: str
    address: str
    url: str
    host: str
    note: str
    since: str
    """How old the facts are, if that is worth a word."""


@dataclass(frozen=True, slots=True)
class Row:
    """A municipality in the list of all offices."""

    place: Link
    office: str
    phone: PhoneNumber | None


def town_hall(index: Index, municipality: Municipality) -> TownHall | None:
    """Who administers a municipality; None if the district does not say."""
    office = index.region.offices.get(municipality.id)
    return _view(index, office) if office else None


def _view(index: Index, office: Office) -> TownHall:
    return TownHall(
        office.name,
        office.phone,
        office.phone_label or "",
        office.email or "",
        _address(office),
        office.website or "",
        host(office.website) if office.website else "",
        office.note or "",
        _since(index, office),
    )


def _address(office: Office) -> str:
    """A street, or nothing: a town alone is the place of the page."""
    town = " ".join(part for part in (office.postal_code, office.city) if part)
    parts = [part for part in (office.street, office.locality, town) if part]
    return Joined(parts) if office.street else ""


def _since(index: Index, office: Office) -> str:
    if not (office.phone or office.email or office.street or office.note):
        return ""
    if office.source_date is None:
        return "Wie alt diese Angaben sind, wissen wir nicht."
    if not Stand(first_day(office.source_date), confirmed=False).is_old(index.today):
        return ""
    return Phrase("Diese Angaben stammen von {when}.", when=partial_date_text(office.source_date[:4]))


@dataclass(frozen=True, slots=True)
class Shared:
    """An office with the municipalities it is for."""

    hall: TownHall
    places: tuple[str, ...]


def shared(index: Index, municipalities: Collection[str]) -> tuple[Shared, ...]:
    """Offices of several municipalities, each once, in the order of their places."""
    found: dict[tuple[str, PhoneNumber | None], list[str]] = {}
    halls: dict[tuple[str, PhoneNumber | None], TownHall] = {}
    for i, office in index.region.offices.items():
        if i in municipalities:
            key = office.name, office.phone
            halls.setdefault(key, _view(index, office))
            found.setdefault(key, []).append(index.municipalities[i].name)
    return tuple(Shared(halls[key], tuple(places)) for key, places in found.items())


def rows(index: Index) -> tuple[Row, ...]:
    """All municipalities with their offices."""
    return tuple(
        Row(links.place(municipality), index.region.offices[i].name, index.region.offices[i].phone)
        for i, municipality in index.municipalities.items()
        if i in index.region.offices
    )
