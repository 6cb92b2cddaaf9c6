"""Guides through life's transitions: the list of guides, and one of a guide."""

from __future__ import annotations

from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.language.forms import form
from generator.language.hosts import host
from generator.language.phrase import Joined
from generator.language.wording import day_text
from generator.model.guide import Guide
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.parts import downloads as paper
from generator.pages.parts.glossary import words_of_guide
from generator.pages.parts.guide_dates import my_dates
from generator.pages.parts.guide_fields import fields
from generator.pages.parts.steps import steps
from generator.pages.planned import Planned


def draw_list(site: Canvas, at: Planned[None]) -> Page:
    """`/uebergaenge/`"""
    head = Head(
        heading="Was steht an?",
        lead="Diese Wegweiser führen Sie Schritt für Schritt durch Zeiten, in denen sich viel ändert.",
    )
    return site.page(at, head, fields=fields(site.index))


def draw(site: Canvas, at: Planned[Guide]) -> Page:
    """`/uebergaenge/<guide>/`"""
    index, guide = site.index, at.about
    root = site.way(at.address)
    found = steps(site, guide, root)
    event = index.compass.events.get(guide.anchor_event or "")
    head = Head(
        heading=guide.name,
        # The introduction says it again, in more words; another language may lack one.
        lead="" if guide.introduction and site.speech.is_german else guide.summary,
        description=guide.summary,
        kicker=Joined(["Wegweiser", guide.life_phase], " · "),
        above=(links.TRANSITIONS,),
    )
    return site.page(
        at,
        head,
        introduction=site.speech.prose(guide.introduction) if guide.introduction else "",
        event=event.name if event else "",
        guide=guide.id,
        dates=my_dates(index, guide, site.speech),
        papers=paper.of_guide(site, guide),
        steps=found,
        jump=tuple(Link(f"#{step.anchor}", step.title) for step in found),
        sources=[(url, host(url)) for url in dict.fromkeys(guide.sources)],
        checked=day_text(guide.checked_on),
        topics=tuple(links.topic(index.topic_of[i]) for i in guide.topics if i in index.topic_of),
        form=form(guide.form_of_address),
        words=words_of_guide(index, guide),
    )
