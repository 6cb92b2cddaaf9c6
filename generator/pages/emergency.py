"""Help for the worst moment: `/notfall/`, and the part of them that stands on the home page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import addresses
from generator.addresses.links import Link
from generator.base.output import Page
from generator.index import Index
from generator.index.help_lines import emergency_lines, lines_of
from generator.language.phrase import Joined, Phrase
from generator.language.prose import host
from generator.model.help_line import HelpLine
from generator.model.values.telephone import PhoneNumber
from generator.model.vocabulary import EmergencyGroup
from generator.pages.frame.canvas import Head, Site


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
    quiet: str
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
        quiet=addresses.quiet(address) if offer and offer.sensitive else "",
    )


def _cost(line: HelpLine) -> str:
    """What a call costs, unless it stands beside the number itself."""
    return "" if any(phone.number.price == line.cost for phone in line.phones) else line.cost or ""


def page(site: Site) -> Page:
    """All emergency numbers."""
    found = site.index.compass.emergency.values()
    head = Head(
        address=addresses.EMERGENCY,
        kind="emergency",
        title="Notfall-Nummern",
        heading="Notfall-Nummern",
        lead="Tippen Sie auf eine Nummer, um anzurufen.",
        description=Phrase(
            "Die wichtigsten Nummern bei Gefahr, Krankheit, Sorgen und Gewalt {in_district}.",
            in_district=site.words.in_district,
        ),
        source="emergency.yml",
        sensitive=any(line.sensitive for line in emergency_lines(site.index.compass)),
    )
    first, others = (views := groups(site.index, found))[:1], views[1:]
    # What is dialled without thinking stands first, as large as it can be; all else is one tap further.
    ways = tuple(Link(f"#{group.id}", group.title) for group in others)
    return site.page(head, "emergency", first=first, groups=others, jump=ways)
