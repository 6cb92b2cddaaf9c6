"""Coming halts of offers that travel, as pages and paper print them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.days import eve_name
from generator.index import Index
from generator.index.halts import Halt
from generator.language.phrase import Joined, Phrase
from generator.language.wording import SHORT_DAYS, counted, day_text, times_text
from generator.model.offer import Offer
from generator.model.values.times import END_OF_DAY, WEEKDAYS
from generator.safety import sensitive

DATES_ON_OFFER = 8
DATES_ON_PLACE = 12
DATES_OF_EACH = 3
"""So many dates of one offer stand on the page of a place, so that none crowds out the others."""


@dataclass(frozen=True, slots=True)
class StopView:
    """One halt on one day. `begin` and `until` are local times for machines (`2026-12-01T09:00`)."""

    offer: str
    link: Link
    when: str
    where: str
    note: str
    begin: str
    until: str


@dataclass(frozen=True, slots=True)
class StopList:
    """The next halts, and what is said beside them."""

    stops: tuple[StopView, ...]
    more: str
    calendar: str
    """Address of the calendar file; empty if there is none."""


def of_offer(index: Index, offer: Offer) -> StopList | None:
    """Coming halts of an offer; None if there is none."""
    halts = index.where.halts(offer)
    return _list(halts, halts[:DATES_ON_OFFER], addresses.offer_calendar(offer.id)) if halts else None


def of_place(index: Index, municipality: str) -> StopList | None:
    """What halts in a municipality on a known day; what comes without one stands under „Kommt zu Ihnen“."""
    halts = index.halts_in(municipality)
    shown = _few_of_each(halts)[:DATES_ON_PLACE]
    return _list(halts, shown, addresses.place_calendar(municipality)) if halts else None


def _few_of_each(halts: Sequence[Halt]) -> list[Halt]:
    seen: Counter[str] = Counter()
    shown = []
    for halt in halts:
        seen[halt.offer.id] += 1
        if seen[halt.offer.id] <= DATES_OF_EACH:
            shown.append(halt)
    return shown


def _list(halts: Sequence[Halt], shown: Sequence[Halt], calendar: str) -> StopList:
    rest = len(halts) - len(shown)
    more = counted(rest, "weiterer Termin", "weitere Termine") if rest > 0 else ""
    calendar = calendar if in_calendar(halts) else ""
    return StopList(tuple(_view(halt) for halt in shown), more, calendar)


def in_calendar(halts: Sequence[Halt]) -> list[Halt]:
    """Halts that may stand in a calendar: a phone that others see must not tell of violence at home."""
    return [halt for halt in halts if not sensitive.of_offer(halt.offer)]


def _view(halt: Halt) -> StopView:
    stop, day = halt.stop, halt.day.isoformat()
    times = times_text(stop.opens_at, stop.closes_at)
    date_text = Joined([SHORT_DAYS[WEEKDAYS[halt.day.weekday()]], day_text(halt.day)])
    end = f"{stop.closes_at:%H:%M}" if stop.closes_at and stop.closes_at != END_OF_DAY else "24:00"
    return StopView(
        offer=halt.offer.id,
        link=links.offer(halt.offer),
        when=Joined([part for part in (date_text, times) if part]),
        where=where_text(halt),
        note=note_text(halt),
        begin=f"{day}T{stop.opens_at:%H:%M}" if stop.opens_at else day,
        until=f"{day}T{end}",
    )


def where_text(halt: Halt) -> str:
    """„Probendorf, Ortsteil Neudorf, Parkplatz am Markt“."""
    stop = halt.stop
    village = Phrase("Ortsteil {village}", village=stop.locality) if stop.locality else ""
    return Joined([part for part in (stop.city, village, stop.place) if part])


def note_text(halt: Halt) -> str:
    """Remark of the stop, and a warning where a series meets a public holiday or an eve."""
    warning = "Feiertag: Bitte fragen Sie vorher nach." if halt.on_holiday else ""
    if eve := eve_name(halt.day):
        warning = Phrase("{eve}: Bitte fragen Sie vorher nach.", eve=eve)
    return Joined([part for part in (halt.stop.description, "" if halt.stop.date else warning) if part], ". ")
