"""All runs over one corpus, and the figures that follow from them."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bench.spent import Spent

OURS, HUGO, PAGEFIND, MATERIAL = "ours", "Hugo", "Pagefind", "Material"
CHANGED, UNCHANGED = "one offer changed", "nothing changed"

SHOWN = "saved → the open page shows the change"
FAULT = "saved → the open page shows the fault"
FINDINGS = "saved → what all rules find stands in the open page"
SEARCHED = "saved → a search finds the new name"

Figure = Callable[[Spent], float]


def cpu(spent: Spent) -> float:
    """Seconds of the processor."""
    return spent.cpu


def wall(spent: Spent) -> float:
    """Seconds of the clock."""
    return spent.seconds


@dataclass(frozen=True)
class Waited:
    """How long an editor waits in the preview: seconds, the median of some rounds; of processor time in brackets."""

    offers: int
    what: str
    seconds: float
    processor: float

    def __str__(self) -> str:
        return f"preview, {self.offers} offers: {self.what:52} {self.seconds:6.2f} s  ({self.processor:5.2f} s CPU)"


@dataclass
class Measured:
    """One number of offers, in all languages or in German alone."""

    offers: int
    is_german: bool
    with_material: bool = False
    runs: dict[str, list[Spent]] = field(default_factory=lambda: defaultdict(list))
    """Builder, or what was built again → its runs."""
    stages: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Of one of our builds: stage → processor and wall time."""
    memory: float = 0.0
    """Megabytes of all our processes together."""
    pages: dict[str, int] = field(default_factory=dict)
    """Builder → pages written."""
    sizes: dict[str, float] = field(default_factory=dict)
    """Builder → megabytes written."""

    @property
    def name(self) -> str:
        """Above its column."""
        return f"{self.offers}{' German' if self.is_german else ''}"

    def has(self, *builders: str) -> bool:
        """Have all of them run?"""
        return all(self.runs.get(builder) for builder in builders)

    def median(self, figure: Figure, *builders: str) -> float:
        """One after the other."""
        return sum(statistics.median(map(figure, self.runs[builder])) for builder in builders)

    def ratio(self, figure: Figure, one: str, *others: str) -> float:
        """How many times as much one takes as others together."""
        return self.median(figure, one) / self.median(figure, *others)

    def a_page(self, figure: Figure, builder: str) -> float:
        """Seconds for each page."""
        return self.median(figure, builder) / self.pages[builder]
