"""K360: an address belongs to one page alone."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.base.output import ORIGINAL
from generator.base.problem import Position, Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.model.values.languages import is_known
from generator.pages import plan_of
from generator.pages.plan import AnyPage, Plan

_LANGUAGE_LENGTH = 3


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Every page. A page at an old address is the business of K205."""
    plan = plan_of(index)
    for clash in plan.clashes:
        pages = (clash.second, clash.first)
        if not any(map(plan.leads_on, pages)):
            to_mend, other = pages if _document(plan, clash.second, loaded) else pages[::-1]
            message = f"„{clash.address}“ ist schon die Adresse einer anderen Seite: {_called(other)}"
            yield RULES["K360"].at(_place(plan, to_mend, loaded), message)
    for page in plan.pages[ORIGINAL].values():
        if not (plan.kind_of(page).folder or plan.leads_on(page)) and (taken := _taken(plan, page.address)):
            yield RULES["K360"].at(_place(plan, page, loaded), f"„{page.address}“ ist vergeben: {taken}")


def _called(page: AnyPage) -> str:
    """As an editor knows it: by its file, or as the program's own."""
    own = f"„{page.entry.name}“"
    return f"{own} ({page.entry.source})" if page.entry.source else f"{own}, eine Seite des Wegweisers selbst"


def _taken(plan: Plan, address: str) -> str:
    """What stands in the folder that a page at the root would share."""
    if address in addresses.OF_FILES:
        return "Dort legt der Wegweiser selbst Dateien ab."
    if any(kind.folder == address for kind in plan.kinds) and not _is_own(plan, address):
        return "Dort stehen Seiten des Wegweisers selbst."
    name = address.rstrip("/")
    if name and len(name) <= _LANGUAGE_LENGTH and is_known(name):
        return "Dort stehen die Seiten einer anderen Sprache."
    return ""


def _is_own(plan: Plan, address: str) -> bool:
    """Is it the program's own list of what stands in its folder?"""
    page = plan.at(address)
    return page is not None and not plan.kind_of(page).content


def _document(plan: Plan, page: AnyPage, loaded: Loaded) -> bool:
    return _key(plan, page) in loaded.documents


def _key(plan: Plan, page: AnyPage) -> tuple[str, str]:
    return plan.kind_of(page).content, page.address.rstrip("/").rpartition("/")[2]


def _place(plan: Plan, page: AnyPage, loaded: Loaded) -> Position:
    if not _document(plan, page, loaded):
        return Position(page.entry.source)
    document, path = loaded.documents[_key(plan, page)]
    return document.at(*path)
