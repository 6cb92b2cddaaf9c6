"""What is shipped with the site but made by others, and on what terms."""

from __future__ import annotations

from dataclasses import dataclass

from generator.base.output import Page
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.planned import Planned


@dataclass(frozen=True, slots=True)
class ShippedPart:
    """Work of others in the site. `text` is its licence: an address in the site, or on the web."""

    name: str
    by: str
    purpose: str
    licence: str
    text: str
    source: str


SCRIPTS = (
    ShippedPart(
        "Snowball 3.0.1, deutsche Wortstämme",
        "Martin Porter, Richard Boulton, Olly Betts und andere",
        "Die Suche findet „Kinder“, wenn Sie „Kind“ schreiben.",
        "BSD, 3 Klauseln",
        "assets/vendor/snowball.LICENSE.txt",
        "https://snowballstem.org/",
    ),
    ShippedPart(
        "ical.js 2.2.1",
        "Philipp Kewisch, Mozilla und andere",
        "Es schreibt Ihre Termine in eine Kalenderdatei.",
        "Mozilla Public License 2.0",
        "assets/vendor/ical.LICENSE.txt",
        "https://github.com/kewisch/ical.js",
    ),
)

_FONT_LICENCE, _FONT_TERMS = "SIL Open Font License 1.1", "https://openfontlicense.org/"
FONTS = (
    ShippedPart(
        "Atkinson Hyperlegible Next",
        "The Atkinson Hyperlegible Next Project Authors",
        "Schrift in den PDF-Dateien zum Ausdrucken.",
        _FONT_LICENCE,
        _FONT_TERMS,
        "https://github.com/googlefonts/atkinson-hyperlegible-next",
    ),
    ShippedPart(
        "Noto Sans Arabic",
        "The Noto Project Authors",
        "Arabische Schrift in den PDF-Dateien.",
        _FONT_LICENCE,
        _FONT_TERMS,
        "https://github.com/notofonts/arabic",
    ),
)


def draw(site: Canvas, at: Planned[None]) -> Page:
    """`/lizenzen/`: one list for scripts and fonts; terms of maps and texts come from the district."""
    district = site.index.compass.district
    head = Head(
        heading="Lizenzen",
        lead="In dieser Seite steckt Arbeit von anderen. Hier steht, von wem und unter welchen Bedingungen.",
    )
    return site.page(at, head, scripts=SCRIPTS, fonts=FONTS, map=district.map_attribution, texts=district.licence)
