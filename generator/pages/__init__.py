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
quick-exit-note, number-doubt, call-web, call-host, more-rows.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.index import Index
from generator.output import Page, SiteFile
from generator.pages import (
    ages,
    areas,
    emergency,
    home,
    nearby,
    offers,
    organizations,
    places,
    saved,
    simple,
    topics,
    transitions,
)
from generator.pages.calendars import calendars
from generator.pages.map import maps
from generator.pages.problems import problem_page
from generator.pages.site import Site
from generator.pages.sitemap import sitemap
from generator.pages.titles import with_unique_titles
from generator.search import search_index

__all__ = ["problem_page", "site_files"]


def site_files(index: Index) -> dict[str, SiteFile]:
    """Every file of the site by path, in a fixed order."""
    site = Site(index)
    pages = with_unique_titles(_pages(site))
    files: dict[str, SiteFile] = {}
    for page in pages:
        files.setdefault(page.path, page)
    for asset in (
        *nearby.assets(site),
        saved.data(index),
        *search_index(index),
        sitemap(index.compass.district.url, pages),
    ):
        files[asset.path] = asset
    files.update({asset.path: asset for asset in calendars(index)})
    return files


def _pages(site: Site) -> Iterator[Page]:
    drawn = maps(site.index)
    yield home.page(site, drawn)
    yield from ages.pages(site)
    yield from areas.pages(site, drawn)
    yield from places.pages(site, drawn)
    yield from topics.pages(site)
    yield from transitions.pages(site)
    yield from offers.pages(site)
    yield from organizations.pages(site)
    yield simple.search_page(site)
    yield saved.page(site)
    yield emergency.page(site)
    yield from simple.prose_pages(site)
    yield from simple.moved_pages(site)
    yield simple.not_found_page(site)
