"""What is shown at an address that does not exist."""

from __future__ import annotations

from dataclasses import dataclass

from generator.addresses import links
from generator.base.output import Page
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.frame.languages import all_speeches
from generator.pages.planned import Planned

_HEADING = "Diese Seite gibt es nicht"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the page says in another language, and the way to that language's start."""

    lang: str
    direction: str
    name: str
    heading: str
    address: str
    way: str


def draw(site: Canvas, at: Planned[None]) -> Page:
    """Nobody knows who reads it, so it speaks all languages at once."""
    head = Head(
        heading=_HEADING,
        lead="Vielleicht ist die Adresse alt oder hat einen Tippfehler. So kommen Sie weiter:",
    )
    ways = (links.HOME, links.SEARCH, links.TOPICS, links.OFFERS, links.PLACES, links.EMERGENCY)
    said = [
        Elsewhere(
            lang=speech.language,
            direction=speech.direction,
            name=speech.name,
            heading=speech.words(_HEADING),
            address=speech.folder,
            way=speech.words("Zur Startseite"),
        )
        for speech in all_speeches(site.index)
        if not speech.is_german
    ]
    return site.page(at, head, ways=ways, others=said)
