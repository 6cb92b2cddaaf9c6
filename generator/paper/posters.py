"""A poster for each municipality: the most important numbers, its own office, and help chosen by need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from generator import addresses
from generator.facts import stops
from generator.facts.town_halls import town_hall
from generator.index import Index
from generator.index.help_lines import lines_of
from generator.model.district import Municipality
from generator.paper.notice_board import NoticeBoard
from generator.paper.parts import head, number, urgent_numbers
from generator.paper.value import Paper, PaperKind

MAX_STOPS = 3


def posters(index: Index) -> Iterator[Paper]:
    """Posters by the name of the municipality."""
    for municipality in index.municipalities.values():
        yield _poster(index, municipality)


def _poster(index: Index, municipality: Municipality) -> Paper:
    title = f"Hilfe in {municipality.name}"
    coming = stops.of_place(index, municipality.id)
    office = index.region.offices.get(municipality.id)
    shown = [
        line.phones[0].number
        for group in index.compass.emergency.values()
        if group.on_home
        for line in lines_of(index.compass, group.help_lines)
        if line.phones
    ]
    board = NoticeBoard(index, municipality, [*shown, *([office.phone] if office and office.phone else [])])
    data = {
        **head(index, title, addresses.place(municipality.id)),
        "place": municipality.name,
        "urgent": urgent_numbers(index),
        "office": _office(index, municipality),
        "parts": board.parts(),
        "stops": [
            {"when": stop.when, "what": stop.link.text, "where": stop.where, "note": stop.note}
            for stop in (coming.stops[:MAX_STOPS] if coming else ())
        ],
    }
    return Paper(addresses.poster(municipality.id), f"{title}: Aushang", PaperKind.POSTER, data)


def _office(index: Index, municipality: Municipality) -> dict[str, Any] | None:
    """The town hall; without a number the one at the foot helps on, and so do its other doors."""
    hall = town_hall(index, municipality)
    if hall is None:
        return None
    told = hall.phone_label, hall.address, "" if hall.phone else hall.note, hall.since
    return {
        "name": hall.name,
        "below": ". ".join(text.rstrip(".") for text in told if text),
        "number": asdict(number(hall.phone)) if hall.phone else None,
        "at_foot": False,
        "unknown": hall.phone is None,
    }
