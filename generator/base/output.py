"""What the generator hands over: pages without a frame, and files that are finished as they are."""

from __future__ import annotations

from dataclasses import dataclass

ORIGINAL = "de"
"""Language tag of the content itself, whose pages stand at the root of the site."""
SIMPLE = "de-simple"
"""Leichte Sprache as a language tag (BCP 47: „simplified form“)."""


@dataclass(frozen=True, slots=True)
class Sibling:
    """The same page in another language, or the start of that language where there is none."""

    lang: str
    name: str
    """What the language calls itself."""
    address: str
    is_same: bool
    neutral: str = ""
    """Neutral address of the same page, if it is sensitive."""


@dataclass(frozen=True, slots=True)
class Page:
    """The inside of one page. The frame (head, header, footer) comes from `site_overrides/`.

    `address` is the folder it is served from, with a closing slash and no opening one ("" is home).
    `title` and `description` are plain text; `html` is the finished inside of the `main` element in UTF-8
    (thousands of pages wait for their frame, and as text with German quotes they would take twice the room).
    """

    address: str
    title: str
    description: str
    html: bytes
    source: str = ""
    sensitive: bool = False
    lang: str = ORIGINAL
    direction: str = "ltr"
    in_sitemap: bool = True
    siblings: tuple[Sibling, ...] = ()
    """All languages of the site, this page's own among them; none for a site with one language."""
    skips: str = ""
    """Finished HTML: where else a keyboard may jump to at once, beside the content."""

    @property
    def body(self) -> str:
        """`html` as text."""
        return self.html.decode()

    @property
    def path(self) -> str:
        """File the page is written to; only the page for unknown addresses is a file of its own (404.html)."""
        return self.address if self.address.endswith(".html") else f"{self.address}index.html"

    @property
    def root(self) -> str:
        """Relative way from the page back to the site's root: "" or "../" for each folder."""
        return "../" * self.address.count("/")


@dataclass(frozen=True, slots=True)
class Asset:
    """A finished file, for example the sitemap or the search data."""

    path: str
    data: bytes


SiteFile = Page | Asset
