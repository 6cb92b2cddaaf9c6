"""A poster for each municipality: the most important numbers, the nearest help, what comes to the place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from generator import addresses
from generator.index import OLDEST, Index, Reach, Within
from generator.model.contact import PhoneNumber
from generator.model.district import Municipality
from generator.pages import facts, stops
from generator.paper.offers import poster_line
from generator.paper.parts import head, urgent_numbers
from generator.paper.value import Kind, Paper

MOST_OFFERS = 6
MOST_STOPS = 3


def posters(index: Index) -> Iterator[Paper]:
    """Posters by the name of the municipality."""
    for municipality in index.municipalities.values():
        yield _poster(index, municipality)


def _poster(index: Index, municipality: Municipality) -> Paper:
    title = f"Hilfe in {municipality.name}"
    coming = stops.of_place(index, municipality.id)
    data = {
        **head(index, title, addresses.place(municipality.id)),
        "place": municipality.name,
        "urgent": urgent_numbers(index),
        "offers": _help(index, municipality),
        "stops": [
            {"when": stop.when, "what": stop.link.text, "where": stop.where, "note": stop.note}
            for stop in (coming.stops[:MOST_STOPS] if coming else ())
        ],
    }
    return Paper(addresses.poster(municipality.id), f"{title}: Aushang", Kind.POSTER, data)


def _help(index: Index, municipality: Municipality) -> list[dict[str, Any]]:
    """Few offers that can be called: those here, each from another topic first, then the nearest. No number twice."""
    found = index.around(municipality.id)
    seen = {index.compass.district.contact.phone.number}  # stands below, larger
    here = _varied(index, _callable(index, found[Reach.HERE], seen))[:MOST_OFFERS]
    near = _callable(index, found[Reach.NEAR], seen)[: 2 * MOST_OFFERS]
    near = _varied(index, near)[: MOST_OFFERS - len(here)]
    return [
        *(poster_line(index, w.offer, _here(index, w, municipality)) for w in here),
        *(poster_line(index, w.offer, facts.from_here(w)) for w in sorted(near, key=_distance)),
    ]


def _distance(within: Within) -> int:
    return within.kilometres or 0


def _here(index: Index, within: Within, municipality: Municipality) -> str:
    spots = [spot for spot in index.spots(within.offer) if spot.municipality == municipality.id]
    if not spots:
        return municipality.name
    address = spots[0].address
    return ", ".join(part for part in (address.address_1, address.locality or address.city) if part)


def _callable(index: Index, found: list[Within], seen: set[PhoneNumber]) -> list[Within]:
    """Offers that do not pause, with a number nobody has yet; the nearest and widest first. `seen` grows by their numbers."""
    shown = []
    for within in sorted(found, key=lambda w: (_distance(w), -_width(index, w))):
        number = facts.first_number(index, within.offer)
        if number and number not in seen and not facts.closed_text(index, within.offer):
            seen.add(number)
            shown.append(within)
    return shown


def _width(index: Index, within: Within) -> int:
    """For how many ages an offer is: a notice board speaks to everybody."""
    return sum(high - low for low, high in index.ages(within.offer) or ((0, OLDEST),))


def _varied(index: Index, found: list[Within]) -> list[Within]:
    """One of each topic, then the second of each: no topic fills the poster alone."""
    of = {within.offer.id: within for within in found}
    groups = index.by_main_topic(within.offer for within in found)
    rounds = zip_longest(*([of[offer.id] for offer in offers] for _, offers in groups))
    return [within for each in rounds for within in each if within is not None]
