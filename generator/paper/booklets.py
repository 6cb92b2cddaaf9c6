"""Booklets: all guides of a field of action and the offers that belong to it. Content decides which there are."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import asdict
from typing import Any

from generator import addresses
from generator.facts.letters import by_letter
from generator.facts.town_halls import shared
from generator.index import Index, sort_key
from generator.language.wording import counted, listed
from generator.model.guide import Guide
from generator.model.offer import Offer
from generator.model.vocabulary import Booklet, BookletPer, FieldOfAction, SocialArea
from generator.paper.guides import whole_guide
from generator.paper.offers import entry
from generator.paper.parts import all_numbers, head, number
from generator.paper.value import Paper, PaperKind

MADE_FOR_AGE = 0.15
"""So much of an offer's ages lies in an age group that it is named there: a school's, but not an evening school's."""


def booklets(index: Index) -> Iterator[Paper]:
    """Booklets of all fields that have one."""
    for field in index.compass.fields_of_action.values():
        booklet = field.booklet
        if booklet is None:
            continue
        if booklet.per is BookletPer.WHOLE:
            yield _paper(index, field, booklet, None)
            continue
        for area in index.compass.social_areas.values():
            yield _paper(index, field, booklet, area)


def _paper(index: Index, field: FieldOfAction, booklet: Booklet, area: SocialArea | None) -> Paper:
    guides = [guide for guide in index.guides.values() if guide.field_of_action == field.id]
    offers = _offers(index, guides, booklet, area)
    title = f"{booklet.name}: {area.short_name}" if area else booklet.name
    data = {
        **head(index, title, addresses.area(area.id) if area else addresses.HOME),
        "name": booklet.name,
        "area": area.name if area else "",
        "area_note": (area.note or "Das Gebiet ist ein Arbeitsvorschlag.") if area and area.proposal else "",
        "summary": field.summary or "",
        "contains": f"{counted(len(guides), 'Wegweiser', 'Wegweiser')} · {counted(len(offers), 'Angebot', 'Angebote')}",
        "urgent": all_numbers(index),
        "offices": _offices(index, area.municipalities if area else index.municipalities),
        "guides": [whole_guide(index, guide, {offer.id for offer in offers}) for guide in guides],
        "topics": _topics(index, offers),
        "ages": _ages(index, guides, offers),
        "letters": _letters(index, offers),
    }
    return Paper(addresses.booklet(booklet.id, area.id if area else ""), title, PaperKind.BOOKLET, data)


def _offers(index: Index, guides: list[Guide], booklet: Booklet, area: SocialArea | None) -> list[Offer]:
    """Listed offers, those with a number first, then by name: those the guides lead to and those for the booklet's audiences, if they serve the area."""
    led = {offer.id for guide in guides for step in guide.steps for offer in index.offers_of(step)}
    listed = index.ranked(index.listed.values())
    found = [o for o in listed if o.id in led or not set(booklet.audiences).isdisjoint(o.audiences)]
    if area is None:
        return found
    served = {within.offer.id for group in index.near.in_area(area).values() for within in group}
    return [offer for offer in found if offer.id in served]


def _offices(index: Index, municipalities: Collection[str]) -> list[dict[str, Any]]:
    """Town halls of the booklet's people; those with a number first."""
    found = sorted(shared(index, municipalities), key=lambda one: one.hall.phone is None)
    return [
        {
            "name": one.hall.name,
            "places": listed(one.places) if len(one.places) > 1 or one.places[0] not in one.hall.name else "",
            "address": one.hall.address,
            "note": one.hall.note.rstrip("."),
            "since": one.hall.since,
            "number": asdict(number(one.hall.phone, one.hall.phone_label)) if one.hall.phone else None,
        }
        for one in found
    ]


def _topics(index: Index, offers: list[Offer]) -> list[dict[str, Any]]:
    """Offers under their main topic, as on the web; those without a known topic come last."""
    groups: list[tuple[str, str, list[Offer]]] = []
    for topic, found in index.by_main_topic(offers):
        groups.append((topic.id, topic.name, found))
    rest = [offer for offer in offers if index.main_topic(offer) is None]
    views: list[dict[str, Any]] = [
        {
            "id": i,
            "name": name,
            "offers": [entry(index, offer) for offer in found],
        }
        for i, name, found in groups
    ]
    if rest:
        others = [entry(index, offer) for offer in rest]
        views.append({"id": "weitere", "name": "Weitere Angebote", "offers": others})
    return views


def _ages(index: Index, guides: list[Guide], offers: list[Offer]) -> list[dict[str, Any]]:
    """Offers made for an age group, the closest first; only groups that a guide with ages speaks to."""
    aged = {guide.id for guide in guides if guide.minimum_age is not None or guide.maximum_age is not None}
    inside = {offer.id for offer in offers}
    found = []
    for group in index.compass.age_groups.values():
        suiting = [o for o in index.of_age(group) if o.id in inside and index.closeness(o, group) >= MADE_FOR_AGE]
        if suiting and not aged.isdisjoint(guide.id for guide in index.guides_of_age(group)):
            entries = [{"name": offer.name, "is_topic": False, "at": [f"offer-{offer.id}"]} for offer in suiting]
            found.append({"name": group.name, "entries": entries})
    return found


def _letters(index: Index, offers: list[Offer]) -> list[dict[str, Any]]:
    """Index from A to Z: offers by both names, topics of both levels. `at` are labels in the booklet."""
    entries: dict[tuple[str, bool], list[str]] = {}
    for offer in offers:
        for name in (offer.name, offer.alternate_name):
            if name:
                entries.setdefault((name, False), []).append(f"offer-{offer.id}")
        for i in offer.topics:
            topic = index.topic_of.get(i)
            if topic:
                entries.setdefault((topic.name, True), []).append(f"offer-{offer.id}")
    ordered = sorted(entries.items(), key=lambda item: (sort_key(item[0][0]), item[0]))
    letters = by_letter(ordered, lambda item: item[0][0])
    return [
        {
            "name": letter.name,
            "entries": [{"name": name, "is_topic": is_topic, "at": at} for (name, is_topic), at in letter.items],
        }
        for letter in letters
    ]
