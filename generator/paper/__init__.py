"""Everything to print, from the same index as the pages: sheets, booklets and posters.

`papers` says what there is and what stands in it, as plain values; `press` sets it as PDF with Typst. The words and facts
are those of `generator.facts`, so paper and web never disagree. Templates get data, never markup.
"""

from __future__ import annotations

from generator.index import Index
from generator.paper.booklets import booklets
from generator.paper.posters import posters
from generator.paper.sheets import sheets
from generator.paper.value import Paper, PaperKind, PressError

__all__ = ["Paper", "PaperKind", "PressError", "papers"]


def papers(index: Index) -> tuple[Paper, ...]:
    """All papers of a district, the largest first: whoever sets them side by side is done sooner."""
    return (*booklets(index), *sheets(index), *posters(index))
