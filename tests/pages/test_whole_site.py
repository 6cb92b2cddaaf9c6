"""What holds for every generated page."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from lxml import etree

from generator.base.output import Asset, Page
from generator.index import Index
from generator.language.translator import folder_of
from generator.pages import plan_of, site_files
from generator.pages.frame.entrances import frame_data
from tests import factories
from tests.pages.reading import target, text, trees
from tests.support import TODAY, german_only, index_of

EMPTIED = "organizations offers transitions topics age_groups social_areas help_lines emergency pages municipalities boundaries redirects"
EMPTY: dict[str, Any] = {key: {} for key in EMPTIED.split()} | {"places": ()}

REACHED_BY_NO_LINK = {
    "moved": "an old address is known from outside only",
    "not_found": "a host shows it where there is nothing",
}
"""Kinds of page to which no link of the site leads, each with a reason."""
SHOWS_OLD_OFFERS = {
    "organization": "lists apart what may no longer exist",
    "emergency": "a number for emergencies is looked after by itself",
    "easy": "has the numbers for emergencies, too",
}
"""Kinds of page that may name an offer that has ended or is not confirmed any more, each with a reason."""


@pytest.fixture(params=["tiny", "empty"])
def index(request: pytest.FixtureRequest) -> Index:
    return factories.index() if request.param == "tiny" else factories.index(**EMPTY)


def test_all_german_addresses_are_there() -> None:
    addresses = {file.address for file in site_files(factories.index()).values() if isinstance(file, Page)}
    assert addresses >= {
        "", "alter/", "alter/erwachsene/", "gebiet/", "gebiet/westen/", "gebiet/westen/jugend/", "ort/", "ort/probendorf/",
        "thema/", "thema/familie/", "thema/treffs/", "uebergaenge/", "uebergaenge/umzug/", "angebote/", "angebote/elterncafe/",
        "anbieter/", "anbieter/verein/", "suche/", "notfall/", "korrektur/", "angebote/alt/", "404.html",
    }  # fmt: skip


def test_every_page_has_one_h1_and_a_title_of_its_own(index: Index) -> None:
    pages = [file for file in site_files(index).values() if isinstance(file, Page)]
    assert len({page.title for page in pages}) == len(pages)
    assert all(len(tree.findall(".//h1")) == 1 for tree in trees(index).values())


def test_no_link_and_no_anchor_is_broken(index: Index) -> None:
    files, found = site_files(index), trees(index)
    known = {file.address if isinstance(file, Page) else file.path for file in files.values()} | {
        "assets/icons/icons.svg",
        "assets/vendor/ical.LICENSE.txt",
        "assets/vendor/snowball.LICENSE.txt",
    }
    for address, tree in found.items():
        for element in tree.xpath(".//*[@href]"):
            href = element.get("href")
            if href.startswith(("https:", "tel:", "mailto:")):
                continue
            page = target(address, href) if not href.startswith("#") else address
            assert page in known, (address, href)
            anchor = href.partition("#")[2]
            if anchor and page in found:
                assert found[page].xpath(f".//*[@id='{anchor}']"), (address, href)


def texts_in(data: object) -> Iterator[str]:
    """All texts in plain data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from texts_in(value)


def test_links_lead_from_the_home_page_to_every_page() -> None:
    """Pages of a new kind were complete, and nobody could find them. An offer that has ended keeps its page, without a link."""
    index = Index(german_only(index_of().compass), index_of().today)
    found, plan = trees(index), plan_of(index)
    waiting, reached = ["", *texts_in(frame_data(index)["de"])], set[str]()
    while waiting:
        address = waiting.pop()
        if address in found and address not in reached:
            reached.add(address)
            waiting += [target(address, href) for href in found[address].xpath(".//a/@href") if ":" not in href]
    alone: dict[str, list[str]] = {}
    for page in (page for language in plan.pages if not folder_of(language) for page in plan.pages[language].values()):
        has_ended = page.kind == "offer" and page.about.id not in index.listed
        if page.address not in reached and page.kind not in REACHED_BY_NO_LINK and not has_ended:
            alone.setdefault(page.kind, []).append(page.address)
    assert not alone, (
        f"No link leads to these pages (kind: addresses): {alone}. Show links to them on a page that people reach, in the view "
        "and the template of its kind (generator/pages/kinds/home/ shows tiles, generator/pages/kinds/topic/ a list with an "
        "entry in the menu). Only if nobody shall come to them by a link: the kind into REACHED_BY_NO_LINK, with the reason."
    )


def test_no_list_is_empty_and_no_heading_level_is_skipped(index: Index) -> None:
    for address, tree in trees(index).items():
        assert all(len(found) for found in tree.xpath(".//ul | .//ol | .//dl")), address
        levels = [int(e.tag[1]) for e in tree.iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert all(b <= a + 1 for a, b in pairwise(levels)), address


def test_ids_are_unique_and_sections_are_named(index: Index) -> None:
    for address, tree in trees(index).items():
        ids = tree.xpath(".//@id")
        assert len(ids) == len(set(ids)), address
        assert set(tree.xpath(".//@aria-labelledby")) <= set(ids), address


def test_nothing_active_or_inline(index: Index) -> None:
    for tree in trees(index).values():
        assert not list(tree.iter("script", "style", "iframe"))
        assert not [name for e in tree.iter() for name in e.attrib if name.startswith("on") or name == "style"]


def test_every_element_that_shows_an_offer_says_which() -> None:
    for address, tree in trees(factories.index()).items():
        for link in tree.xpath(".//li//a[contains(@href, 'angebote/elterncafe/')]"):
            if address != "angebote/alt/":
                assert [e for e in link.iterancestors() if e.get("data-offer") == "elterncafe"], address


def test_what_has_ended_or_is_no_longer_confirmed_stands_in_no_list() -> None:
    """A new kind of page once took what is published: people would call where nobody is."""
    index = Index(german_only(index_of().compass), date(TODAY.year + 2, TODAY.month, TODAY.day))
    old, plan, found = index.published.keys() - index.listed.keys(), plan_of(index), trees(index)
    assert len(old) > len(index.listed)
    wrong: dict[str, str] = {}
    for page in plan.pages["de"].values():
        shown = {element.get("data-offer") for element in found[page.address].iter(etree.Element)}
        if (shown & old) - {page.address.split("/")[-2] if page.kind == "offer" else ""}:
            wrong[page.kind] = page.address
    for kind in SHOWS_OLD_OFFERS:
        wrong.pop(kind, None)
    assert not wrong, (
        f"Offers that have ended or may no longer exist stand there as an answer (kind: a page of it): {wrong}. In "
        "generator/pages/kinds/<kind>/view.py take `index.listed` or a view made of it, not `index.published`."
    )


def test_without_any_offer_the_pages_name_the_district() -> None:
    nowhere = factories.index(**EMPTY | {"municipalities": factories.compass().municipalities})
    assert "030 23125 100" in text(trees(nowhere)["ort/probendorf/"])


def test_an_empty_district_has_no_map_but_a_home_page() -> None:
    home = trees(factories.index(**EMPTY))[""]
    assert not list(home.iter("figure"))


def test_the_same_content_gives_the_same_files() -> None:
    first, second = site_files(factories.index()), site_files(factories.index())
    assert list(first) == list(second)
    assert first == second


def test_sitemap_lists_full_addresses_but_no_moved_ones() -> None:
    asset = site_files(factories.index())["sitemap.xml"]
    assert isinstance(asset, Asset)
    found = [element.text for element in etree.fromstring(asset.data).iter("{*}loc")]
    assert "https://kompass.example/angebote/elterncafe/" in found
    assert "https://kompass.example/" in found
    assert not [url for url in found if "/alt/" in str(url) or "404" in str(url)]


def test_a_villager_finds_the_municipality_by_search_and_by_list() -> None:
    index = factories.index()
    villages = {d.id: {name for _, name in d.spots} for d in plan_of(index).documents if d.kind.name == "place"}
    assert [place for place, names in villages.items() if "Kleindorf" in names] == ["probendorf"]
    link = next(a for a in trees(index)["ort/"].iter("a") if a.text == "Kleindorf")
    assert link.get("href") == "../ort/probendorf/"
    assert "gehört zu Probendorf" in text(link.getparent())


def test_search_knows_only_pages_that_exist() -> None:
    index = factories.index()
    plan = plan_of(index)
    assert {f"{d.address}index.html" for d in plan.documents} <= set(site_files(index))
    assert {d.kind for d in plan.documents} <= set(plan.result_kinds)


def test_same_names_get_titles_that_can_be_told_apart() -> None:
    twins = [factories.offer(id=f"treff-{n}", name="Familie") for n in (1, 2)]
    pages = [f for f in site_files(factories.index(*twins)).values() if isinstance(f, Page)]
    titles = {page.address: page.title for page in pages}
    assert titles["thema/familie/"] == "Thema: Familie" or titles["angebote/treff-1/"] != "Familie"
    assert len(set(titles.values())) == len(titles)


def test_an_old_address_leads_to_the_new_one() -> None:
    moved = trees(factories.index())["angebote/alt/"]
    assert "umgezogen" in text(moved)
    assert "../../angebote/elterncafe/" in moved.xpath(".//a/@href")
