"""Keep the whole guide on a device."""

from __future__ import annotations

from generator.addresses import links
from generator.base.output import Page
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.planned import Planned


def draw(site: Canvas, at: Planned[None]) -> Page:
    """`/offline/`: without a script it says so and leads on."""
    head = Head(
        heading="Ohne Internet nutzen",
        lead="Sie können den ganzen Wegweiser auf Ihrem Gerät speichern. Dann geht er auch im Funkloch.",
    )
    return site.page(at, head, ways=(links.HOME, links.SEARCH, links.EMERGENCY))
