"""What the file system refuses, at any step: the last site stays as it was, and the message says what to do."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest

from generator.write import directory
from generator.write.target import STAGE
from tests.support import TOWN, contents, kompass
from tests.write.others import put

REFUSED = {
    errno.ENOSPC: "kein Platz mehr",
    errno.EDQUOT: "aufgebraucht",
    errno.EACCES: "fehlen die Rechte",
    errno.EROFS: "lässt sich nur lesen",
    errno.EIO: "beschädigt",
    errno.ENOTEMPTY: "Dateisystem",
}


def failing(number: int, after: int, real: Callable[..., object]) -> Callable[..., object]:
    calls = 0

    def act(*arguments: object, **more: object) -> object:
        nonlocal calls
        calls += 1
        if calls == after:
            raise OSError(number, os.strerror(number))
        return real(*arguments, **more)

    return act


@pytest.mark.parametrize("number", REFUSED)
@pytest.mark.parametrize(
    ("step", "after"),
    [
        ("write_bytes", 1),
        ("write_bytes", 30),
        ("replace", 1),
        ("replace", 2),
        ("replace", 40),
        ("mkdir", 3),
        ("mkdir", 15),
    ],
)
def test_when_the_drive_refuses_the_last_site_is_as_before(
    number: int, after: int, step: str, last_big_site: Path
) -> None:
    """At any step: laying ready, swapping, making folders."""
    site, before = last_big_site, contents(last_big_site)
    where = Path if step == "write_bytes" else os
    broken = mock.patch.object(where, step, failing(number, after, getattr(where, step)))
    with broken, pytest.raises(OSError) as refused:  # noqa: PT011 - its number is what tells
        directory.write(site, {f"x{n}/index.html": b"new" for n in range(45)})
    assert refused.value.errno == number
    assert contents(site) == before
    assert not (site / STAGE).exists()
    assert sorted(path.name for path in site.iterdir() if path.is_dir()) == sorted(
        {path.split("/")[0] for path in before if "/" in path}
    )


@pytest.fixture
def last_big_site(tmp_path: Path) -> Path:
    """A site with pages that stay, change and go."""
    directory.write(tmp_path / "site", {f"x{n}/index.html": b"old" for n in range(20, 60)} | {"index.html": b"old"})
    put(tmp_path / "site", {"CNAME": b"x"})
    return tmp_path / "site"


@pytest.mark.parametrize("number", REFUSED)
def test_the_message_is_german_and_the_exit_code_1(number: int, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert kompass("build", "--content", TOWN, "--site", site).code == 0
    before = contents(site)
    refused = failing(number, 1, Path.write_bytes)
    with mock.patch.object(directory, "own_folder", refused):
        outcome = kompass("build", "--content", TOWN, "--site", site)
    assert outcome.code == 1
    assert REFUSED[number] in outcome.err
    assert str(site) in outcome.err
    assert "die letzte bleibt, wie sie ist" in outcome.out
    assert contents(site) == before


@pytest.mark.skipif(os.getuid() == 0, reason="root may do everything")
def test_a_folder_one_may_only_read(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert kompass("build", "--content", TOWN, "--site", site).code == 0
    site.chmod(0o555)
    outcome = kompass("build", "--content", TOWN, "--site", site)
    site.chmod(0o755)
    assert outcome.code == 1
    assert "fehlen die Rechte" in outcome.err


def test_a_way_that_leads_through_a_file(tmp_path: Path) -> None:
    put(tmp_path, {"datei": b"x"})
    outcome = kompass("build", "--content", TOWN, "--site", tmp_path / "datei/site")
    assert outcome.code == 1
    assert "kein Ordner, sondern eine Datei" in outcome.err
    assert contents(tmp_path) == {"datei": b"x"}
