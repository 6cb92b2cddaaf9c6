"""Pages in other languages: complete, marked where they are not, and told apart by browsers and voices."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import pytest
from lxml import etree, html

from generator.base.output import Page
from generator.index import Index
from generator.language.interface import interface
from generator.pages import site_files
from tests.pages.made_up import DISTRICT, MADE_UP, bracketed, made_up_language
from tests.pages.reading import has, text
from tests.support import TODAY, index_of, problems_of, town_with

OUTDATED = "Ein Teil dieser Seite ist vielleicht veraltet: Der deutsche Text hat sich seit der Übersetzung geändert."
UNREVIEWED = (
    "Diese Übersetzung hat noch niemand geprüft, der diese Sprache als Muttersprache spricht."
    " Im Zweifel gilt der deutsche Text."
)


@cache
def index() -> Index:
    return index_of(made_up_language())


@cache
def pages() -> Mapping[str, Page]:
    return {file.address: file for file in site_files(index()).values() if isinstance(file, Page)}


def in_german(element: html.HtmlElement) -> bool:
    """Does the element, or one around it, say that its text is German?"""
    return next((e.get("lang") for e in (element, *element.iterancestors()) if e.get("lang")), "") == "de"


def said(page: Page) -> list[tuple[str, bool]]:
    """Every piece of text on a page with a letter in it, and whether it is marked as German."""
    found = []
    for element in html.fromstring(page.body).iter(etree.Element):
        if element.tag in ("script", "tspan") or "⟦" in text(block_of(element)):
            continue
        names = [element.get(name) for name in ("aria-label", "title", "alt", "placeholder") if element.tag != "title"]
        found += [(words, in_german(element)) for words in (element.text, *names) if words]
        if element.tail and (around := element.getparent()) is not None:
            found.append((element.tail, in_german(around)))
    return [(" ".join(words.split()), marked) for words, marked in found if re.search(r"[^\W\d_]{2}", words)]


def block_of(element: html.HtmlElement) -> html.HtmlElement:
    """The paragraph or list item around an emphasis: a translation is bracketed as a whole."""
    return next((e for e in element.iterancestors("p", "li") if element.tag in ("em", "strong", "a")), element)


MINE = [page for page in pages().values() if page.lang == MADE_UP]


@pytest.mark.parametrize("page", MINE, ids=lambda page: page.address)
def test_one_file_is_enough_for_a_new_language(page: Page) -> None:
    """No German word stands on its pages unmarked: all that can be translated has passed through the file."""
    unmarked = [words for words, marked in said(page) if not marked and "⟦" not in words and "⟧" not in words]
    assert [words for words in unmarked if not is_proper(words)] == []


def is_proper(words: str) -> bool:
    """Addresses of the internet, and the „and“ of the language itself."""
    return bool(re.fullmatch(r"\(?[\w.-]+\.example\)?|[\w.]+@[\w.-]+|kaj", words)) or words in PIECES


PIECES = {piece.strip() for german in interface("en") for piece in re.split(r"\{\w+\}", german) if "{" in german}
"""What stands around a value with markup of its own, inside the brackets of the whole."""


@pytest.mark.parametrize("page", MINE, ids=lambda page: page.address)
def test_what_is_marked_as_german_is_the_district_s_own(page: Page) -> None:
    """A text of the program that the English file lacks would stand on every page in German."""
    own = " ".join(" ".join(town_with({}).texts.values()).replace("\\n", " ").split())
    marked = [text(span) for span in html.fromstring(page.body).iter("span") if span.get("lang") == "de"]
    bare = [words for words in marked if words.strip(" .") not in own]
    assert not bare, f"Add these to labels.yml, or to en, uk, ru and ar.yml, in generator/language/interface/: {bare}"


def test_a_page_tells_of_german_and_old_texts_exactly_where_it_shows_some() -> None:
    """The speech counts while a page is drawn, also what was drawn for another page before."""
    old = {MADE_UP: bracketed(OUTDATED), "ar": interface("ar")[OUTDATED]}
    changed = index_of(made_up_language(**{"topics/treffs/name": "Früher hieß es anders."}))
    rows = outdated = 0
    for file in site_files(changed).values():
        if not isinstance(file, Page) or file.lang not in old:
            continue
        page = html.fromstring(file.body)
        notes = has(page, "translation-notes")
        if not notes or "page-home" in page.get("class", ""):
            continue
        said = text(notes[0])
        notes[0].drop_tree()
        rows += len(has(page, "row", "card"))
        outdated += page.xpath("boolean(.//*[@data-outdated])")
        assert page.xpath("boolean(.//*[@lang='de'][@dir='ltr'])") == ("(DE)" in said), file.address
        assert page.xpath("boolean(.//*[@data-outdated])") == (old[file.lang] in said), file.address
    assert outdated > 1
    assert rows > 20


def test_the_pages_that_matter_most_are_there_in_each_language() -> None:
    compass = index().compass
    for language in ("ar", MADE_UP):
        there = {page.address.removeprefix(f"{language}/") for page in pages().values() if page.lang == language}
        assert {"", "notfall/", "alter/", "gebiet/", "thema/"} <= there
        assert {f"alter/{i}/" for i in compass.age_groups} <= there
        assert {f"gebiet/{i}/" for i in compass.social_areas} <= there
        assert {f"thema/{i}/" for i in index().topic_of} <= there
        assert {f"angebote/{i}/" for i in index().published} <= there


def test_a_guide_is_there_as_a_whole_or_not_at_all() -> None:
    assert "ar/uebergaenge/junge-leute/" in pages()
    assert "ar/uebergaenge/kita-start/" not in pages()
    assert "eo/uebergaenge/kita-start/" in pages()


def test_a_way_to_a_page_without_translation_leads_to_the_german_one_and_says_so() -> None:
    home = html.fromstring(pages()["ar/"].body)
    ways = {a.get("href"): a.get("hreflang") for a in home.iter("a")}
    assert ways["../uebergaenge/kita-start/"] == "de"
    assert ways["../ar/uebergaenge/junge-leute/"] is None


def test_pages_name_their_language_and_direction() -> None:
    assert {(page.lang, page.direction) for page in pages().values()} == {
        ("de", "ltr"),
        ("de-simple", "ltr"),
        ("ar", "rtl"),
        ("eo", "ltr"),
    }


def test_the_switch_keeps_the_page_or_leads_to_the_start_of_the_language() -> None:
    siblings = {s.lang: (s.address, s.is_same) for s in pages()["thema/familie/"].siblings}
    assert siblings == {
        "de": ("thema/familie/", True),
        "de-simple": ("leicht/familie/", True),
        "ar": ("ar/thema/familie/", True),
        "eo": ("eo/thema/familie/", True),
    }
    assert {s.lang: (s.address, s.is_same) for s in pages()["impressum/"].siblings}["ar"] == ("ar/", False)


def test_a_changed_german_text_is_marked_on_the_page_and_told_to_editors() -> None:
    topics = (
        town_with({}).texts["vocabulary/topics.yml"].replace("Wenn das Geld nicht reicht.", "Wenn das Geld knapp ist.")
    )
    made = site_files(index_of({"vocabulary/topics.yml": topics}))
    page = made["ar/thema/geld/index.html"]
    assert isinstance(page, Page)
    body = html.fromstring(page.body)
    assert [text(element) for element in body.xpath("//*[@data-outdated]")] == ["عندما لا يكفي المال."]
    assert str(interface("ar")[OUTDATED]) in text(body)
    fresh = html.fromstring(pages()["ar/thema/geld/"].body)
    assert fresh.xpath("//*[@data-outdated]") == []
    assert str(interface("ar")[OUTDATED]) not in text(fresh)
    (problem,) = [p for p in problems_of(town_with({"vocabulary/topics.yml": topics})) if p.code == "K221"]
    assert (problem.location.file, "topics/geld/summary" in problem.message) == ("content/translations/ar.yml", True)


def test_an_unreviewed_translation_says_so_and_a_reviewed_one_does_not() -> None:
    files = made_up_language()
    reviewed = files[f"translations/{MADE_UP}.yml"].replace('"reviewed": "nein"', '"reviewed": "ja"')
    made = site_files(index_of({**files, f"translations/{MADE_UP}.yml": reviewed}))
    after = made[f"{MADE_UP}/thema/geld/index.html"]
    assert isinstance(after, Page)
    assert (UNREVIEWED in pages()[f"{MADE_UP}/thema/geld/"].body, UNREVIEWED in after.body) == (True, False)


def test_an_offer_says_its_own_translation_or_stays_german() -> None:
    translated = html.fromstring(pages()["ar/angebote/familientreff-musterstadt/"].body)
    assert text(translated.find(".//h1")) == "مقهى العائلة"
    german = html.fromstring(pages()["ar/angebote/kita-muehlbach/"].body)
    (inside,) = german.find(".//h1")
    assert (inside.get("lang"), inside.get("dir")) == ("de", "ltr")
    assert has(german, "translation-notes")


def test_numbers_and_days_take_the_form_of_the_language() -> None:
    offer = text(html.fromstring(pages()["ar/angebote/familientreff-musterstadt/"].body))
    assert re.search(r"\d{1,2} (يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)", offer)


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"district.yml": DISTRICT.replace("[de, ar]", "[de, ar, uk]")}, "K224"),
        ({"translations/ar.yml": 'name: "x"\ntexts:\n  topics/gibtsnicht/name: {de: "a", text: "b"}\n'}, "K222"),
        ({"translations/ar.yml": 'name: "x"\n'}, "K223"),
        ({"translations/ar.yml": 'name: "x"\ninterface: {"Stand: {date}.": "ohne"}\n'}, "K136"),
        ({"translations/ar.yml": 'name: "x"\ninterface: {"Stand: {date}.": "{date.__class__}"}\n'}, "K136"),
        ({"translations/ar.yml": 'name: "x"\ninterface: {"Stand: {date}.": {one: "{date}"}}\n'}, "K136"),
        ({"translations/ar.yml": 'name: "x"\ninterface: {"Stand: {datum}.": "{datum}"}\n'}, "K226"),
        ({"translations/ar.yml": 'name: "x"\ntexts:\n  topics/geld/name: {de: "Geld", text: "{geld}"}\n'}, "K227"),
        ({"translations/qx.yml": 'name: "x"\n'}, "K117"),
    ],
)
def test_what_is_wrong_with_a_language_is_told(files: Mapping[str, str], code: str) -> None:
    assert code in {p.code for p in problems_of(town_with(files), TODAY)}


def test_braces_in_a_text_of_the_district_mean_nothing() -> None:
    """A name like a pattern must neither fill in anything nor stop the build."""
    topics = town_with({}).texts["vocabulary/topics.yml"].replace("name: Geld", 'name: "Stand: {date}."')
    language = 'name: "x"\ntexts:\n  topics/geld/name: {de: "Stand: {date}.", text: "{0} {date} {x}"}\n'
    made = site_files(index_of({"vocabulary/topics.yml": topics, "translations/ar.yml": language}))
    page = made["ar/thema/geld/index.html"]
    assert isinstance(page, Page)
    assert "{0} {date} {x}" in page.body
