"""The home page: one question after the other, so that nobody has to know what their help is called."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.index import Index
from generator.language.phrase import Phrase
from generator.model.transition import Transition
from generator.pages import easy, emergency
from generator.pages.frame.canvas import Head, Site
from generator.pages.parts.map import Maps


@dataclass(frozen=True, slots=True)
class Field:
    """Guides of one field of action."""

    id: str
    name: str
    guides: tuple[Link, ...]


def fields(index: Index) -> tuple[Field, ...]:
    """Fields of action that have guides, in the order of the vocabulary; guides of no field come last."""
    grouped: dict[str, list[Transition]] = {i: [] for i in index.compass.fields_of_action}
    for guide in index.transitions.values():
        grouped.setdefault(guide.field_of_action, []).append(guide)
    names = {i: term.name for i, term in index.compass.fields_of_action.items()}
    return tuple(
        Field(i, names.get(i, "Weitere Wegweiser"), links.transitions(guides))
        for i, guides in grouped.items()
        if guides
    )


def page(site: Site, maps: Maps | None) -> Page:
    """`/`"""
    index = site.index
    compass = index.compass
    head = Head(
        address=addresses.HOME,
        kind="home",
        title="Startseite",
        heading=Phrase("Hilfe, Rat und Treffpunkte {in_district}", in_district=site.words.in_district),
        lead="Sagen Sie uns, um wen es geht oder wo Sie wohnen. Wir zeigen Ihnen, wer hilft und wie Sie anrufen.",
        description=site.words.tagline,
    )
    return site.page(
        head,
        "home",
        easy=easy.home_link(index),
        ages=links.ages(compass.age_groups.values()),
        areas=links.areas(compass.social_areas.values()),
        svg=maps.of_areas(site.templates, site.way(addresses.HOME)) if maps else "",
        fields=fields(index),
        topics=tuple(links.topic(topic) for topic in compass.topics.values() if index.by_topic[topic.id]),
        groups=emergency.groups(index, [group for group in compass.emergency.values() if group.on_home]),
    )
