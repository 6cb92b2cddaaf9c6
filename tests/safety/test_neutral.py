"""Sensitive pages: titles, descriptions and second addresses that tell nothing about the topic."""

from __future__ import annotations

import re

from lxml import html

from generator.base.output import Page
from generator.pages import plan_of, site_files
from generator.safety.neutral import is_neutral
from generator.safety.twins import with_twins
from tests.support import index_of

INDEX = index_of()
TAGLINE = INDEX.compass.district.tagline


def _page(address: str, *, sensitive: bool = True) -> Page:
    return Page(
        address=address,
        title=f"Name von {address}",
        description="Worum es geht",
        html=b"<h1>x</h1>",
        sensitive=sensitive,
    )


def _twins(pages: list[Page]) -> list[Page]:
    return with_twins(pages, "", TAGLINE, plan_of(INDEX).neutral_title, str)


def _made(*addresses: str) -> dict[str, Page]:
    return {page.address: page for page in _twins([_page(address) for address in addresses])}


def test_titles_and_descriptions_tell_nothing_and_are_unique() -> None:
    found = _made("angebote/schutz/", "angebote/notruf/", "thema/gewalt/", "uebergaenge/trennung/", "sicher-surfen/")

    titles = {address: page.title for address, page in found.items() if not is_neutral(address)}
    assert titles == {
        "angebote/schutz/": "Angebot 2",
        "angebote/notruf/": "Angebot 1",
        "thema/gewalt/": "Thema 1",
        "uebergaenge/trennung/": "Wegweiser 1",
        "sicher-surfen/": "Seite 1",
    }
    assert len({page.title for page in found.values()}) == len(found)
    assert {page.description for page in found.values()} == {TAGLINE}


def test_each_has_a_copy_at_an_address_that_tells_nothing() -> None:
    """Same bytes, as deep, so links hold; search engines are not led there."""
    found = _made("angebote/schutz/", "angebote/notruf/", "sicher-surfen/")
    copies = [page for address, page in found.items() if is_neutral(address)]

    assert sorted(copy.root for copy in copies) == ["../", "../../", "../../"]
    for copy in copies:
        assert copy.html == found["angebote/schutz/"].html
        assert copy.sensitive
        assert not copy.in_sitemap


def test_other_pages_and_the_emergency_pages_stay_as_they_are() -> None:
    """An offer that only sounds like them does not."""
    pages = [_page("notfall/"), _page("leicht/notfall/"), _page("angebote/kita/", sensitive=False)]

    assert _twins(pages) == pages
    assert _made("angebote/kindernotfall/")["angebote/kindernotfall/"].title == "Angebot 1"


def test_an_old_address_of_a_sensitive_page_tells_no_more_than_the_page() -> None:
    """Neither title nor offline copy nor search engine; and „Seite schnell verlassen“ is there."""
    lines = "- {from: angebote/schutz-alt/, to: angebote/frauenhaus-musterkreis/}\n- {from: angebote/bus-alt/, to: angebote/beratungsbus/}\n"
    pages = {
        page.address: page for page in site_files(index_of({"redirects.yml": lines})).values() if isinstance(page, Page)
    }
    moved, open_one = pages["angebote/schutz-alt/"], pages["angebote/bus-alt/"]

    assert moved.sensitive
    assert "schutz" not in moved.title + moved.description
    assert "data-sensitive" in moved.body
    assert not moved.in_sitemap
    assert not open_one.sensitive


def test_a_withdrawn_page_does_not_name_itself() -> None:
    """Its address leads to the emergency numbers, which are everybody's: only the title could still tell."""
    lines = "- {from: angebote/schutz-alt/, to: notfall/}\n- {from: angebote/notruf-alt/, to: notfall/}\n"
    pages = [
        page
        for page in site_files(index_of({"redirects.yml": lines})).values()
        if isinstance(page, Page) and page.lang == "de" and page.address.endswith("-alt/")
    ]

    assert len({page.title for page in pages}) == len(pages) == 4
    assert not [page for page in pages if re.search("schutz|notruf", page.title + page.description)]


def test_every_neutral_address_that_a_page_names_is_there() -> None:
    """Scripts put them in place of speaking ones: a reload must not end at nothing, nor in another language."""
    pages = {page.address: page for page in site_files(INDEX).values() if isinstance(page, Page)}
    for page in pages.values():
        named = re.findall(r'data-(?:neutral|sensitive)="([^"]+)"', page.body)
        assert {*named, *(other.neutral for other in page.siblings if other.neutral)} <= set(pages)
    refuge = pages["ar/angebote/frauenhaus-musterkreis/"]
    own = re.search(r'data-sensitive="([^"]+)"', refuge.body)

    assert own
    assert pages[own[1]].lang == "ar"
    assert {other.lang for other in refuge.siblings if other.neutral} == {"ar", "de"}


def test_a_link_to_a_sensitive_offer_stays_in_the_language_of_its_page() -> None:
    """Lists of all languages once shared the attributes of the German ones: a click led to a German page."""
    pages = [page for page in site_files(INDEX).values() if isinstance(page, Page) and page.lang == "ar"]
    named = [way for page in pages for way in re.findall(r'<li[^>]* data-neutral="([^"]+)"', page.body)]
    assert named
    assert [way for way in named if not way.startswith("ar/")] == []


def test_every_offer_that_is_sensitive_names_its_neutral_address_where_it_is_listed() -> None:
    """Cards, rows, lists of names: a script takes it in place of the speaking one, before anybody's history sees that."""
    pages = {page.address: page for page in site_files(INDEX).values() if isinstance(page, Page)}
    lists = 0
    for page in pages.values():
        for shown in html.fromstring(page.body).xpath(".//*[@data-offer='frauenhaus-musterkreis']"):
            if shown.tag == "article":  # the offer's own page
                continue
            neutral = shown.get("data-neutral") or next(iter(shown.xpath(".//a/@data-neutral")), "")
            assert is_neutral(neutral), f"{page.address}: {shown.get('class')}"
            lists += 1
    assert lists > 5
