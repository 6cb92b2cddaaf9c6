"""Who helps with a step, ready for page and paper: offers, help lines, one's own town hall, or what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator import addresses
from generator.addresses.links import Link
from generator.addresses.relative_root import RelativeRoot
from generator.facts.contacts import ContactView, contact
from generator.facts.only_for import only_for
from generator.index import Index
from generator.language.phrase import Phrase
from generator.model.guide import Guide, Step
from generator.pages.frame.canvas import Canvas
from generator.safety import sensitive


@dataclass(frozen=True, slots=True)
class Help:
    """Everybody who helps with one step."""

    offers: Markup
    lines: tuple[ContactView, ...]
    lines_first: bool
    """In a guide about a sensitive matter somebody who answers now comes before offices."""
    office: str
    """Address of the list of town halls, where one's own is the helper."""
    gap: str
    is_unknown: bool
    """Nobody at all is to be seen: whoever answers for the district is named instead."""
    more: tuple[Link, ...]


def help_of(site: Canvas, guide: Guide, step: Step, root: RelativeRoot) -> Help | None:
    """None where the authority alone says it all, such as one's employer."""
    index = site.index
    offers = index.offers_of(step)
    found = Help(
        offers=site.rows_with([(offer, only_for(index, guide, step, offer)) for offer in offers], root),
        lines=tuple(contact(index, line) for line in index.lines_of(step)),
        lines_first=sensitive.of_guide(guide),
        office=addresses.MUNICIPAL_OFFICES if step.municipal_office else "",
        gap=step.gap or "",
        is_unknown=not (offers or index.lines_of(step) or step.municipal_office or step.gap or step.authority),
        more=tuple(_all_of(index, i) for i in step.topics if i in index.topic_of),
    )
    return found if offers or found.lines or found.office or found.gap or found.is_unknown or found.more else None


def _all_of(index: Index, topic: str) -> Link:
    return Link(addresses.topic(topic), Phrase("Alle Angebote: {topic}", topic=index.topic_of[topic].name))
