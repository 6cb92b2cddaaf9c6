"""A guide on one page, for the door of the fridge: boxes to tick, dates to fill in, numbers to call."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.model.transition import Transition
from generator.pages.forms import DU, form
from generator.paper.guides import short_steps
from generator.paper.parts import head, urgent_numbers
from generator.paper.value import Kind, Paper


def sheets(index: Index) -> Iterator[Paper]:
    """A sheet for each published guide."""
    for guide in index.transitions.values():
        yield _sheet(index, guide)


def _sheet(index: Index, guide: Transition) -> Paper:
    is_du = form(guide.form_of_address) is DU
    data = {
        **head(index, guide.name, addresses.transition(guide.id)),
        "phase": guide.life_phase,
        "summary": guide.summary,
        "steps": short_steps(index, guide),
        "urgent": urgent_numbers(index),
        "questions": "Hast du Fragen?" if is_du else "Haben Sie Fragen?",
        "my_date": "Mein Datum",
        "scan": "Alle Schritte genau erklärt",
    }
    return Paper(addresses.guide_sheet(guide.id), f"{guide.name}: Zettel für den Kühlschrank", Kind.SHEET, data)
