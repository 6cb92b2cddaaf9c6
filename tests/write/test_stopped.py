"""Two builds at once, and what a stopped one leaves: the old site or the new one, and nothing beside it."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from unittest import mock

import pytest

from generator.write import directory
from generator.write.journal import JOURNAL
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


OLD = {"index.html": b"old", "a/index.html": b"old", "d/index.html": b"old", "e": b"old", "f/x/y.html": b"old"}
NEW = {"index.html": b"old", "a/index.html": b"new", "b/index.html": b"new", "e/index.html": b"new", "f/x": b"new"}
KILLED = """
import os, sys
from itertools import count
from pathlib import Path
from generator.write import directory
from tests.write.test_stopped import NEW, OLD
base, calls = Path(sys.argv[1]), [-1]
def counted(real):
    def call(*arguments, **more):
        calls[0] -= 1
        if calls[0] == -1:
            os.kill(os.getpid(), 9)
        return real(*arguments, **more)
    return call
for number in count():
    directory.write(base / str(number), OLD)
    child = os.fork()
    if not child:
        calls[0] = number
        for name in ("replace", "link", "mkdir", "rmdir"):
            setattr(os, name, counted(getattr(os, name)))
        directory.write(base / str(number), NEW)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
"""


def killed(folder: Path) -> list[Path]:
    """Sites whose build was killed before its first call that changes something, before the second, and so on."""
    subprocess.run([sys.executable, "-c", KILLED, str(folder)], cwd=ROOT, check=True)
    return sorted(folder.iterdir(), key=lambda site: int(site.name))[:-1]


def half_done(folder: Path) -> Path:
    """One of them that a visitor would find half changed."""
    return next(site for site in killed(folder) if len(site_in(site).items() & NEW.items()) == 3)


def site_in(folder: Path) -> dict[str, bytes]:
    """What a visitor can ask for."""
    return {path: data for path, data in contents(folder).items() if not path.startswith((MARKER_FILE, STAGE))}


def test_wherever_a_build_is_killed_the_next_command_leaves_the_old_or_the_new_site(tmp_path: Path) -> None:
    sites = killed(tmp_path)
    for site in sites:
        put(site, {"CNAME": b"x"})
        directory.finish_stopped(site)
        left = site_in(site)
        assert left.pop("CNAME") == b"x"
        assert left in (OLD, NEW), site
    # The plan is noted before the first step: from there on it is the new site, without a gap.
    is_new = ["b/index.html" in site_in(site) for site in sites]
    assert is_new == sorted(is_new)
    assert is_new.count(True) > 12


def test_wherever_a_build_is_killed_the_next_build_is_whole(tmp_path: Path) -> None:
    for site in killed(tmp_path):
        put(site, {"CNAME": b"x"})
        directory.write(site, {"z.html": b"newest"})
        assert site_in(site) == {"z.html": b"newest", "CNAME": b"x"}
        assert not (site / STAGE).exists()


def test_a_refused_content_does_not_keep_a_stopped_build_from_its_end(own_town: Path, tmp_path: Path) -> None:
    site = half_done(tmp_path / "sites")
    (own_town / "offers/x.yml").write_text("name: [", encoding="utf-8")
    outcome = kompass("build", "--content", own_town, "--site", site)
    assert outcome.code == 1
    assert site_in(site) == NEW


def test_what_was_changed_by_hand_since_the_stop_stays(tmp_path: Path) -> None:
    site = half_done(tmp_path)
    mine = {"a/index.html": b"by hand", "d/index.html": b"by hand", "b/index.html": b"theirs"}
    put(site, mine)
    directory.finish_stopped(site)
    assert mine.items() <= site_in(site).items()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[[1, 2]]",
        '[["index.html"]]',
        '[["../outside", "0"]]',
        '[["/outside", "0"]]',
        '[["a", "../x"]]',
        '[["", ""]]',
    ],
)
def test_a_damaged_plan_is_thrown_away(text: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    directory.write(site, OLD)
    put(site, {f"{STAGE}/{JOURNAL}": text.encode(), f"{STAGE}/0": b"x"})
    put(tmp_path, {"outside": b"theirs"})
    directory.finish_stopped(site)
    assert site_in(site) == OLD
    assert contents(tmp_path)["outside"] == b"theirs"
    assert not (site / STAGE).exists()


def test_a_plan_is_not_followed_through_a_link(tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    directory.write(site, OLD)
    elsewhere.mkdir()
    (site / "link").symlink_to(elsewhere)
    put(site, {f"{STAGE}/{JOURNAL}": b'[["link/x", "0"], ["link", ""]]', f"{STAGE}/0": b"x"})
    directory.finish_stopped(site)
    assert list(elsewhere.iterdir()) == []
    assert (site / "link").is_symlink()


def test_while_another_build_is_at_work_its_plan_is_its_own(tmp_path: Path) -> None:
    site = tmp_path / "site"
    directory.write(site, OLD)
    with own_folder(site / STAGE) as stage:
        put(stage, {JOURNAL: b'[["index.html", ""]]'})
        directory.finish_stopped(site)
        assert site_in(site) == OLD


def test_where_the_rest_cannot_be_done_it_waits_for_the_next_time(tmp_path: Path) -> None:
    site = half_done(tmp_path)
    with mock.patch("os.replace", side_effect=OSError(28, "full")), pytest.raises(OSError, match="full"):
        directory.finish_stopped(site)
    directory.finish_stopped(site)
    assert site_in(site) == NEW


@pytest.mark.parametrize("umask", [0o077, 0o027, 0o022, 0o002])
def test_a_web_server_may_read_what_a_strict_user_builds(umask: int, tmp_path: Path) -> None:
    before = os.umask(umask)
    try:
        directory.write(tmp_path / "site", OLD)
        assert os.umask(umask) == umask
    finally:
        os.umask(before)
    for path in (tmp_path / "site").rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o777 if path.is_dir() else 0o666) & ~(umask & 0o022), path


def test_a_temporary_folder_of_a_stopped_build_is_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with own_temporary_folder() as left:
        name = left.name
    put(tmp_path, {f"{name}/docs/index.md": b"", "kompass-bau/x": b"theirs"})
    with own_temporary_folder(), own_temporary_folder():
        assert not (tmp_path / name).exists()
        assert len(list(tmp_path.glob("kompass-bau-*"))) == 2
    assert contents(tmp_path) == {"kompass-bau/x": b"theirs"}


def test_where_nothing_can_be_locked_no_temporary_folder_of_others_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows which of them are in use."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    put(tmp_path, {"kompass-bau-other/seiten-0": b"theirs"})
    with mock.patch("fcntl.flock", side_effect=OSError(errno.ENOTSUP, "no locks")), own_temporary_folder():
        pass
    assert contents(tmp_path) == {"kompass-bau-other/seiten-0": b"theirs"}


def test_a_half_written_archive_is_thrown_away(tmp_path: Path) -> None:
    put(tmp_path, {".a.zip.neu/a.zip": b"PK half"})
    for _ in range(2):
        assert kompass("build", "--content", TOWN, "--site", tmp_path / "site", "--zip", tmp_path / "a.zip").code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "site"]
    assert zipfile.is_zipfile(tmp_path / "a.zip")


def test_a_busy_folder_says_so(tmp_path: Path) -> None:
    with own_folder(tmp_path / "a"), pytest.raises(BusyError, match="ein anderer Bau"), own_folder(tmp_path / "a"):
        pass
