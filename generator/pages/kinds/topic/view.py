"""Pages by topic: the list of topics, and one of a topic of either level."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.index import Asked, Index
from generator.language.phrase import Phrase
from generator.model.offer import Offer
from generator.model.vocabulary import SubTopic, Topic
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.parts.doors import Doors, jump_to
from generator.pages.parts.finder import finder
from generator.pages.parts.sections import Lists, Section, is_cut
from generator.pages.planned import Planned


@dataclass(frozen=True, slots=True)
class TopicList:
    """A first-level topic with its parts."""

    link: Link
    parts: tuple[Link, ...]


def draw_list(site: Canvas, at: Planned[None]) -> Page:
    """`/thema/`"""
    head = Head(
        heading="Alle Angebote nach Themen",
        lead="Wählen Sie ein Thema.",
    )
    topics = site.index.compass.topics.values()
    lists = tuple(
        TopicList(links.topic(t), tuple(Link(addresses.topic(c.id), c.name) for c in t.topics)) for t in topics
    )
    return site.page(at, head, topics=lists)


def draw(site: Canvas, at: Planned[SubTopic]) -> Page:
    """`/thema/<topic>/` of either level."""
    topic, parent = at.about, site.index.parent_of[at.about.id]
    if isinstance(topic, Topic):
        return _page(site, at, partial(_parts, site, topic), topic.topics, (links.TOPICS,))
    near = tuple(other for other in parent.topics if other.id != topic.id)
    return _page(site, at, partial(_whole, site, topic), near, (links.TOPICS, links.topic(parent)))


def _page(
    site: Canvas,
    at: Planned[SubTopic],
    draw_rest: Callable[[Sequence[Offer]], tuple[Section, ...]],
    near: tuple[SubTopic, ...],
    above: tuple[Link, ...],
) -> Page:
    topic = at.about
    offers = site.index.by_topic[topic.id]
    found = Doors(site, site.way(at.address), Asked(topic=topic.id)).of_offers(offers, draw_rest)
    guides = links.transitions(t for t in site.index.guides.values() if topic.id in _families(site.index, t.topics))
    head = Head(
        heading=topic.name,
        lead=topic.summary or "",
        description=Phrase(
            "{name} {in_district}. {summary}",
            name=topic.name,
            in_district=site.words.in_district,
            summary=topic.summary,
        )
        if topic.summary
        else Phrase("{name} {in_district}.", name=topic.name, in_district=site.words.in_district),
        kicker="Thema",
        above=above,
    )
    return site.page(
        at,
        head,
        note=topic.note or "",
        door=found.door,
        sections=found.sections,
        jump=jump_to(
            found,
            Link("#wegweiser", "Wegweiser dazu") if guides else None,
            Link("#nachbarn", "Verwandte Themen") if near else None,
        ),
        find=finder(site.index, {"thema": site.index.parent_of[topic.id].id}, cut=is_cut(found.sections)),
        guides=guides,
        near=tuple(Link(addresses.topic(child.id), child.name) for child in near),
    )


def _families(index: Index, topics: tuple[str, ...]) -> set[str]:
    return {*topics, *(index.parent_of[i].id for i in topics if i in index.parent_of)}


def _whole(site: Canvas, topic: SubTopic, offers: Sequence[Offer]) -> tuple[Section, ...]:
    lists = Lists(site, site.way(addresses.topic(topic.id)))
    return (lists.section("angebote", "Angebote", offers, alone=True),) if offers else ()


def _parts(site: Canvas, topic: Topic, offers: Sequence[Offer]) -> tuple[Section, ...]:
    """Offers under the second-level topic they name first; the others at the end."""
    groups: dict[str, list[Offer]] = {i: [] for i in (*(child.id for child in topic.topics), "")}
    for offer in offers:
        groups[next((i for i in offer.topics if i in groups), "")].append(offer)
    names = {child.id: child.name for child in topic.topics}
    lists = Lists(site, site.way(addresses.topic(topic.id)))
    return tuple(
        lists.section(f"thema-{i}" if i else "weitere", names.get(i) or _rest(groups), group)
        for i, group in groups.items()
        if group
    )


def _rest(groups: dict[str, list[Offer]]) -> str:
    return "Weitere Angebote" if any(offers for i, offers in groups.items() if i) else "Angebote"
