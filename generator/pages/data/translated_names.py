"""What the search finds, in another language: the index itself is German and the same for all."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator import addresses
from generator.base.output import Asset
from generator.pages.frame.canvas import Site


def found_names(site: Site) -> Asset:
    """`suche/namen.json`: address of each page of this language → its name and summary, where they are translated."""
    speech = site.speech
    named = {
        address: [speech.words(text) for text in texts if text and speech.knows(text)]
        for address, texts in _named(site)
        if site.has(address)
    }
    data = json.dumps(named, ensure_ascii=False, separators=(",", ":"))
    return Asset(f"{site.folder}{addresses.FOUND_NAMES}", data.encode())


def _named(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    index = site.index
    compass = index.compass
    yield addresses.TOPICS, ()
    yield addresses.EMERGENCY, ("Notfall-Nummern",)
    yield addresses.TRANSITIONS, ("Alle Wegweiser",)
    for group in compass.age_groups.values():
        yield addresses.age(group.id), (group.name, group.summary)
    for area in compass.social_areas.values():
        yield addresses.area(area.id), (area.name, area.summary or "")
    for topic in index.topic_of.values():
        yield addresses.topic(topic.id), (topic.name, topic.summary or "")
    for guide in index.transitions.values():
        yield addresses.transition(guide.id), (guide.name, guide.summary)
    for offer in index.published.values():
        yield addresses.offer(offer.id), (offer.name, offer.summary)
