"""What is not known and not sure is said once; places once; hints fit the page. For every offer and every page."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from lxml import html
from markupsafe import Markup

from generator.base.output import Page
from generator.facts import known as facts
from generator.facts import unknown
from generator.index import Index
from generator.language.hyphens import SOFT
from generator.model.offer import Offer
from generator.model.vocabulary import AgeGroup
from generator.pages import site_files
from generator.pages.parts.cards import card
from generator.pages.parts.finder import age_hint
from generator.paper.offers import entry
from tests import factories
from tests.factories import TODAY
from tests.pages.reading import has, text, tree
from tests.support import ROOT, german_only, index_of, real_index

IGNORANCE = re.compile(
    r"n(?:icht|ichts) bekannt|kennen (?:wir )?(?:noch )?(?:keine|nicht)|wir wissen nicht", re.IGNORECASE
)
DOUBT = re.compile(r"nicht sicher|Nummer ist noch nicht|Angaben noch nicht", re.IGNORECASE)


@pytest.fixture(scope="module")
def district() -> Index:
    """All offers of the district, without what editors wrote in their own words: the pages are tried, not the content."""
    compass = real_index().compass
    lines = {i: line.model_copy(update={"hours": None, "cost": None}) for i, line in compass.help_lines.items()}
    offers = {i: silent(offer) for i, offer in compass.offers.items()}
    return Index(replace(german_only(compass), offers=offers, help_lines=lines), TODAY)


def silent(offer: Offer) -> Offer:
    schedules = tuple(
        schedule.model_copy(update={"description": None}) for schedule in offer.schedules if schedule.byday
    )
    prose = ("alert", "application_process", "eligibility_description", "fees_description", "accessibility_description")
    return offer.model_copy(update={"description": "Text.", "schedules": schedules} | dict.fromkeys(prose))


@pytest.fixture(scope="module")
def german_pages(district: Index) -> dict[str, html.HtmlElement]:
    files = (file for file in site_files(district).values() if isinstance(file, Page) and file.lang == "de")
    return {page.address: html.fromstring(page.body) for page in files}


def offer_pages(pages: dict[str, html.HtmlElement]) -> Iterator[tuple[str, html.HtmlElement]]:
    for address, page in pages.items():
        if "page-offer" in page.get("class", ""):
            yield address, page


def test_every_offer_page_says_what_is_unknown_in_one_line(german_pages: dict[str, html.HtmlElement]) -> None:
    pages = list(offer_pages(german_pages))
    assert pages
    for address, page in pages:
        assert len(has(page, "unknown")) <= 1, address
        assert len(has(page, "doubt")) <= 1, address
        for part in [*has(page, "terms"), *has(page, "page-head")]:
            assert not IGNORANCE.search(text(part)), (address, text(part))
        beside = [e for e in has(page, "terms")[0].iter() if "doubt" not in e.get("class", "") and e.text]
        assert not [e.text for e in beside if DOUBT.search(e.text)], address


def test_cards_and_rows_show_only_what_is_known(german_pages: dict[str, html.HtmlElement]) -> None:
    for address, page in german_pages.items():
        for shown in has(page, "card", "row", "stop"):
            assert not re.search(r"n(?:icht|ichts) bekannt", text(shown)), (address, text(shown))
        for fact in has(page, "fact"):
            assert text(fact).partition(":")[2].strip(), address


def test_print_says_it_in_one_line_too(district: Index) -> None:
    for offer in district.listed.values():
        data = entry(district, offer)
        told = [
            value for key, value in data.items() if key not in {"alert", "unknown", "closed"} and isinstance(value, str)
        ]
        assert not [value for value in told if IGNORANCE.search(value)], offer.id
        assert data["unknown"] == unknown.unknown(district, offer)


def test_unknown_stays_to_be_seen() -> None:
    """It differs from „no“: every fact that is not known stands in the line, and goes from it when it is known."""
    full = {
        "Telefonnummer": {"phones": []},
        "Anschrift": {"address": {"city": "Musterstadt"}},
        "Zeiten": {"schedules": []},
        "Kosten": {"cost": "unknown"},
        "Zugang": {"accessibility": "unknown"},
        "Sprachen": {"languages": []},
        "Anbieter": {"organization": None},
    }
    known = {"schedules": [{"byday": ["MO"]}], "cost": "free", "accessibility": "no", "languages": ["de"]}
    for name, missing in full.items():
        index = factories.index(factories.offer(**(known | missing)))
        assert unknown.unknown(index, index.compass.offers["elterncafe"]).startswith(f"Noch nicht bekannt: {name}.")


def test_help_on_the_phone_misses_no_address() -> None:
    index = factories.index(factories.offer(delivery=["phone"], address=None))
    assert "Anschrift" not in unknown.unknown(index, index.compass.offers["elterncafe"])


def test_the_address_of_those_who_come_to_you_is_their_office() -> None:
    coming = factories.offer(delivery=["outreach", "on_site", "group"])
    found = tree(factories.index(coming), "angebote/elterncafe/")
    terms = [term.findtext("dt") for term in has(found, "term")]
    assert "Büro" in terms
    assert "Wo" not in terms
    row = has(tree(factories.index(coming), "thema/treffs/"), "row")[0]
    assert text(has(row, "row-place")[0]) == "Kommt zu Ihnen"
    assert "Musterstadt" not in text(row)
    assert not facts.is_office(factories.offer(delivery=["on_site", "outreach"]))
    assert not facts.is_office(factories.offer(delivery=["outreach"], stops=[{"city": "Testwalde", "byday": ["MO"]}]))


def test_no_list_of_places_names_a_part_beside_its_whole(district: Index) -> None:
    """Containment counts, not the letters: „Probe“ lies in „VG Probe-Musterquell“, the state in Germany."""
    for index in (district, index_of()):
        every = tuple(index.region.service_area_ids)
        assert index.region.outermost(every) == ("country",)
        for outer in index.compass.social_areas.values():
            for inner in outer.municipalities:
                if inner in index.compass.municipalities and len(outer.municipalities) > 1:
                    assert index.region.outermost((inner, outer.id)) == (outer.id,)
                    assert index.region.outermost((outer.id, "district", inner)) == ("district",)
    named = factories.offer(service_area=["musterstadt", "westen"])
    assert "für Menschen aus: Gebiet westen Wo" in text(tree(factories.index(named), "angebote/elterncafe/"))


def test_places_side_by_side_all_stay() -> None:
    index = factories.index()
    assert index.region.outermost(("musterstadt", "testwalde")) == ("musterstadt", "testwalde")
    assert index.region.outermost(("musterstadt", "gibt-es-nicht")) == ("musterstadt", "gibt-es-nicht")


def groups(district: Index) -> list[AgeGroup]:
    return [*district.compass.age_groups.values(), *index_of().compass.age_groups.values()]


def test_the_age_a_finder_shows_belongs_to_its_page(district: Index) -> None:
    for group in groups(district):
        hint = age_hint(group)
        ages = {int(number) for number in re.findall(r"\d+", hint)}
        (age,) = ages
        assert group.minimum_age <= age * 12 < group.maximum_age, hint
        assert ("Schreib " in hint) == (group.form_of_address == "du"), hint
        if "Kind" in hint:
            assert group.maximum_age <= 18 * 12, hint


def test_pages_speak_in_one_form_in_their_finder(district: Index, german_pages: dict[str, html.HtmlElement]) -> None:
    for group in district.compass.age_groups.values():
        finder = text(has(german_pages[f"alter/{group.id}/"], "finder")[0])
        if group.form_of_address == "du":
            assert not re.search(r"\bSie\b|\bIhr\b", finder), group.id


def test_long_words_of_headings_can_be_divided(german_pages: dict[str, html.HtmlElement]) -> None:
    for address, page in german_pages.items():
        for heading in [*page.iter("h1"), *has(page, "card-title")]:
            for word in re.findall(rf"[^\W\d_{SOFT}]{{20,}}", heading.text_content()):
                raise AssertionError((address, word))


def test_no_dash_begins_a_line(german_pages: dict[str, html.HtmlElement]) -> None:
    for address, page in german_pages.items():
        for script in page.findall(".//script"):
            script.drop_tree()
        assert " – " not in html.tostring(page, encoding="unicode"), address


READERS = {
    "pages/kinds/easy/view.py": "headings of Markdown",
    "pages/kinds/offer/documents.py": "digits of a number",
}
"""Modules of pages and papers that may search in a text, and for what. None may guess a fact from what an editor wrote."""


def test_no_page_guesses_from_prose() -> None:
    for folder in ("facts", "pages", "paper"):
        for path in sorted((ROOT / "generator" / folder).rglob("*.py")):
            names = {
                alias.name
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.Import)
                for alias in node.names
            }
            if folder == "paper" and path.name in {"press.py", "prose.py"}:
                continue  # the words of the typesetting program, and Markdown
            assert "re" not in names or path.relative_to(ROOT / "generator").as_posix() in READERS, path
    for template in sorted((ROOT / "generator/pages").rglob("*.jinja")):
        assert not re.search(r"""["'] in \w""", template.read_text("utf-8")), template.name


def test_a_card_has_no_empty_fact() -> None:
    index = factories.index(factories.offer(address={"city": "Musterstadt"}, phones=[]))
    shown = card(index, index.compass.offers["elterncafe"], Markup())
    assert [fact.kind for fact in shown.facts] == ["age", "place", "how"]
