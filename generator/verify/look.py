"""What matters of one built page: its title, headings, ids, links, and what must not be there.

A page is put together from pieces that stand on many others, in frames, cards and rows. Each is looked at once
(`piece.py`); here they are joined, with what only the whole shows: what ends where, and what stands twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.base.keeping import Stage, only_for
from generator.verify.piece import HIDDEN, Piece, add_more, attributes_of, empty, piece_of, plain

_DOCTYPE = b"<!doctype html>"
# The policy holds only if nothing stands before it that a browser takes for the beginning of the content.
_START = re.compile(
    _DOCTYPE + rb"""[ \n]*<html[^<>]*>[ \n]*<head>[ \n]*<meta charset="utf-8">"""
    rb"""(?:[ \n]*<meta http-equiv="Content-Security-Policy" content="([^"<>]*)">)?"""
)
_TITLE = re.compile(b"<title>([^<]*)</title>")
_FOOT = b"\n</main>"
"""From here on pages of one language and depth are the same."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page as a machine sees it. `findings` are pairs of rule code and message."""

    path: str
    title: str = ""
    h1: int = 0
    mains: int = 0
    skips: bool = False
    """The first link leads over the head to the content."""
    ids: frozenset[str] = frozenset()
    links: tuple[str, ...] = ()
    policy: str = ""
    """The security policy in the page, if it stands before all that it must hold for."""
    findings: tuple[tuple[str, str], ...] = ()


def look_at(path: str, data: bytes) -> PageFacts:
    """The facts of a page, piece by piece."""
    foot = data.rfind(_FOOT)
    upper = data[:foot] if foot > 0 else data
    pieces = _pieces(upper.removeprefix(_DOCTYPE).lstrip())
    page = _joined([*pieces, _foot(data[foot + 1 :])] if foot > 0 else pieces)
    start, title = _START.match(data), _TITLE.search(data.partition(b"<body")[0])
    link = attributes_of(page.first_link or "")
    skips = "skip" in link.get("class", "") and link.get("href", "").startswith("#")
    findings = [*page.findings, *(("K913", said) for said in _unclear(page, is_begun=start is not None))]
    root = page.root or {}
    if not root.get("lang") or root.get("dir") not in ("ltr", "rtl") or page.mains != 1 or not skips:
        said = f"lang={root.get('lang')}, dir={root.get('dir')}, main={page.mains}, Sprungverweis={'ja' if skips else 'nein'}"
        findings.append(("K909", said))
    return PageFacts(
        path,
        plain(title[1].decode(errors="replace")).strip() if title else "",
        page.h1,
        page.mains,
        skips=skips,
        ids=frozenset(page.ids),
        links=tuple(dict.fromkeys(page.links)),
        policy=plain((start[1] or b"").decode(errors="replace")) if start else "",
        findings=tuple(findings),
    )


def _pieces(text: bytes) -> list[Piece]:
    return [piece_of(piece) for piece in text.removeprefix(b"<").split(b"\n<")]


@only_for(Stage.LANGUAGE)
@lru_cache(maxsize=256)
def _foot(text: bytes) -> Piece:
    return _joined(_pieces(text))


def _joined(pieces: Iterable[Piece]) -> Piece:
    """Pieces behind each other are one."""
    whole = Piece()
    opens, ids, links = whole.opens, whole.ids, whole.links
    for piece in pieces:
        if piece.closes:
            _close(whole, piece)
        if (piece.h1 or piece.mains) and "template" in opens:
            whole.findings.append(HIDDEN)
        opens += piece.opens
        whole.is_open = piece.is_open
        ids += piece.ids
        links += piece.links
        whole.findings += piece.findings
        if whole.first_link is None:
            whole.first_link = piece.first_link
        if piece.has_more:
            add_more(whole, piece)
    return whole


def _close(whole: Piece, piece: Piece) -> None:
    if whole.is_open and piece.ends_at_once and whole.opens[-1] == piece.closes[0]:
        whole.findings += empty(piece.closes[0])
    for name in piece.closes:
        if not whole.opens:
            whole.closes.append(name)
        elif whole.opens.pop() != name:
            whole.findings.append(("K913", f"„{name}“ endet, bevor etwas in ihm endet"))


def _unclear(page: Piece, *, is_begun: bool) -> Iterable[str]:
    """What only the whole shows."""
    if not is_begun:
        yield "die Seite beginnt nicht mit <!doctype html>, <html>, <head> und dem Zeichensatz UTF-8"
    if page.closes or page.opens:
        yield f"„{(*page.closes, *page.opens)[0]}“ beginnt oder endet nicht"
    if len(set(page.ids)) < len(page.ids):
        twice = next(name for name in page.ids if page.ids.count(name) > 1)
        yield f"die Stelle „#{twice}“ gibt es zweimal"
