"""All pages of the site: views of the Index, drawn by the templates in `templates/`.

One module for each kind of page. Views are plain values that are ready for print; a template looks
nothing up and calculates nothing. `site_files` is the door for the layers above.

Classes beyond the shared list: page-head, quick-exit-line, call-big, call-small, contact-line, phones,
phone-label, phone-hours, contacts, contact, contact-name, contact-text, contact-call, contact-remarks,
contact-more, more, links, chips, az, letter, link-note, row-place, row-whose, map-label, area, area-<n>, here,
topic-groups, topic-group, words, villages, also, spots, spot-name, spot-address, spot-access,
spot-place, sources, source-state, host, anchor-event, step-or, step-documents, jump-steps, problems,
problem, problem-place, stops, stop, stop-when, stop-what, stop-where, stop-note, open-state,
guide, guide-start,
offline,
easy-part, easy-text, easy-picture, tiles-easy,
quick-exit-note, call-web, call-host, more-rows, hall, hall-name, hall-call, hall-ways, halls.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from generator.base.output import Asset, Page, SiteFile
from generator.base.parallel import side_by_side
from generator.index import Index
from generator.language.speeches import easy_speech
from generator.language.translator import Speech
from generator.pages import (
    ages,
    areas,
    easy,
    emergency,
    home,
    licences,
    offers,
    offline,
    organizations,
    places,
    saved,
    simple,
    topics,
    transitions,
)
from generator.pages.data import nearby
from generator.pages.data.calendars import calendars
from generator.pages.data.robots_txt import robots_txt
from generator.pages.data.security_txt import security_txt
from generator.pages.data.sitemap import sitemap
from generator.pages.data.translated_names import found_names
from generator.pages.discreet import discreet, with_quiet_ways
from generator.pages.frame import languages as tongues
from generator.pages.frame.canvas import Site
from generator.pages.frame.titles import with_unique_titles
from generator.pages.parts.map import maps
from generator.pages.problems import problem_page
from generator.search import search_index

__all__ = ["problem_page", "site_files"]


def site_files(index: Index, paper: Mapping[str, int] | None = None) -> dict[str, SiteFile]:
    """Every file of the site by path, in a fixed order. Pages link to the PDFs in `paper` (path → bytes)."""
    spoken = tongues.speeches(index)
    (lists, data), (singles, search) = side_by_side(
        partial(_many, index, paper or {}, spoken), partial(_each, index, spoken)
    )
    german = Site(index)
    sites = {speech.language: tongues.site_in(german, speech) for speech in tongues.all_speeches(index)}
    named = [
        page
        for language, site in sites.items()
        for page in discreet(with_unique_titles([p for p in (*lists, *singles) if p.lang == language], site), site)
    ]
    folders = {speech.language: speech.folder for speech in tongues.all_speeches(index)}
    pages = with_quiet_ways(tongues.with_siblings(named, index), folders)
    files: dict[str, SiteFile] = {}
    for page in pages:
        files.setdefault(page.path, page)
    for asset in (*data, *search, sitemap(index.compass.district.url, pages)):
        files[asset.path] = asset
    return files


def _many(index: Index, paper: Mapping[str, int], spoken: Sequence[Speech]) -> tuple[list[Page], list[Asset]]:
    """What shows many offers at once: half of the work."""
    german, drawn = Site(index, paper), maps(index)
    pages = [
        *places.pages(german, drawn),
        *organizations.pages(german),
        saved.page(german),
        *([offline.page(german)] if index.compass.district.offline else []),
        *simple.prose_pages(german),
        *easy.pages(tongues.site_in(german, easy_speech())),
        licences.page(german),
        *simple.moved_pages(german),
        simple.not_found_page(german, spoken[1:]),
    ]
    names = []
    for site in (tongues.site_in(german, speech) for speech in spoken):
        names += [] if site.speech.is_german else [found_names(site)]
        pages += [
            home.page(site, drawn),
            *ages.pages(site),
            *areas.pages(site, drawn),
            *topics.pages(site),
            *transitions.pages(site),
            emergency.page(site),
            simple.search_page(site),
        ]
    installable = [offline.manifest(index.compass.district)] if index.compass.district.offline else []
    return pages, [
        *names,
        *nearby.assets(german),
        saved.data(index),
        *installable,
        *calendars(index),
        *robots_txt(index),
        *security_txt(index),
    ]


def _each(index: Index, spoken: Sequence[Speech]) -> tuple[list[Page], list[Asset]]:
    """What goes through the offers one by one: the other half."""
    # The search first: it needs the most memory for itself and gives it back.
    search = list(search_index(index))
    german = Site(index)
    return [page for speech in spoken for page in offers.pages(tongues.site_in(german, speech))], search
