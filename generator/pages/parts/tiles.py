"""Links to age groups and guides, as several kinds of page show them."""

from __future__ import annotations

from collections.abc import Iterable

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.index import Index, easy
from generator.model.vocabulary import AgeGroup, SocialArea
from generator.pages.frame.canvas import Canvas
from generator.pages.parts.doors import OfAge, chosen


def no_age(site: Canvas) -> Link | None:
    """Way to the offers that stand under no age group, if there are any."""
    return links.NO_AGE if site.index.of_no_age else None


def guides_for(index: Index, group: AgeGroup) -> tuple[Link, ...]:
    """Guides for an age group, by their names only: the page is long enough."""
    return tuple(Link(addresses.transition(guide.id), guide.name) for guide in index.guides_of_age(group))


def ages_in(index: Index, area: SocialArea) -> tuple[Link, ...]:
    """Tiles of the age groups within a social area, each a page of its own."""
    groups = index.compass.age_groups.values()
    return tuple(Link(addresses.area(area.id, g.id), g.short_name, "", g.icon) for g in groups)


def ages_here(index: Index, found: Iterable[OfAge]) -> tuple[Link, ...]:
    """Tiles of the ages for which there is something in a place. They keep the place: what they show is on its page."""
    groups = {chosen(group): group for group in index.compass.age_groups.values()}
    return tuple(Link(f"#{one.id}", groups[one.id].short_name, "", groups[one.id].icon) for one in found)


def easy_start(index: Index) -> Link | None:
    """The way to the start page in Leichte Sprache, if the district has one."""
    return Link(addresses.EASY, "Leichte Sprache") if easy.start_of(index.compass) else None
