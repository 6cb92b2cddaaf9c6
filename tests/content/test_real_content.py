"""The district's real content: nothing broken, something for everybody, and every fact with a source."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from generator.index import Index
from generator.load.content import load
from generator.source.files import Sources, read
from tests.support import ROOT, TODAY, problems_of


@pytest.fixture(scope="module")
def sources() -> Sources:
    return read(ROOT / "content")


@pytest.fixture(scope="module")
def index(sources: Sources) -> Index:
    compass = load(sources).compass
    assert compass is not None
    return Index(compass, TODAY)


@pytest.mark.parametrize("day", [TODAY, TODAY + timedelta(days=5 * 365)], ids=["today", "in five years"])
def test_there_is_no_error_today_nor_in_five_years(day: date, sources: Sources) -> None:
    assert [p for p in problems_of(sources, day) if p.severity == "error"] == []


def test_every_published_offer_names_its_source(index: Index) -> None:
    assert [offer.id for offer in index.published.values() if not offer.sources] == []
    assert [s.url for offer in index.published.values() for s in offer.sources if not s.url.startswith("http")] == []


def test_every_age_area_and_main_topic_has_offers(index: Index) -> None:
    assert [g.id for g in index.compass.age_groups.values() if not index.of_age(g)] == []
    assert [t for t in index.compass.topics if not index.by_topic[t]] == []
    for area in index.compass.social_areas.values():
        assert any(index.in_area(area).values()), area.id


def test_refuges_for_women_publish_no_address(index: Index) -> None:
    for offer in index.published.values():
        if "frauenhaus" in offer.id or "frauenhaeuser" in offer.id:
            assert [s.address.address_1 for s in index.spots(offer)] == [], offer.id


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("", ""),
        ("seniorenzentrum-emmaus-ebersdorf", "aeltere-menschen, erwachsene"),
        ("jugendhaus-triptis", "jugendliche, kinder"),
        ("frauenhaeuser-nachbarkreise", "frauen, kinder"),
        ("kita-saalespatzen-hirschberg", "eltern, jugendliche"),
    ],
)
def test_no_offer_stands_under_another_age_and_a_slip_would_be_found(name: str, people: str, sources: Sources) -> None:
    path = f"offers/{name}.yml"
    texts = dict(sources.texts)
    if name:
        texts[path] = re.sub(r"(?m)^audiences: .*$", f"audiences: [{people}]", texts[path])
    found = problems_of(Sources("content", texts, sources.problems))
    assert {p.location.file for p in found if p.code in ("K260", "K261", "K262")} == (
        {f"content/{path}"} if name else set()
    )


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
