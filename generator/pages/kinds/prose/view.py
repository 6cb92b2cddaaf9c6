"""Pages that editors write, such as the imprint."""

from __future__ import annotations

from generator.base.output import Page
from generator.language.prose import prose
from generator.model.vocabulary import ContentPage
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.frame.words import CORRECTIONS
from generator.pages.parts.glossary import words_of_page
from generator.pages.parts.statement import PAGE as ACCESSIBILITY
from generator.pages.parts.statement import statement_of
from generator.pages.planned import Planned

PRIVACY = "datenschutz"
"""The page that shows what the device keeps, too."""


def draw(site: Canvas, at: Planned[ContentPage]) -> Page:
    """Their text, and what the program knows better."""
    found = at.about
    return site.page(
        at,
        Head(heading=found.title, lead="", description=found.summary),
        text=prose(found.body, headings=True),
        shows_kept=found.id == PRIVACY,
        offline=site.index.compass.district.offline,
        statement=statement_of(site.index.compass.district) if found.id == ACCESSIBILITY else None,
        corrections_email=site.index.compass.district.corrections_email if found.id == CORRECTIONS else None,
        words=words_of_page(site.index, found),
    )
