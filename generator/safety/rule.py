"""How a kind of page says which of its pages are sensitive. There is no default: each kind has to say it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from generator.index import Index
from generator.model.offer import Offer
from generator.safety.sensitive import of_offer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SensitivityRule(Generic[T]):
    """Made by one of the functions below; `T` is what a page of the kind is about."""

    is_sensitive: Callable[[Index, T], bool]
    open_because: str = ""
    """Why a page of this kind may show a sensitive offer and yet be open; "" where it may not."""
    like: Callable[[T], str] | None = None
    """Address of the page that decides."""


def never(reason: str) -> SensitivityRule[Any]:
    """No page of the kind is sensitive, whatever it shows."""
    return SensitivityRule(lambda _index, _about: False, reason)


def by(rule: Callable[[Index, T], bool], *, open_because: str = "") -> SensitivityRule[T]:
    """What a page is about decides."""
    return SensitivityRule(rule, open_because)


def as_soon_as_one(offers_of: Callable[[Index, T], Iterable[Offer]]) -> SensitivityRule[T]:
    """A page is sensitive as soon as it shows one sensitive offer."""
    return SensitivityRule(lambda index, about: any(map(of_offer, offers_of(index, about))))


def like(address_of: Callable[[T], str]) -> SensitivityRule[T]:
    """A page that only leads to another one gives away what that one does."""
    return SensitivityRule(lambda _index, _about: False, like=address_of)
