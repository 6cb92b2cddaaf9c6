"""What matters of one built page: its title, headings, ids, links, and what must not be there.

A page is put together from pieces that stand on many others, in frames, cards and rows. Each is looked at once
(`piece.py`); here they are joined, with what only the whole shows: what ends where, and what stands twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.verify.piece import Piece, attributes_of, empty, piece_of

_DOCTYPE = b"<!doctype html>"


@dataclass(slots=True)
class PageFacts:
    """One page as a machine sees it. `findings` are pairs of rule code and message."""

    path: str
    title: str = ""
    h1: int = 0
    mains: int = 0
    skips: bool = False
    """The first link leads over the head to the content."""
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    policy: str = ""
    """The security policy in the page, if it stands before all that it must hold for."""
    findings: list[tuple[str, str]] = field(default_factory=list)


def look_at(path: str, data: bytes) -> PageFacts:
    """The facts of a page, piece by piece."""
    seen = PageFacts(path)
    pieces = [piece_of(text) for text in data.removeprefix(_DOCTYPE).lstrip().removeprefix(b"<").split(b"\n<")]
    if not data.startswith(_DOCTYPE):
        seen.findings.append(("K913", "die Seite beginnt nicht mit <!doctype html>"))
    ids: list[str] = []
    links: list[str] = []
    for piece in pieces:
        ids += piece.ids
        links += piece.links
        seen.findings += piece.findings
    seen.ids.update(ids)
    seen.links += dict.fromkeys(links)
    if len(seen.ids) < len(ids):
        twice = next(name for name in ids if ids.count(name) > 1)
        seen.findings.append(("K913", f"die Stelle „#{twice}“ gibt es zweimal"))
    _nest(seen, pieces)
    _whole(seen, pieces)
    return seen


def _nest(seen: PageFacts, pieces: list[Piece]) -> None:
    """Does every element end in its place? Only the first that does not is told: all after it are shifted."""
    opens: list[str] = []
    is_open = False
    for piece in pieces:
        if piece.closes:
            if is_open and piece.ends_at_once and opens[-1] == piece.closes[0]:
                seen.findings += empty(opens[-1])
            for name in piece.closes:
                if not opens or opens.pop() != name:
                    seen.findings.append(("K913", f"„{name}“ endet, wo es nicht enden kann"))
                    return
        opens += piece.opens
        is_open = piece.is_open
    if opens:
        seen.findings.append(("K913", f"„{opens[-1]}“ endet nicht"))


def _whole(seen: PageFacts, pieces: list[Piece]) -> None:
    """What a page has once."""
    loads = False
    for piece in pieces:
        if piece.has_more:
            seen.h1 += piece.h1
            seen.mains += piece.mains
            seen.title = seen.title or piece.title
            if piece.policy:
                seen.policy = "" if loads else piece.policy
            loads = loads or piece.loads
    first_link = attributes_of(next((piece.first_link for piece in pieces if piece.first_link is not None), ""))
    seen.skips = "skip" in first_link.get("class", "") and first_link.get("href", "").startswith("#")
    root = pieces[0].root or {}
    if not root.get("lang") or root.get("dir") not in ("ltr", "rtl") or seen.mains != 1 or not seen.skips:
        said = f"lang={root.get('lang')}, dir={root.get('dir')}, main={seen.mains}, Sprungverweis={'ja' if seen.skips else 'nein'}"
        seen.findings.append(("K909", said))
