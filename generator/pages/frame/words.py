"""Names, numbers and addresses that many templates need, from the district's file."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.facts import hours
from generator.index import Index
from generator.model.values.telephone import PhoneNumber
from generator.safety import sensitive
from generator.safety.neutral import neutral_address

CORRECTIONS = "korrektur"
SAFETY = "sicher-surfen"
"""The page that says what „Seite schnell verlassen“ cannot do."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A number in the line below every search field, and the words before it."""

    words: str
    number: PhoneNumber


@dataclass(frozen=True, slots=True)
class Words:
    """Names that many templates need."""

    name: str
    tagline: str
    in_district: str
    district: str
    contact: str
    phone: PhoneNumber
    hours: str
    attribution: str
    corrections: str
    safety: str
    safety_neutral: str
    """Its neutral address."""
    beside_search: tuple[Beside, ...]


def words_of(index: Index) -> Words:
    """The words of a district."""
    district, pages = index.compass.district, index.compass.pages
    is_safety_sensitive = SAFETY in pages and sensitive.of_page(pages[SAFETY])
    return Words(
        name=district.site_name,
        tagline=district.tagline,
        in_district=district.in_name,
        district=district.name,
        contact=district.contact.name,
        phone=district.contact.phone.number,
        hours=hours.of_contact(district.contact),
        attribution=district.map_attribution,
        corrections=_written(index, CORRECTIONS),
        safety=_written(index, SAFETY),
        safety_neutral=neutral_address(addresses.content_page(SAFETY)) if is_safety_sensitive else "",
        beside_search=tuple(
            Beside(line.beside_search, line.phones[0].number)
            for line in index.compass.help_lines.values()
            if line.beside_search and line.phones
        ),
    )


def _written(index: Index, page: str) -> str:
    """Address of a page that editors may write; "" without it."""
    return addresses.content_page(page) if page in index.compass.pages else ""
