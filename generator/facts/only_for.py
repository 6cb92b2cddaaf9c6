"""Whom an offer leaves out of those who read a step, in words."""

from __future__ import annotations

from generator.index import Index
from generator.index.helpers import leaves_out_ages
from generator.language.phrase import Joined, Phrase
from generator.language.wording import age_text, listed
from generator.model.guide import Guide, Step
from generator.model.offer import Offer

_PLACES = 3


def only_for(index: Index, guide: Guide, step: Step, offer: Offer) -> str:
    """„nur für Musterstadt · Alter: ab 60 Jahren“; empty for help that is for all who read the step."""
    places = index.where.only_in(offer)
    where = Phrase("nur für {places}", places=_named(places)) if places else ""
    ages = age_text(offer.minimum_age, offer.maximum_age) if leaves_out_ages(offer, guide, step) else ""
    return Joined([part for part in (where, Joined(["Alter", ages], ": ") if ages else "") if part], " · ")


def _named(places: tuple[str, ...]) -> str:
    if len(places) <= _PLACES:
        return Joined(places, "; ") if any(" und " in place for place in places) else listed(places)
    return Phrase("{towns} und {number} weitere Orte", towns=Joined(places[: _PLACES - 1]), number=len(places) - 2)
