"""What the search finds: its quality, places, filters. The shipped script is what is judged."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page

from bench.search_quality import MAX_WITHOUT_ANY, MIN_ANSWERED, judge, questions
from generator.base.folding import fold, stem, words
from generator.search.files import file_number
from tests.browser.asked import ask, in_core
from tests.browser.conftest import ROOT

pytestmark = pytest.mark.browser


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


def test_browser_and_generator_read_words_alike(search_page: Page, host: str, site_folder: Path) -> None:
    """Folded words, stems and file numbers are the same in both, for every word of the index and then some."""
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
    here = [[[word, stem(word), file_number(word, 97)] for word in words(text)] for text in texts]
    there = in_core(
        search_page,
        host,
        "(core, texts) => texts.map((text) => core.words(text).map((w) => [w, core.stem(w), core.fileNumber(w, 97)]))",
        texts,
    )

    assert [pair for pair in zip(here, there, strict=True) if pair[0] != pair[1]] == []
    assert len(texts) > len(list(index.glob("t/*.json")))
    assert fold("Bäuerin") == "bauerin"


def test_module_answers_as_promised(search_page: Page, host: str) -> None:
    """id, kind, title, url, score, why; limit holds; the best come first."""
    found = ask(search_page, host, "Tagesmutter", {"limit": 4})

    assert len(found) == 4
    assert found[0].keys() >= {"id", "kind", "title", "url", "score", "why"}
    assert (found[0]["id"], found[0]["kind"], found[0]["url"]) == (
        "kindertagespflege",
        "offer",
        "angebote/kindertagespflege/",
    )
    assert "Tagesm" in found[0]["why"]
    assert [hit["score"] for hit in found] == sorted((hit["score"] for hit in found), reverse=True)


def test_abbreviations_stay_exact(search_page: Page, host: str) -> None:
    """No typo in words under five letters: DRK is not DRV, and nonsense finds nothing."""
    assert all("DRK" in hit["why"] for hit in ask(search_page, host, "DRK"))
    assert ask(search_page, host, "QRK") == []


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


def test_filters_leave_only_what_fits(search_page: Page, host: str) -> None:
    """Age group and place narrow the results; unknown values do not."""
    every = {hit["id"] for hit in ask(search_page, host, "Treff", {"limit": 100})}
    old = {hit["id"] for hit in ask(search_page, host, "Treff", {"limit": 100, "filters": {"alter": "ab-60"}})}
    near = {hit["id"] for hit in ask(search_page, host, "Treff", {"limit": 100, "filters": {"ort": "Hirschberg"}})}

    assert "seniorentreff-hirschberg" in old & near
    assert "jugendhaus-triptis" not in old | near
    assert old < every
    assert near < every
    unknown = {"alter": "ab-99", "ort": "Atlantis"}
    assert {hit["id"] for hit in ask(search_page, host, "Treff", {"limit": 100, "filters": unknown})} == every


def test_guides_are_found_by_what_they_are_about(search_page: Page, host: str) -> None:
    """A journey stands among the results beside the offers."""
    kinds = {hit["kind"] for hit in ask(search_page, host, "Einschulung", {"limit": 5})}

    assert "transition" in kinds
