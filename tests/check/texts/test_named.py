"""What a file names that no page can show: a translation into German, a drawing, a form of plural, an emergency page without 112."""

from __future__ import annotations

import pytest

from generator.model.values.languages import counted_forms, plural_forms
from tests.support import TOWN, offer, problems_of, town_with

AR = (TOWN / "translations/ar.yml").read_text(encoding="utf-8")
GROUPS = (TOWN / "vocabulary/age_groups.yml").read_text(encoding="utf-8")
EMERGENCY = (TOWN / "emergency.yml").read_text(encoding="utf-8")
EASY = "---\ntitle: Neu\nsummary: Das ist neu.\npictures: [{}]\n---\n## Neu\n\nDas ist neu.\n"


def new(files: dict[str, str]) -> list[tuple[str, str, str]]:
    before = set(problems_of(town_with({})))
    return [
        (p.code, p.location.file.removeprefix("content/"), f"{p.message} {p.fix}")
        for p in problems_of(town_with(files))
        if p not in before
    ]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("translations/de.yml", "name: Deutsch\n"),
        ("translations/de.yml", "name: Deutsch\ninterface:\n  Suche: Suchen\n"),
        ("offers/testangebot.yml", offer("translations:\n  de: {name: Treff}")),
    ],
)
def test_a_translation_into_german_is_an_error(file: str, text: str) -> None:
    found = new({file: text})
    assert ("K340", file) in [(code, where) for code, where, _ in found]


@pytest.mark.parametrize(
    ("icon", "meant"),
    [("babby", "baby"), ("hause", "house"), ("emoji", ""), ("mark-2", "mark"), ("wheel-chair", "wheelchair")],
)
def test_a_drawing_that_there_is_not_is_an_error(icon: str, meant: str) -> None:
    for files in (
        {"vocabulary/age_groups.yml": GROUPS.replace("icon: baby", f"icon: {icon}")},
        {"easy/neu.md": EASY.format(icon)},
    ):
        ((code, file, said),) = [found for found in new(files) if found[0] == "K341"]
        assert (code, file) == ("K341", next(iter(files)))
        assert (f"„{meant}“" in said) if meant else ("Es gibt: " in said)


@pytest.mark.parametrize("form", ["on", "singular", "eins", "1", "zwei", "paucal", "One"])
def test_a_form_of_plural_that_the_language_lacks_is_an_error(form: str) -> None:
    text = AR.replace("    few: ", f"    {form}: ")
    found = [(code, file) for code, file, _ in new({"translations/ar.yml": text})]
    assert ("K136", "translations/ar.yml") in found


@pytest.mark.parametrize(
    ("language", "form"), [("en", "few"), ("en", "two"), ("uk", "two"), ("pl", "zero"), ("tr", "many")]
)
def test_forms_are_those_of_the_language_not_of_any(language: str, form: str) -> None:
    text = f"name: X\ninterface:\n  'Noch {{number}} Angebote zeigen': {{{form}: '{{number}}', other: '{{number}}'}}\n"
    found = [code for code, file, _ in new({f"translations/{language}.yml": text}) if file.startswith("translations")]
    assert "K136" in found


@pytest.mark.parametrize("form", ["two", "few", "many"])
def test_a_missing_form_is_a_warning(form: str) -> None:
    text = "".join(line for line in AR.splitlines(keepends=True) if not line.startswith(f"    {form}: "))
    assert text != AR
    assert [code for code, *_ in new({"translations/ar.yml": text})] == ["K343"]


def test_forms_for_fractions_and_millions_may_be_missing() -> None:
    assert counted_forms("fr") == {"one", "other"} < plural_forms("fr") | {"many"}
    assert counted_forms("cs") == {"one", "few", "other"}
    assert counted_forms("uk") == {"one", "few", "many"}


@pytest.mark.parametrize(
    "text",
    ["[]\n", EMERGENCY.replace("[rettung]", "[frauenhaus]"), "- {id: a, title: A, help_lines: [sorgentelefon]}\n"],
)
def test_an_emergency_page_without_112_is_an_error(text: str) -> None:
    assert "K342" in [code for code, *_ in new({"emergency.yml": text})]


def test_a_broken_help_line_is_not_a_missing_112_as_well() -> None:
    lines = (
        (TOWN / "vocabulary/help_lines.yml")
        .read_text(encoding="utf-8")
        .replace('"112"', '"11 2 0"')
        .replace(" 112", " 11x2")
    )
    assert "K342" not in [code for code, *_ in new({"vocabulary/help_lines.yml": lines})]


def test_a_translation_into_german_has_one_message() -> None:
    found = [
        p for p in problems_of(town_with({"translations/de.yml": "name: Deutsch\n"})) if "de.yml" in p.location.file
    ]
    assert [p.code for p in found] == ["K340"]
