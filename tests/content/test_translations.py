"""What a newcomer reads in another language: all that matters, not German in between."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from lxml import html

from generator.base.output import ORIGINAL, Page
from generator.pages.drawing import Drawing
from tests.support import real_index

MOST_GERMAN = 0.03
"""Of all characters of the offers and guides of a language: names, laws, and what waits for its translation."""
_SILENT = ("script", "template", "style")


@cache
def drawing() -> Drawing:
    return Drawing(real_index())


def languages() -> list[str]:
    return [language for language in real_index().compass.district.languages if language != ORIGINAL]


def pages(language: str, folder: str) -> Iterator[Page]:
    for address in drawing().plan.pages[language]:
        if address.startswith(folder) and address != folder:
            page = drawing().page(f"{language}/{address}")
            assert page is not None
            yield page


def characters(element: html.HtmlElement, *, is_german: bool = False) -> tuple[int, int]:
    """All that can be read, and what of it is marked as German; names (`bdi`) are none."""
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return 0, 0
    if element.get("lang"):
        is_german = element.get("lang") == ORIGINAL and element.tag != "bdi"
    every = len("".join((element.text or "").split()))
    german = every * is_german
    for part in element:
        inside = characters(part, is_german=is_german)
        behind = len("".join((part.tail or "").split()))
        every, german = every + inside[0] + behind, german + inside[1] + behind * is_german
    return every, german


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("folder", ["angebote/", "uebergaenge/"])
def test_hardly_anything_is_german_on_pages_of_another_language(language: str, folder: str) -> None:
    found = [characters(html.fragment_fromstring(page.body, "main")) for page in pages(language, folder)]
    assert found
    assert sum(german for _, german in found) <= MOST_GERMAN * sum(every for every, _ in found)


@pytest.mark.parametrize("language", languages())
def test_every_guide_is_there(language: str) -> None:
    guides = {f"uebergaenge/{guide}/" for guide in real_index().guides}
    assert guides <= drawing().plan.pages[language].keys()
