"""K205: moved addresses lead to a page, in one step, and stand in nobody's way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator import addresses
from generator.index import Index, easy
from generator.load.content import Loaded
from generator.problem import Problem
from generator.rules import RULES


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Both ends of each redirect."""
    redirects = index.compass.redirects
    known = _addresses(index) | {_address_of(kind, i) for kind, i in loaded.broken}
    for old, new in redirects.items():
        document, base = loaded.documents["redirects", old]
        if old in known:
            yield RULES["K205"].at(
                document.at(*base, "from"), f"unter „{old}“ gibt es eine Seite", "Löschen Sie die Zeile."
            )
        if new in redirects:
            yield RULES["K205"].at(
                document.at(*base, "to"), f"„{new}“ wird selbst weitergeleitet", f"Ziel: {redirects[new]}"
            )
        elif new not in known:
            yield RULES["K205"].at(document.at(*base, "to"), f"die Seite „{new}“ gibt es nicht")


def _addresses(index: Index) -> set[str]:
    compass = index.compass
    lists = (addresses.HOME, addresses.AGES, addresses.AREAS, addresses.PLACES, addresses.TOPICS, addresses.TRANSITIONS)
    return {
        *lists,
        *(addresses.OFFERS, addresses.ORGANIZATIONS, addresses.SEARCH, addresses.EMERGENCY),
        *map(addresses.age, (*compass.age_groups, addresses.NO_AGE)),
        *map(addresses.area, compass.social_areas),
        *(addresses.area(area, group) for area in compass.social_areas for group in compass.age_groups),
        *map(addresses.place, compass.municipalities),
        *map(addresses.topic, index.topic_of),
        *map(addresses.transition, index.transitions),
        *map(addresses.offer, index.published),
        *map(addresses.organization, index.by_organization),
        *map(addresses.content_page, compass.pages),
        *(easy.address_of(compass, page) for page in compass.easy.values()),
    }


def _address_of(kind: str, identifier: str) -> str:
    """Where an entry with errors would have its page: whoever names it is not to blame."""
    makers: Mapping[str, Callable[[str], str]] = {
        "offers": addresses.offer,
        "transitions": addresses.transition,
        "organizations": addresses.organization,
        "easy": addresses.easy,
    }
    return makers.get(kind, addresses.content_page)(identifier)
