"""What the site may weigh and how long it may take: the one source of these numbers, for the checks and for docs/budgets.md.

`python -m tests.budgets` writes the table of that page anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs/budgets.md"
_TABLE = re.compile(r"^\|.*\n(?:\|.*\n)+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Budget:
    """One limit, and how to find out whether it is kept."""

    what: str
    limit: float
    unit: str
    where: str
    command: str

    def allows(self, found: float) -> bool:
        """Whether so much is within it."""
        return found <= self.limit

    def __str__(self) -> str:
        number = f"{self.limit:,}".replace(",", " ")
        return f"{number} {self.unit}".rstrip()


FIRST_VIEW_BYTES = Budget(
    what="first view of home and of an offer: all that is fetched before somebody scrolls or taps",
    limit=30_000,
    unit="bytes",
    where="gzip 6, real content and 600 made-up offers, the heaviest offer open, sensitive and translated",
    command="python -m tests.weight",
)
FIRST_VIEW_REQUESTS = Budget(
    what="the same, requests",
    limit=6,
    unit="",
    where="as above; what a browser fetches for its tab is not the page's",
    command="python -m tests.weight",
)
ANY_PAGE_BYTES = Budget(
    what="any page, as HTML",
    limit=45_000,
    unit="bytes",
    where="gzip 6, each page of both sites that were built for the lines above",
    command="python -m tests.weight",
)
LARGEST_PAINT = Budget(
    what="largest contentful paint",
    limit=1_100,
    unit="ms",
    where="Lighthouse mobile (150 ms, 1.6 Mbit/s, a quarter of the processor), HTTPS and HTTP/2, one page of each template, the best of five looks",
    command="make lighthouse",
)
LAYOUT_SHIFT = Budget(
    what="layout shift while a page loads",
    limit=0,
    unit="",
    where="one page of each template, phone and desk, scripts that come late; and in Lighthouse",
    command="python -m pytest tests/browser/test_stillness.py",
)
BUDGETS = (FIRST_VIEW_BYTES, FIRST_VIEW_REQUESTS, ANY_PAGE_BYTES, LARGEST_PAINT, LAYOUT_SHIFT)


def table() -> str:
    """All budgets as docs/budgets.md shows them."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    yield "| what | at most | measured where | by |"
    yield "|---|---|---|---|"
    for budget in BUDGETS:
        yield f"| {budget.what} | {budget} | {budget.where} | `{budget.command}` |"


def renewed(page: str) -> str:
    """The page with its table written anew."""
    return _TABLE.sub(lambda _: table(), page, count=1)


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
