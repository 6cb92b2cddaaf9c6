"""What lies in the content folder counts: what is not read, or cannot be, is named, once and with what to do."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.load.folder import TABLES
from generator.load.kinds import FOLDERS
from generator.source import files
from tests.hostile.test_cases import assert_german
from tests.support import OFFER, TOWN, kompass

GUIDE_PAGE = "---\ntitle: Neu\nsummary: Neu.\n---\nText.\n"


def found(folder: Path) -> list[tuple[str, str, str]]:
    """Code, file and remedy of what the folder itself is told, in the order of the files."""
    outcome = kompass("check", "--content", folder, "--format", "json")
    for problem in outcome.problems:
        if str(problem["code"]).startswith(("K10", "K33")):
            assert_german(problem)
            assert str(problem["file"]).isprintable()
    return [
        (str(p["code"]), str(p["file"]).removeprefix(f"{folder}/"), f"{p['message']} {p['fix']}")
        for p in outcome.problems
        if str(p["code"]).startswith(("K10", "K33"))
    ]


@pytest.mark.parametrize(
    ("folder", "meant"),
    [
        ("offer", "offers"),
        ("Offers", "offers"),
        ("offers ", "offers"),
        ("öffers", "offers"),
        ("organisations", "organizations"),
        ("transition", "transitions"),
        ("page", "pages"),
        ("Translations", "translations"),
        ("vocabularly", "vocabulary"),
        ("regions", "region"),
        ("crisis-words", "crisis_words"),
        ("easy_", "easy"),
        ("angebote", ""),
        ("bilder", ""),
    ],
)
def test_a_folder_that_nothing_reads_is_an_error_that_names_what_was_meant(
    folder: str, meant: str, own_town: Path
) -> None:
    (own_town / folder).mkdir()
    (own_town / folder / "neues-angebot.yml").write_text(OFFER, encoding="utf-8")
    ((code, file, said),) = found(own_town)
    assert (code, file, f"„{meant}“" in said if meant else "Meinten" not in said) == ("K337", folder, True)


@pytest.mark.parametrize("kind", ["offers", "organizations", "help"])
def test_a_misspelled_folder_is_one_mistake_however_many_name_its_entries(kind: str, own_town: Path) -> None:
    (own_town / ("vocabulary" if kind == "help" else kind)).rename(
        own_town / {"offers": "offer", "organizations": "organisations", "help": "vocabular"}[kind]
    )
    outcome = kompass("check", "--content", own_town, "--format", "json")
    errors = [p["code"] for p in outcome.problems if p["severity"] == "error"]
    assert errors.count("K337") == 1
    assert set(errors) <= {"K337", "K108"}, "what the folder holds is not missing, it lies elsewhere"


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("redirect.yml", "redirects.yml"),
        ("Redirects.yml", "redirects.yml"),
        ("notfall.yml", ""),
        ("vocabulary/glosary.yml", "vocabulary/glossary.yml"),
        ("vocabulary/notice-board.yml", "vocabulary/notice_board.yml"),
        ("glossary.yml", "vocabulary/glossary.yml"),
        ("vocabulary/district.yml", "district.yml"),
        ("region/municipal_office.csv", "region/municipal_offices.csv"),
        ("region/umrisse.geojson", ""),
        ("vocabulary/notizen.md", ""),
        ("mein angebot.yml", ""),
        ("grüße.yml", ""),
    ],
)
def test_a_file_that_nothing_reads_is_an_error(path: str, meant: str, own_town: Path) -> None:
    (own_town / path).write_text("- {from: a/, to: b/}\n", encoding="utf-8")
    ((code, file, said),) = found(own_town)
    assert (code, file, f"„{meant}“" in said if meant else "Meinten" not in said) == ("K338", path, True)


@pytest.mark.parametrize(
    "path", ["emergency.yaml", "vocabulary/topics.YML", "region/places.CSV", "District.Yml", "offers/treff.YAML"]
)
def test_another_ending_is_told_how_to_be_renamed(path: str, own_town: Path) -> None:
    (own_town / path).write_text("x", encoding="utf-8")
    ((code, file, said),) = found(own_town)
    assert (code, file, "Benennen Sie die Datei um" in said) == ("K106", path, True)


@pytest.mark.parametrize(
    "path",
    [
        ".DS_Store",
        ".offers.yml.swp",
        "offers/.treff.yml",
        "offers/._treff.yml",
        ".obsidian/",
        "vocabulary/.cache/",
        "Thumbs.db",
        "vocabulary/topics.yml~",
        "region/places.csv.bak",
        "region/.~lock.places.csv#",
        "#district.yml#",
        "district.yml.orig",
        "logo.png",
        "notizen.txt",
        "vocabulary/liste.xlsx",
    ],
)
def test_what_is_hidden_or_left_behind_is_a_warning(path: str, own_town: Path) -> None:
    """Nothing of the content is lost by it, but somebody may think it counts."""
    if path.endswith("/"):
        (own_town / path).mkdir()
    else:
        (own_town / path).write_bytes(b"\xff")
    ((code, file, _),) = found(own_town)
    assert (code, file) == ("K339", path.rstrip("/"))


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        ".gitignore",
        ".gitkeep",
        "offers/.gitkeep",
        ".git/",
        "region/boundaries.LICENSE.txt",
        "LIZENZ",
        "vocabulary/words.txt",
    ],
)
def test_what_belongs_beside_the_content_needs_no_word(path: str, own_town: Path) -> None:
    if path.endswith("/"):
        (own_town / path).mkdir()
        (own_town / path / "config.yml").write_text("x", encoding="utf-8")
    else:
        (own_town / path).write_text("x", encoding="utf-8")
    assert found(own_town) == []


@pytest.mark.parametrize("path", ["offers/alt/treff.yml", "pages/a/b/c.md", "vocabulary/alt/topics.yml"])
def test_a_folder_in_a_folder_is_one_mistake(path: str, own_town: Path) -> None:
    (own_town / path).parent.mkdir(parents=True)
    (own_town / path).write_text(OFFER, encoding="utf-8")
    ((code, file, _),) = found(own_town)
    assert (code, file) == ("K337", "/".join(path.split("/")[:2]))


@pytest.mark.parametrize("path", sorted((*FOLDERS, "vocabulary", "region")))
def test_a_file_where_a_folder_belongs_is_an_error_that_stands_before_what_follows_from_it(
    path: str, own_town: Path
) -> None:
    shutil.rmtree(own_town / path)
    (own_town / path).write_text("x", encoding="utf-8")
    outcome = kompass("check", "--content", own_town, "--format", "json")
    said = [(p["code"], str(p["file"]).removeprefix(f"{own_town}/")) for p in outcome.problems]
    assert said[0] == ("K337", path)
    assert [file for _, file in said].count(path) == 1
    assert path != "offers" or "K207" not in [code for code, _ in said], "no topic lacks offers: all are lost"


@pytest.mark.parametrize(
    "path",
    ["offers/neu.yml", "offers/neu", "neue-angebote", "vocabulary/neu.yml", ".neu", "redirects2.yml"],
)
@pytest.mark.parametrize("target", ["elsewhere", "/dev/null", "nothing"])
def test_a_link_is_an_error_wherever_it_leads(path: str, target: str, own_town: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (own_town / path).symlink_to(target if target.startswith("/") else tmp_path / target)
    ((code, file, _),) = found(own_town)
    assert (code, file) == ("K107", path)


@pytest.mark.parametrize("path", ["offers", "vocabulary", "", "region"])
def test_a_folder_that_cannot_be_read_is_one_error(path: str, own_town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user of the tests may be allowed everything, so the system's answer is made up."""
    closed, listed = own_town / path, os.scandir

    def scandir(folder: Path) -> object:
        if Path(folder) == closed:
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    monkeypatch.setattr(files.os, "scandir", scandir)
    sources = files.read(own_town)
    (problem,) = sources.problems
    assert (problem.code, problem.location.file) == ("K336", str(closed))
    assert "Zugriff ist nicht erlaubt" in problem.message
    outcome = kompass("check", "--content", own_town, "--format", "json")
    assert outcome.code == 1
    errors = [p["code"] for p in outcome.problems if p["severity"] == "error"]
    assert errors.count("K336") == 1
    if path == "offers":
        assert errors == ["K336"], "who names an offer is not wrong as well"


@pytest.mark.parametrize(
    "path", ["offers/beratungsbus.yml", "district.yml", "vocabulary/topics.yml", "region/places.csv"]
)
@pytest.mark.parametrize(
    "error", [PermissionError(13, "x"), OSError(5, "Input/output error"), FileNotFoundError(2, "x")]
)
def test_a_file_that_cannot_be_read_is_an_error(
    path: str, error: OSError, own_town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, read = own_town / path, Path.read_bytes

    def read_bytes(file: Path) -> bytes:
        if file == closed:
            raise error
        return read(file)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    outcome = kompass("check", "--content", own_town, "--format", "json")
    assert outcome.code == 1
    codes = {(p["code"], str(p["file"]).endswith(path)) for p in outcome.problems if p["severity"] == "error"}
    assert codes == {("K336", True)}


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_closed_files_and_folders_are_errors_for_real(own_town: Path) -> None:
    (own_town / "offers").chmod(0o000)
    (own_town / "district.yml").chmod(0o000)
    try:
        codes = [p.code for p in files.read(own_town).problems]
    finally:
        (own_town / "offers").chmod(0o755)
    assert codes == ["K336", "K336"]


def test_every_table_is_known() -> None:
    assert not [t for t in TABLES if not (TOWN / t).is_file()]


def test_a_folder_named_like_a_file_is_to_be_renamed_not_to_be_replaced_by_a_file(own_town: Path) -> None:
    (own_town / "offers" / "neu.yml").mkdir()
    ((code, file, said),) = found(own_town)
    assert (code, file) == ("K107", "offers/neu.yml")
    assert "Benennen Sie den Ordner um" in said
    assert "Verknüpfung" not in said


@pytest.mark.parametrize("text", ["", " \n", "\ufeff"])
def test_an_empty_file_is_called_empty(text: str, own_town: Path) -> None:
    (own_town / "offers" / "neu.yml").write_text(text, encoding="utf-8")
    outcome = kompass("check", "--content", own_town, "--format", "json")
    ((code, message),) = [(p["code"], p["message"]) for p in outcome.problems if p["severity"] == "error"]
    assert (code, message) == ("K114", "die Datei ist leer")
