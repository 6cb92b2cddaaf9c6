"""The Merkliste: a page that a script fills with what the visitor saved."""

from __future__ import annotations

from generator.addresses import links
from generator.base.output import Page
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.planned import Planned


def draw(site: Canvas, at: Planned[None]) -> Page:
    """`/merkliste/`: without a script it says so and leads on."""
    head = Head(
        heading="Ihre Merkliste",
        lead="Hier stehen die Angebote, die Sie sich gemerkt haben. Die Liste bleibt auf diesem Gerät.",
        description="Gemerkte Angebote ansehen, drucken, verschicken und löschen.",
    )
    return site.page(at, head, ways=(links.SEARCH, links.TOPICS, links.OFFERS, links.EMERGENCY))
