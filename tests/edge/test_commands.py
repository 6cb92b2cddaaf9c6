"""The command line: exit codes, German words, and what it may touch."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.edge.starting_files import starting_text
from generator.model.guide import Guide
from generator.model.offer import Offer
from generator.model.organization import Organization
from tests.support import ROOT, THEME, TOWN, contents, kompass, offer, real_index
from tests.test_no_district import places, whole

ENGLISH = re.compile(
    r"\b(usage|error|invalid|missing|no such|unexpected|requires?|does not exist|choose|argument|traceback)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "es gibt: check, todo, build, serve, pages, new"),
        (["xyz"], "diesen Befehl gibt es nicht; es gibt"),
        (["chek"], "meinten Sie „check“?"),
        (["check", "--nix"], "--nix"),
        (["todo", "zuviel"], "zu viel"),
        (["check", "gibt-es-nicht.yml"], "die Datei gibt-es-nicht.yml gibt es nicht"),
        (["check", __file__], "liegt nicht im Ordner content"),
        (["check", "content/district.yml", "--gaps"], "gelten für alle Inhalte"),
        (["check", "--content"], "--content"),
        (["new", "offer", "krabbelgruppe", "--said", "en=Group"], "gelten nur für kind und vocabulary"),
        (["check", "--today", "morgen"], "„morgen“ ist kein Tag"),
        (["check", "--today", "2026-02-30"], "„2026-02-30“ ist kein Tag"),
        (["check", "--today"], "--today"),
        (["check", "--format", "xml"], "erlaubt: text, json, github"),
        (["build", "--site", __file__], "--site"),
        (["serve", "--port", "viele"], "--port"),
        (["serve", "--port", "70000"], "--port"),
        (["new"], "es fehlt"),
        (["new", "offer"], "es fehlt"),
        (["new", "angebot", "treff"], "erlaubt: offer, transition, organization, translation"),
    ],
)
def test_wrong_usage_ends_with_two_and_says_in_german_how_it_goes(words: list[str], said: str) -> None:
    outcome = kompass(*words)
    assert outcome.code == 2
    assert outcome.out == ""
    assert said in outcome.err
    assert re.search(r"\nHilfe: kompass( (check|todo|build|new|serve))? --help$", outcome.err.rstrip())
    assert not ENGLISH.search(outcome.err.replace("--help", "")), outcome.err


@pytest.mark.parametrize("words", [["check", "--format", "xml"], ["build", "--today", "morgen"], ["new", "x", "treff"]])
def test_wrong_usage_leads_to_the_help_that_says_it(words: list[str]) -> None:
    """The help of the program names none of the options and values of its commands."""
    outcome = kompass(*words)
    assert f"Hilfe: kompass {words[0]} --help" in outcome.err
    assert "kind:" not in outcome.err, "„kind“ is the name of an argument in the program, and a child in German"


def test_a_missing_frame_is_wrong_usage() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--theme", "gibt-es-nicht"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert "--theme" in run.stderr
    assert not ENGLISH.search(run.stderr.replace("kompass --help", "")), run.stderr


def test_a_missing_content_folder_is_one_error_of_the_content() -> None:
    outcome = kompass("check", "--content", "/gibt/es/nicht")
    assert outcome.code == 1
    assert "den Ordner /gibt/es/nicht gibt es nicht" in outcome.out
    assert "1 Fehler in 1 Datei." in outcome.out


def test_a_file_as_content_folder_is_called_a_file(tmp_path: Path) -> None:
    file = tmp_path / "notiz.txt"
    file.write_text("Hallo", encoding="utf-8")
    outcome = kompass("check", "--content", file)
    assert outcome.code == 1
    assert "notiz.txt ist eine Datei, kein Ordner" in outcome.out
    assert "gibt es nicht" not in outcome.out


@pytest.mark.parametrize("command", ["check", "build"])
def test_warnings_alone_end_with_zero(command: str, tmp_path: Path) -> None:
    site = ("--site", tmp_path / "site") if command == "build" else ()
    outcome = kompass(command, "--content", TOWN, *site)
    assert outcome.code == 0
    assert "6 Warnungen, 1 Hinweis in 7 Dateien." in outcome.out


def test_help_and_version() -> None:
    assert kompass("--help").code == 0
    assert "check" in kompass("--help").out
    assert re.fullmatch(r"kompass \d+\.\d+\.\d+\n", kompass("--version").out)


@pytest.mark.parametrize("command", [[], ["check"], ["build"], ["pages"], ["new"]])
def test_help_is_german_throughout(command: list[str]) -> None:
    said = kompass(*command, "--help").out
    assert said.startswith("Aufruf: kompass")
    assert not re.search(r"(?i)\b(usage|options|show|default|exit|command|args|message|folder)\b", said), said


def test_as_a_program_an_error_ends_with_one_and_without_a_traceback(own_town: Path) -> None:
    (own_town / "offers/testangebot.yml").write_text("name: [", encoding="utf-8")
    words = [sys.executable, "-m", "generator", "check", "--content", str(own_town)]
    run = subprocess.run(
        words,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONWARNINGS": "error::ResourceWarning"},
    )
    assert run.returncode == 1
    assert "K101" in run.stdout
    assert run.stderr == ""


def test_other_programs_get_only_the_list_on_the_first_channel(tmp_path: Path) -> None:
    outcome = kompass("build", "--content", TOWN, "--site", tmp_path / "site", "--format", "json")
    assert outcome.code == 0
    assert len(outcome.problems) == 7
    assert "Seiten in" in outcome.err


# --- new -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "path"),
    [("offer", "offers/neu.yml"), ("transition", "transitions/neu.md"), ("organization", "organizations/neu.yml")],
)
def test_a_starting_file_has_the_right_form(kind: str, path: str, own_town: Path) -> None:
    outcome = kompass("new", kind, "neu", "--content", own_town)
    assert outcome.code == 0
    text = (own_town / path).read_text(encoding="utf-8")
    assert "Pflicht." in text
    problems = kompass("check", "--content", own_town, "--format", "json").problems
    about = [p for p in problems if str(p["file"]).endswith(path) and p["severity"] == "error"]
    # Topics, towns and the like are examples that only the real vocabulary could know.
    assert {str(p["code"])[:2] for p in about} <= {"K2"}, about


def test_a_starting_file_of_an_offer_is_a_draft_and_says_so() -> None:
    assert "\nstatus: draft\n" in starting_text("offer")
    assert "\nstatus: draft\n" in starting_text("transition")


@pytest.mark.parametrize("kind", ["offer", "transition", "organization"])
def test_every_commented_example_is_right_as_well(kind: str, own_town: Path) -> None:
    kompass("new", kind, "neu", "--content", own_town)
    (path,) = own_town.glob("*/neu.*")
    lines = path.read_text(encoding="utf-8").splitlines()
    fields = "|".join({*Offer.model_fields, *Guide.model_fields, *Organization.model_fields})
    shown = [re.sub(rf"^# (?=({fields}):( |$)|  )", "", line) for line in lines]
    path.write_text("\n".join(line for line in shown if not line.endswith("…")) + "\n", encoding="utf-8")
    problems = kompass("check", "--content", own_town, "--format", "json").problems
    errors = [p for p in problems if str(p["file"]).endswith(path.name) and p["severity"] == "error"]
    assert {str(p["code"])[:2] for p in errors} <= {"K2"}, errors


def test_a_starting_file_never_overwrites(own_town: Path) -> None:
    before = contents(own_town)
    outcome = kompass("new", "offer", "beratungsbus", "--content", own_town)
    assert outcome.code == 2
    assert "gibt es schon" in outcome.err
    assert contents(own_town) == before


@pytest.mark.parametrize("name", ["../boese", "Treff", "träff", "mein treff", "a/b", "", "x" * 81, "-x"])
def test_a_starting_file_needs_a_name_that_can_be_an_address(name: str, own_town: Path) -> None:
    before = contents(own_town.parent)
    outcome = kompass("new", "offer", "--content", own_town, "--", name)
    assert outcome.code == 2
    assert "Kennung" in outcome.err
    assert contents(own_town.parent) == before


def test_without_its_folder_no_starting_file_is_written(tmp_path: Path) -> None:
    outcome = kompass("new", "offer", "neu", "--content", tmp_path)
    assert outcome.code == 2
    assert "gibt es nicht" in outcome.err


# --- build: what it may touch --------------------------------------------------------------------


def test_the_town_builds_without_touching_code(town_site: Path) -> None:
    site = contents(town_site)
    assert {
        f"angebote/{o}/index.html"
        for o in (
            "familientreff-musterstadt",
            "beratungsbus",
            "frauenhaus-musterkreis",
            "jugendclub-probendorf",
            "kita-muehlbach",
            "online-beratung",
        )
    } <= set(site)
    assert {
        "ort/testwalde/index.html",
        "gebiet/osten/index.html",
        "uebergaenge/kita-start/index.html",
        "notfall/index.html",
        "sitemap.xml",
    } <= set(site)
    assert not [path for path in site if "ferienlager-geplant" in path or "spielkreis" in path]
    foreign = whole(places() | {real_index().compass.district.state})
    assert not {
        path: found for path, data in site.items() if (found := foreign.findall(data.decode("utf-8", "replace")))
    }
    assert b"Familienwegweiser Musterkreis" in site["index.html"]


def test_an_old_address_leads_to_the_new_one(town_site: Path) -> None:
    page = (town_site / "angebote/alter-treff/index.html").read_text(encoding="utf-8")
    assert 'href="../../angebote/familientreff-musterstadt/"' in page or "../familientreff-musterstadt/" in page


def test_two_processes_with_other_hash_seeds_build_the_same_bytes(tmp_path: Path, town_site: Path) -> None:
    words = [
        sys.executable,
        "-m",
        "generator",
        "build",
        "--no-paper",
        "--content",
        str(TOWN),
        "--site",
        str(tmp_path / "site"),
        "--today",
        "2026-11-22",
        "--theme",
        str(THEME),
    ]
    subprocess.run(
        words,
        cwd=ROOT,
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    )
    assert contents(tmp_path / "site") == contents(town_site)


def test_only_what_changed_is_written(own_town: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    kompass("build", "--content", own_town, "--site", site)
    times = {p: p.stat().st_mtime_ns for p in site.rglob("*") if p.is_file()}
    for path in times:
        os.utime(path, ns=(1, 1))
    page = own_town / "pages/datenschutz.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("merken sich nichts", "merken sich gar nichts"), encoding="utf-8"
    )
    assert kompass("build", "--content", own_town, "--site", site).code == 0
    touched = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file() and p.stat().st_mtime_ns != 1}
    # What devices keep holds the page, too.
    assert touched == {".kompass-site", "datenschutz/index.html", "offline.json", "offline/1.pack"}


def test_a_page_whose_offer_is_gone_is_removed(own_town: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    (own_town / "offers/testangebot.yml").write_text(offer("phones: [{number: 110}]"), encoding="utf-8")
    kompass("build", "--content", own_town, "--site", site)
    assert (site / "angebote/testangebot/index.html").exists()
    (own_town / "offers/testangebot.yml").unlink()
    assert kompass("build", "--content", own_town, "--site", site).code == 0
    assert not (site / "angebote/testangebot").exists()


@pytest.mark.parametrize("command", [["build", "--site"], ["pages"]])
def test_a_folder_of_somebody_else_is_never_touched(command: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "urlaub"
    folder.mkdir()
    (folder / "bild.txt").write_text("Strand", encoding="utf-8")
    outcome = kompass(*command, folder, "--content", TOWN)
    assert outcome.code == 2
    assert "Im Ordner" in outcome.err
    assert contents(folder) == {"bild.txt": b"Strand"}
