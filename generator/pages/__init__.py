"""All pages of the site: views of the Index, drawn by the templates in `templates/`.

One module for each kind of page. Views are plain values that are ready for print; a template looks
nothing up and calculates nothing. `site_files` is the door for the layers above.

Classes beyond the shared list: page-head, quick-exit-line, call-big, call-small, contact-line, phones,
phone-label, phone-hours, contacts, contact, contact-name, contact-text, contact-call, contact-remarks,
contact-more, more, links, chips, az, letter, link-note, row-place, map-label, area, area-<n>, here,
topic-groups, topic-group, words, villages, also, spots, spot-name, spot-address, spot-access,
spot-place, sources, source-state, host, anchor-event, step-or, step-documents, jump-steps, problems,
problem, problem-place, stops, stop, stop-when, stop-what, stop-where, stop-note, open-state,
guide, guide-start,
offline,
quick-exit-note, number-doubt, call-web, call-host, more-rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from generator.index import Index
from generator.output import Asset, Page, SiteFile
from generator.pages import (
    ages,
    areas,
    emergency,
    home,
    licences,
    nearby,
    offers,
    offline,
    organizations,
    places,
    saved,
    simple,
    topics,
    transitions,
)
from generator.pages.calendars import calendars
from generator.pages.discreet import discreet
from generator.pages.map import maps
from generator.pages.problems import problem_page
from generator.pages.security_txt import security_txt
from generator.pages.site import Site
from generator.pages.sitemap import sitemap
from generator.pages.titles import with_unique_titles
from generator.search import search_index
from generator.side_by_side import side_by_side

__all__ = ["problem_page", "site_files"]


def site_files(index: Index, paper: Mapping[str, int] | None = None) -> dict[str, SiteFile]:
    """Every file of the site by path, in a fixed order. Pages link to the PDFs in `paper` (path → bytes)."""
    (lists, data), (singles, search) = side_by_side(partial(_many, index, paper or {}), partial(_each, index))
    pages = discreet(with_unique_titles([*lists, *singles]), index.compass.district.tagline)
    files: dict[str, SiteFile] = {}
    for page in pages:
        files.setdefault(page.path, page)
    for asset in (*data, *search, sitemap(index.compass.district.url, pages)):
        files[asset.path] = asset
    return files


def _many(index: Index, paper: Mapping[str, int]) -> tuple[list[Page], list[Asset]]:
    """What shows many offers at once: half of the work."""
    site, drawn = Site(index, paper), maps(index)
    pages = [
        home.page(site, drawn),
        *ages.pages(site),
        *areas.pages(site, drawn),
        *places.pages(site, drawn),
        *topics.pages(site),
        *transitions.pages(site),
        *organizations.pages(site),
        simple.search_page(site),
        saved.page(site),
        *([offline.page(site)] if index.compass.district.offline else []),
        emergency.page(site),
        *simple.prose_pages(site),
        licences.page(site),
        *simple.moved_pages(site),
        simple.not_found_page(site),
    ]
    installable = [offline.manifest(index.compass.district)] if index.compass.district.offline else []
    return pages, [*nearby.assets(site), saved.data(index), *installable, *calendars(index), *security_txt(index)]


def _each(index: Index) -> tuple[list[Page], list[Asset]]:
    """What goes through the offers one by one: the other half."""
    # The search first: it needs the most memory for itself and gives it back.
    search = list(search_index(index))
    return list(offers.pages(Site(index))), search
