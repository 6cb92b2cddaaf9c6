"""What stands in a list a second time: several rules ask, and a look back from each place would take too long."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def repeated(values: Iterable[T]) -> Iterator[tuple[int, T]]:
    """Each value that has stood before, with its number in the list."""
    seen: set[T] = set()
    for number, value in enumerate(values):
        if value in seen:
            yield number, value
        seen.add(value)
