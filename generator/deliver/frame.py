"""One rendered frame for each folder depth, filled for thousands of pages.

MkDocs renders the theme once per depth with marker texts; here the result is cut at the markers and
joined with the real values. Escaping happens here and nowhere else: titles and descriptions are
plain text, bodies are finished HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from urllib.parse import urlsplit

from generator import addresses
from generator.base.output import Page, SiteFile
from generator.deliver.assets import MANIFEST, PLAIN, pointed
from generator.deliver.siblings import alternates, switch

# U+E000 belongs to nobody, and content with it is refused (K110): no text of a district can be a marker.
TITLE, DESCRIPTION, CONTENT = "\ue000TITLE\ue000", "\ue000DESCRIPTION\ue000", "\ue000CONTENT\ue000"
LANGUAGES, ALTERNATES = "\ue000LANGUAGES\ue000", "\ue000ALTERNATES\ue000"
ONLY = "\ue000ONLY\ue000"
"""Stands before and after a part of the frame that only sensitive pages have."""
_MARKER = re.compile(f"(<p>{CONTENT}</p>|{TITLE}|{DESCRIPTION}|{LANGUAGES}|{ALTERNATES})")
_ONLY_SENSITIVE = re.compile(f"{ONLY}.*?{ONLY}", re.DOTALL)
_TITLE, _DESCRIPTION, _LANGUAGES, _ALTERNATES = (m.encode() for m in (TITLE, DESCRIPTION, LANGUAGES, ALTERNATES))
_CONTENT = f"<p>{CONTENT}</p>".encode()
Key = tuple[str, int]
"""Language and folder depth."""


class FrameError(Exception):
    """The theme's main.html does not hold each marker as often as it must."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame cut into literal text (even places) and markers (odd places), in UTF-8."""

    pieces: tuple[bytes, ...]
    sensitive: tuple[bytes, ...]
    """The same for sensitive pages, with what only they have."""


def exemplar(language: str, depth: int) -> tuple[str, str]:
    """Source path and Markdown of the page that MkDocs renders for a language and a folder depth."""
    meta = {
        "title": TITLE,
        "description": DESCRIPTION,
        "language": language,
        "languages": LANGUAGES,
        "alternates": ALTERNATES,
        "only": ONLY,
    }
    front_matter = "\n".join(f"{key}: {value}" for key, value in meta.items())
    # Of depth 0 there is only the German home page: all others lie in the folder of their language.
    folders = [language, *["frame"] * (depth - 1)] if depth else []
    return "/".join([*folders, "index.md"]), f"---\n{front_matter}\n---\n\n{CONTENT}\n"


def key_of(page: Page) -> Key:
    """Which frame a page needs."""
    return page.lang, depth_of(page.address)


def depth_of(address: str) -> int:
    """How many folders below the root an address lies."""
    return address.count("/")


def cut(html: str) -> Frame:
    """The frame in a rendered exemplar."""
    pieces = _MARKER.split(_ONLY_SENSITIVE.sub("", html))
    markers = [piece.removeprefix("<p>").removesuffix("</p>") for piece in pieces[1::2]]
    for marker in (TITLE, DESCRIPTION, ALTERNATES, CONTENT):
        if marker not in markers or (marker == CONTENT and markers.count(marker) != 1):
            raise FrameError(f"site_overrides/main.html: {marker} {markers.count(marker)}×")
    if ONLY not in html or ONLY in "".join(pieces):
        raise FrameError(f"site_overrides/main.html: {ONLY} {html.count(ONLY)}×")
    sensitive = _MARKER.split(html.replace(ONLY, ""))
    return Frame(tuple(piece.encode() for piece in pieces), tuple(piece.encode() for piece in sensitive))


def fill(frame: Frame, page: Page, site_url: str) -> bytes:
    """The finished page of a site that stands at `site_url`."""
    values = {
        _TITLE: escape(page.title).encode(),
        _DESCRIPTION: escape(page.description).encode(),
        _LANGUAGES: switch(page).encode(),
        _ALTERNATES: alternates(page, site_url).encode(),
        _CONTENT: page.html,
    }
    pieces = list(frame.sensitive if page.sensitive else frame.pieces)
    pieces[1::2] = [values[marker] for marker in pieces[1::2]]
    return b"".join(pieces)


@dataclass(frozen=True)
class FramedSite(Mapping[str, bytes]):
    """The finished site by path. A page is put into its frame whenever it is asked for, so that the whole
    site is never in memory as one.
    """

    files: Mapping[str, SiteFile]
    frames: Mapping[Key, Frame]
    site_url: str
    theme_files: Mapping[str, bytes]
    """Files that are finished as they are; ours win."""
    assets: str = PLAIN
    """Where `theme_files` has the theme's scripts and style (`assets.py`)."""
    ready: Mapping[str, bytes] = field(default_factory=dict)
    """Pages that are in their frames already."""

    def __getitem__(self, path: str) -> bytes:
        if path in self.ready:
            return self.ready[path]
        file = self.files.get(path)
        if file is None:
            return self.theme_files[path]
        if isinstance(file, Page):
            return self.framed(file)
        return pointed(file.data, "", self.assets) if path.endswith(MANIFEST) else file.data

    def framed(self, page: Page) -> bytes:
        """A page in its frame. The one for 404 gets absolute addresses."""
        html = pointed(fill(self.frames[key_of(page)], page, self.site_url), page.root, self.assets)
        if page.address == addresses.NOT_FOUND:
            return _absolute(html.decode(), urlsplit(self.site_url).path or "/").encode()
        return html

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
