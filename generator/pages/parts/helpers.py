"""Who helps with a step, ready for page and paper: offers, help lines, one's own town hall, or what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator import addresses
from generator.addresses.links import Link
from generator.addresses.way import Way
from generator.index import Index
from generator.language.phrase import Joined, Phrase
from generator.language.wording import age_text, listed
from generator.model.offer import Offer
from generator.model.transition import Step, Transition
from generator.pages.emergency import ContactView, contact
from generator.pages.frame.canvas import Site
from generator.safety import sensitive

_PLACES = 3


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


def help_of(site: Site, guide: Transition, step: Step, root: Way) -> Help | None:
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


def only_for(index: Index, guide: Transition, step: Step, offer: Offer) -> str:
    """„nur für Bad Lobenstein · Alter: ab 60 Jahren“; empty for help that is for all who read the step."""
    places = index.only_in(offer)
    where = Phrase("nur für {places}", places=_named(places)) if places else ""
    ages = age_text(offer.minimum_age, offer.maximum_age) if index.leaves_out_ages(offer, guide, step) else ""
    return Joined([part for part in (where, Joined(["Alter", ages], ": ") if ages else "") if part], " · ")


def _named(places: tuple[str, ...]) -> str:
    if len(places) <= _PLACES:
        return Joined(places, "; ") if any(" und " in place for place in places) else listed(places)
    return Phrase("{towns} und {number} weitere Orte", towns=Joined(places[: _PLACES - 1]), number=len(places) - 2)


def _all_of(index: Index, topic: str) -> Link:
    return Link(addresses.topic(topic), Phrase("Alle Angebote: {topic}", topic=index.topic_of[topic].name))
