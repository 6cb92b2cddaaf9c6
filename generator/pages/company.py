"""What pages know of each other before one is drawn: titles, other languages, neutral twins of sensitive ones.

A build asks for all pages, a preview for one: whatever is worked out is worked out for one language, or for one page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from generator.base.output import Page
from generator.language.translator import Translator
from generator.pages.frame.languages import all_speeches, siblings
from generator.pages.frame.titles import with_unique_titles
from generator.pages.plan import AnyPage, Plan
from generator.safety.twins import with_neutral_siblings, with_twins


class Company:
    """All pages of a plan. They are in the order of the site and have no inside yet, nor a description of their own."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._speeches = {speech.language: speech for speech in all_speeches(plan.index)}
        self._siblings = siblings(plan.index, plan.addresses | plan.twins.keys())
        self._named: dict[str, Mapping[str, Page]] = {}
        self._finished: dict[str, Page] = {}

    @cached_property
    def pages(self) -> Sequence[Page]:
        """Every page."""
        return [self._known(page) for language in self._speeches for page in self._named_in(language).values()]

    def around(self, drawn: Page) -> Iterator[Page]:
        """A drawn page as it will stand in the site, and its neutral twin."""
        named = self._named_in(drawn.lang)
        for address in (drawn.address, self._twin_of.get(drawn.address)):
            if address is not None:
                page = self._known(named[address])
                described = page.description or drawn.description
                yield replace(page, html=drawn.html, skips=drawn.skips, description=described)

    def _named_in(self, language: str) -> Mapping[str, Page]:
        """The pages of a language by address, with their titles."""
        if language not in self._named:
            plan, speech = self._plan, self._speeches[language]
            blank = [_blank(speech, page) for page in plan.pages[language].values()]
            own, say = with_unique_titles(blank, speech, plan), speech.words
            tagline = say(plan.index.compass.district.tagline)
            named = with_twins(own, speech.folder, tagline, plan.neutral_title, say)
            self._named[language] = {page.address: page for page in named}
        return self._named[language]

    def _known(self, page: Page) -> Page:
        """A page that knows its other languages, and their neutral addresses if it is sensitive."""
        if page.address not in self._finished:
            found = replace(page, siblings=self._siblings(page))
            self._finished[page.address] = with_neutral_siblings(found, self._twin_of) if page.sensitive else found
        return self._finished[page.address]

    @cached_property
    def _twin_of(self) -> Mapping[str, str]:
        return {address: twin for twin, address in self._plan.twins.items()}


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
