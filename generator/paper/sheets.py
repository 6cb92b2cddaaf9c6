"""A guide on one page, for the door of the fridge: boxes to tick, dates to fill in, numbers to call."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.language.forms import DU, form
from generator.model.guide import Guide
from generator.paper.guides import short_steps
from generator.paper.parts import head, urgent_numbers
from generator.paper.value import Paper, PaperKind
from generator.safety import sensitive

_CARE = {
    False: "Bewahren Sie dieses Blatt so auf, dass nur Sie es sehen.",
    True: "Bewahre dieses Blatt so auf, dass nur du es siehst.",
}
"""On sheets about violence and the like, by whether they say du."""


def sheets(index: Index) -> Iterator[Paper]:
    """A sheet for each published guide."""
    for guide in index.guides.values():
        yield _sheet(index, guide)


def _sheet(index: Index, guide: Guide) -> Paper:
    is_du = form(guide.form_of_address) is DU
    data = {
        **head(index, guide.name, addresses.transition(guide.id)),
        "phase": guide.life_phase,
        "summary": guide.summary,
        "steps": short_steps(index, guide),
        "urgent": urgent_numbers(index),
        "questions": "Hast du Fragen?" if is_du else "Haben Sie Fragen?",
        "care": _CARE[is_du] if sensitive.of_guide(guide) else "",
        "my_date": "Mein Datum",
        "scan": "Alle Schritte genau erklärt",
    }
    what = "auf einem Blatt" if sensitive.of_guide(guide) else "Zettel für den Kühlschrank"
    return Paper(addresses.guide_sheet(guide.id), f"{guide.name}: {what}", PaperKind.SHEET, data)
