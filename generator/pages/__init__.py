"""All pages of the site: views of the Index, drawn by the templates of their kinds.

Which pages there are is planned before one is drawn (`plan.py`); a kind of page is a value in a folder of `kinds/`.
Views are plain values that are ready for print; a template looks nothing up and calculates nothing.
`Drawing` (`drawing.py`) is the door for the layers above; `site_files` draws all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from generator.base.output import SiteFile
from generator.base.parallel import shared_out
from generator.index import Index
from generator.pages.kinds import plan_of
from generator.pages.problems import problem_page

if TYPE_CHECKING:
    from generator.pages.drawing import Drawing, Share

__all__ = ["by_path", "plan_of", "problem_page", "site_files"]


class TwoFilesError(Exception):
    """Two files of the site have the same path: a mistake of the program."""


def site_files(index: Index, paper: Mapping[str, int] | None = None) -> dict[str, SiteFile]:
    """Every file of the site by path, in a fixed order. Pages link to the PDFs in `paper` (path → bytes)."""
    # Rules ask this package which pages there are: whoever only checks does not load what draws them.
    from generator.pages.drawing import Drawing  # noqa: PLC0415

    drawing = Drawing(index, paper or {})
    # The search first: it needs the most memory for itself and gives it back.
    jobs: list[Callable[[], Sequence[SiteFile]]] = [drawing.search]
    jobs += [partial(_drawn, drawing, share) for share in drawing.shares]
    jobs += [drawing.data]
    return by_path(file for files in shared_out(jobs) for file in files)


def _drawn(drawing: Drawing, share: Share) -> list[SiteFile]:
    return list(drawing.drawn(share))


def by_path(found: Iterable[SiteFile]) -> dict[str, SiteFile]:
    """Files by path. That no two pages claim one is seen to by a check (K360); nobody wins here in silence."""
    files: dict[str, SiteFile] = {}
    for file in found:
        if file.path in files:
            raise TwoFilesError(file.path)
        files[file.path] = file
    return files
