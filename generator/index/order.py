"""In which order offers stand, by declared reasons: values, so that an offer can say why it stands where it does.

What content names first beats all. Then: reachable before unreachable; comes to you → here → near → by phone → whole
district; made for these people before for everybody; confirmed before not; the nearest first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.addresses import NO_AGE
from generator.index.freshness import Freshness
from generator.index.names import sort_key
from generator.index.reach import Reach, Within, within
from generator.model.offer import Offer
from generator.model.vocabulary import AgeGroup, Topic

if TYPE_CHECKING:
    from generator.index.index import Index

NOT_NAMED = 1_000
MADE = 0.6
"""So much of the ages an offer is for lies in the group, at least: it is made for it. Half of all grown-up years are after 60."""
DOOR = 12
"""So many offers begin a list, at most."""
MOST_ALIKE = 3
"""So many of them about the same, while there are others: people come with different needs."""
_WAYS = {reach: number for number, reach in enumerate(Reach)}
_TRUST = (Freshness.FRESH, Freshness.AGEING, Freshness.UNCONFIRMED, Freshness.STALE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list knows of the people who read it, by ids; empty: nothing."""

    municipality: str = ""
    area: str = ""
    age: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """The reasons for the place of an offer in a list."""

    within: Within
    """How it reaches these people."""
    named: int
    """Its place among those that content names first."""
    rank: int
    """0: people can turn to it; 1: nobody knows a number; 2: nobody knows whether it still exists."""
    is_elsewhere: bool
    """For people of some places only, on a list for the whole district."""
    is_special: bool
    """First of all for people of whom the list does not know whether they are such, like refugees or carers."""
    is_made: bool
    """Made for this age, or first of all about this topic."""
    trust: int

    @property
    def offer(self) -> Offer:
        """What stands here."""
        return self.within.offer

    @property
    def key(self) -> tuple[int, int, bool, bool, int, bool, int, int, object]:
        """Sorts the reasons in the order of their weight."""
        goes_there = self.within.reach in (Reach.NEAR, Reach.WHOLE)
        return (
            self.named,
            self.rank,
            self.is_elsewhere,
            self.is_special,
            _WAYS[self.within.reach],
            not self.is_made,
            self.trust,
            (self.within.kilometres or 0) if goes_there else 0,
            sort_key(self.offer.name),
        )


def standings(index: Index, asked: Asked) -> tuple[Standing, ...]:
    """All listed offers for these people, the most useful first."""
    named = {i: number for number, i in enumerate(_named(index, asked))}
    group = index.compass.age_groups.get(asked.age)
    found = (
        Standing(
            within=reached,
            named=named.get(reached.offer.id, NOT_NAMED),
            rank=index.rank(reached.offer),
            is_elsewhere=not (asked.municipality or asked.area) and not index.where.is_wide(reached.offer),
            is_special=not asked.topic and _is_special(index, reached.offer, group),
            is_made=_is_made(index, reached.offer, group, asked.topic),
            trust=_TRUST.index(index.freshness(reached.offer)),
        )
        for reached in _reached(index, asked)
    )
    return tuple(sorted(found, key=lambda standing: standing.key))


def first_of(found: Sequence[Standing], same: Callable[[Offer], Hashable]) -> tuple[Standing, ...]:
    """Those that begin the list: people can turn to them, and not too many are about the same.

    If there is nobody to turn to, none: names without a number are no beginning.
    """
    able = [one for one in found if one.rank == 0 or one.named < NOT_NAMED]
    seen: Counter[Hashable] = Counter()
    first: list[Standing] = []
    later: list[Standing] = []
    for one in able:
        seen[same(one.offer)] += 1
        (later if seen[same(one.offer)] > MOST_ALIKE and one.named == NOT_NAMED else first).append(one)
    return tuple(sorted([*first, *later][:DOOR], key=lambda one: one.key))


def alike(index: Index, asked: Asked) -> Callable[[Offer], str]:
    """What an offer is about: within a topic the part of it, else the topic. Within a part none are too many."""
    topic = index.topic_of.get(asked.topic)
    if topic is None:
        return lambda offer: index.parent_of[offer.topics[0]].id if offer.topics[0] in index.parent_of else ""
    parts = {part.id for part in topic.topics} if isinstance(topic, Topic) else set()
    return lambda offer: next((i for i in offer.topics if i in parts), offer.id)


def _reached(index: Index, asked: Asked) -> Iterator[Within]:
    for offer in _asked_for(index, asked):
        reached = _way(index, offer, asked)
        if reached:
            yield reached


def _asked_for(index: Index, asked: Asked) -> Iterable[Offer]:
    if asked.age == NO_AGE:
        return index.of_no_age
    group = index.compass.age_groups.get(asked.age)
    if not asked.topic:
        return index.of_age(group) if group else index.listed.values()
    about = index.by_topic[asked.topic]
    return [offer for offer in about if index.suits_age(offer, group)] if group else about


def _way(index: Index, offer: Offer, asked: Asked) -> Within | None:
    ways = index.where.ways[offer.id]
    if asked.municipality:
        return within(ways, (asked.municipality,), index.region.centre(asked.municipality))
    if asked.area:
        return within(ways, index.compass.social_areas[asked.area].municipalities, None)
    return ways.far


def _named(index: Index, asked: Asked) -> tuple[str, ...]:
    """What content names first: for the topic, else for the age, else on the notice boards of all places."""
    if asked.topic:
        return index.topic_of[asked.topic].first
    if group := index.compass.age_groups.get(asked.age):
        return group.first
    if not asked.municipality and not asked.area:
        return ()
    return tuple(i for part in index.compass.notice_board.values() if not part.near for i in part.offers)


def _is_special(index: Index, offer: Offer, group: AgeGroup | None) -> bool:
    audience = index.compass.audiences.get(offer.audiences[0])
    is_claimed = group is not None and offer.audiences[0] in group.audiences
    return audience is not None and audience.exclusive and not is_claimed


def _is_made(index: Index, offer: Offer, group: AgeGroup | None, topic: str) -> bool:
    first = offer.topics[0]
    if topic and topic not in (first, index.parent_of[first].id if first in index.parent_of else ""):
        return False
    if group is None:
        return True
    everyone = any(a.everyone for i in offer.audiences if (a := index.compass.audiences.get(i)))
    return not everyone and index.closeness(offer, group) >= MADE
