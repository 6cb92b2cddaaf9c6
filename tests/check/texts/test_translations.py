"""What editors and translators are told about translations, in words they can act on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.base.problem import Problem
from generator.edge.starting_translation import translation_text
from generator.language import interface
from generator.model.texts import german_texts
from tests.support import index_of, kompass, offer, problems_of, town_with

NAME = "offers/testangebot.yml"


def about(code: str, files: Mapping[str, str]) -> list[Problem]:
    return [p for p in problems_of(town_with(files)) if p.code == code]


def translated(*made: str) -> dict[str, str]:
    """An offer with a translation into each of some languages; `made` are fields of each."""
    lines = [f'  {code}: {{name: "a", summary: "b"{more}}}' for code, more in zip(("en", "ar"), made, strict=False)]
    return {NAME: offer("translations:\n" + "\n".join(lines))}


def test_one_changed_text_is_one_message_that_names_all_languages_and_what_to_replace() -> None:
    (problem,) = about("K221", translated(', made_from: "00000000"', ', made_from: "00000000"'))
    assert "„en“ und „ar“" in problem.message
    assert "ersetzen Sie bei made_from „00000000“ durch „" in problem.fix
    assert problem.location.line == translated("", "")[NAME].splitlines().index('  en: {name: "a", summary: "b"}') + 1


def test_a_mark_as_the_message_says_it_ends_the_message() -> None:
    (problem,) = about("K225", translated("", ""))
    (mark,) = [word for word in problem.fix.split() if word.strip('."').isalnum() and word.startswith('"')]
    mended = translated(f", made_from: {mark.rstrip('.')}", f", made_from: {mark.rstrip('.')}")
    assert about("K225", mended) + about("K221", mended) == []


@pytest.mark.parametrize(
    ("code", "mark", "one", "both"),
    [
        (
            "K221",
            ', made_from: "00000000"',
            "seit die Übersetzung „en“ entstand",
            "seit die Übersetzungen „en“ und „ar“ entstanden",
        ),
        ("K225", "", "bei der Übersetzung „en“", "bei den Übersetzungen „en“ und „ar“"),
    ],
)
def test_one_language_is_spoken_of_as_one_and_two_as_two(code: str, mark: str, one: str, both: str) -> None:
    (single,) = about(code, translated(mark))
    (double,) = about(code, translated(mark, mark))
    assert one in single.message
    assert "Stimmt sie," in single.fix
    assert both in double.message
    assert "Stimmen sie," in double.fix


def test_languages_whose_marks_differ_are_told_apart() -> None:
    stale = ', made_from: "00000000"'
    (problem,) = about("K221", translated(stale, f'{stale}, description: "c"'))
    assert "(en)" in problem.fix
    assert "(ar)" in problem.fix


def test_a_word_of_the_interface_that_no_page_says_is_told_with_the_nearest() -> None:
    (problem,) = about("K226", {"translations/ar.yml": 'name: "x"\ninterface:\n  "Merken!": "y"\n  "Merken": "z"\n'})
    assert (problem.location.line, "Meinten Sie „Merken“?" in problem.fix) == (3, True)


def test_a_lost_placeholder_is_told_at_its_line_with_its_reason() -> None:
    (problem,) = about(
        "K136", {"translations/ar.yml": 'name: "x"\ninterface:\n  "Merken": "z"\n  "Stand: {date}.": "x"\n'}
    )
    assert (problem.location.line, "Platzhalter" in problem.why) == (4, True)


def test_a_word_twice_in_the_glossary_is_told() -> None:
    twice = "- {id: a, word: Bescheid, meaning: Ein Brief.}\n- {id: b, word: Post, forms: [bescheid], meaning: Ein Brief.}\n"
    (problem,) = about("K216", {"vocabulary/glossary.yml": twice})
    assert (problem.location.line, "(Zeile 1)" in problem.message) == (2, True)


DISTRICT = town_with({}).texts["district.yml"]
POLISH = {"translations/pl.yml": 'name: "Polski"\n'}


def with_languages(listed: str) -> dict[str, str]:
    return {**POLISH, "district.yml": DISTRICT.replace("[de, ar]", listed)}


def test_a_file_of_a_language_that_the_site_does_not_have_is_a_hint() -> None:
    (problem,) = about("K228", POLISH)
    assert "languages: [de, ar, pl]" in problem.fix
    assert about("K228", with_languages("[de, ar, pl]")) == []


def test_a_mistyped_code_leads_to_the_file_that_is_there_and_is_told_once() -> None:
    files = with_languages("[de, ar, lp]")
    (problem,) = about("K224", files)
    assert problem.fix == "Meinten Sie „pl“?"
    assert about("K201", files) + about("K228", files) == []


def test_a_language_that_nobody_has_begun_is_told_how_to_begin() -> None:
    (problem,) = about("K224", {"district.yml": DISTRICT.replace("[de, ar]", "[de, ar, ro]")})
    assert "kompass new translation ro" in problem.fix


def test_who_writes_the_name_of_a_language_gets_its_code() -> None:
    (problem,) = about("K117", with_languages("[de, ar, Polnisch]"))
    assert problem.fix == "Schreiben Sie pl."


def test_a_new_language_begins_with_every_german_text_and_no_mistake(own_town: Path) -> None:
    assert kompass("new", "translation", "pl", "--content", own_town).code == 0
    text = (own_town / "translations/pl.yml").read_text(encoding="utf-8")
    begun = with_languages("[de, ar, pl]") | {"translations/pl.yml": text}
    told = {p.code for p in problems_of(town_with(begun)) if p.location.file.endswith("pl.yml")}
    assert told == {"K223"}
    finished = text.replace("    text:\n", '    text: "x"\n')
    (problem,) = [p for p in about("K223", {**begun, "translations/pl.yml": finished}) if "pl.yml" in p.location.file]
    assert "topics/" not in problem.message, "only texts of the interface are left"
    assert {*index_of({**begun, "translations/pl.yml": finished}).compass.translations["pl"].texts} >= {
        "topics/geld/name",
        "transitions/kita-start/introduction",
    }


@pytest.mark.parametrize(
    ("left", "said", "named"),
    [
        (1, "es fehlt eine Übersetzung: ", 1),
        (3, "es fehlen 3 Übersetzungen: ", 3),
        (4, "es fehlen 4 Übersetzungen, zum Beispiel: ", 3),
    ],
)
def test_a_translator_is_told_how_many_texts_are_left_and_where_to_begin(left: int, said: str, named: int) -> None:
    """All of them while they are few; „for example“ only where there are more."""
    files, compass = with_languages("[de, ar, uk]"), index_of().compass
    filled = translation_text("uk", compass).replace("    text:\n", '    text: "x"\n')

    def told(text: str) -> list[str]:
        found = about("K223", files | {"translations/uk.yml": text})
        return [problem.message for problem in found if problem.location.file.endswith("uk.yml")]

    assert told(filled) == []
    (message,) = told(filled.replace('    text: "x"\n', "    text:\n", left))
    assert message == said + ", ".join(list(german_texts(compass))[:named])


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("one, two, many, other", "die Zahlform few fehlt"),
        ("one, many, other", "die Zahlformen few und two fehlen"),
    ],
)
def test_one_missing_form_of_a_number_is_spoken_of_as_one_and_two_as_two(given: str, said: str) -> None:
    """Arabic counts in five forms; without its own a page says a wrong word."""
    counted = ", ".join(f'{form}: "{{number}}"' for form in given.split(", "))
    (problem,) = about(
        "K343",
        {"translations/ar.yml": f'name: "x"\ninterface:\n  "Noch {{number}} Angebote zeigen": {{{counted}}}\n'},
    )
    assert problem.message.endswith(said)


def test_a_new_language_leaves_out_what_the_program_says_in_it() -> None:
    compass = index_of().compass
    assert "\ninterface:\n" in translation_text("pl", compass)
    assert "\ninterface:\n" not in translation_text("uk", compass)


@pytest.mark.parametrize(
    ("code", "said"), [("polnisch", "Schreiben Sie pl."), ("qx", "ISO 639"), ("ar", "gibt es schon")]
)
def test_a_new_language_needs_a_code_that_is_free(code: str, said: str, own_town: Path) -> None:
    outcome = kompass("new", "translation", code, "--content", own_town)
    assert (outcome.code, said in outcome.err) == (2, True)


@pytest.mark.parametrize("path", ["vocabulary/topics.yml", "emergency.yml", "pages/impressum.md"])
def test_a_german_text_in_a_file_that_cannot_be_read_is_not_called_missing(path: str) -> None:
    """Hundreds of warnings told editors to delete good translations; the one mistake stood below them."""
    kind = {"vocabulary/topics.yml": "topics/familie/name", "emergency.yml": "emergency/gefahr/title"}
    text = kind.get(path, "pages/impressum/title")
    translation = f'name: "x"\ntexts:\n  {text}: {{de: "a", text: "b"}}\n'
    assert about("K222", {path: "", "translations/ar.yml": translation}) == []
    assert (
        len(
            about(
                "K222",
                {
                    "translations/ar.yml": translation.replace("familie", "nie")
                    .replace("gefahr", "nie")
                    .replace("impressum", "nie")
                },
            )
        )
        == 1
    )


def test_a_label_that_no_language_says_yet_is_counted_and_a_district_may_say_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Once only those were counted that English has: a label blank in every language was missed by nobody."""
    known = interface.labels()
    monkeypatch.setattr(interface, "labels", lambda: {**known, "Probewort": {}})
    arabic, said = 'name: "العربية"\ntexts: {}\n', 'interface:\n  "Probewort": "x"\n'
    (silent,) = about("K223", {"translations/ar.yml": arabic})
    (saying,) = about("K223", {"translations/ar.yml": arabic + said})
    assert _number(silent.message) == _number(saying.message) + 1
    assert about("K226", {"translations/ar.yml": arabic + said}) == []


def _number(message: str) -> int:
    return int("".join(filter(str.isdigit, message.partition("Übersetzungen")[0])))
