"""K276: an alert does not repeat what the page of the offer says by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Freshness, Index, is_doubtful
from generator.load.content import Loaded
from generator.model.offer import Offer
from generator.model.values.choices import Delivery

_NO_NUMBER = re.compile(r"\b(?:keine|weder)\b[^.]*nummer\b|nummer\b[^.]*\bkennen wir\b[^.]*\bnicht\b", re.IGNORECASE)
_CALL_FIRST = re.compile(
    r"\brufen Sie vorher an\b|\bfragen Sie vorher nach\b|\bruf vorher an\b|\bfrag vorher nach\b", re.IGNORECASE
)


_STILL_THERE = re.compile(r"\bwissen nicht, ob\b|\bob es\b[^.]*\bnoch gibt\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OLD_NUMBER = re.compile(r"nummer\b|\bAngaben?\b", re.IGNORECASE)
_OLD_HOURS = re.compile(r"\bZeiten\b|\btage\b|\w+tage\b", re.IGNORECASE)


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Reads what editors wrote, to advise them; no page does."""
    for offer in index.compass.offers.values():
        for said in _repeated(index, offer, offer.alert or ""):
            document, _ = loaded.documents["offers", offer.id]
            yield RULES["K276"].at(document.at("alert"), said)


def _repeated(index: Index, offer: Offer, alert: str) -> Iterator[str]:
    if not index.phones(offer):
        if _NO_NUMBER.search(alert):
            yield "dass keine Nummer bekannt ist, sagt die Seite schon"
        if _digits(index.compass.district.contact.phone.number.text) in _digits(alert):
            yield "wen man statt dessen anruft, sagt die Seite schon"
    goes_there = {Delivery.ON_SITE, Delivery.GROUP, Delivery.OUTREACH} & set(offer.delivery)
    is_unsure = bool(offer.unverified) or index.freshness(offer) is Freshness.UNCONFIRMED
    if goes_there and is_unsure and _CALL_FIRST.search(alert):
        yield "dass man vorher anrufen soll, sagt die Seite schon"
    if is_doubtful(offer) and _STILL_THERE.search(alert):
        yield "dass niemand weiß, ob es das Angebot noch gibt, sagt die Seite schon"
    yield from _old(index, offer, alert)


def _old(index: Index, offer: Offer, alert: str) -> Iterator[str]:
    """A year the page names by itself: at the number, or below the hours."""
    at_number = {year for phone in index.phones(offer) for year in _YEAR.findall(phone.label or "")}
    hours = index.stand_of_hours(offer)
    below_hours = {str(hours.day.year)} if hours.day and offer.schedules and hours.is_old(index.today) else set()
    for sentence in re.split(r"(?<=[.!?])\s+", alert):
        years = set(_YEAR.findall(sentence))
        if years & at_number and _OLD_NUMBER.search(sentence):
            yield "von wann die Nummer ist, steht schon bei der Nummer"
        elif years & below_hours and _OLD_HOURS.search(sentence):
            yield "von wann die Zeiten sind, steht schon bei den Zeiten"


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
