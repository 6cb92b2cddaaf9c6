"""The data of the search: small documents with the words people type. The search itself runs in the browser."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from generator import addresses
from generator.index import Index
from generator.model.offer import Offer
from generator.model.vocabulary import SubTopic
from generator.output import Asset

VERSION = 1


@dataclass(frozen=True, slots=True)
class Document:
    """What the search knows of one page. `url` counts from the site's root."""

    id: str
    kind: str
    title: str
    url: str
    summary: str
    words: str
    where: str


def search_index(index: Index) -> Asset:
    """`suche/index.json` with a document for every page worth finding."""
    data = {"v": VERSION, "docs": [asdict(document) for document in documents(index)]}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Asset(addresses.SEARCH_INDEX, text.encode())


def documents(index: Index) -> Iterator[Document]:
    """All documents: help first, then the ways to it."""
    yield from _offers(index)
    yield from _transitions(index)
    yield from _topics(index)
    yield from _ages_and_areas(index)
    yield from _places(index)
    yield from _organizations(index)
    yield from _pages(index)


def joined(words: Iterable[str]) -> str:
    """Words with spaces between, each once."""
    return " ".join(dict.fromkeys(word for word in words if word))


def _offers(index: Index) -> Iterator[Document]:
    for offer in index.listed.values():
        organization = index.organization(offer)
        words = [
            offer.alternate_name or "",
            *_topic_words(index, offer.topics),
            *offer.search_words,
            organization.name if organization else "",
            (organization.alternate_name if organization else "") or "",
            *_term_words(index, offer),
        ]
        yield Document(
            id=f"offer:{offer.id}",
            kind="offer",
            title=offer.name,
            url=addresses.offer(offer.id),
            summary=offer.summary,
            words=joined([*words, *_served(index, offer)]),
            where=", ".join(dict.fromkeys(s.address.locality or s.address.city for s in index.spots(offer))),
        )


def _topic_words(index: Index, topics: Iterable[str]) -> Iterator[str]:
    """Names and everyday words of topics and of the ones above them."""
    for i in topics:
        for topic in (index.topic_of.get(i), index.parent_of.get(i)):
            if topic:
                yield topic.name
                yield from topic.everyday_words


def _term_words(index: Index, offer: Offer) -> Iterator[str]:
    compass = index.compass
    yield from (compass.audiences[i].name for i in offer.audiences if i in compass.audiences and i != "alle")
    for i in offer.situations:
        if i in compass.situations:
            yield compass.situations[i].name
            yield from compass.situations[i].everyday_words


def _served(index: Index, offer: Offer) -> Iterator[str]:
    """Names of the places served, unless it is the whole district."""
    if not index.is_wide(offer):
        yield from (m.name for m in index.municipalities.values() if index.serves(offer, m.id))
    for spot in index.spots(offer):
        yield spot.address.city
    yield from (stop.city for stop in offer.stops)


def _transitions(index: Index) -> Iterator[Document]:
    for guide in index.transitions.values():
        yield Document(
            id=f"transition:{guide.id}",
            kind="transition",
            title=guide.name,
            url=addresses.transition(guide.id),
            summary=guide.summary,
            words=joined([*guide.search_words, *_topic_words(index, guide.topics), *(s.title for s in guide.steps)]),
            where="",
        )


def _topics(index: Index) -> Iterator[Document]:
    for i, topic in index.topic_of.items():
        if index.by_topic[i]:
            yield _topic(topic, index.parent_of[i])


def _topic(topic: SubTopic, parent: SubTopic) -> Document:
    above = "" if parent.id == topic.id else parent.name
    words = joined([*topic.everyday_words, above])
    return Document(f"topic:{topic.id}", "topic", topic.name, addresses.topic(topic.id), topic.summary or "", words, above)


def _ages_and_areas(index: Index) -> Iterator[Document]:
    for group in index.compass.age_groups.values():
        known = index.compass.audiences
        words = joined(known[i].name for i in group.audiences if i in known)
        yield Document(f"age:{group.id}", "age", group.name, addresses.age(group.id), group.summary, words, "")
    for area in index.compass.social_areas.values():
        names = joined(index.municipalities[m].name for m in area.municipalities if m in index.municipalities)
        yield Document(f"area:{area.id}", "area", area.name, addresses.area(area.id), area.summary or "", names, "")


def _places(index: Index) -> Iterator[Document]:
    """Municipalities; their villages and postal codes are words to find them by."""
    villages: dict[str, list[str]] = {}
    for place in index.compass.places:
        villages.setdefault(place.municipality, []).append(place.name)
    for m in index.municipalities.values():
        belonging = sorted({name for name in villages.get(m.ags, ()) if name != m.name})
        yield Document(
            id=f"place:{m.id}",
            kind="place",
            title=m.name,
            url=addresses.place(m.id),
            summary=f"Mit {', '.join(belonging)}" if belonging else "Hilfe hier und in der Nähe",
            words=joined([*belonging, *m.postal_codes, m.association or ""]),
            where=m.name,
        )


def _organizations(index: Index) -> Iterator[Document]:
    for i in index.by_organization:
        found = index.compass.organizations[i]
        words = found.alternate_name or ""
        yield Document(f"organization:{i}", "organization", found.name, addresses.organization(i), "", words, "")


def _pages(index: Index) -> Iterator[Document]:
    numbers = [c for group in index.compass.emergency.values() for c in group.contacts]
    words = joined(part for c in numbers for part in (c.name, c.number.text, c.number.text.replace(" ", "")))
    yield Document(
        "page:notfall",
        "page",
        "Notfall-Nummern",
        addresses.EMERGENCY,
        "Nummern bei Gefahr, Krankheit und Sorgen",
        words,
        "",
    )
    for page in index.compass.pages.values():
        address = addresses.content_page(page.id)
        yield Document(f"page:{page.id}", "page", page.title, address, page.summary, "", "")
