"""The facts of an offer as a list of terms for its own page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator import addresses
from generator.index import Freshness, Index
from generator.model.choices import Cost, Delivery
from generator.model.offer import Offer
from generator.model.place import Phone, Schedule, Stop
from generator.pages import facts, hours, links, spots
from generator.pages import stops as coming
from generator.pages.facts import is_protected
from generator.pages.links import Link
from generator.pages.prose import host
from generator.phrase import Joined, Phrase
from generator.wording import age_text, listed, partial_date_text, schedule_lines

_FIELDS = {
    "name": "Name",
    "organization": "Anbieter",
    "description": "Beschreibung",
    "address": "Anschrift",
    "sites": "Standorte",
    "phones": "Telefonnummer",
    "email": "E-Mail-Adresse",
    "url": "Internetseite",
    "schedules": "Zeiten",
    "cost": "Kosten",
    "delivery": "wie die Hilfe kommt",
    "service_area": "für welche Orte es gilt",
    "ages": "Alter",
    "topics": "Themen",
    "accessibility": "Zugang",
    "languages": "Sprachen",
    "stops": "Haltepunkte und Termine",
}
_SAID = ("phones", "status")
"""Doubts that stand elsewhere: under the number, and above all."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where facts come from."""

    url: str
    host: str
    supports: str
    state: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything the list of terms shows."""

    phones: Sequence[Phone]
    whom: str
    ages: str
    eligibility: str
    people_of: str
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
        email=offer.email or "",
        url=offer.url or "",
        url_host=host(offer.url or ""),
        only_online=bool(facts.only_online(index, offer)),
    )


def _people_of(index: Index, offer: Offer) -> str:
    names = index.service_area_ids
    return listed([names[i] for i in offer.service_area if i in names])


def _where(index: Index, offer: Offer) -> str:
    """What to say when there is no place to go to."""
    if index.spots(offer) or offer.stops:
        return ""
    if is_protected(index, offer):
        return "Die Anschrift zeigen wir nicht, zum Schutz der Menschen dort."
    if {Delivery.ON_SITE, Delivery.GROUP} & set(offer.delivery):
        return "Der genaue Ort ist nicht bekannt."
    return ""


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
    return listed(names) if names else "Deutsch. Zu anderen Sprachen ist nichts bekannt."


def warning(index: Index, offer: Offer) -> str:
    """What is not sure yet, and what to do before a visit; empty when all is confirmed."""
    unsure = list(dict.fromkeys(_FIELDS[field] for field in offer.unverified if field not in _SAID))
    if index.freshness(offer) is not Freshness.UNCONFIRMED and not offer.unverified:
        return ""
    doubt = Phrase("Noch nicht sicher: {fields}.", fields=Joined(unsure)) if unsure else ""
    doubt = doubt if offer.unverified else "Der Anbieter hat die Angaben noch nicht bestätigt."
    return Joined([text for text in (facts.before_visit(index, offer), doubt) if text], " ")


def number_doubt(index: Index, offer: Offer) -> str:
    """Said directly under the number, so that nobody takes it for certain; empty without a number."""
    return "Die Nummer ist noch nicht bestätigt." if "phones" in offer.unverified and index.phones(offer) else ""


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
