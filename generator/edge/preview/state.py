"""What follows from one state of the texts: each page drawn when it is asked for, or what keeps it from being drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from generator import addresses
from generator.base.collector import without_collector
from generator.base.output import Asset, Page
from generator.base.problem import Problem, errors, in_order
from generator.check.safety import protected
from generator.crisis.pack import FILES
from generator.language.translator import folder_of
from generator.pages.drawing import Drawing
from generator.pages.problems import page_of_broken, problem_page
from generator.pipeline import Result, broken_pages, generate
from generator.safety.neutral import neutral_address
from generator.search import SeenTexts
from generator.source.files import Sources

AT_ONCE = (protected.check,)
"""Before a message is shown, we know what must not be quoted. All other rules come later."""
_OF_SEARCH = (addresses.SEARCH_INDEX, *(file.path for file in FILES))


@dataclass(frozen=True, eq=False)
class _Drawn:
    """All that can be drawn, whatever the rules say of it."""

    drawing: Drawing
    texts: SeenTexts
    """What the search knows of the texts of the states before: most of them are the same."""

    @cached_property
    def data(self) -> Mapping[str, bytes]:
        return _by_path(self.drawing.data())

    @cached_property
    def search(self) -> Mapping[str, bytes]:
        with without_collector():
            return _by_path(self.drawing.search(self.texts))


@dataclass(frozen=True, eq=False)
class State:
    """The site as it would be, page by page."""

    result: Result
    texts: SeenTexts
    is_checked: bool
    """Have all rules looked at it? Before, its problems are those of single files, and old ones of files that stayed."""
    _drawn: _Drawn | None

    @property
    def drawing(self) -> Drawing | None:
        """None without a district."""
        return self._drawn.drawing if self._drawn else None

    def checked(self, problems: Iterable[Problem]) -> State:
        """The same with all that the rules have found; what is drawn already stays."""
        return replace(self, result=replace(self.result, problems=tuple(problems)), is_checked=True)

    def page(self, address: str) -> Page | None:
        """The page at an address, or what is wrong in its place; None if nothing would be there."""
        wrong = errors(self.result.problems)
        if address == addresses.PROBLEMS:
            return problem_page(address, "Was noch zu beheben ist", wrong)
        if self._drawn is None:
            return None
        if file := self._broken.get(address):
            return page_of_broken(address, file, wrong)
        return self._drawn.drawing.page(address)

    def instead(self) -> Page:
        """What is shown where there is no page: as long as there are errors, one of them may be the reason."""
        wrong = errors(self.result.problems)
        page = self._drawn.drawing.page(addresses.NOT_FOUND) if self._drawn and not wrong else None
        return page or problem_page(addresses.NOT_FOUND, "Diese Seite gibt es im Moment nicht", wrong)

    def file(self, path: str) -> bytes | None:
        """A file that is no page. The index of the search takes a second, so it waits until somebody searches."""
        if self._drawn is None:
            return None
        return (self._drawn.search if path.startswith(_OF_SEARCH) else self._drawn.data).get(path)

    def seen_texts(self) -> SeenTexts:
        """All texts, looked at as the search does. Nothing of this state is touched, so it may be shown meanwhile."""
        texts = SeenTexts(for_long=True)
        if self.result.index:
            with without_collector():
                Drawing(self.result.index).search(texts)
        return texts

    def knowing(self, texts: SeenTexts) -> State:
        """The same, whose search, and those of the states that follow, wait for new texts alone."""
        return replace(self, texts=texts, _drawn=replace(self._drawn, texts=texts) if self._drawn else None)

    def about(self, page: Page) -> list[Problem]:
        """Errors in the file that the page comes from."""
        file = self.result.sources.name(page.source)
        return [problem for problem in errors(self.result.problems) if page.source and problem.location.file == file]

    @cached_property
    def _broken(self) -> Mapping[str, str]:
        """Address → file, in each language. Nobody knows whether it is sensitive, so it may be open at its neutral address."""
        languages = self._drawn.drawing.plan.pages if self._drawn else ()
        return {
            f"{folder_of(language)}{at}": file
            for language in languages
            for address, file in broken_pages(self.result).items()
            for at in (address, neutral_address(address))
            if at
        }


def state_of(sources: Sources, today: date, before: State | None = None) -> State:
    """What the texts say by themselves. Of files that stayed, findings of `before` hold until all rules have looked again."""
    result = generate(sources, today, AT_ONCE)
    if before and result.index:
        old, new = before.result.sources, sources
        stayed = {new.name(path) for path, text in new.texts.items() if old.texts.get(path) == text}
        kept = (problem for problem in before.result.problems if problem.location.file in stayed)
        result = replace(result, problems=tuple(in_order([*result.problems, *kept])))
    texts = before.texts if before else SeenTexts(for_long=True)
    return State(result, texts, is_checked=False, _drawn=_Drawn(Drawing(result.index), texts) if result.index else None)


def _by_path(found: Iterable[Asset]) -> dict[str, bytes]:
    return {asset.path: asset.data for asset in found}
