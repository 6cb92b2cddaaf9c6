"""K276: an alert does not repeat what the page of the offer says by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.index import Freshness, Index
from generator.load.content import Loaded
from generator.model.choices import Delivery
from generator.model.offer import Offer
from generator.problem import Problem
from generator.rules import RULES

_NO_NUMBER = re.compile(r"\b(?:keine|weder)\b[^.]*nummer\b|nummer\b[^.]*\bkennen wir\b[^.]*\bnicht\b", re.IGNORECASE)
_CALL_FIRST = re.compile(
    r"\brufen Sie vorher an\b|\bfragen Sie vorher nach\b|\bruf vorher an\b|\bfrag vorher nach\b", re.IGNORECASE
)


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


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
