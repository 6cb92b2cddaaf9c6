"""Pages without a list of their own: prose, the search, and addresses that have moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

from generator import addresses
from generator.addresses import links
from generator.base.output import Page
from generator.language.phrase import Phrase
from generator.language.prose import prose
from generator.language.translator import Speech
from generator.pages.delicate import delicate_addresses
from generator.pages.frame.canvas import CORRECTIONS, Head, Site
from generator.pages.parts.crisis_boxes import boxes
from generator.pages.parts.glossary import words_of_page
from generator.pages.parts.statement import PAGE as ACCESSIBILITY
from generator.pages.parts.statement import statement_of

PRIVACY = "datenschutz"
"""The page that shows what the device keeps, too."""


def prose_pages(site: Site) -> Iterator[Page]:
    """Pages that editors write, such as the imprint."""
    for found in site.index.compass.pages.values():
        head = Head(
            address=addresses.content_page(found.id),
            kind="prose",
            title=found.title,
            heading=found.title,
            lead="",
            description=found.summary,
            source=f"pages/{found.id}.md",
            sensitive=found.sensitive,
        )
        text = prose(found.body, headings=True)
        yield site.page(
            head,
            "prose",
            text=text,
            shows_kept=found.id == PRIVACY,
            offline=site.index.compass.district.offline,
            statement=statement_of(site.index.compass.district) if found.id == ACCESSIBILITY else None,
            corrections_email=site.index.compass.district.corrections_email if found.id == CORRECTIONS else None,
            words=words_of_page(site.index, found),
        )


def search_page(site: Site) -> Page:
    """`/suche/`: a script fills in the results; without one the page leads on."""
    head = Head(
        address=addresses.SEARCH,
        kind="search",
        title="Suche",
        heading="Suche",
        lead="",
        description=Phrase("Angebote, Wegweiser und Orte {in_district} suchen.", in_district=site.words.in_district),
    )
    ways = (links.AGES, links.AREAS, links.PLACES, links.TOPICS, links.TRANSITIONS, links.OFFERS, links.EMERGENCY)
    return site.page(head, "search", ways=ways, boxes=boxes(site.index))


def moved_pages(site: Site) -> Iterator[Page]:
    """A page at each old address that leads to the new one. It tells no more than the new one does."""
    delicate = delicate_addresses(site.index)
    for old, new in site.index.moves.items():
        head = Head(
            address=old,
            kind="notfound",
            title=f"Umgezogen: Seite {crc32(old.encode())}",
            heading="Diese Seite ist umgezogen",
            lead="Die Adresse hat sich geändert.",
            source="redirects.yml",
            sensitive=new in delicate,
            in_sitemap=False,
        )
        yield site.page(head, "moved", target=new)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the page for unknown addresses says in another language, and the way to that language's start."""

    lang: str
    direction: str
    name: str
    heading: str
    address: str
    way: str


def not_found_page(site: Site, others: Iterable[Speech]) -> Page:
    """`404.html`: shown at any address that does not exist, so it speaks all languages at once."""
    head = Head(
        address=addresses.NOT_FOUND,
        kind="notfound",
        title="Seite nicht gefunden",
        heading="Diese Seite gibt es nicht",
        lead="Vielleicht ist die Adresse alt oder hat einen Tippfehler. So kommen Sie weiter:",
        in_sitemap=False,
    )
    ways = (links.HOME, links.SEARCH, links.TOPICS, links.OFFERS, links.PLACES, links.EMERGENCY)
    said = [
        Elsewhere(
            lang=speech.language,
            direction=speech.direction,
            name=speech.name,
            heading=speech.words("Diese Seite gibt es nicht"),
            address=speech.folder,
            way=speech.words("Zur Startseite"),
        )
        for speech in others
    ]
    return site.page(head, "not_found", ways=ways, others=said)
