"""Which numbers were to be reached, and which are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bench.growth import by_page, exponent, growths
from bench.measured import (
    CHANGED,
    FAULT,
    FINDINGS,
    HUGO,
    MATERIAL,
    OURS,
    PAGEFIND,
    SEARCHED,
    SHOWN,
    UNCHANGED,
    Measured,
    Waited,
    cpu,
    wall,
)

MEMORY = {5_000: 400, 20_000: 800}
"""Offers → megabytes of all processes together."""
PREVIEW = {
    SHOWN: {1_000: 0.3, 5_000: 0.8},
    FAULT: {1_000: 0.3, 5_000: 0.8},
    FINDINGS: {1_000: 1.0, 5_000: 3.0},
    SEARCHED: {1_000: 3.0, 5_000: 3.0},
}
"""What an editor waits for → offers → seconds."""
JUDGED = 1_000
"""Offers from which ratios are judged: below, most of the time goes into starting."""


class Goal(NamedTuple):
    """A number, and where it has to lie."""

    name: str
    measured: float
    limit: float
    unit: str = ""
    is_least: bool = False

    @property
    def is_reached(self) -> bool:
        """On the right side?"""
        return self.measured >= self.limit if self.is_least else self.measured <= self.limit


def goals(found: Sequence[Measured], check: float) -> Iterator[Goal]:
    """Those that the measured sizes allow to judge; `check` is the processor time of checking one file."""
    yield Goal("kompass check of one file, processor", check, 0.5, "s")
    for m in (m for m in found if m.offers >= JUDGED):
        yield from _of_one(m)
    for smaller, larger in growths(found):
        if smaller.offers >= JUDGED:
            name = f"growth of processor time, {smaller.offers} → {larger.offers}"
            yield Goal(name, exponent(smaller, larger), 1.05)


def goals_of_preview(found: Sequence[Waited]) -> Iterator[Goal]:
    """Those that the measured sizes allow to judge."""
    for waited in found:
        limit = PREVIEW.get(waited.what, {}).get(waited.offers)
        if limit:
            yield Goal(f"{waited.what} ({waited.offers})", waited.seconds, limit, "s")


def _of_one(m: Measured) -> Iterator[Goal]:
    if m.is_german:
        return
    if m.has(MATERIAL):
        yield Goal(f"stock Material ÷ ours, each page, clock ({m.name})", by_page(m)[1], 8, "×", is_least=True)
    if m.has(HUGO):
        yield Goal(f"ours ÷ Hugo, processor ({m.name})", m.ratio(cpu, OURS, HUGO), 2.2, "×")
        yield Goal(f"ours ÷ Hugo, clock ({m.name})", m.ratio(wall, OURS, HUGO), 2.0, "×")
    if m.has(PAGEFIND):
        yield Goal(f"ours ÷ (Hugo + Pagefind), clock ({m.name})", m.ratio(wall, OURS, HUGO, PAGEFIND), 0.5, "×")
    for name, limit in ((CHANGED, 0.40), (UNCHANGED, 0.25)):
        if m.has(name):
            yield Goal(f"{name} ÷ cold, clock ({m.name})", m.ratio(wall, name, OURS), limit, "×")
    if m.offers in MEMORY:
        yield Goal(f"memory of all processes ({m.name})", m.memory, MEMORY[m.offers], "MB")


def print_goals(judged: Sequence[Goal]) -> int:
    """Each of them; the exit code says whether all are reached."""
    if not judged:
        return 0
    print(f"\n{'goal':<62}{'measured':>12}{'wanted':>12}")
    for goal in judged:
        wanted = f"{'≥' if goal.is_least else '≤'} {goal.limit:g} {goal.unit}"
        verdict = "reached" if goal.is_reached else "MISSED"
        print(f"{goal.name:<62}{f'{goal.measured:.2f} {goal.unit}':>12}{wanted:>12}   {verdict}")
    return int(not all(goal.is_reached for goal in judged))
