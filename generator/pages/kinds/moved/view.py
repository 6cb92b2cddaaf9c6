"""A page at an old address."""

from __future__ import annotations

from dataclasses import dataclass

from generator.base.output import Page
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.planned import Planned


@dataclass(frozen=True, slots=True)
class Move:
    """Where an old address leads."""

    old: str
    new: str


def draw(site: Canvas, at: Planned[Move]) -> Page:
    """It tells no more than the new page does."""
    head = Head(heading="Diese Seite ist umgezogen", lead="Die Adresse hat sich geändert.")
    return site.page(at, head, target=at.about.new)
