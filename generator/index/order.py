"""In which order offers stand, by declared reasons: values, so that an offer can say why it stands where it does.

What content names first beats all. Then: reachable before unreachable; comes to you → here → near → by phone → whole
district; made for these people before for everybody; confirmed before not; the nearest first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.addresses import NO_AGE
from generator.index.freshness import Freshness
from generator.index.names import sort_key
from generator.index.reach import Reach, Within
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
_TRAVELLED = (Reach.NEAR, Reach.WHOLE)
"""People go there themselves: the nearer the better."""
_TRUST = (Freshness.FRESH, Freshness.AGEING, Freshness.UNCONFIRMED, Freshness.STALE)


class People(NamedTuple):
    """Who reads a list, wherever in a place or an area they live."""

    age: str
    topic: str
    is_placed: bool
    """The list knows where they live."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list knows of the people who read it, by ids; empty: nothing."""

    municipality: str = ""
    area: str = ""
    age: str = ""
    topic: str = ""

    @property
    def people(self) -> People:
        """The same for all places, and for all areas."""
        return People(self.age, self.topic, is_placed=bool(self.municipality or self.area))


class Heavier(NamedTuple):
    """Reasons that weigh more than the way to an offer, in the order of their weight."""

    named: int
    """Its place among those that content names first."""
    is_elsewhere: bool
    """For people of some places only, on a list for the whole district."""
    is_special: bool
    """First of all for people of whom the list does not know whether they are such, like refugees or carers."""


class Lighter(NamedTuple):
    """Reasons that weigh less than the way, in the order of their weight."""

    is_for_others_too: bool
    """Not made for this age, and not first of all about this topic."""
    trust: int


class Reasons(NamedTuple):
    """What speaks for an offer, wherever people live."""

    offer: Offer
    heavier: Heavier
    lighter: Lighter


class Standing(NamedTuple):
    """Why an offer stands where it does in a list."""

    within: Within
    """How it reaches these people."""
    reasons: Reasons

    @property
    def offer(self) -> Offer:
        """What stands here."""
        return self.reasons.offer

    @property
    def key(self) -> tuple[Heavier, int, Lighter, int, str]:
        """Sorts the reasons in the order of their weight."""
        offer, heavier, lighter = self.reasons
        reach = self.within.reach
        kilometres = (self.within.kilometres or 0) if reach in _TRAVELLED else 0
        return heavier, _WAYS[reach], lighter, kilometres, sort_key(offer.name)


def standings(reasons: Iterable[Reasons], ways: Mapping[str, Within]) -> tuple[Standing, ...]:
    """The offers that reach these people, the most useful first. `ways` to them, by the id of the offer."""
    found = (Standing(ways[one.offer.id], one) for one in reasons if one.offer.id in ways)
    return tuple(sorted(found, key=lambda standing: standing.key))


def reasons(index: Index, people: People) -> tuple[Reasons, ...]:
    """All listed offers for these people, with what speaks for each.

    Those with nobody to turn to are left out unless content names them: names without a number are no beginning.
    """
    named = {i: number for number, i in enumerate(_named(index, people))}
    group = index.compass.age_groups.get(people.age)
    return tuple(
        Reasons(
            offer,
            Heavier(
                named=named.get(offer.id, NOT_NAMED),
                is_elsewhere=not people.is_placed and not index.where.is_wide(offer),
                is_special=not people.topic and _is_special(index, offer, group),
            ),
            Lighter(
                is_for_others_too=not _is_made(index, offer, group, people.topic),
                trust=_TRUST.index(index.freshness(offer)),
            ),
        )
        for offer in _listed_for(index, people)
        if index.rank(offer) == 0 or offer.id in named
    )


def ways_to(index: Index, asked: Asked) -> Mapping[str, Within]:
    """How offers reach the people of a list, by the id of the offer."""
    if asked.municipality:
        return index.near.ways_to_place(asked.municipality)
    if asked.area:
        return index.near.ways_to_area(asked.area)
    return index.near.ways_from_afar


def first_of(found: Sequence[Standing], same: Callable[[Offer], Hashable]) -> tuple[Standing, ...]:
    """Those that begin the list: not too many are about the same."""
    seen: Counter[Hashable] = Counter()
    first: list[Standing] = []
    later: list[Standing] = []
    for one in found:
        seen[same(one.offer)] += 1
        (later if seen[same(one.offer)] > MOST_ALIKE and one.reasons.heavier.named == NOT_NAMED else first).append(one)
    return tuple(sorted([*first, *later][:DOOR], key=lambda one: one.key))


def alike(index: Index, asked: Asked) -> Callable[[Offer], str]:
    """What an offer is about: within a topic the part of it, else the topic. Within a part none are too many."""
    topic = index.topic_of.get(asked.topic)
    if topic is None:
        return lambda offer: index.parent_of[offer.topics[0]].id if offer.topics[0] in index.parent_of else ""
    parts = {part.id for part in topic.topics} if isinstance(topic, Topic) else set()
    return lambda offer: next((i for i in offer.topics if i in parts), offer.id)


def _listed_for(index: Index, people: People) -> Iterable[Offer]:
    if people.age == NO_AGE:
        return index.of_no_age
    group = index.compass.age_groups.get(people.age)
    if not people.topic:
        return index.of_age(group) if group else index.listed.values()
    about = index.by_topic[people.topic]
    return [offer for offer in about if index.suits_age(offer, group)] if group else about


def _named(index: Index, people: People) -> tuple[str, ...]:
    """What content names first: for the topic, else for the age, else on the notice boards of all places."""
    if people.topic:
        return index.topic_of[people.topic].first
    if group := index.compass.age_groups.get(people.age):
        return group.first
    if not people.is_placed:
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
