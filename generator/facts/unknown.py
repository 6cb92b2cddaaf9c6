"""What is not known of an offer, and what is not sure: each said once on its page, in a line of its own.

Unknown is a value: it differs from „no“ and stays to be seen, but not in every row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.facts import known as facts
from generator.index import Freshness, Index
from generator.language.phrase import Joined, Phrase
from generator.model.offer import Offer
from generator.model.roles.fields import fields_of
from generator.model.values.choices import Accessibility, Delivery

_CALLED: Mapping[str, str] = {field.asked_as: field.asked.called for field in fields_of(Offer).values() if field.asked}
"""What may stand under `unverified`, as people call it. A doubt about the offer itself stands above all (`facts.closed_text`)."""


def unknown(index: Index, offer: Offer) -> str:
    """„Noch nicht bekannt: Zeiten, Kosten. Fragen Sie am Telefon.“; empty when all is known."""
    names = tuple(dict.fromkeys(_unknown(index, offer)))
    if not names:
        return ""
    say = facts.speaks(offer)
    ask = say.ask_by_phone if index.phones(offer) else say.ask_there
    return Joined([Phrase("Noch nicht bekannt: {fields}.", fields=Joined(names)), ask], " ")


def _unknown(index: Index, offer: Offer) -> Iterator[str]:
    """In the order of the page."""
    if not index.phones(offer) and not facts.only_online(index, offer):
        yield _CALLED["phones"]
    if not _has_place(index, offer):
        yield _CALLED["address"]
    if index.where.travels_undated(offer):
        yield "Termine"
    elif not _has_times(index, offer):
        yield _CALLED["schedules"]
    if not facts.cost_text(offer):
        yield _CALLED["cost"]
    if not _has_access(index, offer):
        yield _CALLED["accessibility"]
    if not (offer.languages or offer.interpretation_services):
        yield _CALLED["languages"]
    if index.organization(offer) is None:
        yield _CALLED["organization"]


def _has_place(index: Index, offer: Offer) -> bool:
    spots = index.where.spots(offer)
    if spots:
        return all(spot.address.address_1 for spot in spots)
    goes_there = {Delivery.ON_SITE, Delivery.GROUP} & set(offer.delivery)
    return not goes_there or bool(offer.stops) or facts.is_protected(index, offer)


def _has_times(index: Index, offer: Offer) -> bool:
    visits = index.where.visits(offer)
    return bool(facts.time_lines(index, offer)) or (bool(visits) and all(visit.stop.opens_at for visit in visits))


def _has_access(index: Index, offer: Offer) -> bool:
    """Is it known how to get in, wherever people go?"""
    if offer.accessibility is not Accessibility.UNKNOWN or offer.accessibility_description:
        return True
    return all(
        spot.accessibility is not Accessibility.UNKNOWN or spot.accessibility_description
        for spot in index.where.spots(offer)
    )


def doubt(index: Index, offer: Offer) -> str:
    """What is not sure yet, the number first, and what to do before a visit; empty when all is confirmed.

    That nothing at all is confirmed stands with the sources, and what is not known in the line for that.
    """
    if index.freshness(offer) is not Freshness.UNCONFIRMED and not offer.unverified:
        return ""
    missing = set(_unknown(index, offer))
    fields = sorted(offer.unverified, key=lambda field: field != "phones")
    unsure = [name for name in dict.fromkeys(_CALLED[field] for field in fields) if name and name not in missing]
    said = Phrase("Noch nicht sicher: {fields}.", fields=Joined(unsure)) if unsure else ""
    return Joined([text for text in (said, facts.before_visit(index, offer)) if text], " ")


def is_number_doubtful(index: Index, offer: Offer) -> bool:
    """Has nobody confirmed the number it shows?"""
    return "phones" in offer.unverified and bool(index.phones(offer))
