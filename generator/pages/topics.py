"""Pages by topic, both levels at `/thema/<id>/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.index import Index
from generator.language.phrase import Phrase
from generator.model.offer import Offer
from generator.model.vocabulary import SubTopic, Topic
from generator.pages.frame.canvas import Head, Site
from generator.pages.parts.finder import finder
from generator.pages.parts.sections import Lists, Section, is_cut, jump


@dataclass(frozen=True, slots=True)
class TopicList:
    """A first-level topic with its parts."""

    link: Link
    parts: tuple[Link, ...]


def pages(site: Site) -> Iterator[Page]:
    """The list of topics, then a page for each."""
    yield _list(site)
    for topic in site.index.compass.topics.values():
        yield _page(site, topic, _parts(site, topic), topic.topics, (links.TOPICS,))
        for child in topic.topics:
            above = (links.TOPICS, links.topic(topic))
            yield _page(site, child, _whole(site, child), _siblings(topic, child), above)


def _list(site: Site) -> Page:
    head = Head(
        address=addresses.TOPICS,
        kind="topics",
        title="Alle Themen",
        heading="Alle Angebote nach Themen",
        lead="Wählen Sie ein Thema.",
        source="vocabulary/topics.yml",
    )
    topics = site.index.compass.topics.values()
    lists = tuple(
        TopicList(links.topic(t), tuple(Link(addresses.topic(c.id), c.name) for c in t.topics)) for t in topics
    )
    return site.page(head, "topics", topics=lists)


def _page(
    site: Site, topic: SubTopic, sections: tuple[Section, ...], near: tuple[SubTopic, ...], above: tuple[Link, ...]
) -> Page:
    head = Head(
        address=addresses.topic(topic.id),
        kind="topic",
        title=topic.name,
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
        source="vocabulary/topics.yml",
        sensitive=topic.sensitive,
    )
    return site.page(
        head,
        "topic",
        note=topic.note or "",
        sections=sections,
        jump=jump(sections),
        find=finder(site.index, {"thema": site.index.parent_of[topic.id].id}, cut=is_cut(sections)),
        guides=links.transitions(
            t for t in site.index.transitions.values() if topic.id in _families(site.index, t.topics)
        ),
        near=tuple(Link(addresses.topic(child.id), child.name) for child in near),
    )


def _families(index: Index, topics: tuple[str, ...]) -> set[str]:
    return {*topics, *(index.parent_of[i].id for i in topics if i in index.parent_of)}


def _siblings(topic: Topic, child: SubTopic) -> tuple[SubTopic, ...]:
    return tuple(other for other in topic.topics if other.id != child.id)


def _whole(site: Site, topic: SubTopic) -> tuple[Section, ...]:
    offers = site.index.by_topic[topic.id]
    lists = Lists(site, site.way(addresses.topic(topic.id)))
    return (lists.section("angebote", "Angebote", offers, alone=True),) if offers else ()


def _parts(site: Site, topic: Topic) -> tuple[Section, ...]:
    """Offers under the second-level topic they name first; the others at the end."""
    groups: dict[str, list[Offer]] = {i: [] for i in (*(child.id for child in topic.topics), "")}
    for offer in site.index.by_topic[topic.id]:
        groups[next((i for i in offer.topics if i in groups), "")].append(offer)
    names = {child.id: child.name for child in topic.topics}
    lists = Lists(site, site.way(addresses.topic(topic.id)))
    return tuple(
        lists.section(f"thema-{i}" if i else "weitere", names.get(i) or _rest(groups), offers)
        for i, offers in groups.items()
        if offers
    )


def _rest(groups: dict[str, list[Offer]]) -> str:
    return "Weitere Angebote" if any(offers for i, offers in groups.items() if i) else "Angebote"
