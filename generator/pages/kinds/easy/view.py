"""Pages in Leichte Sprache at `/leicht/`: one sentence a line, few things at once, large."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from markupsafe import Markup

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.facts.unknown import is_number_doubtful
from generator.index import Index, easy
from generator.index.help_lines import lines_of
from generator.language.hosts import host
from generator.language.prose import prose
from generator.model.easy import EasyPage
from generator.model.help_line import HelpLine
from generator.model.offer import Offer
from generator.model.values.telephone import PhoneNumber
from generator.model.vocabulary import EmergencyGroup
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.planned import Planned
from generator.safety.neutral import neutral_address_of

_HEADING = re.compile(r"^##[ \t]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class EasyPart:
    """A stretch of the text below its heading (none before the first), with a drawing."""

    id: str
    title: str
    picture: str
    text: Markup


@dataclass(frozen=True, slots=True)
class Help:
    """Who helps: a name, a number or a page, and the offer's own page."""

    name: str
    text: str
    numbers: tuple[PhoneNumber, ...]
    is_doubtful: bool
    url: str
    url_host: str
    offer: str
    address: str
    neutral: str
    """Neutral address of a sensitive offer."""


@dataclass(frozen=True, slots=True)
class HelpGroup:
    """Emergency numbers that belong together."""

    id: str
    title: str
    helps: tuple[Help, ...]


def draw(site: Canvas, at: Planned[EasyPage]) -> Page:
    """A page in Leichte Sprache."""
    index, page = site.index, at.about
    compass = index.compass
    start = easy.start_of(compass)
    head = Head(
        heading=page.title,
        lead="",
        description=page.summary,
        home=None if page is start else _home(start),
    )
    tiles = easy.others(compass, page) if page is start else []
    helps = tuple(_offers(index, page))
    return site.page(
        at,
        head,
        parts=tuple(_parts(page)),
        groups=tuple(_group(index, group) for group in compass.emergency.values()) if page.emergency else (),
        offers=helps,
        has_numbers=any(item.numbers for item in helps),
        tiles=tuple(_tile(index, other) for other in tiles),
        reviewed=page.reviewed,
        everyday=easy.everyday_address(index, page),
    )


def _home(start: EasyPage | None) -> Link:
    return Link(addresses.EASY, "Start") if start else links.HOME


def _parts(page: EasyPage) -> Iterator[EasyPart]:
    before, *below = _HEADING.split(page.body)
    if before.strip():
        yield EasyPart("", "", "", prose(before.strip(), lines=True))
    for number, (text, picture) in enumerate(zip_longest(below, page.pictures[: len(below)], fillvalue=""), 1):
        title, _, rest = text.partition("\n")
        yield EasyPart(f"teil-{number}", title.strip(), picture, prose(rest.strip(), headings=True, lines=True))


def _tile(index: Index, page: EasyPage) -> Link:
    picture = page.pictures[0] if page.pictures else ""
    return Link(easy.address_of(index.compass, page), page.title, page.summary, picture)


def _offers(index: Index, page: EasyPage) -> Iterator[Help]:
    for offer in easy.offers_of(index, page):
        numbers = tuple(phone.number for phone in index.phones(offer)[:1])
        doubtful = is_number_doubtful(index, offer)
        url = "" if numbers else offer.url or ""
        text = _whose(index, offer) if numbers else "Wir kennen keine Nummer."
        yield Help(
            offer.name,
            text,
            numbers,
            doubtful,
            url,
            host(url),
            offer.id,
            addresses.offer(offer.id),
            neutral_address_of(offer),
        )


def _whose(index: Index, offer: Offer) -> str:
    """Who answers, where an offer has no number of its own and shows its carrier's."""
    carrier = index.organization(offer)
    if carrier is None or offer.phones or index.phones(offer) != carrier.phones:
        return ""
    return f"Die Nummer gehört zu: {carrier.name}"


def _group(index: Index, group: EmergencyGroup) -> HelpGroup:
    return HelpGroup(
        group.id, group.title, tuple(_contact(index, line) for line in lines_of(index.compass, group.help_lines))
    )


def _contact(index: Index, line: HelpLine) -> Help:
    offer = index.published.get(line.offer or "")
    url = "" if line.phones else line.url or ""
    return Help(
        name=line.name,
        text=line.easy_text or "",
        numbers=tuple(phone.number for phone in line.phones),
        is_doubtful=bool(line.phones and offer and is_number_doubtful(index, offer)),
        url=url,
        url_host=host(url),
        offer=offer.id if offer else "",
        address=addresses.offer(offer.id) if offer else "",
        neutral=neutral_address_of(offer) if offer else "",
    )
