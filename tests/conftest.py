"""What all tests share: the made-up district, a fixed day, and its finished site."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from generator.base.output import Page
from generator.deliver import theme
from generator.deliver.frame import Frame, Key, key_of
from generator.pipeline import Result, frame_data, run
from generator.write import directory
from generator.write.directory import MARKER_FILE
from tests.shared import made_once
from tests.support import THEME, TODAY, TOWN, kompass

pytest_plugins = ("tests.browsing",)

settings.register_profile(
    "kompass",
    max_examples=int(os.environ.get("KOMPASS_EXAMPLES", "100")),  # before a release: 10000
    deadline=None,  # a busy machine is no mistake
    database=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("kompass")


LONGEST_FIRST = (
    "test_bench.py",  # it starts a driver of the browser itself, which it cannot when that of all tests runs
    "content/test_spelling.py",
    "load/test_any_file.py",
    "pages/test_new_kind.py",
    "paper/",
    "content/test_search.py",
    "content/test_dates.py",
    "browser/",
)
"""Few tests that take long, and those that often wait: begun last, they would run when all else is done."""


@pytest.hookimpl(trylast=True)  # after pytest-randomly
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files first, then those with many tests: no process is left with one at the end."""
    tests = Path(__file__).parent
    files = {item.path: item.path.relative_to(tests).as_posix() for item in items}
    rank = {
        path: next((n for n, long in enumerate(LONGEST_FIRST) if name.startswith(long)), len(LONGEST_FIRST))
        for path, name in files.items()
    }
    number = Counter(item.path for item in items)
    items.sort(key=lambda item: (rank[item.path], -number[item.path]))


@pytest.fixture(scope="session")
def town() -> Path:
    """Content of the made-up district; a test that changes it takes `own_town`."""
    return TOWN


@pytest.fixture
def own_town(tmp_path: Path) -> Path:
    """A copy of the town that a test may break."""
    return Path(shutil.copytree(TOWN, tmp_path / "content"))


@pytest.fixture(scope="session")
def town_result() -> Result:
    """The town, checked and generated."""
    return run(TOWN, TODAY)


@pytest.fixture(scope="session")
def town_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The town's finished site, built by the command line; to be read only."""

    def build(folder: Path) -> None:
        outcome = kompass("build", "--content", TOWN, "--site", folder / "site")
        assert outcome.code == 0, outcome.out + outcome.err

    return made_once(tmp_path_factory, "town", build) / "site"


@pytest.fixture
def last_site(tmp_path: Path) -> Path:
    """What an earlier build left behind; a refused content must not touch it."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / MARKER_FILE).touch()
    (folder / "index.html").write_text("<h1>Gestern</h1>", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def town_frames(town_result: Result) -> dict[Key, Frame]:
    """The town's frames, drawn once for many variations of its content."""
    pages = [file for file in town_result.files.values() if isinstance(file, Page)]
    return theme.frames(directory.contents(THEME), frame_data(town_result), map(key_of, pages))
