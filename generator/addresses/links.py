"""Links of the site as values: an address from the site's root and the words people read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import addresses
from generator.model.district import Municipality
from generator.model.guide import Guide
from generator.model.offer import Offer
from generator.model.organization import Organization
from generator.model.vocabulary import AgeGroup, SocialArea, SubTopic


@dataclass(frozen=True, slots=True)
class Link:
    """A link within the site; `note` and `icon` are for tiles."""

    address: str
    text: str
    note: str = ""
    icon: str = ""


HOME = Link(addresses.HOME, "Start")
AGES = Link(addresses.AGES, "Alle Altersgruppen")
NO_AGE = Link(addresses.age(addresses.NO_AGE), "Ämter und Stellen für jedes Alter")
AREAS = Link(addresses.AREAS, "Alle Gebiete")
PLACES = Link(addresses.PLACES, "Alle Orte")
TOPICS = Link(addresses.TOPICS, "Alle Themen")
TRANSITIONS = Link(addresses.TRANSITIONS, "Alle Wegweiser")
OFFERS = Link(addresses.OFFERS, "Alle Angebote von A bis Z")
ORGANIZATIONS = Link(addresses.ORGANIZATIONS, "Alle Anbieter")
SEARCH = Link(addresses.SEARCH, "Suche")
EMERGENCY = Link(addresses.EMERGENCY, "Notfall-Nummern")


def age(group: AgeGroup) -> Link:
    """Tile of an age group."""
    return Link(addresses.age(group.id), group.short_name, group.summary, group.icon)


def ages(groups: Iterable[AgeGroup]) -> tuple[Link, ...]:
    """Tiles of several age groups."""
    return tuple(age(group) for group in groups)


def area(social_area: SocialArea) -> Link:
    """Tile of a social area."""
    return Link(addresses.area(social_area.id), social_area.short_name, social_area.summary or "")


def areas(social_areas: Iterable[SocialArea]) -> tuple[Link, ...]:
    """Tiles of several social areas."""
    return tuple(area(social_area) for social_area in social_areas)


def place(municipality: Municipality) -> Link:
    """Link to a municipality."""
    return Link(addresses.place(municipality.id), municipality.name)


def topic(found: SubTopic) -> Link:
    """Tile of a topic."""
    return Link(addresses.topic(found.id), found.name, found.summary or "")


def transition(guide: Guide) -> Link:
    """Tile of a guide."""
    return Link(addresses.transition(guide.id), guide.name, guide.summary)


def transitions(guides: Iterable[Guide]) -> tuple[Link, ...]:
    """Tiles of several guides."""
    return tuple(transition(guide) for guide in guides)


def offer(found: Offer) -> Link:
    """Link to an offer."""
    return Link(addresses.offer(found.id), found.name)


def organization(found: Organization) -> Link:
    """Link to a provider."""
    return Link(addresses.organization(found.id), found.name)
