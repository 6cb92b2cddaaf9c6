"""One rendered frame for each folder depth, filled for thousands of pages.

MkDocs renders the theme once per depth with marker texts; here the result is cut at the markers and
joined with the real values. Escaping happens here and nowhere else: titles and descriptions are
plain text, bodies are finished HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from generator.output import NOT_FOUND, Asset, Page, SiteFile

# U+E000 belongs to nobody, and content with it is refused (K110): no text of a district can be a marker.
TITLE, DESCRIPTION, CONTENT = "\ue000TITLE\ue000", "\ue000DESCRIPTION\ue000", "\ue000CONTENT\ue000"
LANGUAGE, DIRECTION = "\ue000LANGUAGE\ue000", "\ue000DIRECTION\ue000"
_MARKER = re.compile(f"(<p>{CONTENT}</p>|{TITLE}|{DESCRIPTION}|{LANGUAGE}|{DIRECTION})")


class FrameError(Exception):
    """The theme's main.html does not hold each marker as often as it must."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame cut into literal text (even places) and markers (odd places)."""

    pieces: tuple[str, ...]


def exemplar(depth: int) -> tuple[str, str]:
    """Source path and Markdown of the page that MkDocs renders for a folder depth."""
    meta = {"title": TITLE, "description": DESCRIPTION, "language": LANGUAGE, "direction": DIRECTION}
    front_matter = "\n".join(f"{key}: {value}" for key, value in meta.items())
    return f"{'frame/' * depth}index.md", f"---\n{front_matter}\n---\n\n{CONTENT}\n"


def depth_of(address: str) -> int:
    """How many folders below the root an address lies."""
    return address.count("/")


def cut(html: str) -> Frame:
    """The frame in a rendered exemplar."""
    pieces = tuple(_MARKER.split(html))
    markers = [piece.removeprefix("<p>").removesuffix("</p>") for piece in pieces[1::2]]
    for marker in (TITLE, DESCRIPTION, LANGUAGE, DIRECTION, CONTENT):
        if marker not in markers or (marker == CONTENT and markers.count(marker) != 1):
            raise FrameError(f"site_overrides/main.html: {marker} {markers.count(marker)}×")
    return Frame(pieces)


def fill(frame: Frame, page: Page) -> str:
    """The finished page."""
    values = {
        TITLE: escape(page.title),
        DESCRIPTION: escape(page.description),
        LANGUAGE: page.lang,
        DIRECTION: page.direction,
        f"<p>{CONTENT}</p>": page.body,
    }
    pieces = list(frame.pieces)
    pieces[1::2] = [values[marker] for marker in pieces[1::2]]
    return "".join(pieces)


def stamped(files: Iterable[SiteFile], frames: Mapping[int, Frame], site_url: str) -> dict[str, bytes]:
    """All files of the site, pages in their frames. The page for 404 gets absolute addresses."""
    site: dict[str, bytes] = {}
    for file in files:
        if isinstance(file, Asset):
            site[file.path] = file.data
        elif file.address == NOT_FOUND:
            site[file.path] = _absolute(fill(frames[0], file), urlsplit(site_url).path or "/").encode()
        else:
            site[file.path] = fill(frames[depth_of(file.address)], file).encode()
    return site


def _absolute(html: str, base: str) -> str:
    """Relative `href`, `src` and `action` as paths from the host's root: 404 is shown at any depth."""
    return re.sub(r'\b(href|src|action)="(?!https?:|tel:|mailto:|#|/)(?:\./)?([^"]*)"', rf'\1="{base}\2"', html)
