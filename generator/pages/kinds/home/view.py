"""The home page: one question after the other."""

from __future__ import annotations

from collections.abc import Sequence

from generator import addresses
from generator.addresses import links
from generator.base.output import Page
from generator.facts import contacts
from generator.facts.contacts import ContactView
from generator.index import Index
from generator.language.phrase import Phrase
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.parts.guide_fields import fields
from generator.pages.parts.map import maps
from generator.pages.parts.tiles import easy_start
from generator.pages.planned import Planned


def draw(site: Canvas, at: Planned[None]) -> Page:
    """`/`"""
    index = site.index
    compass = index.compass
    drawn = maps(index)
    urgent = _urgent(index)
    head = Head(
        heading=Phrase("Hilfe, Rat und Treffpunkte {in_district}", in_district=site.words.in_district),
        lead="Wir zeigen Ihnen, wer hilft und wie Sie anrufen.",
        description=site.words.tagline,
    )
    return site.page(
        at,
        head,
        easy=easy_start(index),
        ages=links.ages(compass.age_groups.values()),
        areas=links.areas(compass.social_areas.values()),
        svg=drawn.of_areas(site.templates, site.way(addresses.HOME)) if drawn else "",
        fields=fields(index),
        topics=tuple(links.topic(topic) for topic in compass.topics.values() if index.by_topic[topic.id]),
        urgent=urgent,
        lines=_lines(index, urgent),
    )


def _urgent(index: Index) -> tuple[ContactView, ...]:
    """The first group of the emergency numbers."""
    found = contacts.groups(index, [group for group in index.compass.emergency.values() if group.on_home][:1])
    return found[0].contacts if found else ()


def _lines(index: Index, urgent: Sequence[ContactView]) -> tuple[ContactView, ...]:
    """The first number of each other group of the home page, and those that stand below every search field."""
    compass = index.compass
    groups = [group for group in compass.emergency.values() if group.on_home][1:]
    found = [group.contacts[0] for group in contacts.groups(index, groups) if group.contacts]
    found += [contacts.contact(index, line) for line in compass.help_lines.values() if line.beside_search]
    return tuple(dict.fromkeys(line for line in found if line not in urgent))
