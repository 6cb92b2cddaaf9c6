"""What somebody may have to leave quickly: pages about violence and all that shows such an offer, and nothing more."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from lxml import html

from generator import addresses
from generator.base.output import Asset, Page
from generator.index import Index
from generator.language.translator import folder_of
from generator.pages import plan_of, site_files
from generator.pages.kinds import KINDS
from generator.pages.plan import AnyKind, Plan
from generator.safety import sensitive
from generator.safety.neutral import is_neutral, neutral_address
from generator.safety.sensitive import Sensitivity
from generator.search import search_index
from tests.pages.reading import target, trees
from tests.support import german_only, index_of


@dataclass(frozen=True)
class Site:
    """All pages of an index, planned and drawn."""

    index: Index
    plan: Plan
    pages: dict[str, Page]


def _site(index: Index) -> Site:
    pages = {file.address: file for file in site_files(index).values() if isinstance(file, Page)}
    return Site(index, plan_of(index), pages)


def _all_sensitive() -> Index:
    """The town if each of its offers were sensitive: whatever shows any offer shows such a one."""
    compass = german_only(index_of().compass)
    offers = {i: offer.model_copy(update={"sensitive": True}) for i, offer in compass.offers.items()}
    return Index(replace(compass, offers=offers), index_of().today)


SITES = {"town": _site(index_of()), "all sensitive": _site(_all_sensitive())}
INDEX, PLAN, PAGES = SITES["town"].index, SITES["town"].plan, SITES["town"].pages
MAY_SHOW_ONE_OPENLY = {
    "home": "everybody begins here",
    "az": "lists whatever there is",
    "age": "lists whatever there is for an age; an age says nothing about a matter",
    "area": "lists whatever there is in an area",
    "area-age": "lists whatever there is in an area for an age",
    "place": "lists whatever there is around a place",
    "organization": "an office helps with many things; one that helps with nothing else is sensitive",
    "topic": "a topic that is not sensitive itself has one such offer among many",
    "transition": "a guide that is not sensitive itself has one such offer among many",
    "offer": "among the offers about the same one such may stand",
    "easy": "what a topic that is not sensitive itself has, in Leichte Sprache",
}
"""Kinds of page, with a reason that somebody thought over. That a kind says `never("…")` is not enough."""
MIXED, REFUGE = "kreis-musterkreis", "frauen-helfen"
"""An office that helps with many things, one of them sensitive; and a provider that helps with nothing else."""


def results() -> dict[str, list[str]]:
    """Name of each document of the search → what a result shows."""
    parts = (
        file
        for file in search_index(INDEX, PLAN.documents, PLAN.result_kinds)
        if isinstance(file, Asset) and "/d/" in file.path
    )
    return {document[1]: document for part in parts for document in json.loads(part.data)}


def test_the_town_has_both_kinds_of_providers() -> None:
    """Else the next two tests could not fail."""
    kinds = {i: {sensitive.of_offer(offer) for offer in offers} for i, offers in INDEX.by_organization.items()}
    assert kinds[MIXED] == {True, False}
    assert kinds[REFUGE] == {True}


def test_the_page_of_a_provider_is_sensitive_only_if_all_its_offers_are() -> None:
    assert PAGES[f"anbieter/{REFUGE}/"].sensitive
    assert not PAGES[f"anbieter/{MIXED}/"].sensitive


def test_the_search_takes_the_neutral_address_of_a_provider_only_if_all_its_offers_are_sensitive() -> None:
    found, neutral = results(), 5
    assert found["Frauen helfen Frauen Musterkreis"][neutral] == neutral_address(f"anbieter/{REFUGE}/")
    assert not any(map(is_neutral, found["Landkreis Musterkreis"]))


def test_the_sensitive_pages_of_the_town_are_those_about_violence_or_show_such_an_offer() -> None:
    german = (page for pages in (PLAN.pages["de"], PLAN.pages["de-simple"]) for page in pages.values())
    found = {page.address for page in german if page.sensitivity is Sensitivity.SENSITIVE}
    told = {
        "angebote/beratung-nach-gewalt/",
        "angebote/frauenhaus-musterkreis/",
        "anbieter/frauen-helfen/",
        "leicht/schutz/",
        "sicher-surfen/",
        "thema/schutz/",
        "uebergaenge/trennung/",
    }
    assert told <= found
    assert found - told <= {page.address for page, _ in showing()}


def test_what_is_planned_is_what_is_drawn() -> None:
    """Whoever asks the plan, such as a page that leads on or the search, hears what the page itself shows."""
    for language, pages in PLAN.pages.items():
        for page in pages.values():
            drawn = PAGES[f"{folder_of(language)}{page.address}"]
            assert drawn.sensitive is page.sensitive is ("data-sensitive" in drawn.body), drawn.address


def test_emergency_pages_are_everybodys_while_a_number_is_sensitive() -> None:
    lines = '- {id: rettung, title: "Rettung", help_lines: [rettung]}\n'
    calm = plan_of(index_of({"emergency.yml": lines}))
    for address in ("notfall/", "leicht/notfall/"):
        assert PLAN.sensitivity(address) is Sensitivity.EVERYBODYS
        assert calm.sensitivity(address) is Sensitivity.OPEN


def showing(site: Site = SITES["town"]) -> Iterator[tuple[Page, AnyKind]]:
    """Every page that shows a sensitive offer as a card, a row, a number to call or only a link, with its kind."""
    ids = [i for i, offer in site.index.published.items() if sensitive.of_offer(offer)]
    shown = re.compile("|".join(f'data-offer="{i}"|href="[^"]*{addresses.offer(i)}["#?]' for i in ids))
    for language, pages in site.plan.pages.items():
        for page in pages.values():
            drawn = site.pages[f"{folder_of(language)}{page.address}"]
            if shown.search(drawn.body):
                yield drawn, site.plan.kind_of(page)


@pytest.mark.parametrize("site", SITES)
def test_every_page_that_shows_a_sensitive_offer_is_sensitive_or_has_a_reason_to_be_open(site: str) -> None:
    found = list(showing(SITES[site]))
    assert len(found) > 20
    silent = {kind.name: page.address for page, kind in found if not page.sensitive and not kind.sensitive.open_because}
    assert not silent, (
        f"With a sensitive offer, without a quick exit, and nothing says why (kind: a page of it): {silent}. "
        "In generator/pages/kinds/<kind>/__init__.py say `sensitive=as_soon_as_one(offers_of)`, or "
        '`by(rule, open_because="why")`.'
    )


@pytest.mark.parametrize("site", SITES)
def test_only_kinds_that_somebody_thought_over_show_a_sensitive_offer_openly(site: str) -> None:
    """Any reason passes for `never`: a page with the women's refuge would come out without the quick exit.

    No matter which offers of the town are sensitive: a page may show such a one from tomorrow on.
    """
    wrong = {kind.name: page.address for page, kind in showing(SITES[site]) if not page.sensitive}
    for name in MAY_SHOW_ONE_OPENLY:
        wrong.pop(name, None)
    assert not wrong, (
        f"Without a quick exit, yet with a sensitive offer (kind: a page of it): {wrong}. In "
        "generator/pages/kinds/<kind>/__init__.py say `sensitive=as_soon_as_one(offers_of)` or `by(rule)`. Only if such a page "
        "gives nothing away, because it shows whatever there is, add its kind to MAY_SHOW_ONE_OPENLY in "
        "tests/safety/test_sensitive.py with the reason."
    )


def test_every_link_to_a_sensitive_offer_brings_its_neutral_address() -> None:
    """Scripts take the neutral one, so that the real one stands in no history."""
    wrong: dict[str, str] = {}
    ids = {addresses.offer(i): i for i, offer in INDEX.published.items() if sensitive.of_offer(offer)}
    leading = {a for a in PAGES if (page := PLAN.at(a)) and PLAN.leads_on(page)}
    for address, tree in trees(INDEX).items():
        for link in tree.xpath(".//a[@href]"):
            offer = ids.get(target(address, link.get("href")).removeprefix("ar/"))
            if offer and address not in leading and not _brings_neutral(link, offer):
                wrong[address] = link.get("href")
    assert not wrong, (
        f"Links to a sensitive offer without its neutral address (page: link): {wrong}. Show offers by `Lists` of "
        "generator/pages/parts/sections.py, or write `data-offer` around the link and "
        "`{{ neutral(neutral_address_of(offer), address, root) }}` of _links.html.jinja into it."
    )


def _brings_neutral(link: html.HtmlElement, offer: str) -> bool:
    around = [link, *link.iterancestors()]
    own = [e for e in around if e.get("data-offer") == offer]
    return bool(own) and any(e.get("data-neutral") is not None for e in around)


def test_the_list_of_what_may_stay_open_names_kinds_that_say_so_themselves() -> None:
    says_why = {kind.name for kind in KINDS if kind.sensitive.open_because}
    wrong = sorted(MAY_SHOW_ONE_OPENLY.keys() - says_why)
    assert not wrong, f"Take {wrong} out of MAY_SHOW_ONE_OPENLY: no kind of that name says itself why it may stay open."
