"""A page and its other languages: the switch in the header, and what search engines read in the head."""

from __future__ import annotations

from html import escape

from generator.base.output import ORIGINAL, Page, Sibling


def switch(page: Page) -> str:
    """Items of the header's list of languages, each in its own name; empty for a site with one language."""
    return "".join(_item(page, other) for other in page.siblings)


def _item(page: Page, other: Sibling) -> str:
    here = ' aria-current="true"' if other.lang == page.lang else ""
    way = escape(page.root + other.address) or "./"
    neutral = f' data-neutral="{escape(other.neutral)}"' if other.neutral else ""
    return (
        f'<li><a href="{way}" lang="{other.lang}" hreflang="{other.lang}"{here}{neutral}>{escape(other.name)}</a></li>'
    )


def alternates(page: Page, site_url: str) -> str:
    """`link` elements to the same page in each language; empty where there is only this one."""
    same = [other for other in page.siblings if other.is_same]
    if len(same) < 2:
        return ""
    links = [(other.lang, other.address) for other in same]
    links += [("x-default", other.address) for other in same if other.lang == ORIGINAL]
    return "".join(
        f'<link rel="alternate" hreflang="{lang}" href="{escape(site_url + address)}">' for lang, address in links
    )
