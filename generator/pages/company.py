"""What pages know of each other before one is drawn: titles, other languages, neutral twins of sensitive ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.base.output import Page
from generator.language.translator import Translator
from generator.pages.frame.languages import all_speeches, with_siblings
from generator.pages.frame.titles import with_unique_titles
from generator.pages.plan import AnyPage, Plan
from generator.safety.neutral import neutral_address
from generator.safety.twins import with_neutral_siblings, with_twins


class Company:
    """All pages of a plan. `pages` are in the order of the site and have no inside yet, nor a description of their own."""

    def __init__(self, plan: Plan) -> None:
        folders = {speech.language: speech.folder for speech in all_speeches(plan.index)}
        tagline = plan.index.compass.district.tagline
        named: list[Page] = []
        for speech in all_speeches(plan.index):
            blank = [_blank(speech, page) for page in plan.pages[speech.language].values()]
            own, say = with_unique_titles(blank, speech, plan), speech.words
            named += with_twins(own, speech.folder, say(tagline), plan.neutral_title, say)
        self.pages: Sequence[Page] = with_neutral_siblings(with_siblings(named, plan.index), folders)
        self._with_inside: dict[str, list[Page]] = defaultdict(list)
        planned = {f"{folders[language]}{own}": own for language, pages in plan.pages.items() for own in pages}
        twins = {
            f"{folders[page.lang]}{neutral_address(planned[page.address])}": page.address
            for page in self.pages
            if page.sensitive and page.address in planned
        }
        for page in self.pages:
            self._with_inside[page.address if page.address in planned else twins[page.address]].append(page)

    def around(self, drawn: Page) -> Iterator[Page]:
        """A drawn page as it will stand in the site, and its neutral twin."""
        for page in self._with_inside[drawn.address]:
            yield replace(page, html=drawn.html, description=page.description or drawn.description)


def _blank(speech: Translator, page: AnyPage) -> Page:
    return Page(
        address=f"{speech.folder}{page.address}",
        title=speech.words(page.title),
        description="",
        html=b"",
        source=page.entry.source,
        sensitive=page.sensitive,
        in_sitemap=page.in_sitemap,
        lang=speech.language,
        direction=speech.direction,
    )
