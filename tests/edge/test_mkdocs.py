"""MkDocs, and ProperDocs in its place, publish the very site that `kompass build` writes; `kompass build` needs neither."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.support import ROOT, THEME, TODAY, TOWN, contents, kompass, offer

WITHOUT_THEME = ("name: material", "name: null")
"""The line to change when Material ends."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working copy such as an engineer has, with the town as its content and its site in `expected/`."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(TOWN, folder / "content")
    (folder / "site_overrides").symlink_to(THEME)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    done = run(folder, "-m", "generator", "build", "--site", "expected")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def broken(project: Path, tmp_path: Path) -> Path:
    """A copy with an error in an offer, and the site of yesterday."""
    folder = Path(shutil.copytree(project, tmp_path / "broken", symlinks=True, ignore=shutil.ignore_patterns("site*")))
    (folder / "site_overrides").symlink_to(THEME)
    (folder / "expected").rename(folder / "site")
    (folder / "content/offers/neu.yml").write_text(f"{offer()}farbe: blau\n", encoding="utf-8")
    return folder


def run(folder: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """Python with these words, as somebody in this folder calls it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, *map(str, words)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("publisher", "settings"),
    [
        ("mkdocs", "as they are"),
        ("properdocs", "without Material"),
        pytest.param("mkdocs", "without Material", marks=pytest.mark.slow),
        pytest.param("properdocs", "as they are", marks=pytest.mark.slow),
    ],
)
def test_the_site_is_the_same_byte_for_byte(publisher: str, settings: str, project: Path, tmp_path: Path) -> None:
    """From another folder as from the project, and wherever the site goes."""
    config = project / f"{publisher}-{settings}.yml"
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert WITHOUT_THEME[0] in text
    config.write_text(text.replace(*WITHOUT_THEME) if settings == "without Material" else text, encoding="utf-8")

    done = run(tmp_path, "-m", publisher, "build", "-f", config, "-d", tmp_path / "site")

    assert done.returncode == 0, done.stdout + done.stderr
    assert contents(tmp_path / "site") == contents(project / "expected")
    assert [path.name for path in tmp_path.iterdir()] == ["site"], "what the next build may use lies in the project"
    assert "/kompass-" not in done.stdout + done.stderr, "MkDocs tells of a folder that nobody knows"


def test_in_its_own_folder_mkdocs_says_and_writes_what_kompass_does(broken: Path) -> None:
    """The same German words about the same places, the same exit code, and the site of yesterday is still there."""
    yesterday = contents(broken / "site")
    ours, theirs = run(broken, "-m", "generator", "build"), run(broken, "-m", "mkdocs", "build")
    assert ours.returncode == theirs.returncode == 1
    assert "content/offers/neu.yml:11:1: Fehler" in theirs.stdout
    assert without_seconds(ours.stdout) in without_seconds(theirs.stdout)
    assert contents(broken / "site") == yesterday

    (broken / "content/offers/neu.yml").write_text(offer(), encoding="utf-8")
    done = run(broken, "-m", "mkdocs", "build", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (broken / "site/angebote/neu/index.html").is_file()


def without_seconds(text: str) -> str:
    return re.sub(r"\d+,\d Sekunden", "", text)


def test_mkdocs_does_not_touch_a_folder_of_others(project: Path, tmp_path: Path) -> None:
    (tmp_path / "fotos.zip").touch()
    done = run(project, "-m", "mkdocs", "build", "-d", tmp_path)
    assert done.returncode == 2
    assert "fotos.zip" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["fotos.zip"]


def test_what_comes_after_a_build_finds_the_site_where_it_was_wanted(
    broken: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """`mkdocs gh-deploy` publishes this folder. A program that calls MkDocs hears of errors, too."""
    config = load_config(str(broken / "mkdocs.yml"), site_dir=str(broken / "site"))
    try:
        with pytest.raises(SystemExit) as stopped:
            build(config)
    finally:
        config.plugins.on_shutdown()
    assert stopped.value.code == 1
    assert config.site_dir == str(broken / "site")
    assert "neu.yml:11:1: Fehler" in capfd.readouterr().out


def test_without_a_frame_mkdocs_stops(project: Path, tmp_path: Path) -> None:
    config = project / "no-frame.yml"
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config.write_text(text.replace("  custom_dir: site_overrides\n", ""), encoding="utf-8")
    done = run(tmp_path, "-m", "mkdocs", "build", "-f", config, "-d", tmp_path / "site")
    assert done.returncode == 1
    assert "custom_dir: site_overrides" in done.stderr
    assert not (tmp_path / "site").exists()


def test_kompass_builds_the_same_where_no_publisher_is_installed(tmp_path: Path, town_site: Path) -> None:
    """Neither MkDocs nor Material is asked for anything: they may end."""
    script = (
        "import sys; sys.modules.update(dict.fromkeys(('mkdocs', 'material', 'properdocs', 'zensical')));"
        "from generator.edge.cli import main; main()"
    )
    words = ("--content", TOWN, "--today", TODAY, "--no-paper", "--site", tmp_path / "site")
    done = run(ROOT, "-c", script, "build", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    assert contents(tmp_path / "site") == contents(town_site)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("{% block content %}{{ page.content|safe }}{% endblock %}", "", "fehlt der Block content"),
        ("{% block title %}{{ page.title|safe }}{% endblock %}", "Titel", "fehlt der Block title"),
        ("frame.tagline|e", "frame.tagline|e(", "Zeile"),
        ("frame.tagline|e", "frame.tagliine|e", "tagliine"),
        ("{% block content %}{{ page.content|safe }}{% endblock %}", "{% include 'inhalt.html' %}", "inhalt.html"),
    ],
    ids=["no content", "no title", "no Jinja", "no such value", "no such file"],
)
def test_a_frame_that_cannot_be_drawn_stops_the_build(
    before: str, after: str, said: str, own_town: Path, last_site: Path
) -> None:
    frame = own_town.parent / "site_overrides"
    frame.mkdir()
    text = (THEME / "main.html").read_text(encoding="utf-8")
    assert before in text
    (frame / "main.html").write_text(text.replace(before, after), encoding="utf-8")

    outcome = kompass("build", "--content", own_town, "--theme", frame, "--site", last_site)

    assert outcome.code == 1
    assert "main.html" in outcome.err
    assert said in outcome.err
    assert "Gestern" in (last_site / "index.html").read_text(encoding="utf-8")
