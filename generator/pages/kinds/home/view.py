"""The home page: one question after the other."""

from __future__ import annotations

from generator import addresses
from generator.addresses import links
from generator.base.output import Page
from generator.facts import contacts as emergency
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
    head = Head(
        heading=Phrase("Hilfe, Rat und Treffpunkte {in_district}", in_district=site.words.in_district),
        lead="Sagen Sie uns, um wen es geht oder wo Sie wohnen. Wir zeigen Ihnen, wer hilft und wie Sie anrufen.",
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
        groups=emergency.groups(index, [group for group in compass.emergency.values() if group.on_home]),
    )
