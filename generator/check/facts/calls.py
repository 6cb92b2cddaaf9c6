"""K350–K354: what a call costs, and numbers that an editor vouches for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.check.language.citizen_texts import citizen_texts
from generator.index import Index
from generator.language.wording import day_text
from generator.load.content import Loaded
from generator.model.district import District
from generator.model.values.telephone import PRICE_UNKNOWN, CallNumber, PhoneNumber, names_price, number_in
from generator.source.document import Spot

_FREE_OF_CHARGE = re.compile(
    r"(?<!Beratung )(?<!Hilfe )(?<!Beratung ist )(?<!Hilfe ist )(?<!Auskunft ist )\b(?:kostenlos|kostenfrei|gebührenfrei|gratis|umsonst|zum Nulltarif)\b",
    re.IGNORECASE,
)
"""Said of the call, not of the advice: „kostenlose Beratung“ has an ending."""
_CHARGED = re.compile(r"(?<![\w.,/+-])(?:\+49|0)[ /(-]{0,2}(?:180|137|138|700)[\d \u00a0/-]{3,20}\d")


class _Called(NamedTuple):
    """A number, the words beside it, and where it stands."""

    number: PhoneNumber
    words: tuple[str | None, ...]
    spot: Spot
    entry: CallNumber | None = None


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Numbers of all kinds of entries, drafts too, and numbers within sentences."""
    for called in _all(index, loaded):
        yield from _price(called)
        yield from _insisted(index, called)
    for text in citizen_texts(loaded):
        if (found := _CHARGED.search(text.text)) and text.path[-1:] != ("label",) and not names_price(text.text):
            yield RULES["K354"].at(text.document.at(*text.path), f"{found[0]} kostet mehr als andere Anrufe")


def _price(called: _Called) -> Iterator[Problem]:
    number = called.number
    if number.price == PRICE_UNKNOWN:
        yield RULES["K350"].at(
            called.spot.place, f"{number.text} kostet mehr als andere Anrufe, und niemand liest, wie viel"
        )
    free = next((words for words in called.words if words and _FREE_OF_CHARGE.search(words)), None)
    if free and not number.is_free:
        yield RULES["K351"].at(called.spot.place, f"„{free}“ steht bei {number.text}")


def _insisted(index: Index, called: _Called) -> Iterator[Problem]:
    insisted = called.entry.insisted if called.entry else None
    if insisted is None:
        return
    if number_in(called.number.text):
        yield RULES["K353"].at(called.spot.place, f"{called.number.text} nimmt die Prüfung auch so an")
    elif insisted.until < index.today:
        yield RULES["K352"].at(
            called.spot.place,
            f"auf {called.number.text} war nur bis zum {day_text(insisted.until)} Verlass: {insisted.reason}",
        )


def _all(index: Index, loaded: Loaded) -> Iterator[_Called]:
    compass = index.compass
    for offer in compass.offers.values():
        yield from _listed(loaded, "offers", offer.id, offer.phones)
    for organization in compass.organizations.values():
        yield from _listed(loaded, "organizations", organization.id, organization.phones)
        for place, site in enumerate(organization.sites):
            yield from _listed(loaded, "organizations", organization.id, site.phones, "sites", place)
    for line in compass.help_lines.values():
        # Said once for the whole line, it may be meant for another of its numbers.
        cost = None if any(phone.number.is_free for phone in line.phones) else line.cost
        yield from _listed(loaded, "help_lines", line.id, line.phones, cost=cost)
    yield from _of_district(loaded, compass.district)
    for office in compass.offices.values():
        if office.phone:
            document, base = loaded.documents["municipal_offices", office.ags]
            yield _Called(office.phone, (office.phone_label,), document.spot(*base, "phone"))


def _of_district(loaded: Loaded, district: District) -> Iterator[_Called]:
    """Who answers when nothing else fits, and whom to tell of barriers."""
    document, base = loaded.documents["district", "district"]
    said = district.accessibility
    for path, phone in (
        (("contact",), district.contact.phone),
        (("accessibility", "feedback"), said.feedback and said.feedback.phone),
        (("accessibility", "enforcement_body"), said.enforcement_body and said.enforcement_body.phone),
    ):
        if phone:
            yield _Called(phone.number, (phone.label, phone.cost), document.spot(*base, *path, "phone"), phone)


def _listed(
    loaded: Loaded,
    kind: str,
    identifier: str,
    phones: tuple[CallNumber, ...],
    *path: str | int,
    cost: str | None = None,
) -> Iterator[_Called]:
    document, base = loaded.documents[kind, identifier]
    for number, phone in enumerate(phones):
        spot = document.spot(*base, *path, "phones", number)
        yield _Called(phone.number, (phone.label, phone.cost, cost), spot, phone)
