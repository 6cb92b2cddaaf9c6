"""What our built site shows, as plain data: the raw material for the same pages made by other builders.

Which offers a list holds, in which order and how far away they are is read from our own pages. So a peer
gets for nothing what our generator has to work out, and its pages hold the same entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lxml import html
from lxml.html import HtmlElement

from generator.index import Index
from generator.pages.parts import facets
from generator.pages.parts.cards import card

Data = dict[str, Any]
_MARK = "KOMPASSBLOCK"


def offers(index: Index) -> dict[str, Data]:
    """Id → everything a card or a row shows, and the Markdown of the page."""
    return {
        i: {**asdict(card(index, offer, facets.attributes(index, offer))), "markdown": offer.description}
        for i, offer in index.published.items()
    }


def pages(site: Path) -> Iterator[Data]:
    """Each page as its head and a list of blocks: finished HTML, cards, rows, terms, prose."""
    for path in sorted(site.rglob("index.html")):
        page = html.document_fromstring(path.read_text(encoding="utf-8"))
        article = page.find(".//article")
        if article is None:
            continue
        folder = path.parent.relative_to(site).as_posix()
        address = "" if folder == "." else f"{folder}/"
        description = page.find(".//meta[@name='description']")
        yield {
            "address": address,
            "root": "../" * address.count("/") or "./",
            "title": _text(page.find(".//title")),
            "description": description.get("content") if description is not None else "",
            "lang": page.get("lang", ""),
            "direction": page.get("dir", ""),
            "offer": article.get("data-offer", ""),
            "kind": article.get("class", ""),
            "blocks": list(_blocks(article)),
        }


def frame(site: Path) -> tuple[str, str]:
    """What stands before and after the content of an offer's page, with `ROOT/` for the way to the root."""
    path = next((site / "angebote").glob("*/index.html"))
    head, opening, rest = path.read_text(encoding="utf-8").partition("<main")
    tag, _, rest = rest.partition(">")
    closing = rest.rpartition("</main>")[2]
    return f"{head}{opening}{tag}>".replace("../../", "ROOT/"), f"</main>{closing}".replace("../../", "ROOT/")


def _blocks(article: HtmlElement) -> Iterator[Data]:
    found: list[Data] = []
    for element in list(article.iter("ul", "dl", "div", "header")):
        block = _block(element, article)
        if block:
            mark = html.Element("p")
            mark.text = f"{_MARK}{len(found)}{_MARK}"
            mark.tail = element.tail
            element.getparent().replace(element, mark)
            found.append(block)
    text = "".join(html.tostring(child, encoding="unicode") for child in article)
    for number, piece in enumerate(re.split(rf"<p>{_MARK}(\d+){_MARK}</p>", text)):
        if number % 2:
            yield found[int(piece)]
        elif piece.strip():
            yield {"kind": "html", "html": piece}


def _block(element: HtmlElement, article: HtmlElement) -> Data | None:
    kind = element.get("class", "")
    if kind in ("cards", "rows"):
        entries = [_entry(item) for item in element if item.get("data-offer")]
        return {"kind": kind, "entries": entries} if entries else None
    if kind == "terms":
        terms = [
            {"kind": term.get("class"), "name": _text(term.find("dt")), "html": _inner(term.find("dd"))}
            for term in element
        ]
        return {"kind": "terms", "terms": terms}
    if kind == "page-head":
        parts = {part.get("class") or part.tag: _text(part) for part in element}
        return {
            "kind": "head",
            "kicker": parts.get("kicker", ""),
            "heading": parts["h1"],
            "lead": parts.get("lead", ""),
        }
    if kind == "prose" and article.get("data-offer"):
        return {"kind": "prose"}
    return None


def _entry(item: HtmlElement) -> Data:
    heading = next((child.tag for child in item if child.tag in ("h2", "h3", "h4")), "")
    place = item.find(".//span[@class='row-place']")
    distance = item.find(".//li[@class='fact fact-distance']")
    return {
        "id": item.get("data-offer"),
        "level": heading[1:],
        "where": _text(place),
        "distance": _text(distance[-1]) if distance is not None else "",
    }


def _inner(element: HtmlElement) -> str:
    return (element.text or "") + "".join(html.tostring(child, encoding="unicode") for child in element)


def _text(element: HtmlElement | None) -> str:
    return " ".join(element.text_content().split()) if element is not None else ""
