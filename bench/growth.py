"""What several measured sizes and builders say together: time for each page, and how it grows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bench.measured import MATERIAL, OURS, Figure, Measured, cpu, wall


def by_page(m: Measured) -> tuple[float, float]:
    """Stock Material ÷ ours for each page: of the processor, of the clock."""
    return _by_page(m, cpu), _by_page(m, wall)


def _by_page(m: Measured, figure: Figure) -> float:
    return m.a_page(figure, MATERIAL) / m.a_page(figure, OURS)


def growths(found: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """Neighbouring sizes, all languages."""
    return pairwise(sorted((m for m in found if not m.is_german), key=lambda m: m.offers))


def exponent(smaller: Measured, larger: Measured) -> float:
    """1 if twice as many offers take twice the time."""
    return math.log(larger.median(cpu, OURS) / smaller.median(cpu, OURS)) / math.log(larger.offers / smaller.offers)
