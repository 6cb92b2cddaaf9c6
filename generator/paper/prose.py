"""Prose as the pages show it → blocks of plain values, so that paper needs no Markdown of its own."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

from lxml import html
from markupsafe import Markup

_BLOCKS = {"p", "ul", "ol", "h2", "h3"}
_WHITE = re.compile(r"[ \t\r\n]+")
Block = dict[str, Any]


def blocks(text: Markup, base: str) -> list[Block]:
    """Paragraphs and lists of finished HTML. `base` is the full address that relative links start from.

    A paragraph holds runs (text, strong, link); a list holds items, which are blocks again.
    """
    if not text.strip():
        return []
    return _inside(html.fragment_fromstring(str(text), create_parent="div"), base)


def _inside(element: html.HtmlElement, base: str) -> list[Block]:
    found: list[Block] = []
    line = _runs_of(element.text, strong=False, link="")
    for child in element:
        if child.tag in _BLOCKS:
            found += [*_paragraph(line), *_block(child, base)]
            line = _runs_of(child.tail, strong=False, link="")
        else:
            line += _runs(child, base, strong=False, link="")
    return [*found, *_paragraph(line)]


def _block(element: html.HtmlElement, base: str) -> list[Block]:
    if element.tag in ("ul", "ol"):
        return [{"kind": element.tag, "items": [_inside(item, base) for item in element]}]
    return _inside(element, base)


def _paragraph(runs: list[Block]) -> list[Block]:
    while runs and not runs[0]["text"].strip():
        runs = runs[1:]
    while runs and not runs[-1]["text"].strip():
        runs = runs[:-1]
    return [{"kind": "p", "runs": runs}] if runs else []


def _runs(element: html.HtmlElement, base: str, *, strong: bool, link: str) -> list[Block]:
    """Runs of an inline element and of what follows it."""
    inner_strong = strong or element.tag in ("em", "strong")
    inner_link = urljoin(base, element.get("href", "")) if element.tag == "a" else link
    if element.tag == "br":
        tail = (element.tail or "").lstrip()  # the line end of the source would push the new line in
        return [{"text": "\n", "strong": False, "link": ""}, *_runs_of(tail, strong=strong, link=link)]
    found = _runs_of(element.text, strong=inner_strong, link=inner_link)
    for child in element:
        found += _runs(child, base, strong=inner_strong, link=inner_link)
    return found + _runs_of(element.tail, strong=strong, link=link)


def _runs_of(text: str | None, *, strong: bool, link: str) -> list[Block]:
    return [{"text": _WHITE.sub(" ", text), "strong": strong, "link": link}] if text else []
