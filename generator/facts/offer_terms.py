"""The facts of an offer as a list of terms for its own page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.facts import hours, spots
from generator.facts import known as facts
from generator.facts import stops as coming
from generator.index import COUNTRY, Index
from generator.language.hosts import host
from generator.language.phrase import Joined, Phrase
from generator.language.wording import age_text, listed, partial_date_text, schedule_lines
from generator.model.offer import Offer
from generator.model.place import Phone, Schedule, Stop
from generator.model.roles import Input
from generator.model.roles.fields import fields_of
from generator.model.values.choices import Cost


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where facts come from."""

    url: str
    host: str
    supports: str
    state: str


@dataclass(frozen=True, slots=True)
class Row:
    """A field that is shown as it is (`Row` beside its type)."""

    label: str
    text: str
    url: str = ""
    host: str = ""
    """Of a page of somebody else."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything the list of terms shows."""

    phones: Sequence[Phone]
    whom: str
    ages: str
    eligibility: str
    people_of: str
    where_term: str
    spots: tuple[spots.SpotView, ...]
    where: str
    stops: tuple[str, ...]
    times: list[str]
    open: tuple[hours.Open, ...]
    dates: coming.StopList | None
    cost: str
    how: str
    languages: str
    interpreting: str
    organization: Link | None
    rows: tuple[Row, ...]
    email: str
    url: str
    url_host: str
    only_online: bool


def terms(index: Index, offer: Offer) -> Terms:
    """All terms of an offer."""
    organization = index.organization(offer)
    return Terms(
        phones=index.phones(offer),
        whom=facts.audiences_text(index, offer),
        ages=age_text(offer.minimum_age, offer.maximum_age),
        eligibility=offer.eligibility_description or "",
        people_of=_people_of(index, offer),
        where_term="Büro" if facts.is_office(offer) else "Wo",
        spots=spots.of_offer(index, offer),
        where=_where(index, offer),
        stops=tuple(_stop(stop) for stop in facts.coming_stops(index, offer) if not stop.date),
        times=facts.time_lines(index, offer),
        open=hours.of_offer(index, offer),
        dates=coming.of_offer(index, offer),
        cost=_cost(offer),
        how=facts.how_text(offer),
        languages=_languages(index, offer),
        interpreting=offer.interpretation_services or "",
        organization=links.organization(organization) if organization else None,
        rows=tuple(_rows(index, offer)),
        email=offer.email or "",
        url=offer.url or "",
        url_host=host(offer.url or ""),
        only_online=bool(facts.only_online(index, offer)),
    )


def _rows(index: Index, offer: Offer) -> Iterator[Row]:
    """An only page stands above, as large as a number; a row for it would say it twice."""
    for field in fields_of(type(offer)).values():
        value = getattr(offer, field.name)
        if not field.row or not value or (field.name == "url" and facts.only_online(index, offer)):
            continue
        if field.is_list or field.refers:
            several = value if isinstance(value, tuple) else (value,)
            if names := index.names(field.refers, several) if field.refers else several:
                yield Row(field.row, listed(names))
        elif field.input is Input.MAIL:
            yield Row(field.row, value, f"mailto:{value}")
        elif field.input is Input.LINK:
            yield Row(field.row, value, value, host(value))
        else:
            yield Row(field.row, value)


def _people_of(index: Index, offer: Offer) -> str:
    """Whom it is for by where they live. All over the country is no limit: „Menschen aus Deutschland“ would turn others away."""
    names = index.region.service_area_ids
    found = [names[i] for i in index.region.outermost(offer.service_area) if i in names and i != COUNTRY]
    return listed(found) if found else ""


def _where(index: Index, offer: Offer) -> str:
    """Why no place is shown, where there is one."""
    is_hidden = not index.where.spots(offer) and not offer.stops and facts.is_protected(index, offer)
    return "Die Anschrift zeigen wir nicht, zum Schutz der Menschen dort." if is_hidden else ""


def _stop(stop: Stop) -> str:
    """A series in words: „Probendorf: erster Dienstag im Monat 14–16 Uhr“."""
    where = ", ".join(part for part in (stop.city, stop.locality, stop.place) if part)
    timed = stop.opens_at and stop.closes_at
    series = Schedule(
        byday=stop.byday,
        opens_at=stop.opens_at if timed else None,
        closes_at=stop.closes_at if timed else None,
        valid_from=stop.valid_from,
        valid_to=stop.valid_to,
        description=stop.description,
    )
    every = [Phrase("alle {number} Wochen", number=stop.interval)] if stop.interval > 1 else []
    times = Joined([*every, Joined(schedule_lines([series]), "; ")])
    return Phrase("{place}: {times}", place=where, times=times)


def _cost(offer: Offer) -> str:
    if offer.cost is Cost.FREE and offer.fees_description:
        return Phrase("kostenlos. {more}", more=offer.fees_description)
    return facts.cost_text(offer)


def _languages(index: Index, offer: Offer) -> str:
    known = index.compass.languages
    names = [known[i].name for i in offer.languages if i in known]
    return listed(names) if names else ""


def journeys(index: Index, offer: Offer) -> tuple[Link, ...]:
    """Steps of guides that lead to this offer."""
    return tuple(
        Link(
            addresses.transition(j.transition.id, j.step.id),
            Phrase("Schritt {number} von {total} in: {guide}", number=j.number, total=j.total, guide=j.transition.name),
        )
        for j in index.journeys.get(offer.id, ())
    )


def sources(offer: Offer) -> tuple[SourceView, ...]:
    """Where the facts come from and how old they are."""
    return tuple(
        SourceView(
            url=source.url,
            host=host(source.url),
            supports=source.supports,
            state=Phrase("Stand: {date}", date=partial_date_text(source.date)) if source.date else "Quelle ohne Datum",
        )
        for source in offer.sources
    )
