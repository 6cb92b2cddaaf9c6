"""`sitemap.xml`: absolute addresses of all pages that a search engine should know."""

from __future__ import annotations

from collections.abc import Iterable

from generator import addresses
from generator.base.output import Asset, Page
from generator.pages.frame.render import german


def sitemap(base: str, pages: Iterable[Page]) -> Asset:
    """The sitemap of a site that stands at `base`."""
    start = base if base.endswith("/") else f"{base}/"
    urls = sorted(f"{start}{page.address}" for page in pages if page.in_sitemap)
    return Asset(addresses.SITEMAP, f"{german().render('sitemap', urls=urls)}\n".encode())
