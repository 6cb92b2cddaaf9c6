"""Which of the few colours of the map each social area gets: never the same as the area beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from generator.pages.parts.outline import Dot

COLOURS = 8
"""As many as the style has: `area-1` and so on. Colours need no meaning, as borders and names tell areas apart."""


def neighbours(rings: Mapping[str, Iterable[Sequence[Dot]]]) -> dict[str, frozenset[str]]:
    """Which areas share a piece of border, by area."""
    beside: dict[frozenset[Dot], set[str]] = defaultdict(set)
    for area, outlines in rings.items():
        for ring in outlines:
            for start, end in zip(ring, [*ring[1:], *ring[:1]], strict=True):
                beside[frozenset((start, end))].add(area)
    found: dict[str, set[str]] = {area: set() for area in rings}
    for areas in beside.values():
        for area in areas:
            found[area] |= areas - {area}
    return {area: frozenset(others) for area, others in found.items()}


def colours(beside: Mapping[str, AbstractSet[str]]) -> dict[str, int]:
    """A colour from 1 on for each area. Few areas have one of their own; of many, neighbours never have the same.

    Whoever has the fewest neighbours left is put aside and chooses last: on a flat map at most five have chosen
    before, so a colour is always free. Of the free ones the one that was taken least often, so that all are used.
    """
    if len(beside) <= COLOURS:
        return {area: number for number, area in enumerate(beside, 1)}
    left, aside = dict.fromkeys(beside), []
    while left:
        last = min(left, key=lambda area: len(beside[area] & left.keys()))
        del left[last]
        aside.append(last)
    found: dict[str, int] = {}
    used = Counter(range(1, COLOURS + 1))
    for area in reversed(aside):
        taken = {found[other] for other in beside[area] if other in found}
        # Areas of scattered pieces may have more neighbours than there are colours: their borders still show.
        free = [number for number in used if number not in taken] or list(used)
        found[area] = min(free, key=lambda number: used[number])
        used[found[area]] += 1
    return found
