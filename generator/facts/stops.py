"""Coming visits of offers that travel, as pages and paper print them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.days import eve_name
from generator.index import Index
from generator.index.visits import Visit
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
    """One visit on one day. `begin` and `until` are local times for machines (`2026-12-01T09:00`)."""

    offer: str
    link: Link
    when: str
    where: str
    note: str
    begin: str
    until: str


@dataclass(frozen=True, slots=True)
class StopList:
    """The next visits, and what is said beside them."""

    stops: tuple[StopView, ...]
    more: str
    calendar: str
    """Address of the calendar file; empty if there is none."""


def of_offer(index: Index, offer: Offer) -> StopList | None:
    """Coming visits of an offer; None if there is none."""
    visits = index.where.visits(offer)
    return _list(visits, visits[:DATES_ON_OFFER], addresses.offer_calendar(offer.id)) if visits else None


def of_place(index: Index, municipality: str) -> StopList | None:
    """What visits in a municipality on a known day; what comes without one stands under „Kommt zu Ihnen“."""
    visits = index.near.visits_in(municipality)
    shown = _few_of_each(visits)[:DATES_ON_PLACE]
    return _list(visits, shown, addresses.place_calendar(municipality)) if visits else None


def _few_of_each(visits: Sequence[Visit]) -> list[Visit]:
    seen: Counter[str] = Counter()
    shown = []
    for visit in visits:
        seen[visit.offer.id] += 1
        if seen[visit.offer.id] <= DATES_OF_EACH:
            shown.append(visit)
    return shown


def _list(visits: Sequence[Visit], shown: Sequence[Visit], calendar: str) -> StopList:
    rest = len(visits) - len(shown)
    more = counted(rest, "weiterer Termin", "weitere Termine") if rest > 0 else ""
    calendar = calendar if in_calendar(visits) else ""
    return StopList(tuple(_view(visit) for visit in shown), more, calendar)


def in_calendar(visits: Sequence[Visit]) -> list[Visit]:
    """Halts that may stand in a calendar: a phone that others see must not tell of violence at home."""
    return [visit for visit in visits if not sensitive.of_offer(visit.offer)]


def _view(visit: Visit) -> StopView:
    stop, day = visit.stop, visit.day.isoformat()
    times = times_text(stop.opens_at, stop.closes_at)
    date_text = Joined([SHORT_DAYS[WEEKDAYS[visit.day.weekday()]], day_text(visit.day)])
    end = f"{stop.closes_at:%H:%M}" if stop.closes_at and stop.closes_at != END_OF_DAY else "24:00"
    return StopView(
        offer=visit.offer.id,
        link=links.offer(visit.offer),
        when=Joined([part for part in (date_text, times) if part]),
        where=where_text(visit),
        note=note_text(visit),
        begin=f"{day}T{stop.opens_at:%H:%M}" if stop.opens_at else day,
        until=f"{day}T{end}",
    )


def where_text(visit: Visit) -> str:
    """„Probendorf, Ortsteil Neudorf, Parkplatz am Markt“."""
    stop = visit.stop
    village = Phrase("Ortsteil {village}", village=stop.locality) if stop.locality else ""
    return Joined([part for part in (stop.city, village, stop.place) if part])


def note_text(visit: Visit) -> str:
    """Remark of the stop, and a warning where a series meets a public holiday or an eve."""
    warning = "Feiertag: Bitte fragen Sie vorher nach." if visit.on_holiday else ""
    if eve := eve_name(visit.day):
        warning = Phrase("{eve}: Bitte fragen Sie vorher nach.", eve=eve)
    return Joined([part for part in (visit.stop.description, "" if visit.stop.date else warning) if part], ". ")
