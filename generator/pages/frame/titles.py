"""Every page has a title of its own, so that tabs and search results can be told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from generator.base.output import Page
from generator.language.phrase import Phrase
from generator.language.translator import Translator
from generator.pages.plan import Plan


def with_unique_titles(pages: Iterable[Page], speech: Translator, plan: Plan) -> list[Page]:
    """Pages of one language that share a title say what they are; whoever is still alike adds its id."""
    return _retitled(_retitled(list(pages), partial(_with_kind, speech, plan)), _with_id)


def _retitled(pages: list[Page], title: Callable[[Page], str]) -> list[Page]:
    times = Counter(page.title for page in pages)
    return [replace(page, title=title(page)) if times[page.title] > 1 else page for page in pages]


def _with_kind(speech: Translator, plan: Plan, page: Page) -> str:
    kind = plan.kind_in(page.address.removeprefix(speech.folder))
    if kind is None or kind.found_as is None or not kind.unique_title:
        return page.title
    return speech.words(Phrase(kind.unique_title, kind=speech.words(kind.found_as.label), title=page.title))


def _with_id(page: Page) -> str:
    return f"{page.title} ({page.address.rstrip('/').rpartition('/')[2]})" if page.address else page.title
