"""The theme, `site_overrides/`: its template becomes the frames of all pages, its other files go into the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from urllib.parse import urlsplit

from generator.base.output import ORIGINAL
from generator.deliver import assets
from generator.deliver.frame import Frame, FrameError, Key, Slot
from generator.deliver.needed import TEMPLATE, refuse_missing
from generator.pages.frame.render import Outline, TemplateFaultError

_ENDING = ".html"
_ALWAYS = {Slot.TITLE, Slot.DESCRIPTION, Slot.ALTERNATES, Slot.CONTENT}
"""What every page has; a site with one language has no list of them."""


def frames(
    files: Mapping[str, bytes], data: Mapping[str, Mapping[str, object]], keys: Iterable[Key]
) -> dict[Key, Frame]:
    """Frames for pages of these languages and depths. `data` is what the template reads, by language.

    MkDocs and Zensical know the names that the template reads under, so it can be theirs, too. Raises FrameError.
    """
    if TEMPLATE not in files:
        refuse_missing(files)
    outline = Outline({path: text.decode() for path, text in files.items() if path.endswith(_ENDING)})
    found = {}
    for language, depth in sorted({(ORIGINAL, 0), *keys}):
        to = partial(_way, f"{data[language]['folder']}", depth)
        drawn = [
            _drawn(
                outline,
                {
                    "config": {"extra": {"frame": data}},
                    "page": {"meta": {"language": language, "sensitive": sensitive}},
                    "way": to,
                },
            )
            for sensitive in (False, True)
        ]
        found[language, depth] = Frame(*drawn)
    refuse_missing(files)
    return found


def _drawn(outline: Outline, values: Mapping[str, object]) -> tuple[bytes | Slot, ...]:
    try:
        pieces = outline.pieces(TEMPLATE, values, {slot.value: slot for slot in Slot})
    except TemplateFaultError as error:
        raise FrameError(f"Der Rahmen aller Seiten ({TEMPLATE}) lässt sich nicht zeichnen: {error}") from error
    missing = [slot.value for slot in Slot if slot in _ALWAYS and slot not in pieces]
    if missing:
        raise FrameError(f"Im Rahmen aller Seiten ({TEMPLATE}) fehlt der Block {', '.join(missing)}.")
    return tuple(piece if isinstance(piece, Slot) else piece.encode() for piece in pieces)


def _way(folder: str, depth: int, address: str) -> str:
    """Relative way to an address, seen from pages so many folders deep whose language stands in `folder`."""
    there = urlsplit(address)
    if there.scheme or there.netloc or address.startswith(("/", "#")):
        return address
    address = address.removeprefix("./")
    if folder and address.startswith(folder):
        depth, address = depth - 1, address.removeprefix(folder)
    return f"{'../' * depth}{address}" or "./"


def published(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Files of the theme that go into the site, joined where they are parts."""
    return assets.joined({path: data for path, data in files.items() if not _stays(path)})


def _stays(path: str) -> bool:
    """Templates, notes for people, and what programs leave behind for themselves, such as `.DS_Store`."""
    return path.endswith((_ENDING, ".md")) or any(part.startswith(".") for part in path.split("/"))
