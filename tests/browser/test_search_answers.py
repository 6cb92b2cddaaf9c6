"""What the search finds: its quality, places, filters. The shipped script is what is judged."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.base.folding import fold, stem, words
from generator.search.files import file_number
from tests.browser.asked import ask, in_core

pytestmark = pytest.mark.browser


@pytest.fixture
def search_page(still: Callable[[str], Page], town_host: str) -> Page:
    return still(town_host + "suche/")


@pytest.mark.parametrize(
    ("question", "place"),
    [("Rathaus Musterstadt", "musterstadt"), ("Gemeindeverwaltung Probendorf", "probendorf")],
)
def test_the_office_of_a_place_is_found_first(search_page: Page, town_host: str, question: str, place: str) -> None:
    """On the page of the place, which begins with its office."""
    first = ask(search_page, town_host, question)[0]
    assert (first["url"], first["why"].split(", ")) == (f"ort/{place}/", question.split())


def test_browser_and_generator_read_words_alike(page: Page, host: str, site_folder: Path) -> None:
    """Folded words, stems and file numbers are the same in both, for every word of the index and then some."""
    page.goto(host + "suche/")
    index = site_folder / "suche/index"
    texts = [
        "İstanbul ŁÓDŹ ﬁnden ½ Ǆ ÆØÅ",
        "Abenteuer Quelle Bequemlichkeit",
        "مَدْرَسَة المدرسة",
        "їжак йод ёлка",
        "e\u0301ne",
    ]
    for path in [*index.glob("t/*.json"), *index.glob("w/*.json")]:
        for key, value in json.loads(path.read_bytes()).items():
            texts += [key, value[0] if isinstance(value, list) else value]
    texts = list(dict.fromkeys(texts))
    here = [[[word, stem(word), file_number(word, 97)] for word in words(text)] for text in texts]
    there = in_core(
        page,
        host,
        "(core, texts) => texts.map((text) => core.words(text).map((w) => [w, core.stem(w), core.fileNumber(w, 97)]))",
        texts,
    )

    assert [pair for pair in zip(here, there, strict=True) if pair[0] != pair[1]] == []
    assert len(texts) > len(list(index.glob("t/*.json")))
    assert fold("Bäuerin") == "bauerin"


def test_module_answers_as_promised(search_page: Page, town_host: str) -> None:
    """id, kind, title, url, score, why; limit holds; the best come first."""
    every = ask(search_page, town_host, "Krabbelgruppe Treff")
    found = ask(search_page, town_host, "Krabbelgruppe Treff", {"limit": 2})

    assert len(every) > 2
    assert found == every[:2]
    assert found[0].keys() >= {"id", "kind", "title", "url", "score", "why"}
    assert (found[0]["id"], found[0]["kind"], found[0]["url"]) == (
        "familientreff-musterstadt",
        "offer",
        "angebote/familientreff-musterstadt/",
    )
    assert "Krabbelgruppe" in found[0]["why"]
    assert [hit["score"] for hit in every] == sorted((hit["score"] for hit in every), reverse=True)


def test_abbreviations_stay_exact(search_page: Page, town_host: str) -> None:
    """No typo in words under five letters: FVM is not FWM, and nonsense finds nothing."""
    found = ask(search_page, town_host, "FVM")
    assert {hit["id"] for hit in found} == {"familienverein-musterstadt", "familientreff-musterstadt"}
    assert all("FVM" in hit["why"] for hit in found)
    assert ask(search_page, town_host, "FWM") == []


def test_a_place_brings_what_is_there_to_the_front(search_page: Page, town_host: str) -> None:
    """A place in the question, alone or with a wish, by name, village or postal code."""
    assert ask(search_page, town_host, "Testwalde")[0]["url"] == "ort/testwalde/"
    assert ask(search_page, town_host, "01994")[0]["kind"] == "place"
    assert ask(search_page, town_host, "Treff in Musterstadt")[0]["id"] == "familientreff-musterstadt"
    assert ask(search_page, town_host, "Treff Probendorf")[0]["id"] == "jugendclub-probendorf"
    assert ask(search_page, town_host, "Öderan")[0]["url"] == "ort/beispielhausen/"


def test_filters_leave_only_what_fits(search_page: Page, town_host: str) -> None:
    """Age group and place narrow the results; unknown values do not."""

    def found(**filters: str) -> set[str]:
        return {
            hit["id"]
            for hit in ask(search_page, town_host, "Treff", {"limit": 100, "filters": filters})
            if hit["kind"] == "offer"
        }

    every = found()
    assert {"familientreff-musterstadt", "jugendclub-probendorf"} <= every
    assert found(alter="baby") == {"familientreff-musterstadt"}
    assert found(ort="Beispielhausen") == {"jugendclub-probendorf"}
    assert found(alter="ab-99", ort="Atlantis") == every


def test_guides_are_found_by_what_they_are_about(search_page: Page, town_host: str) -> None:
    """A journey stands among the results beside the offers."""
    kinds = {hit["kind"] for hit in ask(search_page, town_host, "Eingewöhnung", {"limit": 5})}

    assert "transition" in kinds
