"""One project has one place for what its next build may use, and trusts none that came from elsewhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.edge import build
from generator.edge.kept import cache_of
from tests.support import kompass


@pytest.mark.parametrize(
    ("content", "cache"),
    [
        ("project/content", "project/.cache"),
        ("project/tests/town", "project/.cache"),
        ("project/../project/content", "project/.cache"),
        ("alone/content", "alone/.cache"),
    ],
)
def test_it_lies_in_the_project_from_wherever_it_is_built(
    content: str, cache: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("project/content", "project/tests/town", "alone/content"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "project/mkdocs.yml").touch()
    assert cache_of(tmp_path / content) == tmp_path / cache
    monkeypatch.chdir(tmp_path)
    assert cache_of(Path(content)) == tmp_path / cache
    monkeypatch.chdir(tmp_path / content)
    assert cache_of(Path()) == tmp_path / cache
    assert cache_of(Path("../content" if "town" not in content else "../town")) == tmp_path / cache


def test_content_through_a_link_is_the_projects(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "project").mkdir()
    (tmp_path / "project/mkdocs.yml").touch()
    (tmp_path / "project/content").symlink_to(tmp_path / "shared")
    assert cache_of(tmp_path / "project/content") == tmp_path / "project/.cache"


def test_a_build_leaves_nothing_in_the_folder_it_is_called_from_and_answers_for_no_other_project(
    own_town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, mine, theirs = tmp_path / "here", tmp_path / "mine", tmp_path / "theirs"
    here.mkdir()
    mine.mkdir()
    own_town.rename(mine / "content")
    monkeypatch.chdir(here)
    words = ("build", "--content", "../mine/content", "--site", "../mine/site")
    assert kompass(*words).code == 0
    assert list(here.iterdir()) == []
    assert (mine / ".cache/builds").is_dir()

    drawn: list[object] = []
    real = build.finished_site
    monkeypatch.setattr(build, "finished_site", lambda *given: drawn.append(given) or real(*given))
    assert kompass(*words).code == 0
    assert not drawn, "the same once more"
    shutil.copytree(mine, theirs)
    words = ("build", "--content", "../theirs/content", "--site", "../theirs/site")
    assert kompass(*words).code == 0
    assert drawn, "what came along is not believed"
