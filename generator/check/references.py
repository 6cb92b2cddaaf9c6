"""K201: whatever an entry names must exist; a near miss gets a suggestion."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.index import Index
from generator.load.content import Loaded
from generator.load.messages import close_to, field_name
from generator.model.offer import Offer
from generator.model.transition import Step, Transition
from generator.problem import Problem
from generator.rules import RULES

Path = tuple[str | int, ...]
Reference = tuple[Path, str, Collection[str], str]
"""Where it stands in the entry, what it names, what there is, what such a thing is called."""


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """References of all entries."""
    known = _Known(index, loaded)
    compass = index.compass
    for offer in compass.offers.values():
        yield from _problems(loaded, "offers", offer.id, _of_offer(offer, known))
    for transition in compass.transitions.values():
        yield from _problems(loaded, "transitions", transition.id, _of_transition(transition, known))
    for group in compass.age_groups.values():
        yield from _problems(
            loaded, "age_groups", group.id, _each(("audiences",), group.audiences, known.audiences, "Zielgruppe")
        )
    for area in compass.social_areas.values():
        named = _each(("municipalities",), area.municipalities, known.municipalities, "Gemeinde")
        yield from _problems(loaded, "social_areas", area.id, named)
    for deadline in compass.deadlines.values():
        yield from _problems(loaded, "deadlines", deadline.id, [(("event",), deadline.event, known.events, "Ereignis")])
    for emergency in compass.emergency.values():
        named = [
            (("contacts", n, "offer"), contact.offer, known.offers, "Angebot")
            for n, contact in enumerate(emergency.contacts)
            if contact.offer
        ]
        yield from _problems(loaded, "emergency", emergency.id, named)
    yield from _problems(
        loaded, "district", "district", _each(("languages",), compass.district.languages, known.languages, "Sprache")
    )


class _Known:
    """Ids that may be named: those that were read, and those whose own file is broken."""

    def __init__(self, index: Index, loaded: Loaded) -> None:
        compass = index.compass
        self._broken = loaded.broken
        self.organizations = self._ids("organizations", compass.organizations)
        self.offers = self._ids("offers", compass.offers)
        self.topics = self._ids("topics", index.topic_of)
        self.audiences = self._ids("audiences", compass.audiences)
        self.situations = self._ids("situations", compass.situations)
        self.languages = self._ids("languages", compass.languages)
        self.fields_of_action = self._ids("fields_of_action", compass.fields_of_action)
        self.events = self._ids("events", compass.events)
        self.deadlines = self._ids("deadlines", compass.deadlines)
        self.municipalities = set(compass.municipalities)
        self.service_areas = set(index.service_area_ids) | self._ids("social_areas", ())
        self.sites = {o.id: [site.id for site in o.sites] for o in compass.organizations.values()}

    def _ids(self, kind: str, read: Iterable[str]) -> set[str]:
        return set(read) | {identifier for broken_kind, identifier in self._broken if broken_kind == kind}


def _each(path: Path, named: Iterable[str], known: Collection[str], what: str) -> list[Reference]:
    return [((*path, number), name, known, what) for number, name in enumerate(named)]


def _of_offer(offer: Offer, known: _Known) -> Iterator[Reference]:
    if offer.organization:
        yield ("organization",), offer.organization, known.organizations, "Träger"
        if offer.organization in known.sites:
            yield from _each(("sites",), offer.sites, known.sites[offer.organization], "Standort des Trägers")
    yield from _each(("topics",), offer.topics, known.topics, "Thema")
    yield from _each(("audiences",), offer.audiences, known.audiences, "Zielgruppe")
    yield from _each(("situations",), offer.situations, known.situations, "Lebenslage")
    yield from _each(("service_area",), offer.service_area, known.service_areas, "Gebiet")
    yield from _each(("languages",), offer.languages, known.languages, "Sprache")
    for language in offer.translations:
        yield ("translations", language), language, known.languages, "Sprache"


def _of_transition(transition: Transition, known: _Known) -> Iterator[Reference]:
    yield ("field_of_action",), transition.field_of_action, known.fields_of_action, "Handlungsfeld"
    yield from _each(("audiences",), transition.audiences, known.audiences, "Zielgruppe")
    yield from _each(("topics",), transition.topics, known.topics, "Thema")
    if transition.anchor_event:
        yield ("anchor_event",), transition.anchor_event, known.events, "Ereignis"
    for number, step in enumerate(transition.steps):
        yield from _of_step(("steps", number), step, known)


def _of_step(path: Path, step: Step, known: _Known) -> Iterator[Reference]:
    yield from _each((*path, "offers"), step.offers, known.offers, "Angebot")
    if step.deadline:
        yield (*path, "deadline"), step.deadline, known.deadlines, "Frist"
    if step.offer_query:
        yield from _each((*path, "offer_query", "topics"), step.offer_query.topics, known.topics, "Thema")
        yield from _each(
            (*path, "offer_query", "situations"), step.offer_query.situations, known.situations, "Lebenslage"
        )


def _problems(loaded: Loaded, kind: str, identifier: str, references: Iterable[Reference]) -> Iterator[Problem]:
    document, base = loaded.documents[kind, identifier]
    for path, name, known, what in references:
        if name not in known:
            shown = ", ".join(sorted(known)[:12]) + (" …" if len(known) > 12 else "")
            fix = f"{close_to(name, known)}Bekannt sind: {shown or 'noch keine'}."
            yield RULES["K201"].at(document.at(*base, *path), f"{field_name(path)}: {what} „{name}“ gibt es nicht", fix)
