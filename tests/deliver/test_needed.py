"""A theme that lacks something is refused, with the name of what is missing: no page goes out without its script."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.deliver.frame import FrameError
from generator.deliver.needed import missing, refuse_missing
from generator.language.interface import scripts
from generator.write import directory
from tests.support import THEME, Outcome, kompass

WHOLE = directory.contents(THEME)


def _is_needed(path: str) -> bool:
    """Which sheets there are is the theme's own matter, notes are for people, and 404.html only Zensical reads."""
    return not path.endswith((".css", ".md", ".txt")) and path != "404.html" and "/." not in f"/{path}"


def test_our_own_theme_is_whole() -> None:
    assert missing(WHOLE) == {}


@pytest.mark.parametrize("path", [path for path in WHOLE if _is_needed(path)])
def test_each_file_is_missed(path: str) -> None:
    assert list(missing({at: data for at, data in WHOLE.items() if at != path})) == [path]


@pytest.mark.parametrize(
    ("folder", "named"),
    [
        ("assets/js/page/", "assets/js/page/dom.js"),
        ("assets/js/finder/", "assets/js/finder/at-once.js"),
        ("assets/js/", "assets/js/app.js"),
        ("assets/css/", "assets/css/site.css"),
        ("assets/vendor/", "assets/vendor/snowball.js"),
        ("", "main.html"),
    ],
)
def test_a_whole_folder_is_missed_in_a_few_words(folder: str, named: str) -> None:
    left = {path: data for path, data in WHOLE.items() if not path.startswith(folder)}
    with pytest.raises(FrameError, match=r"fehlt: (.|\n)*git restore") as said:
        refuse_missing(left)
    assert named in missing(left)
    assert str(said.value).count(".js") < 12


def _built(town: Path, site: Path, without: str) -> Outcome:
    theme = Path(shutil.copytree(THEME, town.parent / "site_overrides"))
    gone = theme / without
    shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    return kompass("build", "--content", town, "--theme", theme, "--site", site)


@pytest.mark.parametrize("without", ["main.html", "assets/js/page", "assets/icons/icons.svg"])
def test_the_build_names_it_and_leaves_the_last_site(without: str, own_town: Path, last_site: Path) -> None:
    outcome = _built(own_town, last_site, without)
    assert outcome.code == 1
    assert without in outcome.err
    assert "Holen Sie zurück, was fehlt" in outcome.err
    assert [path.name for path in last_site.glob("*.html")] == ["index.html"]
    assert "Gestern" in (last_site / "index.html").read_text("utf-8")


def test_other_engines_get_no_half_theme(own_town: Path, tmp_path: Path) -> None:
    theme = Path(shutil.copytree(THEME, tmp_path / "theme"))
    shutil.rmtree(theme / "assets/css")
    outcome = kompass("pages", "--content", own_town, "--theme", theme, tmp_path / "project")
    assert outcome.code == 1
    assert "assets/css/site.css" in outcome.err


def test_a_script_that_is_missing_beside_the_generator_is_named(
    own_town: Path, last_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever theme a site has: what scripts say is read from the generator's own."""
    left = {name: found for name, found in scripts.imports().items() if name != "dom"}
    monkeypatch.setattr(scripts, "imports", lambda: left)
    outcome = kompass("build", "--content", own_town, "--site", last_site)
    assert outcome.code == 1
    assert "fehlt das Skript dom.js" in outcome.err
    assert "Gestern" in (last_site / "index.html").read_text("utf-8")
