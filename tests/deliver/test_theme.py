"""The folder of the theme: where links of a frame lead, and what of it goes into the site."""

from __future__ import annotations

import pytest

from generator.base.output import Page
from generator.deliver.frame import fill, key_of
from generator.deliver.theme import frames, published

MAIN = (
    "{% block title %}{% endblock %}{% block description %}{% endblock %}{% block alternates %}{% endblock %}"
    "{% block content %}{% endblock %}|{{ config.extra.frame[page.meta.language].link|url }}"
)


@pytest.mark.parametrize(
    ("at", "link", "way"),
    [
        ("", "./", "./"),
        ("", "suche/", "suche/"),
        ("angebote/rat/", "./", "../../"),
        ("angebote/rat/", "suche/", "../../suche/"),
        ("en/", "en/", "./"),
        ("en/", "en/suche/", "suche/"),
        ("en/angebote/", "en/suche/", "../suche/"),
        ("en/angebote/", "en/", "../"),
        ("en/angebote/rat/", "notfall/", "../../../notfall/"),
        ("en/angebote/", "https://a.example/weg", "https://a.example/weg"),
        ("en/angebote/", "mailto:post@a.example?subject=Rat", "mailto:post@a.example?subject=Rat"),
        ("en/angebote/", "//a.example/", "//a.example/"),
        ("en/angebote/", "#oben", "#oben"),
    ],
)
def test_a_link_leads_the_shortest_way_and_out_of_the_site_as_it_stands(at: str, link: str, way: str) -> None:
    """Within its own language a page need not climb to the root: thousands of pages carry these links."""
    page = Page(at, "Titel", "", b"", lang="en" if at.startswith("en/") else "de")
    data = {"de": {"folder": "", "link": link}, "en": {"folder": "en/", "link": link}}
    drawn = frames({"main.html": MAIN.encode()}, data, [key_of(page)])
    assert fill(drawn[page.lang, at.count("/")], page, "https://a.example/").decode() == f"Titel|{way}"


def test_templates_notes_and_hidden_files_stay_at_home() -> None:
    folder = {
        "main.html": b"",
        "assets/icons/.DS_Store": b"",
        ".git/HEAD": b"",
        "assets/js/saved/README.md": b"",
        "sw.js": b"1",
        "assets/icons/mark.svg": b"2",
        "assets/vendor/ical.LICENSE.txt": b"3",
    }
    assert published(folder) == {"sw.js": b"1", "assets/icons/mark.svg": b"2", "assets/vendor/ical.LICENSE.txt": b"3"}
