"""An offer at a glance: the card, and the row for long lists."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.addresses import links
from generator.addresses.links import Link
from generator.facts import hours
from generator.facts import known as facts
from generator.facts.hours import Age, Open
from generator.facts.known import Confidence
from generator.index import Index
from generator.language.hosts import host
from generator.model.offer import Offer
from generator.model.values.telephone import PhoneNumber


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with its icon: „Alter: 3 bis 6 Jahre“."""

    kind: str
    term: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything a card or row shows of an offer, except the distance."""

    id: str
    link: Link
    summary: str
    organization: Link | None
    facts: tuple[Fact, ...]
    place: str
    phone: PhoneNumber | None
    whose: str
    """Who answers, where the number is the provider's."""
    web: str
    web_host: str
    closed: str
    ask: str
    sure: Confidence
    open: Open | None
    """When it is open, if one set of hours says it all."""
    age: Age | None
    """How old its hours are."""
    facets: Markup
    """Attributes for the finder, with addresses in the language of the page."""


def card(index: Index, offer: Offer, facets: Markup) -> Card:
    """The card of an offer; `facets` are its attributes for the finder."""
    organization = index.organization(offer)
    phone = facts.first_number(index, offer)
    web = facts.only_online(index, offer)
    place = facts.place_text(index, offer)
    opens = hours.of_offer(index, offer)
    return Card(
        id=offer.id,
        link=links.offer(offer),
        summary=offer.summary,
        organization=links.organization(organization) if organization and offer.id in index.published else None,
        facts=_facts(index, offer, place),
        place=place,
        phone=phone,
        whose=index.whose_number(offer),
        web=web,
        web_host=host(web),
        closed=facts.closed_text(index, offer),
        ask=facts.speaks(offer).ask,
        sure=facts.sure(index, offer),
        open=opens[0] if len(opens) == 1 and not opens[0].place else None,
        age=hours.age_of(index, offer),
        facets=facets,
    )


def _facts(index: Index, offer: Offer, place: str) -> tuple[Fact, ...]:
    """What is known; what is not is said on the page of the offer."""
    term, whom = facts.whom_fact(index, offer)
    found = (
        Fact("age", term, whom),
        Fact("place", facts.place_term(offer), place),
        Fact("time", "Wann", facts.time_text(index, offer)),
        Fact("cost", "Kosten", facts.cost_text(offer)),
        Fact("how", "Wie", facts.how_text(offer)),
    )
    return tuple(fact for fact in found if fact.text)
