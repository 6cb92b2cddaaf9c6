"""The texts of the program in each language that comes with it: complete, and none of what is gone."""

from __future__ import annotations

import ast
import re

import pytest

from generator.language.interface import interface, labels, read
from generator.language.interface.scripts import FOLDER
from generator.model.offer import Offer
from generator.model.roles.fields import fields_of
from generator.pages.kinds import KINDS
from generator.pages.parts.sections import GROUP_TITLES
from tests.pages.made_up import ALL_SCRIPT_TEXTS
from tests.support import ROOT

SHIPPED = ("en", "uk", "ru", "ar")
LABELS = "generator/language/interface/labels.yml"
KIND_TEXTS = {
    (kind.name, role): text
    for kind in KINDS
    for role, text in (
        ("found_as", kind.found_as.label if kind.found_as else ""),
        ("menu", kind.menu),
        ("neutral_title", kind.neutral_title),
        ("unique_title", kind.unique_title),
    )
    if text
}
ROW_LABELS = {field.row for field in fields_of(Offer).values() if field.row}


@pytest.mark.parametrize("language", SHIPPED)
def test_each_language_that_comes_with_the_program_is_complete(language: str) -> None:
    uneven = read(language).keys() ^ read("en").keys()
    assert not uneven, f"Only one of en.yml and {language}.yml in generator/language/interface/ has these: {uneven}"
    for german, translated in interface(language).items():
        for one in (translated,) if isinstance(translated, str) else translated.values():
            assert sorted(re.findall(r"\{\w+\}", one)) == sorted(re.findall(r"\{\w+\}", german)), german
            assert one.strip(), german


def test_each_label_has_all_languages_side_by_side() -> None:
    wrong = {
        text: sorted({*SHIPPED} ^ {language for language, one in said.items() if one})
        for text, said in labels().items()
    }
    assert labels().keys() == read("labels").keys(), f"In {LABELS}, each text has a line for each of {SHIPPED} below it"
    lacking = {text: languages for text, languages in wrong.items() if languages}
    assert not lacking, f"Add in {LABELS} what these say in these languages (or take out others): {lacking}"


@pytest.mark.parametrize("language", SHIPPED)
def test_a_text_stands_in_one_file_only(language: str) -> None:
    """Who changed one of two would see the other on the page."""
    twice = sorted(labels().keys() & read(language).keys())
    assert not twice, f"Take these out of {language}.yml, they stand in {LABELS}: {twice}"


def test_labels_stand_side_by_side() -> None:
    """Who adds a field or a kind of page writes its words in one file."""
    texts = {*KIND_TEXTS.values(), *ROW_LABELS}
    scattered = sorted(texts & read("en").keys())
    assert not scattered, f"Move these into {LABELS}: {scattered}"


def _words_of_the_program() -> set[str]:
    """Texts in the code; those with a number are put together there, as „{number} Tage“ or „einem Tag“."""
    trees = (ast.parse(path.read_text("utf-8")) for path in (ROOT / "generator").rglob("*.py"))
    texts = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    words = {text for text in texts if isinstance(text, str)}
    return words | {f"{number} {word}" for number in ("{number}", "einem", "einer") for word in words}


def test_no_translation_is_left_of_a_text_that_is_gone() -> None:
    shown = ("generator/pages/**/*.jinja", "site_overrides/assets/js/**/*.js", "site_overrides/*.html")
    files = "".join(path.read_text("utf-8") for pattern in shown for path in sorted(ROOT.glob(pattern)))
    words = _words_of_the_program()
    gone = [text for text in interface("en") if text not in words and text not in files]
    assert not gone, f"Take these out of the files in generator/language/interface/, no page says them: {gone}"


def test_every_text_that_a_script_says_is_known_and_translated() -> None:
    """What a script says and nobody has found there would be German on every page."""
    said = {
        re.sub(r"\s+", " ", text)
        for path in FOLDER.rglob("*.js")
        for text in re.findall(r'\bsay\(\s*"([^"]+)"', path.read_text("utf-8"))
    }
    assert said == set(ALL_SCRIPT_TEXTS) != set()
    missing = sorted({*ALL_SCRIPT_TEXTS, *GROUP_TITLES} - interface("en").keys())
    assert not missing, f"Add these to en, uk, ru and ar.yml of generator/language/interface/: {missing}"


@pytest.mark.parametrize("language", SHIPPED)
def test_what_a_kind_of_page_says_of_itself_is_translated(language: str) -> None:
    """Its title among others, its neutral title, its name in the menu and in results."""
    missing = {f"{kind}.{role}": text for (kind, role), text in KIND_TEXTS.items() if text not in interface(language)}
    assert not missing, f"Add these to {LABELS}, in {language} and all others: {missing}"


@pytest.mark.parametrize("language", SHIPPED)
def test_the_label_of_a_row_is_translated(language: str) -> None:
    """Also one that the town says by chance, in which a page looks like the district's own German."""
    missing = ROW_LABELS - set(interface(language))
    assert not missing, f"Add these to {LABELS}, in {language} and all others: {missing}"
