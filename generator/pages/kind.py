"""A kind of page as a value: all that the generator has to know of it, so that nothing can be forgotten (ADR 0026).

A kind lives in a folder of its own below `kinds/`, with its view and its template, and is listed once, in `kinds/__init__.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from generator.base.output import SIMPLE, Page
from generator.index import Index
from generator.language.translator import GERMAN
from generator.pages.frame.canvas import Canvas
from generator.pages.planned import Draft, Entry, Planned
from generator.safety.rule import SensitivityRule
from generator.search.documents import Document, ResultKind

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _GermanOnly:
    because: str

    def __call__(self, _index: Index, language: str, _about: object) -> bool:
        return language == GERMAN.language


@dataclass(frozen=True, slots=True)
class _Unsearched:
    because: str

    def __call__(self, _index: Index) -> Iterable[Document]:
        return ()


def in_german(reason: str) -> Callable[[Index, str, object], bool]:
    """Pages that there are in German only, and why nobody needs them in another language."""
    return _GermanOnly(reason)


def in_every_language(_index: Index, language: str, _about: object) -> bool:
    """Pages that each language of the site has; Leichte Sprache has pages of its own."""
    return language != SIMPLE


def in_leichter_sprache(_index: Index, language: str, _about: object) -> bool:
    """Pages that are written in Leichte Sprache."""
    return language == SIMPLE


def unsearched(reason: str) -> Callable[[Index], Iterable[Document]]:
    """The search knows none of the pages, and why nobody looks for them there."""
    return _Unsearched(reason)


def _no_late_entries(_draft: Draft) -> Iterable[Entry[Any]]:
    return ()


@dataclass(frozen=True)
class Kind(Generic[T]):
    """A kind of page. `T` is what one of its pages is about: an offer, a topic, nothing (None)."""

    name: str
    template: str
    """Below `kinds/`: `topic/page`."""
    entries: Callable[[Index], Iterable[Entry[T]]]
    """Every page there will be, without drawing one."""
    draw: Callable[[Canvas, Planned[T]], Page]
    sensitive: SensitivityRule[T]
    """Which of them somebody may have to leave quickly: `never`, `by`, `as_soon_as_one` or `like`."""
    languages: Callable[[Index, str, T], bool]
    """Is there such a page in a language? `in_german`, `in_every_language` or a rule."""
    documents: Callable[[Index], Iterable[Document]]
    """What the search knows of its pages, of the kind `found_as`; or `unsearched`."""
    folder: str = ""
    """Of its addresses: `thema/`."""
    content: str = ""
    """Kind of content whose entries have such a page each: `topics`."""
    known: tuple[Callable[[Canvas, T], Any], ...] = ()
    """What all languages need of an entry: worked out before processes part, so that not each of them does it again."""
    look: str = ""
    """The style's name for it (`page-<look>`), if that is not its own."""
    scripts: tuple[str, ...] = ()
    """Scripts it may load: their texts come with a page in another language."""
    found_as: ResultKind | None = None
    """What a result of the search calls it."""
    late_entries: Callable[[Draft], Iterable[Entry[T]]] = _no_late_entries
    """Pages that depend on what others there are."""
    menu: str = ""
    """What the menu of every page calls its list, under „Nachschlagen“; "" if it is not there."""
    in_sitemap: bool = True
    unique_title: str = "{kind}: {title}"
    """Title of a page when another kind has one of that name; `{kind}` is what a result of the search calls it."""
    neutral_title: str = "Seite {number}"
    """Title of a sensitive page."""

    def address_of(self, identifier: str) -> str:
        """Where the page of an entry stands that cannot be read."""
        return f"{self.folder}{identifier}/"
