"""Numbers for the worst moment, ready for print: on their own page, on the home page, in guides and boxes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import addresses
from generator.index import Index
from generator.index.help_lines import lines_of
from generator.language.hosts import host
from generator.language.phrase import Joined
from generator.model.help_line import HelpLine
from generator.model.values.telephone import PhoneNumber
from generator.model.vocabulary import EmergencyGroup
from generator.safety.neutral import neutral_address_of


@dataclass(frozen=True, slots=True)
class PhoneView:
    """A number with what it is for, "" if there is only one."""

    number: PhoneNumber
    label: str


@dataclass(frozen=True, slots=True)
class ContactView:
    """A number or a page to write on, when it helps, and the offer that tells more."""

    name: str
    phones: tuple[PhoneView, ...]
    url: str
    url_host: str
    text: str
    hours: str
    remarks: str
    offer: str
    address: str
    neutral: str
    """Neutral address of a sensitive offer."""


@dataclass(frozen=True, slots=True)
class GroupView:
    """Numbers that belong together."""

    id: str
    title: str
    contacts: tuple[ContactView, ...]


def groups(index: Index, found: Iterable[EmergencyGroup]) -> tuple[GroupView, ...]:
    """Groups as the templates need them."""
    return tuple(
        GroupView(g.id, g.title, tuple(contact(index, c) for c in lines_of(index.compass, g.help_lines))) for g in found
    )


def contact(index: Index, line: HelpLine) -> ContactView:
    """A help line as the templates need it."""
    offer = index.published.get(line.offer or "")
    address = addresses.offer(offer.id) if offer else ""
    return ContactView(
        name=line.name,
        phones=tuple(PhoneView(phone.number, phone.label or "") for phone in line.phones),
        url=line.url or "",
        url_host=host(line.url or ""),
        text=line.text,
        hours=line.hours or "",
        remarks=Joined([part for part in (line.hours, _cost(line)) if part], " · "),
        offer=offer.id if offer else "",
        address=address,
        neutral=neutral_address_of(offer) if offer else "",
    )


def _cost(line: HelpLine) -> str:
    """What a call costs, unless it stands beside the number itself."""
    return "" if any(phone.number.price == line.cost for phone in line.phones) else line.cost or ""
