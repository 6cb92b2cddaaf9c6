"""One page of each kind, chosen from the plan, for tests that go through all of them: no new kind can be forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from generator import addresses
from generator.index import Index
from generator.language.translator import folder_of
from generator.load.content import load
from generator.pages import plan_of
from generator.pages.plan import AnyPage, Plan
from generator.source.files import read

_CONTENT = Path(__file__).parents[2] / "content"
_OF_A_LANGUAGE = 2
"""Pages of each further language: all kinds together stand in some language, but not every kind in each."""
_FURTHER = ("barrierefreiheit/",)
"""Pages with a part that no other page of their kind has."""


def one_page_per_template(plan: Plan) -> tuple[str, ...]:
    """Of each kind an open and a sensitive page, and of each further language a few; none that only leads on."""
    own = [page for language, pages in plan.pages.items() if not folder_of(language) for page in pages.values()]
    chosen = [page.address for kind in plan.kinds for page in _middle(plan, own, kind.name)]
    for number, language in enumerate(language for language in plan.pages if folder_of(language)):
        pages = [page for page in plan.pages[language].values() if not page.sensitive]
        names = list(dict.fromkeys(page.kind for page in pages))
        for name in names[number :: len(names) // _OF_A_LANGUAGE][:_OF_A_LANGUAGE]:
            chosen += [f"{folder_of(language)}{page.address}" for page in _middle(plan, pages, name)]
    return tuple(chosen)


def _middle(plan: Plan, pages: Sequence[AnyPage], kind: str) -> Iterator[AnyPage]:
    """The page in the middle of each half: the first of a list is often the strangest."""
    found = [p for p in pages if p.kind == kind and not plan.leads_on(p) and p.address != addresses.NOT_FOUND]
    for half in ([page for page in found if not page.sensitive], [page for page in found if page.sensitive]):
        yield from half[len(half) // 2 : len(half) // 2 + 1]


def _real() -> Plan:
    compass = load(read(_CONTENT)).compass
    assert compass is not None
    return plan_of(Index(compass, date(2026, 11, 30)))


ONE_PAGE_PER_TEMPLATE = (*one_page_per_template(_real()), *_FURTHER)
