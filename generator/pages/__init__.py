"""All pages of the site: views of the Index, drawn by the templates of their kinds.

Which pages there are is planned before one is drawn (`plan.py`); a kind of page is a value in a folder of `kinds/`.
Views are plain values that are ready for print; a template looks nothing up and calculates nothing.
`site_files` is the door for the layers above.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from generator.base.output import Asset, Page, SiteFile
from generator.base.parallel import side_by_side
from generator.index import Index
from generator.pages.company import Company
from generator.pages.data import manifest as offline
from generator.pages.data import nearby, saved
from generator.pages.data.calendars import calendars
from generator.pages.data.robots_txt import robots_txt
from generator.pages.data.security_txt import security_txt
from generator.pages.data.sitemap import sitemap
from generator.pages.data.translated_names import found_names
from generator.pages.frame.canvas import Canvas
from generator.pages.frame.canvases import site_in
from generator.pages.frame.languages import all_speeches
from generator.pages.kinds import plan_of
from generator.pages.plan import AnyKind, Plan
from generator.pages.problems import problem_page
from generator.search import search_index

__all__ = ["plan_of", "problem_page", "site_files"]


class TwoFilesError(Exception):
    """Two files of the site have the same path: a mistake of the program."""


def site_files(index: Index, paper: Mapping[str, int] | None = None) -> dict[str, SiteFile]:
    """Every file of the site by path, in a fixed order. Pages link to the PDFs in `paper` (path → bytes)."""
    plan, german = plan_of(index), Canvas(index, paper or {})
    beside = [kind for kind in plan.kinds if kind.with_the_search]
    others = [kind for kind in plan.kinds if not kind.with_the_search]
    (pages, data), (search, more_pages) = side_by_side(
        lambda: (_pages(plan, others, german), _data(plan, german)),
        # The search first: it needs the most memory for itself and gives it back.
        lambda: (search_index(index, plan.documents, plan.result_kinds), _pages(plan, beside, german)),
    )
    finished = Company(plan).finished([*pages, *more_pages])
    return _by_path([*finished, *data, *search, sitemap(index.compass.district.url, finished)])


def _by_path(found: Iterable[SiteFile]) -> dict[str, SiteFile]:
    """Files by path. That no two pages claim one is seen to by a check (K360); nobody wins here in silence."""
    files: dict[str, SiteFile] = {}
    for file in found:
        if file.path in files:
            raise TwoFilesError(file.path)
        files[file.path] = file
    return files


def _pages(plan: Plan, kinds: Collection[AnyKind], german: Canvas) -> list[Page]:
    """Every page of these kinds, language by language."""
    drawn: list[Page] = []
    for speech in all_speeches(plan.index):
        site = site_in(german, speech, plan)
        pages = plan.pages[speech.language].values()
        drawn += [kind.draw(site, page) for page in pages if (kind := plan.kind_of(page)) in kinds]
    return drawn


def _data(plan: Plan, german: Canvas) -> list[Asset]:
    """Files for scripts and for other programs."""
    index = plan.index
    return [
        *(found_names(plan, speech) for speech in all_speeches(index) if not speech.is_german),
        *nearby.assets(german),
        saved.data(index),
        *([offline.manifest(index.compass.district)] if index.compass.district.offline else []),
        *calendars(index),
        *robots_txt(index),
        *security_txt(index),
    ]
