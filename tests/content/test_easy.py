"""The real pages in Leichte Sprache: no finding, no number or drawing that exists nowhere else."""

from __future__ import annotations

import re

import pytest

from generator.index import Index, easy
from generator.index.help_lines import emergency_lines
from generator.model.values.telephone import number_in
from tests.support import ROOT, real_index, real_problems


@pytest.fixture(scope="module")
def index() -> Index:
    return real_index()


def test_there_is_a_start_a_manual_an_emergency_page_and_five_topics(index: Index) -> None:
    pages = index.compass.easy.values()
    assert easy.start_of(index.compass) is not None
    assert sum(page.emergency for page in pages) == 1
    assert sum(page.page is not None for page in pages) == 1
    assert sum(bool(page.topics) for page in pages) >= 5


def test_no_rule_of_leichte_sprache_is_broken() -> None:
    codes = {f"K{number}" for number in range(450, 462)}
    assert [p for p in real_problems() if p.code in codes] == []


def test_every_number_in_a_text_is_known_from_an_offer_or_the_emergency_numbers(index: Index) -> None:
    compass = index.compass
    known = {phone.number.standard for offer in index.published.values() for phone in index.phones(offer)}
    known |= {phone.number.standard for line in compass.help_lines.values() for phone in line.phones}
    texts = [number for page in compass.easy.values() for number in re.findall(r"\(tel:([^)]*)\)", page.body)]
    used = {number.standard for text in texts if (number := number_in(text))}
    assert len(used) == len(set(texts))
    assert used
    assert used - known == set()


def test_every_emergency_number_has_a_text_in_leichte_sprache(index: Index) -> None:
    lines = emergency_lines(index.compass)
    assert [line.name for line in lines if not line.easy_text] == []


def test_every_picture_exists_and_every_heading_has_one(index: Index) -> None:
    drawn = set(re.findall(r'id="([a-z-]+)"', (ROOT / "site_overrides/assets/icons/icons.svg").read_text("utf-8")))
    for page in index.compass.easy.values():
        assert set(page.pictures) <= drawn, page.id
        assert len(page.pictures) == len(re.findall(r"(?m)^## ", page.body)), page.id
