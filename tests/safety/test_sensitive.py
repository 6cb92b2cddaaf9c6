"""What somebody may have to leave quickly: pages about violence and all that shows such an offer, and nothing more."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from generator.base.output import Asset, Page
from generator.pages import site_files
from generator.safety import sensitive
from generator.safety.neutral import is_neutral, neutral_address
from generator.safety.sensitive import Sensitivity, sensitivity
from generator.search import search_index
from tests.support import index_of

INDEX = index_of()
PAGES = {file.address: file for file in site_files(INDEX).values() if isinstance(file, Page)}
MIXED, REFUGE = "kreis-musterkreis", "frauen-helfen"
"""An office that helps with many things, one of them sensitive; and a provider that helps with nothing else."""


def results() -> dict[str, list[str]]:
    """Name of each document of the search → what a result shows."""
    parts = (file for file in search_index(INDEX) if isinstance(file, Asset) and "/d/" in file.path)
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


@pytest.mark.parametrize("language", ["de", "de-simple", "ar"])
def test_what_a_page_is_can_be_asked_before_it_is_drawn(language: str) -> None:
    folder = "" if language.startswith("de") else f"{language}/"
    drawn = {page.address for page in PAGES.values() if page.lang == language and not is_neutral(page.address)}
    known = {address for address in drawn if sensitivity(INDEX, address.removeprefix(folder)) is not Sensitivity.OPEN}
    assert {address for address in drawn if PAGES[address].sensitive} == known


def test_emergency_pages_are_everybodys_while_a_number_is_sensitive() -> None:
    lines = '- {id: rettung, title: "Rettung", help_lines: [rettung]}\n'
    calm = index_of({"emergency.yml": lines})
    for address in ("notfall/", "leicht/notfall/"):
        assert sensitivity(INDEX, address) is Sensitivity.EVERYBODYS
        assert sensitivity(calm, address) is Sensitivity.OPEN


OPEN_ON_PURPOSE = {
    "alter/": "lists whatever there is for an age",
    "anbieter/": "an office that helps with many things",
    "angebote/": "the list from A to Z, and an offer beside which a sensitive one stands as similar",
    "gebiet/": "lists whatever there is in an area",
    "ort/": "lists whatever there is around a place",
}
"""Folders of pages that may show a sensitive offer and stay open, with the reason."""


def showing() -> Iterator[tuple[Page, str]]:
    """Every page of the town that shows a sensitive offer as a card, a row or a number to call, with its folder."""
    shown = re.compile("|".join(f'data-offer="{i}"' for i, o in INDEX.published.items() if sensitive.of_offer(o)))
    for page in PAGES.values():
        if shown.search(page.body):
            own = page.address.removeprefix("" if page.lang.startswith("de") else f"{page.lang}/")
            yield page, f"{own.partition('/')[0]}/" if own else ""


def test_every_page_that_shows_a_sensitive_offer_is_sensitive_or_has_a_reason_to_be_open() -> None:
    assert [page.address for page, folder in showing() if not page.sensitive and folder not in OPEN_ON_PURPOSE] == []


def test_no_reason_to_be_open_is_left_over() -> None:
    assert OPEN_ON_PURPOSE.keys() - {folder for page, folder in showing() if not page.sensitive} == set()
