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
    said = run(folder, "-m", "generator", *NEW)
    assert all(word in said for word in ("offer.py", "tests/town", "labels.yml", "translations", "compass.py"))
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
    assert labels.endswith('"Probewort":\n  en:\n  uk:\n  ru:\n  ar:\n')
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
