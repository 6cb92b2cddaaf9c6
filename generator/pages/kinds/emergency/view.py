"""Help for the worst moment."""

from __future__ import annotations

from generator.addresses.links import Link
from generator.base.output import Page
from generator.facts import contacts as emergency
from generator.language.phrase import Phrase
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.planned import Planned


def draw(site: Canvas, at: Planned[None]) -> Page:
    """`/notfall/`, with all emergency numbers."""
    head = Head(
        heading="Notfall-Nummern",
        lead="Tippen Sie auf eine Nummer, um anzurufen.",
        description=Phrase(
            "Die wichtigsten Nummern bei Gefahr, Krankheit, Sorgen und Gewalt {in_district}.",
            in_district=site.words.in_district,
        ),
    )
    views = emergency.groups(site.index, site.index.compass.emergency.values())
    first, others = views[:1], views[1:]
    # What is dialled without thinking stands first, as large as it can be; all else is one tap further.
    ways = tuple(Link(f"#{group.id}", group.title) for group in others)
    return site.page(at, head, first=first, groups=others, jump=ways)
