"""Lists of offers in sections, and the jump list to them. An empty section is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.index import Reach, Within
from generator.model.offer import Offer
from generator.pages import links
from generator.pages.facts import distance_text
from generator.pages.forms import Form
from generator.pages.links import Link
from generator.pages.site import Site

MOST_CARDS = 12
"""So many cards on a page with one list."""
CARDS_A_GROUP = 4
"""So many cards in a group of a long page; a larger group keeps two and goes on as rows."""
MOST_ROWS = 60
FLAT_LIST = 10
"""Up to so many offers a list needs no headings by topic."""


@dataclass(frozen=True, slots=True)
class Part:
    """Cards, then rows, perhaps under a heading of their own."""

    title: str
    cards: Markup
    rows: Markup


@dataclass(frozen=True, slots=True)
class Section:
    """A group of offers under an h2."""

    id: str
    title: str
    text: str
    parts: tuple[Part, ...]
    more: Link | None = None


def part(site: Site, offers: Sequence[Offer], root: str) -> Part:
    """The first offers as cards, the others as rows."""
    return Part("", site.cards(offers[:MOST_CARDS], root), site.rows(offers[MOST_CARDS:], root))


def group_part(site: Site, offers: Sequence[Offer], root: str, title: str = "") -> Part:
    """A group among others on a long page."""
    most = CARDS_A_GROUP if len(offers) <= CARDS_A_GROUP else CARDS_A_GROUP // 2
    return Part(title, site.cards(offers[:most], root, 4 if title else 3), site.rows(offers[most:], root))


def by_topic(site: Site, offers: Iterable[Offer], root: str) -> tuple[Section, ...]:
    """A section for each first-level topic."""
    groups = site.index.by_main_topic(offers)
    return tuple(Section(f"thema-{t.id}", t.name, "", (group_part(site, group, root),)) for t, group in groups)


def rows_section(site: Site, key: str, title: str, offers: Sequence[Offer], root: str) -> Section:
    """A long list as rows, cut where it gets too long."""
    more = links.TOPICS if len(offers) > MOST_ROWS else None
    return Section(key, title, "", (Part("", Markup(""), site.rows(offers[:MOST_ROWS], root)),), more)


Reached = Mapping[Reach, Sequence[Within]]


def by_reach(site: Site, found: Reached, root: str, here: str, say: Form) -> tuple[Section, ...]:
    """Groups of a place or an area, nearest first."""
    makers: dict[Reach, Callable[[], Section]] = {
        Reach.HERE: lambda: _here(site, found[Reach.HERE], root, here),
        Reach.NEAR: lambda: _near(site, found[Reach.NEAR], root),
        Reach.OUTREACH: lambda: _far(site, found, Reach.OUTREACH, root, say),
        Reach.REMOTE: lambda: _far(site, found, Reach.REMOTE, root, say),
        Reach.WHOLE: lambda: _far(site, found, Reach.WHOLE, root, say),
    }
    return tuple(make() for reach, make in makers.items() if found.get(reach))


def _here(site: Site, found: Sequence[Within], root: str, title: str) -> Section:
    offers = [within.offer for within in found]
    if len(offers) <= FLAT_LIST:
        return Section("hier", title, "", (part(site, offers, root),))
    groups = site.index.by_main_topic(offers)
    return Section("hier", title, "", tuple(group_part(site, group, root, topic.name) for topic, group in groups))


def _near(site: Site, found: Sequence[Within], root: str) -> Section:
    """Rows under the town they are in, the nearest town first."""
    shown = found[:MOST_ROWS]
    towns: dict[str, list[Within]] = {}
    for within in shown:
        towns.setdefault(f"{within.town}, {distance_text(within.kilometres)}", []).append(within)
    parts = tuple(Part(title, Markup(""), site.rows_from(group, root)) for title, group in towns.items())
    more = links.TOPICS if len(found) > MOST_ROWS else None
    return Section(
        "in-der-naehe",
        "In der Nähe",
        "Das Nächste zuerst. Luftlinie heißt: gerade gemessen, ohne Straßen.",
        parts,
        more,
    )


def _far(site: Site, found: Reached, reach: Reach, root: str, say: Form) -> Section:
    titles = {
        Reach.OUTREACH: ("nach-hause", f"{say.to_you[:1].upper()}{say.to_you[1:]}"),
        Reach.REMOTE: ("telefon-und-online", "Per Telefon oder online"),
        Reach.WHOLE: ("ganzer-landkreis", "Für den ganzen Landkreis"),
    }
    key, title = titles[reach]
    shown = found[reach][:MOST_ROWS]
    more = links.TOPICS if len(found[reach]) > MOST_ROWS else None
    return Section(key, title, "", _rows_by_topic(site, shown, root), more)


def _rows_by_topic(site: Site, found: Sequence[Within], root: str) -> tuple[Part, ...]:
    if len(found) <= FLAT_LIST:
        return (Part("", Markup(""), site.rows_from(found, root)),)
    of = {within.offer.id: within for within in found}
    groups = site.index.by_main_topic(within.offer for within in found)
    return tuple(
        Part(topic.name, Markup(""), site.rows_from([of[offer.id] for offer in group], root)) for topic, group in groups
    )


def jump(sections: Iterable[Section]) -> tuple[Link, ...]:
    """Jump list of sections; none for a short page."""
    found = tuple(Link(f"#{section.id}", section.title) for section in sections)
    return found if len(found) > 1 else ()
