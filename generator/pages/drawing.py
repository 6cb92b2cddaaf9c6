"""The whole site, ready to be drawn: each share of its pages can be drawn alone, in any process."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.base.keeping import Stage, forget
from generator.base.output import ORIGINAL, Asset, Page
from generator.index import Index
from generator.pages.company import Company
from generator.pages.data import manifest as offline
from generator.pages.data import nearby, saved
from generator.pages.data.calendars import calendars
from generator.pages.data.contact_files import contact_files
from generator.pages.data.robots_txt import robots_txt
from generator.pages.data.security_txt import security_txt
from generator.pages.data.sitemap import sitemap
from generator.pages.data.translated_names import found_names
from generator.pages.frame.canvas import Canvas
from generator.pages.frame.canvases import site_in
from generator.pages.frame.languages import all_speeches
from generator.pages.kinds import plan_of
from generator.pages.plan import AnyPage, Plan
from generator.search import SeenTexts, search_index

SHARE = 100
"""Pages of a share: few enough that no process waits long for another's last one."""


@dataclass(frozen=True)
class Share:
    """Pages of one language that are drawn together."""

    language: str
    pages: Sequence[AnyPage]


@dataclass(frozen=True)
class Drawing:
    """What can be drawn of an index. Pages link to the PDFs in `paper` (path → bytes)."""

    index: Index
    paper: Mapping[str, int] = field(default_factory=dict)
    _canvases: dict[str, Canvas] = field(default_factory=dict, repr=False)

    @cached_property
    def plan(self) -> Plan:
        """Every page there will be."""
        return plan_of(self.index)

    @cached_property
    def company(self) -> Company:
        """What the pages know of each other."""
        return Company(self.plan)

    @cached_property
    def shares(self) -> Sequence[Share]:
        """All pages, language by language: cards and words of a language are worked out once in a process."""
        of_languages = {language: list(pages.values()) for language, pages in self.plan.pages.items()}
        return [
            Share(language, pages[start : start + SHARE])
            for language, pages in of_languages.items()
            for start in range(0, len(pages), SHARE)
        ]

    def prepare(self) -> None:
        """Work out what all languages share before processes part: each of them would do so by itself."""
        drawn_kinds: set[str] = set()
        for page in self.plan.pages[ORIGINAL].values():
            kind = self.plan.kind_of(page)
            for make in kind.known:
                self._german.once(make, page.about)
            if kind.name not in drawn_kinds:
                # Its templates are compiled, and whatever it has to know of all offers is known.
                kind.draw(self._canvas(ORIGINAL), page)
                drawn_kinds.add(kind.name)

    def leave_others(self, language: str) -> None:
        """From here on pages of this language are drawn: what was drawn and said for another one may go."""
        if len(self._canvases) > 1 or language not in self._canvases:
            own = self._canvases.get(language)
            self._canvases.clear()
            if own is not None:
                self._canvases[language] = own
            if language != ORIGINAL:
                self._german.clear()
            forget(Stage.LANGUAGE)

    def drawn(self, share: Share) -> Iterator[Page]:
        """The pages of a share, each with its neutral twin if it has one."""
        canvas = self._canvas(share.language)
        for page in share.pages:
            yield from self.company.around(self.plan.kind_of(page).draw(canvas, page))

    def page(self, address: str) -> Page | None:
        """One page of the site, drawn alone; None if there is none at this address."""
        own = self.plan.twins.get(address, address)
        for speech in all_speeches(self.index):
            planned = self.plan.pages[speech.language].get(own.removeprefix(speech.folder))
            if planned and own.startswith(speech.folder):
                drawn = self.drawn(Share(speech.language, [planned]))
                return next(page for page in drawn if page.address == address)
        return None

    def search(self, texts: SeenTexts | None = None) -> list[Asset]:
        """Index of the search; `texts` are known from the last time."""
        return list(search_index(self.index, self.plan.documents, self.plan.result_kinds, texts))

    def data(self) -> list[Asset]:
        """Files for scripts and for other programs."""
        index, district = self.index, self.index.compass.district
        return [
            *(found_names(self.plan, speech) for speech in all_speeches(index) if not speech.is_german),
            *nearby.assets(self._german),
            saved.data(index),
            *([offline.manifest(district)] if district.offline else []),
            *calendars(index),
            *contact_files(index),
            *robots_txt(index),
            *security_txt(index),
            sitemap(district.url, self.company.pages),
        ]

    @cached_property
    def _german(self) -> Canvas:
        return Canvas(self.index, self.paper)

    def _canvas(self, language: str) -> Canvas:
        if language not in self._canvases:
            speech = next(speech for speech in all_speeches(self.index) if speech.language == language)
            self._canvases[language] = site_in(self._german, speech, self.plan)
        return self._canvases[language]
