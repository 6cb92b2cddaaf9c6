"""What the search knows of each page: its fields, and where and for whom it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum

from generator import addresses
from generator.index import Index, end_of, is_doubtful
from generator.index.help_lines import emergency_lines
from generator.model.offer import Offer
from generator.model.transition import Transition
from generator.model.values.choices import Cost, Delivery
from generator.model.vocabulary import SubTopic
from generator.search import contacts

KINDS = {
    "offer": addresses.OFFERS,
    "transition": addresses.TRANSITIONS,
    "topic": addresses.TOPICS,
    "age": addresses.AGES,
    "area": addresses.AREAS,
    "place": addresses.PLACES,
    "organization": addresses.ORGANIZATIONS,
    "page": "",
}
"""Kinds in the order of their documents, with the folder of their pages."""
_DELIVERY_WORDS = {
    Delivery.PHONE: "Telefon anrufen Hotline",
    Delivery.ONLINE: "online Internet",
    Delivery.OUTREACH: "Hausbesuch mobil",
    Delivery.GROUP: "Gruppe Treffen",
    Delivery.ON_SITE: "",
}


class Level(IntEnum):
    """How much an offer belongs to a place."""

    SERVES = 1
    NEXT_DOOR = 2
    HERE = 3


@dataclass(frozen=True, slots=True)
class Document:
    """One page. `fields` pairs the name of a field (see weights.py) with its text."""

    kind: str
    id: str
    title: str
    summary: str
    fields: tuple[tuple[str, str], ...]
    by: str = ""
    where: str = ""
    order: str = ""
    """Neighbours in this order are often found together, so they share a file."""
    ages: frozenset[str] = frozenset()
    reaches: frozenset[str] | None = None
    """Municipalities whose people may use it; None = everywhere."""
    spots: tuple[tuple[str, str], ...] = ()
    """(municipality id, name of town or village) where it is."""
    serves: frozenset[str] = field(default=frozenset())
    """Municipalities it is meant for, if it is not meant for all."""
    is_sensitive: bool = False
    phone: str = ""
    """Number to call, as people write it; with the one to dial behind a bar where a browser could not work it out."""
    is_doubtful: bool = False
    """Does nobody know whether it still exists?"""
    end: str = ""
    """Its last day, if it has one."""
    contacts: tuple[contacts.Contact, ...] = ()
    """Numbers and mail addresses by which it is found."""

    @property
    def quiet(self) -> str:
        """Neutral address of a sensitive page."""
        return addresses.quiet(f"{KINDS[self.kind]}{self.id}/") if self.is_sensitive else ""


def documents(index: Index) -> list[Document]:
    """All documents, kind by kind, neighbours side by side."""
    found = [
        *(_offer(index, offer) for offer in index.listed.values()),
        *(_transition(index, guide) for guide in index.transitions.values()),
        *(_topic(topic, index.parent_of[i]) for i, topic in index.topic_of.items() if index.by_topic[i]),
        *_ages_and_areas(index),
        *_places(index),
        *_organizations(index),
        *_pages(index),
    ]
    found = [_with_contacts(document) for document in found]
    kinds = list(KINDS)
    return sorted(found, key=lambda d: (kinds.index(d.kind), d.order, d.id))


def _with_contacts(document: Document) -> Document:
    """Numbers within its texts are found as numbers, and not as words."""
    texts = [text for _, text in document.fields]
    fields = tuple((name, contacts.without(text)) for name, text in document.fields)
    return replace(document, fields=fields, contacts=(*document.contacts, *contacts.named(texts)))


def _joined(words: Iterable[str | None]) -> str:
    return " · ".join(dict.fromkeys(word for word in words if word))


def _offer(index: Index, offer: Offer) -> Document:
    organization = index.organization(offer)
    spots = index.spots(offer)
    topics = [i for i in offer.topics if i in index.topic_of]
    words = [
        ("name", offer.name),
        ("name", offer.alternate_name or ""),
        ("words", _joined(offer.search_words)),
        ("summary", offer.summary),
        ("who", _joined([organization.name, organization.alternate_name] if organization else [])),
        ("terms", _joined(_terms(index, offer))),
        ("text", offer.description),
        ("text", _joined([offer.eligibility_description, offer.application_process, *(s.name for s in spots)])),
    ]
    for number, i in enumerate(topics):
        words += _topic_words(index, i, "topic" if number == 0 else "topics")
    wide = index.is_wide(offer)
    served = frozenset(m for m in index.compass.municipalities if index.serves(offer, m))
    here = frozenset(spot.municipality for spot in spots if spot.municipality)
    end = end_of(offer)
    return Document(
        kind="offer",
        id=offer.id,
        title=offer.name,
        summary=offer.summary,
        fields=tuple(words),
        by=organization.name if organization else "",
        where=", ".join(dict.fromkeys(s.address.locality or s.address.city for s in spots)),
        order=f"{topics[0] if topics else ''} {offer.name}",
        # What stands under no age is found by its words, whatever age is asked for.
        ages=frozenset(group.id for group in index.age_groups_of(offer) or index.compass.age_groups.values()),
        reaches=None if wide else served | here,
        spots=(
            *((s.municipality, s.address.city) for s in spots if s.municipality),
            *((s.municipality, s.address.locality) for s in spots if s.municipality and s.address.locality),
        ),
        serves=frozenset() if wide else served,
        is_sensitive=offer.sensitive,
        phone=_phone(index, offer),
        is_doubtful=is_doubtful(offer),
        end=end.isoformat() if end else "",
        contacts=tuple(contacts.of_offer(index, offer)),
    )


def _phone(index: Index, offer: Offer) -> str:
    for phone in index.phones(offer)[:1]:
        digits = re.sub(r"\D", "", phone.number.text)
        dialled = re.sub(r"^0", "+49", digits)
        tel = "" if dialled == phone.number.tel else phone.number.tel
        return f"{phone.number.text}|{tel}|{index.whose_number(offer)}|{phone.number.price}".rstrip("|")
    return ""


def _topic_words(index: Index, topic_id: str, name: str) -> Iterator[tuple[str, str]]:
    """Name and everyday words of a topic; those of the one above count less."""
    topic, parent = index.topic_of[topic_id], index.parent_of[topic_id]
    yield name, _joined([topic.name, *topic.everyday_words])
    if parent.id != topic.id:
        yield "parent", _joined([parent.name, *parent.everyday_words])


def _terms(index: Index, offer: Offer) -> Iterator[str]:
    compass = index.compass
    yield from (
        compass.audiences[i].name
        for i in offer.audiences
        if i in compass.audiences and not compass.audiences[i].everyone
    )
    for i in offer.situations:
        if i in compass.situations:
            yield compass.situations[i].name
            yield from compass.situations[i].everyday_words
    yield from (compass.languages[i].name for i in offer.languages if i in compass.languages)
    yield from (_DELIVERY_WORDS[way] for way in offer.delivery)
    if offer.cost is Cost.FREE:
        yield "kostenlos"


def _transition(index: Index, guide: Transition) -> Document:
    topics = [i for i in guide.topics if i in index.topic_of]
    words = [
        ("name", guide.name),
        ("words", _joined(guide.search_words)),
        ("summary", guide.summary),
        ("steps", _joined(step.title for step in guide.steps)),
        ("text", guide.introduction or ""),
    ]
    for number, i in enumerate(topics):
        words += _topic_words(index, i, "topics" if number == 0 else "parent")
    ages = frozenset(
        group.id for group in index.compass.age_groups.values() if guide in index.transitions_of_age(group)
    )
    lines = [line for step in guide.steps for line in index.lines_of(step)]
    return Document(
        "transition",
        guide.id,
        guide.name,
        guide.summary,
        tuple(words),
        order=guide.name,
        ages=ages,
        is_sensitive=guide.sensitive,
        contacts=tuple(contacts.named(phone.number.text for line in lines for phone in line.phones)),
    )


def _topic(topic: SubTopic, parent: SubTopic) -> Document:
    above = "" if parent.id == topic.id else parent.name
    fields = (
        ("name", topic.name),
        ("words", _joined(topic.everyday_words)),
        ("summary", topic.summary or ""),
        ("parent", above),
    )
    summary = topic.summary or above
    return Document("topic", topic.id, topic.name, summary, fields, order=parent.name, is_sensitive=topic.sensitive)


def _ages_and_areas(index: Index) -> Iterator[Document]:
    known = index.compass.audiences
    for group in index.compass.age_groups.values():
        whom = _joined(known[i].name for i in group.audiences if i in known)
        fields = (("name", group.name), ("words", f"{whom} · {group.short_name}"), ("summary", group.summary))
        yield Document("age", group.id, group.name, group.summary, fields, ages=frozenset([group.id]))
    for area in index.compass.social_areas.values():
        names = _joined(index.municipalities[m].name for m in area.municipalities if m in index.municipalities)
        yield Document("area", area.id, area.name, area.summary or "", (("name", area.name), ("terms", names)))


def _places(index: Index) -> Iterator[Document]:
    villages: dict[str, list[str]] = {}
    for place in index.compass.places:
        villages.setdefault(place.municipality, []).append(place.name)
    for m in index.municipalities.values():
        belonging = sorted({name for name in villages.get(m.ags, ()) if name != m.name})
        summary = f"Mit {', '.join(belonging)}" if belonging else "Hilfe hier und in der Nähe"
        fields = (("name", m.name), ("words", _town_hall(index, m.id)), ("terms", _joined([*belonging, m.association])))
        spots = ((m.id, m.name), *((m.id, name) for name in belonging))
        office = index.offices.get(m.id)
        called = contacts.of_body(
            [office.phone.text] if office and office.phone else [], office.email if office else None
        )
        where = m.association or ""
        yield Document("place", m.id, m.name, summary, fields, where=where, spots=spots, contacts=tuple(called))


OFFICE_WORDS = ("Rathaus", "Gemeindeverwaltung", "Stadtverwaltung", "Einwohnermeldeamt", "Bürgerbüro", "Bürgermeister")
EMERGENCY_WORDS = (
    "Notruf",
    "Notfall",
    "sofort Hilfe",
    "Notarzt",
    "Rettungsdienst",
    "Krankenwagen",
    "Unfall",
    "es brennt",
)
"""Whoever types these needs 112 first, not the best match among the offers."""


def _town_hall(index: Index, municipality: str) -> str:
    """Words for the office whose number the page of a place shows."""
    office = index.offices.get(municipality)
    return _joined([*OFFICE_WORDS, office.name]) if office else ""


def _organizations(index: Index) -> Iterator[Document]:
    for i, offers in index.by_organization.items():
        found = index.compass.organizations[i]
        fields = (("name", found.name), ("name", found.alternate_name or ""), ("text", found.description or ""))
        summary = ", ".join(offer.name for offer in offers[:3]) + (" …" if len(offers) > 3 else "")
        is_sensitive = all(offer.sensitive for offer in offers)
        called = contacts.of_body((phone.number.text for phone in found.phones), found.email)
        yield Document(
            "organization", i, found.name, summary, fields, is_sensitive=is_sensitive, contacts=tuple(called)
        )


def _pages(index: Index) -> Iterator[Document]:
    if index.offices:
        title = "Nummer Ihrer Gemeinde"
        summary = "Alle Orte von A bis Z, mit der Nummer von Rathaus oder Verwaltung"
        fields = (("name", title), ("words", _joined(OFFICE_WORDS)), ("summary", summary))
        yield Document("page", addresses.PLACES.strip("/"), title, summary, fields)
    lines = emergency_lines(index.compass)
    names = _joined(line.name for line in lines)
    called = contacts.of_body(phone.number.text for line in lines for phone in line.phones)
    fields = (("name", "Notfall-Nummern"), ("words", _joined(EMERGENCY_WORDS)), ("terms", names))
    summary = "Nummern bei Gefahr, Krankheit und Sorgen"
    address = addresses.EMERGENCY.strip("/")
    yield Document("page", address, "Notfall-Nummern", summary, fields, contacts=tuple(called))
    for page in index.compass.pages.values():
        texts = (("name", page.title), ("summary", page.summary))
        called = contacts.named([page.body])
        yield Document(
            "page", page.id, page.title, page.summary, texts, is_sensitive=page.sensitive, contacts=tuple(called)
        )
