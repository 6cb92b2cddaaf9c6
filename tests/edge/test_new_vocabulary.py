"""`kompass new vocabulary` begins a list that works at once, and every file in which a word of it would be missed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.edge.new_vocabulary import write_new_vocabulary
from generator.edge.new_words import Wish
from generator.edge.starting_files import CannotCreateError
from tests.support import ROOT

NEW = ("new", "vocabulary", "probeworte", "Probewort", "Probe am Ort", "--said", "en=Course", "--said", "ar=دورة")
LABEL = ("--label", "en=Trial", "--label", "uk=Проба")
READ = """
import json
from pathlib import Path
from generator.load.content import load
from generator.source.files import read
from generator.model.texts import german_texts
told = {}
for folder in ("content", "tests/town"):
    loaded = load(read(Path(folder)))
    told[folder] = [{i: term.name for i, term in loaded.compass.probeworte.items()}, [p.code for p in loaded.problems if p.severity == "error"]]
    told[folder].append({code: made.texts["probeworte/probe-am-ort/name"].text for code, made in loaded.compass.translations.items() if "probeworte/probe-am-ort/name" in made.texts})
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generator, the content and the town, with a new vocabulary."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("generator", "content", "tests/town"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "fonts"))
    said = run(folder, "-m", "generator", *NEW, *LABEL)
    assert all(word in said for word in ("offer.py", "tests/town", "labels.yml", "compass.py"))
    assert "“Probewort” says nothing yet in ru, ar:" in said
    assert "“Probe am Ort” says nothing yet in ru, uk:" in said
    return folder


def run(folder: Path, *arguments: str) -> str:
    """A program of the copied generator."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder)},
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


def test_the_content_and_the_town_have_it_with_a_first_term(copy: Path) -> None:
    told = json.loads(run(copy, "-c", READ))
    named = {"probe-am-ort": "Probe am Ort"}
    assert told["content"][:2] == [named, []]
    assert told["tests/town"][:2] == [named, []]


def test_every_language_has_room_for_its_name_and_its_label(copy: Path) -> None:
    told = json.loads(run(copy, "-c", READ))
    labels = (copy / "generator/language/interface/labels.yml").read_text("utf-8")
    assert '\n"Probewort":\n  en: "Trial"\n  uk: "Проба"\n  ru:\n  ar:\n' in labels
    assert told["content"][2] == {"en": "Course", "ar": "دورة"}
    for code in ("uk", "ru"):
        assert 'probeworte/probe-am-ort/name:\n    de: "Probe am Ort"\n    text:\n' in (
            copy / f"content/translations/{code}.yml"
        ).read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("probeworte", ("Probewort", "Kurs")),
        ("topics", ("Thema", "Kurs")),
        ("arten", ("Art",)),
        ("a-b", ("Art", "Kurs")),
    ],
)
def test_what_cannot_be_made_is_told_and_nothing_is_written(copy: Path, name: str, names: tuple[str, ...]) -> None:
    before = {path: path.read_bytes() for path in copy.rglob("*.*") if path.is_file()}
    with pytest.raises(CannotCreateError):
        write_new_vocabulary(copy / "generator", copy / "content", Wish(name, names, "", {}))
    assert {path: path.read_bytes() for path in copy.rglob("*.*") if path.is_file()} == before


def test_one_call_says_all_there_is_to_say(copy: Path) -> None:
    """Then nothing about languages is left to do."""
    told = [
        word for option in ("--said", "--label") for code in ("en", "uk", "ru", "ar") for word in (option, f"{code}=x")
    ]
    said = run(copy, "-m", "generator", "new", "vocabulary", "andere_probeworte", "Anderes Probewort", "Probe", *told)
    assert "nothing yet" not in said
    assert "\n3. Further terms" in said


@pytest.mark.parametrize(
    ("option", "where"), [("said", "content/translations/"), ("label", "labels.yml")], ids=["term", "label"]
)
def test_a_translation_that_would_be_lost_is_refused(copy: Path, option: str, where: str) -> None:
    wish = Wish("dritte_probeworte", ("Drittes Probewort", "Probe"), "", **{"said": {}, option: {"xx": "Trial"}})
    with pytest.raises(CannotCreateError, match=f"--{option} xx=…: there is no language xx in {where}"):
        write_new_vocabulary(copy / "generator", copy / "content", wish)


def test_what_is_there_already_says_how_to_begin_anew(copy: Path) -> None:
    wish = Wish("probeworte", ("Probewort", "Kurs"), "", {})
    with pytest.raises(CannotCreateError, match=r"already\. Take another name\. Or, .*git status"):
        write_new_vocabulary(copy / "generator", copy / "content", wish)


def test_a_label_that_nobody_has_translated_yet_is_begun_once(copy: Path) -> None:
    begin = "from pathlib import Path; from generator.edge.new_words import begin_label; begin_label(Path('generator'), 'Zweimal', {})"
    run(copy, "-c", begin)
    run(copy, "-c", begin)
    assert (copy / "generator/language/interface/labels.yml").read_text("utf-8").count("Zweimal") == 1
