"""Questions to the real content: the right help is among the first, places and offices are found by their names."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page

from bench.search_quality import MAX_WITHOUT_ANY, MIN_ANSWERED, judge, questions
from generator.base.folding import words
from tests.browser.asked import ask
from tests.browsing import ROOT

pytestmark = pytest.mark.browser


@pytest.fixture
def search_page(page: Page, host: str) -> Page:
    """The search page over the real content."""
    page.goto(host + "suche/")
    return page


@pytest.mark.parametrize("part", ["tune", "report"])
def test_right_help_is_among_the_first_three(search_page: Page, host: str, part: str) -> None:
    """At least 90 % of the questions are answered, hardly any finds nothing at all."""
    judged = judge(search_page, host, questions(part))

    assert judged.answered >= MIN_ANSWERED, judged.failures()
    assert judged.without_any <= MAX_WITHOUT_ANY


@pytest.mark.parametrize(
    ("question", "pages"),
    [
        ("Rathaus Ranis", ["ort/ranis/", "angebote/verwaltungsgemeinschaft-ranis-ziegenrueck/"]),
        ("Einwohnermeldeamt Tanna", ["ort/tanna/"]),
        ("Gemeindeverwaltung Keila", ["ort/keila/"]),
        ("Stadtverwaltung Wurzbach", ["ort/wurzbach/"]),
        ("Bürgermeister Gefell", ["ort/gefell/"]),
    ],
)
def test_the_office_of_a_place_is_found_first(
    search_page: Page, host: str, question: str, pages: Sequence[str]
) -> None:
    """On the page of the place, which begins with its office, or on the page of that very office."""
    first = ask(search_page, host, question)[0]

    assert first["url"] in pages


def test_questions_are_many_of_all_kinds_and_ask_for_what_there_is(site_folder: Path) -> None:
    """A renamed offer must not leave a question without an answer."""
    asked = questions()
    known = {
        p.parent.name for folder in ("angebote", "uebergaenge") for p in (site_folder / folder).glob("*/index.html")
    }

    assert len(asked) >= 150
    assert len({question.ask for question in asked}) == len(asked)
    assert {question.kind for question in asked} == {"everyday", "question", "typo", "umlaut", "compound", "language"}
    assert [(q.ask, q.expect - known) for q in asked if q.expect - known] == []


def test_a_place_brings_what_is_there_to_the_front(search_page: Page, host: str) -> None:
    """A place in the question, alone or with a wish, by name, village or postal code."""
    assert ask(search_page, host, "Ziegenrück")[0]["url"] == "ort/ziegenrueck/"
    assert ask(search_page, host, "07924")[0]["kind"] == "place"
    assert ask(search_page, host, "Bücherei in Bad Lobenstein")[0]["id"] == "stadtbibliothek-bad-lobenstein"
    assert ask(search_page, host, "Fahrdienst Dreba")[0]["id"] == "kuh-express-dreba"


def test_no_word_of_a_place_s_name_is_a_wish(search_page: Page, host: str) -> None:
    """„Hebamme Bad Lobenstein“ asks for no bath: whatever has a name of several words, the wish comes first."""
    rows = csv.DictReader((ROOT / "content/region/places.csv").read_text(encoding="utf-8").splitlines())
    long = [row["name"] for row in rows if len(words(row["name"])) > 1]
    # As people write it, with a typo, and while it is still being typed.
    asked = [*long, "Bad Lobenstien", "bad lob", "Neustadt Orla", "saalburg ebersdorf"]
    wrong = [name for name in asked if "Hebamme" not in ask(search_page, host, f"Hebamme {name}")[0]["why"]]

    assert len(long) > 5
    assert wrong == []
    first = [hit["id"] for hit in ask(search_page, host, "jobcenter bad lobenstein")[:3]]
    assert "jobcenter-saale-orla-kreis" in first
    assert ask(search_page, host, "Bad Lobenstein")[0]["url"] == "ort/bad-lobenstein/"
    assert ask(search_page, host, "Neustadt an der Orla")[0]["url"] == "ort/neustadt-an-der-orla/"
    assert ask(search_page, host, "Neundorf bei Schleiz")[0]["url"] == "ort/neundorf-bei-schleiz/"


def test_abbreviations_stay_exact(search_page: Page, host: str) -> None:
    """No typo in words under five letters: DRK is not DRV, and nonsense finds nothing."""
    assert all("DRK" in hit["why"] for hit in ask(search_page, host, "DRK"))
    assert ask(search_page, host, "QRK") == []
