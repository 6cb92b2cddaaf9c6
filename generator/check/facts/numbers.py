"""K270–K273: people know whose number they dial, where it comes from, and nobody says that there is none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.model.offer import Offer
from generator.model.organization import Organization
from generator.model.place import Phone
from generator.model.source import Source
from generator.source.document import Spot

_NAMES_A_NUMBER = re.compile(r"telefon|nummer|durchwahl|hotline|kontakt", re.IGNORECASE)
"""What `supports` says when a source holds a number; the model's description of the field asks for these words."""
_SAYS_NONE = re.compile(r"\bkeine Telefonnummer\b")


class _Shown(NamedTuple):
    """A number as somebody typed it: whose it is, and where."""

    body: str
    phone: Phone
    spot: Spot


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Numbers of offers, of organizations and of their sites, drafts too."""
    shown = [*_of_offers(index, loaded), *_of_organizations(index, loaded)]
    yield from _unlabelled_at_carriers(index, loaded)
    yield from _shared(shown)
    for offer in index.compass.offers.values():
        document, base = loaded.documents["offers", offer.id]
        is_known = offer.assured_date or "phones" in offer.unverified or _is_sourced(offer.sources)
        if offer.phones and not is_known:
            yield RULES["K272"].at(
                document.at(*base, "phones"), f"keine Quelle von „{offer.name}“ nennt die Telefonnummer"
            )
        if offer.alert and _SAYS_NONE.search(offer.alert) and index.phones(offer):
            yield RULES["K273"].at(
                document.at(*base, "alert"),
                f"der Hinweis sagt „keine Telefonnummer“, die Seite zeigt {index.phones(offer)[0].number.text}",
            )
    for organization in index.compass.organizations.values():
        if _phones(organization) and not _is_sourced(organization.sources):
            document, base = loaded.documents["organizations", organization.id]
            field = "phones" if organization.phones else "sites"
            yield RULES["K272"].at(
                document.at(*base, field), f"keine Quelle von „{organization.name}“ nennt die Telefonnummer"
            )


def _unlabelled_at_carriers(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Offers inherit these numbers: without a label the carrier's looks like their own."""
    named = {offer.organization for offer in index.compass.offers.values()}
    for shown in _of_organizations(index, loaded):
        if shown.body in named and not shown.phone.label:
            yield RULES["K270"].at(shown.spot.place, f"die Nummer {shown.phone.number.text} hat keine Bezeichnung")


def _shared(shown: Sequence[_Shown]) -> Iterator[Problem]:
    """One of several may be the owner and need no label."""
    by_number: dict[str, list[_Shown]] = defaultdict(list)
    for one in shown:
        by_number[one.phone.number.tel].append(one)
    for same in by_number.values():
        bare = [one for one in same if not one.phone.label]
        owner = next((one.body for one in bare), None)
        for one in bare:
            if one.body != owner:
                yield RULES["K271"].at(
                    one.spot.place,
                    f"die Nummer {one.phone.number.text} gehört auch zu „{owner}“ und hat keine Bezeichnung",
                )


def _of_offers(index: Index, loaded: Loaded) -> Iterator[_Shown]:
    for offer in index.compass.offers.values():
        document, base = loaded.documents["offers", offer.id]
        for number, phone in enumerate(offer.phones):
            yield _Shown(_body(offer), phone, document.spot(*base, "phones", number))


def _of_organizations(index: Index, loaded: Loaded) -> Iterator[_Shown]:
    for organization in index.compass.organizations.values():
        document, base = loaded.documents["organizations", organization.id]
        for number, phone in enumerate(organization.phones):
            yield _Shown(organization.id, phone, document.spot(*base, "phones", number))
        for place, site in enumerate(organization.sites):
            for number, phone in enumerate(site.phones):
                yield _Shown(organization.id, phone, document.spot(*base, "sites", place, "phones", number))


def _phones(organization: Organization) -> tuple[Phone, ...]:
    return organization.phones + tuple(phone for site in organization.sites for phone in site.phones)


def _body(offer: Offer) -> str:
    return offer.organization or offer.id


def names_a_number(source: Source) -> bool:
    """Does a source hold a telephone number, as its `supports` says?"""
    return _NAMES_A_NUMBER.search(source.supports) is not None


def _is_sourced(sources: Sequence[Source]) -> bool:
    return any(map(names_a_number, sources))
