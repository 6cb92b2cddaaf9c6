"""A page that will be, as a value: known before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from generator.index import Index
from generator.safety.neutral import neutral_address
from generator.safety.sensitive import Sensitivity

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """What a kind says of each of its pages. `T` is what the page is about."""

    address: str
    """Without the folder of a language."""
    name: str
    about: T
    summary: str = ""
    title: str = ""
    """What stands in the browser's tab, where that is not the name."""
    source: str = ""
    """The editors' file."""


@dataclass(frozen=True, slots=True)
class Planned(Generic[T]):
    """An entry and what follows from its kind."""

    entry: Entry[T]
    kind: str
    look: str
    template: str
    sensitivity: Sensitivity
    in_sitemap: bool

    @property
    def about(self) -> T:
        """What the page is about."""
        return self.entry.about

    @property
    def address(self) -> str:
        """Without the folder of a language."""
        return self.entry.address

    @property
    def title(self) -> str:
        """What stands in the browser's tab."""
        return self.entry.title or self.entry.name

    @property
    def sensitive(self) -> bool:
        """Does it bring the quick exit?"""
        return self.sensitivity is not Sensitivity.OPEN

    @property
    def neutral(self) -> str:
        """Neutral address of a sensitive page."""
        return neutral_address(self.address) if self.sensitive else ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan in the making, for pages that depend on what others there are."""

    index: Index
    pages: Mapping[str, Mapping[str, Planned[Any]]]
    """Language → address without its folder → page."""
    everywhere: Sequence[str]
    """Folders of addresses whose pages each language has."""

    def has(self, language: str, address: str) -> bool:
        """Is there such a page in a language?"""
        return address in self.pages[language]
