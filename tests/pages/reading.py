"""Generated pages as trees, for tests that ask what a visitor finds."""

from __future__ import annotations

import posixpath
from typing import Any

from lxml import etree, html

from generator.base.output import Page
from generator.index import Index
from generator.pages import site_files


def trees(index: Index) -> dict[str, html.HtmlElement]:
    """Every page of a site by address."""
    return {file.address: html.fromstring(file.body) for file in site_files(index).values() if isinstance(file, Page)}


def tree(index: Index, address: str) -> html.HtmlElement:
    """One page."""
    return trees(index)[address]


def text(element: html.HtmlElement) -> str:
    """Words of an element as one reads them: single spaces, no soft hyphens."""
    return " ".join(element.text_content().replace("\u00ad", "").split())


def has(element: html.HtmlElement, *classes: str) -> list[Any]:
    """Elements below that carry one of the classes."""
    wanted = set(classes)
    return [below for below in element.iter(etree.Element) if wanted & set(below.get("class", "").split())]


def target(address: str, href: str) -> str:
    """Address of the page a relative link leads to."""
    joined = posixpath.normpath(
        posixpath.join("/", address.removesuffix("404.html"), href.partition("#")[0].partition("?")[0])
    ).lstrip("/")
    return f"{joined}/" if joined and "." not in joined.rpartition("/")[2] else joined


def term(element: html.HtmlElement, name: str) -> str:
    """What a list of terms says about `name`."""
    return next(text(term.find("dd")) for term in element.iter("div") if term.findtext("dt") == name)
