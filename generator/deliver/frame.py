"""One frame for each language and folder depth, filled for thousands of pages.

The theme's template is drawn with some of its blocks left open (`theme.py`); here each page puts its own into them.
Escaping of these happens here and nowhere else: titles and descriptions are plain text, bodies are finished HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from html import escape
from urllib.parse import urlsplit

from generator import addresses
from generator.base.output import Page, SiteFile
from generator.deliver.assets import MANIFEST, PLAIN, pointed
from generator.deliver.siblings import alternates, switch

Key = tuple[str, int]
"""Language and folder depth."""


class Slot(Enum):
    """What a page puts into its frame, by the name of the block in `main.html` that it takes the place of."""

    TITLE = "title"
    DESCRIPTION = "description"
    ALTERNATES = "alternates"
    LANGUAGES = "languages"
    SKIPS = "skips"
    CONTENT = "content"


class FrameError(Exception):
    """The theme makes no frame."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Finished text in UTF-8, and between it what is open."""

    pieces: tuple[bytes | Slot, ...]
    sensitive: tuple[bytes | Slot, ...]
    """The same for sensitive pages, with what only they have."""


def key_of(page: Page) -> Key:
    """Which frame a page needs."""
    return page.lang, page.address.count("/")


def fill(frame: Frame, page: Page, site_url: str) -> bytes:
    """The finished page of a site that stands at `site_url`."""
    values = {
        Slot.TITLE: escape(page.title).encode(),
        Slot.DESCRIPTION: escape(page.description).encode(),
        Slot.ALTERNATES: alternates(page, site_url).encode(),
        Slot.LANGUAGES: switch(page).encode(),
        Slot.SKIPS: page.skips.encode(),
        Slot.CONTENT: page.html,
    }
    pieces = frame.sensitive if page.sensitive else frame.pieces
    return b"".join([values[piece] if isinstance(piece, Slot) else piece for piece in pieces])


@dataclass(frozen=True, slots=True)
class Framing:
    """All that puts pages into their frames."""

    frames: Mapping[Key, Frame]
    site_url: str
    assets: str = PLAIN
    """Where the site has the theme's scripts and style (`assets.py`)."""

    def framed(self, page: Page) -> bytes:
        """A page in its frame. The one for 404 gets absolute addresses."""
        html = pointed(fill(self.frames[key_of(page)], page, self.site_url), page.root, self.assets)
        if page.address == addresses.NOT_FOUND:
            return _absolute(html.decode(), urlsplit(self.site_url).path or "/").encode()
        return html


@dataclass(frozen=True)
class FramedSite(Mapping[str, bytes]):
    """The finished site by path. A page is put into its frame whenever it is asked for, so that the whole
    site is never in memory as one.
    """

    files: Mapping[str, SiteFile]
    framing: Framing
    theme_files: Mapping[str, bytes]
    """Files that are finished as they are; ours win."""
    ready: Mapping[str, bytes] = field(default_factory=dict)
    """Pages that are in their frames already."""

    def __getitem__(self, path: str) -> bytes:
        if path in self.ready:
            return self.ready[path]
        file = self.files.get(path)
        if file is None:
            return self.theme_files[path]
        if isinstance(file, Page):
            return self.framing.framed(file)
        return pointed(file.data, "", self.framing.assets) if path.endswith(MANIFEST) else file.data

    def __contains__(self, path: object) -> bool:
        return path in self.files or path in self.theme_files

    def __iter__(self) -> Iterator[str]:
        yield from (path for path in self.theme_files if path not in self.files)
        yield from self.files

    def __len__(self) -> int:
        return len(self.files.keys() | self.theme_files.keys())


def _absolute(html: str, base: str) -> str:
    """Relative `href`, `src` and `action` as paths from the host's root: 404 is shown at any depth."""
    return re.sub(r'\b(href|src|action)="(?!https?:|tel:|mailto:|#|/)(?:\./)?([^"]*)"', rf'\1="{base}\2"', html)
