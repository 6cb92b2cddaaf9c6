"""All pages there will be, in all languages, made once an index: what else has to know of pages asks here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from generator.base.output import ORIGINAL
from generator.index import Index
from generator.language.translator import folder_of
from generator.pages.frame.languages import languages_of
from generator.pages.kind import Kind, in_every_language
from generator.pages.planned import Draft, Entry, Planned
from generator.safety.sensitive import Sensitivity, is_everybodys
from generator.search.documents import Document, ResultKind, in_order

AnyPage = Planned[Any]
AnyKind = Kind[Any]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two pages that claim the same address; the first one is drawn."""

    address: str
    first: AnyPage
    second: AnyPage


@dataclass(frozen=True)
class Plan:
    """Made by `plan`."""

    index: Index
    kinds: Sequence[AnyKind]
    pages: Mapping[str, Mapping[str, AnyPage]]
    """Language → address without its folder → page, in the order of the kinds."""
    clashes: Sequence[Clash]

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every page, with the folder of its language."""
        return frozenset(f"{folder_of(language)}{own}" for language, pages in self.pages.items() for own in pages)

    @cached_property
    def twins(self) -> Mapping[str, str]:
        """Neutral address of each sensitive page that has one → its own, both with the folder of their language."""
        return {
            f"{folder_of(language)}{page.neutral}": f"{folder_of(language)}{own}"
            for language, pages in self.pages.items()
            for own, page in pages.items()
            if page.neutral
        }

    def spoken(self, language: str) -> frozenset[str] | None:
        """Addresses there are in a language, without its folder; None: everything, as in German."""
        return frozenset(self.pages[language]) if folder_of(language) else None

    def at(self, address: str) -> AnyPage | None:
        """The page at an address without the folder of its language."""
        return next((page for pages in self.pages.values() if (page := pages.get(address))), None)

    def sensitivity(self, address: str) -> Sensitivity:
        """What the page at an address without the folder of its language gives away."""
        page = self.at(address)
        return page.sensitivity if page else Sensitivity.OPEN

    def kind_of(self, page: AnyPage) -> AnyKind:
        """The kind of a page."""
        return self._kinds[page.kind]

    def kind_in(self, address: str) -> AnyKind | None:
        """The kind in whose folder an address lies, also an old one."""
        return next((kind for kind in self.kinds if kind.folder and address.startswith(kind.folder)), None)

    def neutral_title(self, address: str) -> str:
        """Pattern of the title that a sensitive page gets."""
        kind = self.kind_in(address)
        return kind.neutral_title if kind else Kind.neutral_title

    @cached_property
    def _kinds(self) -> Mapping[str, AnyKind]:
        return {kind.name: kind for kind in self.kinds}

    def leads_on(self, page: AnyPage) -> bool:
        """Is it only a way to another page?"""
        return self.kind_of(page).sensitive.like is not None

    @cached_property
    def moves(self) -> Mapping[str, str]:
        """Old address → new one, for every page that only leads to another."""
        found = ((page, self.kind_of(page).sensitive.like) for page in self.pages[ORIGINAL].values())
        return {page.address: target(page.about) for page, target in found if target}

    @cached_property
    def result_kinds(self) -> tuple[ResultKind, ...]:
        """What the search finds, in the order of the kinds."""
        return tuple(dict.fromkeys(kind.found_as for kind in self.kinds if kind.found_as))

    @cached_property
    def documents(self) -> Sequence[Document]:
        """What the search knows of every page, kind by kind; of a sensitive one its neutral address, too."""
        every = (document for kind in self.kinds for document in kind.documents(self.index))
        found = (replace(d, neutral=page.neutral) if (page := self.at(d.address)) else d for d in every)
        return in_order(found, self.result_kinds)


def plan(index: Index, kinds: Sequence[AnyKind]) -> Plan:
    """Every page of these kinds. Two at one address are found here, and reported by a check (K360)."""
    pages: dict[str, dict[str, AnyPage]] = {language: {} for language in languages_of(index)}
    taken: dict[str, AnyPage] = {}
    clashes: list[Clash] = []

    def add(kind: AnyKind, entry: Entry[Any]) -> None:
        page = _planned(index, kind, entry, pages)
        lost = None
        for language, own in pages.items():
            if kind.languages(index, language, entry.about):
                address = f"{folder_of(language)}{entry.address}"
                if address in taken:
                    lost = lost or Clash(address, taken[address], page)
                else:
                    taken[address] = own[entry.address] = page
        if lost:
            clashes.append(lost)

    for kind in kinds:
        for entry in kind.entries(index):
            add(kind, entry)
    everywhere = tuple(kind.folder for kind in kinds if kind.folder and kind.languages is in_every_language)
    for kind in kinds:
        for entry in list(kind.late_entries(Draft(index, pages, everywhere))):
            add(kind, entry)
    return Plan(index, kinds, pages, clashes)


def _planned(index: Index, kind: AnyKind, entry: Entry[Any], pages: Mapping[str, Mapping[str, AnyPage]]) -> AnyPage:
    return Planned(
        entry,
        kind.name,
        kind.look or kind.name,
        kind.template,
        _sensitivity(index, kind, entry, pages),
        kind.in_sitemap,
    )


def _sensitivity(
    index: Index, kind: AnyKind, entry: Entry[Any], pages: Mapping[str, Mapping[str, AnyPage]]
) -> Sensitivity:
    rule = kind.sensitive
    if rule.like:
        target = rule.like(entry.about)
        leads_to = next((page for own in pages.values() if (page := own.get(target))), None)
        is_sensitive = leads_to is not None and leads_to.sensitivity is Sensitivity.SENSITIVE
    else:
        is_sensitive = rule.is_sensitive(index, entry.about)
    if not is_sensitive:
        return Sensitivity.OPEN
    return Sensitivity.EVERYBODYS if is_everybodys(entry.address) else Sensitivity.SENSITIVE
