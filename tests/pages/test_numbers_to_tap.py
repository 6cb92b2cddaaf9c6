"""Every number for emergencies that a page of the town names within a text is there to tap, in each language."""

from __future__ import annotations

import re

from lxml import html

from generator.base.output import Page
from generator.pipeline import Result

_NUMBER = re.compile(r"(?<![\w.,:/+§-])(?:110|112|116[ \u00a0]\d{3})(?![\w]|[.,:]\d|[ \u00a0]Euro)")
_TEXTS = "//p | //li | //dd | //div[@class='prose'] | //span[@class='row-text']"
_NO_TEXT = {"a", "button", "summary", "h1", "h2", "h3", "h4", "script"}


def test_every_number_within_a_text_is_a_link(town_result: Result) -> None:
    pages = [file for file in town_result.files.values() if isinstance(file, Page) and file.html.strip()]
    bare = {(page.address, found) for page in pages for found in _bare(page)}

    assert any(b'"tel:110"' in page.html for page in pages)
    assert not bare


def _bare(page: Page) -> list[str]:
    body = html.fromstring(f"<main>{page.body}</main>")
    texts = {id(text): text for element in body.xpath(_TEXTS) for text in element.xpath(".//text()")}
    return [
        str(text)
        for text in texts.values()
        if _NUMBER.search(text)
        and not _stands_in_link(text.getparent() if text.is_text else text.getparent().getparent())
    ]


def _stands_in_link(element: html.HtmlElement) -> bool:
    around = [element, *element.iterancestors()]
    return any(one.tag in _NO_TEXT or one.get("aria-current") for one in around)
