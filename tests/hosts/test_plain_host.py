"""A host that can nothing but hand out files: Python's own server, below a folder."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from lxml import html

from tests.serving import serving


def test_every_page_and_all_it_needs_is_there(town_site: Path, tmp_path: Path) -> None:
    """Every page of the sitemap, and from there every link, script, style and drawing."""
    promised = html.fromstring((town_site / "sitemap.xml").read_bytes()).xpath("//loc/text()")
    assert len(promised) > 30
    (tmp_path / "familie").symlink_to(town_site)
    with serving(tmp_path, "familie/") as host:
        home = host.address
        met, waiting = set(), {home + url.partition("/familie/")[2] for url in promised}
        while waiting:
            address = waiting.pop()
            met.add(address)
            with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own host
                body = answer.read()
                is_page = answer.headers.get_content_type() == "text/html"
            targets = html.fromstring(body).xpath("//@href | //@src") if is_page else []
            found = {urldefrag(urljoin(address, target)).url.partition("?")[0] for target in targets}
            waiting |= {url for url in found if url.startswith(home)} - met

    assert len(met) > len(promised)


def test_the_icons_of_the_installable_guide_are_there(town_site: Path) -> None:
    """No page links to them, so nothing else would miss them."""
    icons = json.loads((town_site / "manifest.webmanifest").read_text(encoding="utf-8"))["icons"]
    assert icons
    assert all((town_site / icon["src"]).is_file() for icon in icons)
