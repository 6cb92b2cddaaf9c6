"""What a process keeps to answer again, and when it may forget it.

A preview keeps all: after a change it asks only about what is new. A build asks about most things once, and lets go of each stage
when the next begins: all its processes together must fit into a small machine.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from enum import Enum
from typing import Protocol, TypeVar

TEXTS = 2**17
"""How many answers about single texts are kept: 20,000 offers with six texts each."""


class Stage(Enum):
    """A part of a build after which some answers are not asked for again."""

    RULE = "one rule about all texts"
    LANGUAGE = "drawing the pages of one language"


class _Cache(Protocol):
    def cache_clear(self) -> None: ...


_Kept = TypeVar("_Kept", bound=_Cache)
_CACHES: dict[Stage, list[_Cache]] = defaultdict(list)


def only_for(stage: Stage) -> Callable[[_Kept], _Kept]:
    """Beside a cache: what it keeps is of use during this stage alone."""

    def noted(cache: _Kept) -> _Kept:
        _CACHES[stage].append(cache)
        return cache

    return noted


def forget(stage: Stage) -> None:
    """The stage is over. Whoever asks nevertheless gets the same answers, slower."""
    for cache in _CACHES[stage]:
        cache.cache_clear()
