"""While the site is a preview, everything asks search engines to stay away; a live site asks for nothing of the kind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from tests.support import kompass


@pytest.fixture
def preview(own_town: Path, tmp_path: Path) -> Path:
    """The town's site as long as it is a preview."""
    district = own_town / "district.yml"
    district.write_text(district.read_text("utf-8").replace("launch: live", "launch: preview"), "utf-8")
    outcome = kompass("build", "--no-paper", "--content", own_town, "--site", tmp_path / "preview")
    assert outcome.code == 0, outcome.out + outcome.err
    return tmp_path / "preview"


def robots(site: Path) -> dict[str, list[str]]:
    """What each page tells search engines; sensitive pages are marked with a star."""
    found = {}
    for path in site.rglob("*.html"):
        page = html.fromstring(path.read_bytes())
        star = "*" if page.xpath(".//*[@data-sensitive]") else ""
        found[f"{star}{path.relative_to(site)}"] = page.xpath(".//meta[@name='robots']/@content")
    return found


def test_a_preview_is_found_by_no_search_engine(preview: Path) -> None:
    said = robots(preview)
    assert {"404.html", "index.html", "ar/index.html", "leicht/index.html"} <= said.keys()
    assert {path: words for path, words in said.items() if not path.startswith("*") and words != ["noindex"]} == {}
    sensitive = [words for path, words in said.items() if path.startswith("*")]
    assert sensitive
    assert all(words == ["noindex, nosnippet, noarchive"] for words in sensitive)
    assert "Disallow: /\n" in (preview / "robots.txt").read_text("utf-8")
    assert "sitemap" not in (preview / "robots.txt").read_text("utf-8").lower()
    # Paper and calendars cannot say it themselves.
    assert 'Header always set X-Robots-Tag "noindex"' in (preview / ".htaccess").read_text("utf-8")
    assert re.search(r"(?m)^/\*\n(  .*\n)*  X-Robots-Tag: noindex$", (preview / "_headers").read_text("utf-8"))
    assert '"~." "noindex";' in (preview / ".nginx-robots.map").read_text("utf-8")


def test_a_live_site_hides_nothing(town_site: Path) -> None:
    said = robots(town_site)
    assert {words for path, found in said.items() if not path.startswith("*") for words in found} == set()
    assert {tuple(found) for path, found in said.items() if path.startswith("*")} == {("nosnippet, noarchive",)}
    assert not (town_site / "robots.txt").exists()
    assert not (town_site / ".nginx-robots.map").exists()
    for settings in (".htaccess", "_headers"):
        assert "Robots" not in (town_site / settings).read_text("utf-8")
