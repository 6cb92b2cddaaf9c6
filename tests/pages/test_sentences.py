"""A sentence translated once stands wherever German says it; a text with an unknown one stays German as a whole."""

from __future__ import annotations

import pytest
from lxml import html

from generator.base.output import Page
from generator.pages import site_files
from tests.pages.reading import text
from tests.support import TOWN, index_of

OFFER = "offers/familientreff-musterstadt.yml"
SAID = "تعالوا ببساطة."


def page(beginning: str) -> html.HtmlElement:
    """The Arabic page of the offer with another „So fängt es an“."""
    typed = (TOWN / OFFER).read_text("utf-8").replace('"Einfach kommen."', f'"{beginning}"')
    found = site_files(index_of({OFFER: typed}))["ar/angebote/familientreff-musterstadt/index.html"]
    assert isinstance(found, Page)
    return html.fromstring(found.body)


def test_a_known_sentence_is_said_in_the_language_of_the_page() -> None:
    found = text(page("Einfach kommen."))
    assert SAID in found
    assert "Einfach kommen" not in found
    assert "خفّ منزلي" in found  # from a list


@pytest.mark.parametrize("more", ["Dann fragen.", "<b>Fett</b>."])
def test_half_a_text_is_never_said(more: str) -> None:
    found = page(f"Einfach kommen. {more}")
    (inside,) = [e for e in found.iter("span") if e.get("lang") == "de" and "Einfach kommen." in text(e)]
    assert text(inside) == f"Einfach kommen. {more}"
    assert SAID not in text(found)


def test_a_translation_of_a_sentence_is_text_and_no_markup() -> None:
    files = {"sentences/ar.yml": 'sentences:\n  "Einfach kommen.": "<img src=x onerror=alert(1)> {x} %s"\n'}
    found = site_files(index_of(files))["ar/angebote/familientreff-musterstadt/index.html"]
    assert isinstance(found, Page)
    assert "<img src=x" not in found.body
    assert "<img src=x onerror=alert(1)> {x} %s" in text(html.fromstring(found.body))
