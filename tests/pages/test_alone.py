"""A page drawn alone, as a preview does, is the page that the whole site has."""

from __future__ import annotations

import pytest

from generator.base.output import Page
from generator.pages.drawing import Drawing
from generator.pipeline import Result


@pytest.fixture(scope="module")
def pages(town_result: Result) -> dict[str, Page]:
    return {file.address: file for file in town_result.files.values() if isinstance(file, Page)}


def test_each_page_is_the_same(town_result: Result, pages: dict[str, Page]) -> None:
    assert town_result.index
    drawing = Drawing(town_result.index)
    assert [address for address, page in pages.items() if drawing.page(address) != page] == []


def test_also_when_it_is_the_first_one_that_somebody_asks_for(town_result: Result, pages: dict[str, Page]) -> None:
    assert town_result.index
    first_of_their_kind = {(page.lang, page.sensitive, page.address[:6]): page for page in pages.values()}
    for page in first_of_their_kind.values():
        assert Drawing(town_result.index).page(page.address) == page


@pytest.mark.parametrize("address", ["angebote/gibt-es-nicht/", "xx/angebote/", "seite/00000000/", "en", "/"])
def test_where_no_page_is_none_is_drawn(town_result: Result, pages: dict[str, Page], address: str) -> None:
    assert town_result.index
    assert address not in pages
    assert Drawing(town_result.index).page(address) is None
