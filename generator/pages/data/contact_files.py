"""What a phone keeps of an offer among its contacts, as vCard (RFC 6350). `icalendar` folds the lines.

A contact stays on a phone for years: hours are always said with their age, and the page is there to look again.
"""

from __future__ import annotations

from collections.abc import Iterator

from icalendar.parser import Contentline
from icalendar.prop import vText

from generator import addresses
from generator.base.output import Asset
from generator.facts import hours
from generator.facts import known as facts
from generator.facts.along import contact_file
from generator.index import Index
from generator.model.offer import Offer
from generator.model.place import Address, Phone


def contact_files(index: Index) -> Iterator[Asset]:
    """A file for each offer that may stand among somebody's contacts."""
    for offer in index.published.values():
        if path := contact_file(index, offer):
            yield Asset(path, b"".join(_folded(line) for line in _lines(index, offer)))


def _lines(index: Index, offer: Offer) -> Iterator[str]:
    page = f"{index.compass.district.url}{addresses.offer(offer.id)}"
    organization = index.organization(offer)
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"PRODID:{_escaped(f'-//{index.compass.district.site_name}//Angebot//DE')}"
    yield f"UID:{page}"
    yield "KIND:org"
    yield f"FN:{_escaped(offer.name)}"
    if organization:
        yield f"ORG:{_escaped(organization.name)}"
    for phone in index.phones(offer):
        yield f"TEL;TYPE=voice:{phone.number.tel}"
    if offer.email:
        yield f"EMAIL:{_escaped(offer.email)}"
    for spot in index.where.spots(offer):
        if spot.address.address_1:
            yield f"ADR:{_address(spot.address)}"
    yield f"URL:{page}"
    yield f"NOTE:{_escaped(_note(index, offer))}"
    yield "END:VCARD"


def _address(address: Address) -> str:
    """Parts in the order of the format: box, more, street, town, region, postal code, country."""
    town = f"{address.city}, Ortsteil {address.locality}" if address.locality else address.city
    parts = ("", "", address.address_1 or "", town, "", address.postal_code or "", "")
    return ";".join(_escaped(part) for part in parts)


def _note(index: Index, offer: Offer) -> str:
    times = facts.time_lines(index, offer)
    age = hours.age_text(index.stand_of_hours(offer))
    lines = (
        offer.summary,
        *(_said(phone) for phone in index.phones(offer)),
        f"{'; '.join(times)} ({age})" if times else "",
        facts.sure(index, offer).text,
    )
    return "\n".join(line for line in lines if line)


def _said(phone: Phone) -> str:
    """Whose number it is, when somebody answers and what a call costs, where there is something to say."""
    beside = dict.fromkeys(text for text in (phone.label, phone.hours, phone.number.price) if text)
    return f"{phone.number.text}: {', '.join(beside)}" if beside else ""


def _escaped(text: str) -> str:
    return vText(text).to_ical().decode()


def _folded(line: str) -> bytes:
    folded: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]
    return folded + b"\r\n"
