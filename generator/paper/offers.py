"""Offers for print: the facts of their pages, and in one line what is not known."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from generator.facts import hours, offer_terms, unknown
from generator.facts import known as facts
from generator.facts.spots import SpotView
from generator.index import Index
from generator.model.offer import Offer
from generator.model.place import Phone
from generator.paper.parts import number

MAX_DATES = 4


def entry(index: Index, offer: Offer) -> dict[str, Any]:
    """An offer in a booklet."""
    terms = offer_terms.terms(index, offer)
    age = hours.age_now(index, offer)
    dates = [f"{stop.when}: {stop.where}" for stop in terms.dates.stops[:MAX_DATES]] if terms.dates else []
    return {
        "id": offer.id,
        "name": offer.name,
        "summary": offer.summary,
        "organization": terms.organization.text if terms.organization else "",
        "alert": offer.alert or "",
        "closed": facts.closed_text(index, offer),
        "numbers": [
            asdict(number(phone.number, phone.label or "", _hours(phone, "" if terms.times else age)))
            for phone in terms.phones
        ],
        "doubt": unknown.doubt(index, offer),
        "whom": " · ".join(part for part in (terms.whom, terms.ages) if part),
        "office": facts.is_office(offer),
        "places": [_place(spot) for spot in terms.spots],
        "where": terms.where,
        "stops": [*terms.stops, *dates],
        "times": [*terms.times, age] if terms.times and age else list(terms.times),
        "cost": terms.cost,
        "how": terms.how,
        "unknown": unknown.unknown(index, offer),
        "start": offer.application_process or "",
        "documents": list(offer.required_documents),
        "email": terms.email,
        "url": terms.url,
        "host": terms.url_host,
        "sure": facts.sure(index, offer).text,
    }


def _hours(phone: Phone, age: str) -> str:
    return f"{phone.hours} ({age})" if phone.hours and age else phone.hours or ""


def _place(spot: SpotView) -> str:
    return ", ".join(part for part in (spot.name, spot.street, spot.town) if part)
