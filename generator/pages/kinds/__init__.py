"""All kinds of page, each in a folder of its own.

Their order decides that of search results that fit equally well, and of the menu: pages about one thing, lists, single pages.
"""

from __future__ import annotations

from functools import lru_cache

from generator.index import Index
from generator.pages.kinds import (
    age,
    area,
    easy,
    emergency,
    guide,
    home,
    licences,
    moved,
    not_found,
    offer,
    offline,
    place,
    prose,
    provider,
    saved,
    search,
    topic,
)
from generator.pages.plan import AnyKind, Plan, plan

KINDS: tuple[AnyKind, ...] = (
    offer.PAGE,
    guide.PAGE,
    topic.PAGE,
    age.PAGE,
    area.PAGE,
    area.AGE,
    place.PAGE,
    provider.PAGE,
    home.PAGE,
    age.LIST,
    area.LIST,
    guide.LIST,
    topic.LIST,
    place.LIST,
    offer.LIST,
    provider.LIST,
    emergency.PAGE,
    search.PAGE,
    saved.PAGE,
    offline.PAGE,
    easy.PAGE,
    prose.PAGE,
    licences.PAGE,
    moved.PAGE,
    not_found.PAGE,
)


@lru_cache(maxsize=1)
def plan_of(index: Index) -> Plan:
    """Every page of the site, worked out once an index."""
    return plan(index, KINDS)
