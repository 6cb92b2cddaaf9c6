"""Old addresses: a page at each of them that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

from generator.base.output import SIMPLE
from generator.index import Index
from generator.language.translator import GERMAN
from generator.pages.kind import Kind, in_german, unsearched
from generator.pages.kinds.moved.view import Move, draw
from generator.pages.planned import Draft, Entry
from generator.safety.rule import like


def _entries(_index: Index) -> Iterator[Entry[Move]]:
    yield from ()


def _late_entries(draft: Draft) -> Iterator[Entry[Move]]:
    """One line in `redirects.yml` moves a page in every language: to its own new page, or to the German one."""
    lines = draft.index.compass.redirects
    moves = dict(lines)
    for language in (code for code in draft.pages if code not in (GERMAN.language, SIMPLE)):
        for old, new in lines.items():
            if old.startswith(tuple(draft.everywhere)):
                there = f"{language}/{new}" if draft.has(language, new) else new
                moves.setdefault(f"{language}/{old}", there)
    for old, new in moves.items():
        yield Entry(old, f"Umgezogen: Seite {crc32(old.encode())}", Move(old, new), source="redirects.yml")


PAGE = Kind(
    name="moved",
    template="moved/page",
    entries=_entries,
    late_entries=_late_entries,
    draw=draw,
    sensitive=like(lambda move: move.new),
    languages=in_german("`late_entries` names an old address in each language that has the new one"),
    documents=unsearched("the new page is found"),
    look="notfound",
    in_sitemap=False,
)
