"""K208, K210, K251–K255: the helpers of a step, chosen by hand, help exactly those who read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.base.problem import Problem
from generator.base.repeats import repeated
from generator.base.rules import RULES
from generator.index import OLDEST, Index, Misfit
from generator.language.wording import age_text, listed
from generator.load.content import Loaded
from generator.model.guide import Guide, Step
from generator.model.offer import Offer
from generator.model.values.choices import Status
from generator.source.document import SourceDocument

MAX_HELPERS = 5
_NOT_SHOWN = {Status.DRAFT: "ist ein Entwurf", Status.ENDED: "gibt es nicht mehr (status: ended)"}


@dataclass(frozen=True, slots=True)
class _Place:
    """A step, and where it stands in its file."""

    index: Index
    guide: Guide
    step: Step
    document: SourceDocument
    number: int

    def problem(self, code: str, message: str, field: str = "", position: int | None = None, fix: str = "") -> Problem:
        parts = [part for part in (field, position) if part not in ("", None)]
        place = self.document.at("steps", self.number, *parts)
        return RULES[code].at(place, message, fix) if fix else RULES[code].at(place, message)


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Every step of every guide, drafts too: a draft is meant to be published as it stands."""
    for guide in index.compass.transitions.values():
        document, _ = loaded.documents["transitions", guide.id]
        for number, step in enumerate(guide.steps):
            place = _Place(index, guide, step, document, number)
            yield from _offers(place)
            yield from _lines(place)
            yield from _together(place)


def _offers(place: _Place) -> Iterator[Problem]:
    index = place.index
    for position, identifier in enumerate(place.step.offers):
        offer = index.compass.offers.get(identifier)
        if offer is None:
            continue  # K201 says so.
        if identifier not in index.listed:
            yield place.problem("K208", _unseen(index, offer), "offers", position)
        yield from _for_others(place, offer, "offers", position)


def _for_others(place: _Place, offer: Offer, field: str, position: int) -> Iterator[Problem]:
    """An offer, named as such or as a help line, that is for other people than the step."""
    index = place.index
    misfit = index.misfit(offer, place.guide, place.step)
    if misfit is Misfit.AGE:
        ages = _ages_text(index, offer)
        yield place.problem("K251", f"das Angebot „{offer.name}“ ist für andere da: {ages}", field, position)
    elif misfit is Misfit.AUDIENCE:
        names = ", ".join(index.compass.audiences[i].name for i in offer.audiences if i in index.compass.audiences)
        yield place.problem("K252", f"das Angebot „{offer.name}“ ist nur für: {names}", field, position)


def _unseen(index: Index, offer: Offer) -> str:
    if offer.status in _NOT_SHOWN:
        return f"das Angebot „{offer.name}“ {_NOT_SHOWN[offer.status]}, der Schritt zeigt es nicht"
    if offer.id in index.published:
        return f"die Angaben zum Angebot „{offer.name}“ sind veraltet, der Schritt zeigt es nicht mehr"
    return f"das Angebot „{offer.name}“ ist heute nicht sichtbar (visible_from, visible_until)"


def _ages_text(index: Index, offer: Offer) -> str:
    spans = index.ages(offer)
    return listed([age_text(low, None if high == OLDEST else high - high % 12) for low, high in spans])


def _lines(place: _Place) -> Iterator[Problem]:
    for position, identifier in enumerate(place.step.help_lines):
        line = place.index.compass.help_lines.get(identifier)  # If there is none, K201 says so.
        if line and line.offer in place.step.offers:
            yield place.problem("K254", f"„{line.name}“ steht schon unter offers", "help_lines", position)
        offer = place.index.compass.offers.get(line.offer) if line and line.offer else None
        if offer and offer.status is Status.ENDED:
            yield place.problem(
                "K208",
                f"das Angebot „{offer.name}“ gibt es nicht mehr, sein Hilfetelefon steht noch da",
                "help_lines",
                position,
            )
        if offer:
            yield from _for_others(place, offer, "help_lines", position)


def _together(place: _Place) -> Iterator[Problem]:
    index, step = place.index, place.step
    for field, named in (("offers", step.offers), ("help_lines", step.help_lines)):
        for position, identifier in repeated(named):
            yield place.problem("K254", f"„{identifier}“ steht zweimal da", field, position)
    number = len(step.offers) + len(step.help_lines) + bool(step.municipal_office)
    if number > MAX_HELPERS:
        yield place.problem(
            "K255", f"der Schritt „{step.title}“ nennt {number} Helfer", "offers" if step.offers else ""
        )
    if not _reaches_everybody(index, step):
        yield place.problem(
            "K253",
            f"bei „{step.title}“ hilft jedes Angebot nur an manchen Orten, und wer woanders wohnt, liest von niemandem",
            "offers",
        )
    is_known = any(i in index.compass.offers for i in step.offers)  # If not, K201 says so.
    if is_known and not index.offers_of(step) and not (_has_other_help(step) or step.authority):
        yield place.problem("K210", f"für den Schritt „{step.title}“ ist zurzeit kein Angebot zu sehen", "offers")


def _has_other_help(step: Step) -> bool:
    return bool(step.help_lines or step.municipal_office or step.gap)


def _reaches_everybody(index: Index, step: Step) -> bool:
    """Whoever lives in the district finds somebody, a kind of office, or an honest word that nobody is known."""
    known = [index.compass.offers[i] for i in step.offers if i in index.compass.offers]
    if not known or step.authority or _has_other_help(step):
        return True
    served = {municipality for offer in known for municipality in index.region.served(offer)}
    return any(index.where.is_wide(offer) for offer in known) or served >= set(index.municipalities)
