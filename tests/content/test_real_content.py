"""The district's real content: nothing broken, something for everybody, and every fact with a source."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from generator.index import Index
from generator.model.texts import german_texts
from tests.support import ROOT, TODAY, problems_of, real_index, real_problems, real_sources


@pytest.fixture(scope="module")
def index() -> Index:
    return real_index()


def test_there_is_no_error_today_nor_in_five_years() -> None:
    later = problems_of(real_sources(), TODAY + timedelta(days=5 * 365))
    assert [p for p in (*real_problems(), *later) if p.severity == "error"] == []


def test_every_published_offer_names_its_source(index: Index) -> None:
    assert [offer.id for offer in index.published.values() if not offer.sources] == []
    assert [s.url for offer in index.published.values() for s in offer.sources if not s.url.startswith("http")] == []


def test_every_age_area_and_main_topic_has_offers(index: Index) -> None:
    assert [g.id for g in index.compass.age_groups.values() if not index.of_age(g)] == []
    assert [t for t in index.compass.topics if not index.by_topic[t]] == []
    for area in index.compass.social_areas.values():
        assert any(index.near.in_area(area).values()), area.id


def test_refuges_for_women_publish_no_address(index: Index) -> None:
    for offer in index.published.values():
        if "frauenhaus" in offer.id or "frauenhaeuser" in offer.id:
            assert [s.address.address_1 for s in index.where.spots(offer)] == [], offer.id


def test_no_offer_stands_under_another_age() -> None:
    """tests/index/test_ages.py shows that a slip would be found."""
    assert [p for p in real_problems() if p.code in ("K260", "K261", "K262")] == []


def numbers(text: str | None) -> list[str]:
    """Numbers of a text, sorted; `int` reads the digits of every script."""
    return sorted(str(int(number)) for number in re.findall(r"\d+", re.sub(r"https?://\S+", "", text or "")))


def test_translations_of_offers_hold_the_numbers_of_the_german_text_and_no_others(index: Index) -> None:
    wrong = [
        (offer.id, language, name)
        for offer in index.compass.offers.values()
        for language, translation in offer.translations.items()
        for name in ("summary", "description", "alert")
        if getattr(translation, name) and numbers(getattr(offer, name)) != numbers(getattr(translation, name))
    ]

    assert not wrong


def test_translated_texts_have_the_lines_of_the_german_ones_and_their_long_numbers(index: Index) -> None:
    """Small numbers may be words („أسبوعين“); years, money and telephone numbers may not."""
    wrong = [
        (language, key)
        for language, translation in index.compass.translations.items()
        for key, text in translation.texts.items()
        if len(text.de.strip().splitlines()) != len(text.text.strip().splitlines())
        or {n for n in numbers(text.de) if len(n) > 2} != {n for n in numbers(text.text) if len(n) > 2}
    ]

    assert not wrong


def test_every_schema_that_a_file_names_is_there() -> None:
    """An editor's program checks the file while somebody types, if it finds the schema."""
    named = {
        (file, match[1])
        for file in (ROOT / "content").rglob("*.yml")
        if (match := re.search(r"\$schema=(\S+)", file.read_text("utf-8")[:200]))
    }
    assert named
    assert [str(file) for file, schema in named if not (file.parent / schema).is_file()] == []


def test_every_list_with_names_has_some_in_each_language(index: Index) -> None:
    """A single name that is missing is a hint (K223). A list without any was forgotten by whoever added it."""
    compass = index.compass
    named: dict[str, list[str]] = {}
    for path in german_texts(compass):
        if path.endswith("/name"):
            named.setdefault(path.partition("/")[0], []).append(path)
    bare = {
        (kind, language): paths[0]
        for language, translation in compass.translations.items()
        for kind, paths in named.items()
        if not any(path in translation.texts for path in paths)
    }
    assert len(named) > 3
    assert not bare, f"Write names of these lists into content/translations/<language>.yml, for example: {bare}"
