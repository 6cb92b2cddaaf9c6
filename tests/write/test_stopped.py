"""Two builds at once, and what a stopped one leaves: nobody waits, nothing stays."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator.write import directory
from generator.write.lock import own_folder, own_temporary_folder
from generator.write.record import MARKER_FILE
from generator.write.refusals import BusyError
from generator.write.target import STAGE
from tests.support import ROOT, TOWN, contents, kompass
from tests.write.others import put


def test_two_builds_at_once_are_told_apart(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert kompass("build", "--content", TOWN, "--site", site).code == 0
    before = contents(site)
    with own_folder(site / STAGE):
        outcome = kompass("build", "--content", TOWN, "--site", site)
    assert outcome.code == 1
    assert "schreibt gerade ein anderer Bau" in outcome.err
    assert contents(site) == before
    assert kompass("build", "--content", TOWN, "--site", site).code == 0


KILLED = """
import os, sys
from pathlib import Path
from generator.write import directory, swap
steps, left = int(sys.argv[2]), [0]
real = os.replace
def replace(*arguments):
    left[0] += 1
    if left[0] > steps:
        os.kill(os.getpid(), 9)
    real(*arguments)
swap.os.replace = replace
directory.write(Path(sys.argv[1]), {"a/index.html": b"new", "b/index.html": b"new", "c/index.html": b"new"})
"""


@pytest.mark.parametrize("steps", [0, 1, 2, 4])
def test_a_killed_build_is_cleaned_up_by_the_next(steps: int, tmp_path: Path) -> None:
    site = tmp_path / "site"
    directory.write(site, {"index.html": b"old", "a/index.html": b"old", "d/index.html": b"old"})
    put(site, {"CNAME": b"x"})
    done = subprocess.run([sys.executable, "-c", KILLED, str(site), str(steps)], cwd=ROOT, check=False)
    assert done.returncode == -9
    assert (site / STAGE).exists()

    directory.write(site, {"index.html": b"newest"})

    assert {path: data for path, data in contents(site).items() if path != MARKER_FILE} == {
        "index.html": b"newest",
        "CNAME": b"x",
    }
    assert not (site / STAGE).exists()


def test_a_temporary_folder_of_a_stopped_build_is_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with own_temporary_folder() as left:
        name = left.name
    put(tmp_path, {f"{name}/docs/index.md": b"", "kompass-bau/x": b"theirs"})
    with own_temporary_folder(), own_temporary_folder():
        assert not (tmp_path / name).exists()
        assert len(list(tmp_path.glob("kompass-bau-*"))) == 2
    assert contents(tmp_path) == {"kompass-bau/x": b"theirs"}


def test_a_half_written_archive_is_thrown_away(tmp_path: Path) -> None:
    put(tmp_path, {".a.zip.neu/a.zip": b"PK half"})
    for _ in range(2):
        assert kompass("build", "--content", TOWN, "--site", tmp_path / "site", "--zip", tmp_path / "a.zip").code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "site"]
    assert zipfile.is_zipfile(tmp_path / "a.zip")


def test_a_busy_folder_says_so(tmp_path: Path) -> None:
    with own_folder(tmp_path / "a"), pytest.raises(BusyError, match="ein anderer Bau"), own_folder(tmp_path / "a"):
        pass
