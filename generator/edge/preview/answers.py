"""A path that a browser asks for → what it gets: the same addresses and bytes as on the finished site, and a note."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from html import escape

from generator import addresses
from generator.base.output import Page
from generator.base.problem import errors
from generator.deliver.frame import FramedSite
from generator.deliver.headers import TEXTS, TYPES
from generator.edge.preview.state import State
from generator.pages.problems import note

SCRIPT, EVENTS = "-/vorschau.js", "-/stand"
"""No address of the site begins so: ids hold a letter or a digit."""
_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as it would be on the site, and what the preview says of it."""

    html: bytes
    note: str
    is_there: bool

    @property
    def tag(self) -> str:
        """The same as long as the page is the same."""
        return sha256(self.html).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes to the browser."""

    status: int
    data: bytes
    kind: str
    """Its type, as a header says it."""
    location: str = ""


def answer(state: State, site: FramedSite, path: str) -> Answer:
    """`path` without the slash it begins with. Whatever is not planned is not there: no file is looked for on a drive."""
    if _address(path) is not None:
        return _of_page(seen(state, site, path), path)
    data = site.theme_files.get(path)
    data = state.file(path) if data is None else data
    if data is not None:
        return Answer(200, data, kind_of(path))
    if state.page(f"{path}/"):
        return Answer(301, b"", kind_of(_INDEX), f"/{path}/")
    return _of_page(seen(state, site, path), path)


def seen(state: State, site: FramedSite, path: str) -> Seen:
    """What stands at a path, whose file may be left out; something in its place, where there is nothing."""
    address = _address(path)
    found = state.page(address) if address is not None else None
    page = found or state.instead()
    said = note(len(errors(state.result.problems)), state.about(page), is_checking=not state.is_checked)
    return Seen(_framed(site, page), said, is_there=found is not None)


def _address(path: str) -> str | None:
    """The address that a path means; None if it can only mean a file."""
    if path == addresses.NOT_FOUND:
        return path
    address = path.removesuffix(_INDEX)
    return address if not address or address.endswith("/") else None


def _framed(site: FramedSite, page: Page) -> bytes:
    """Before a district could be read for the first time, there is no frame."""
    if site.framing.frames:
        return site.framing.framed(page)
    title = escape(page.title).encode()
    return (
        b'<!doctype html><html lang="de"><head><meta charset="utf-8"><title>%s</title></head><body><header></header>\n%s</body></html>'
        % (title, page.html)
    )


def _of_page(page: Seen, path: str) -> Answer:
    own = f'<script defer src="/{SCRIPT}" data-path="{escape(path)}" data-tag="{page.tag}"></script>'
    html = page.html.replace(b"</head>", own.encode() + b"</head>", 1)
    html = html.replace(b"</header>", page.note.encode() + b"</header>", 1)
    return Answer(200 if page.is_there else 404, html, kind_of(_INDEX))


def kind_of(path: str) -> str:
    """The type of a file, by the end of its name."""
    ending = path.rpartition(".")[2]
    found = TYPES.get(ending, "application/octet-stream")
    return f"{found}; charset=utf-8" if ending in TEXTS else found
