"""The page of the search, and the boxes for people in danger that stand ready on it."""

from __future__ import annotations

from generator.addresses import links
from generator.base.output import Page
from generator.language.phrase import Phrase
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.parts.crisis_boxes import boxes
from generator.pages.planned import Planned


def draw(site: Canvas, at: Planned[None]) -> Page:
    """`/suche/`: a script fills in the results; without one the page leads on."""
    head = Head(
        heading="Suche",
        lead="",
        description=Phrase("Angebote, Wegweiser und Orte {in_district} suchen.", in_district=site.words.in_district),
    )
    ways = (links.AGES, links.AREAS, links.PLACES, links.TOPICS, links.TRANSITIONS, links.OFFERS, links.EMERGENCY)
    return site.page(at, head, ways=ways, boxes=boxes(site.index))
