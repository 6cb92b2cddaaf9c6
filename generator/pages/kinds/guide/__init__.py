"""Guides through life's transitions: `/uebergaenge/` and `/uebergaenge/<id>/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.addresses import links
from generator.base.output import SIMPLE
from generator.index import Index
from generator.language.translator import GERMAN
from generator.model.guide import Guide
from generator.model.texts import guide_texts
from generator.pages.frame.languages import all_speeches
from generator.pages.kind import Kind, in_every_language, unsearched
from generator.pages.kinds.guide.documents import GUIDE, documents
from generator.pages.kinds.guide.view import draw, draw_list
from generator.pages.planned import Entry
from generator.safety.rule import by, never
from generator.safety.sensitive import of_guide


def _list(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(links.TRANSITIONS.address, links.TRANSITIONS.text, None)


def _entries(index: Index) -> Iterator[Entry[Guide]]:
    for guide in index.guides.values():
        at = addresses.transition(guide.id)
        yield Entry(at, guide.name, guide, guide.summary, source=f"transitions/{guide.id}.md")


def _translated(index: Index, language: str, guide: Guide) -> bool:
    """A guide counts as a whole: half a guide leads nobody through."""
    if language in (GERMAN.language, SIMPLE):
        return language != SIMPLE
    inside = guide_texts(index.compass, guide)
    speech = next(speech for speech in all_speeches(index) if speech.language == language)
    return all(speech.knows(text) for path, text in inside.items() if path.rpartition("/")[2] in ("title", "text"))


LIST = Kind(
    name="transitions",
    template="guide/list",
    entries=_list,
    draw=draw_list,
    sensitive=never("it names guides and no offer"),
    languages=in_every_language,
    documents=unsearched("each guide is found itself"),
)
PAGE = Kind(
    name="transition",
    template="guide/page",
    entries=_entries,
    draw=draw,
    sensitive=by(
        lambda _, guide: of_guide(guide),
        open_because="who reads about starting school shows nothing by one sensitive offer among many",
    ),
    languages=_translated,
    folder=addresses.TRANSITIONS,
    content="transitions",
    scripts=("calendar", "dates", "hours", "steps"),
    found_as=GUIDE,
    documents=documents,
    unique_title="Wegweiser: {title}",
    neutral_title="Wegweiser {number}",
)
