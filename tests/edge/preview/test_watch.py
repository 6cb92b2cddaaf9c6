"""What the preview hears of a folder: whatever way an editor saves, the file that matters is named."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from watchdog.observers.api import BaseObserver

from generator.edge.preview import watch as watching
from generator.edge.preview.watch import Watch
from tests.waiting import until


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Below one whose own name begins as Git's, as for a second working tree."""
    content = tmp_path / ".git-trees" / "content"
    (content / "offers").mkdir(parents=True)
    (content / ".git").mkdir()
    (content / "offers" / "treff.yml").write_text("name: alt\n", encoding="utf-8")
    return content


@pytest.fixture(params=[False, True], ids=["events", "poll"])
def heard(folder: Path, request: pytest.FixtureRequest) -> Iterator[list[frozenset[Path]]]:
    found: list[frozenset[Path]] = []
    watch = Watch([folder], poll=request.param)
    assert watch.polls is request.param
    listener = Thread(target=_gather, args=(watch, found), daemon=True)
    listener.start()
    yield found
    watch.stop()
    listener.join(60)
    assert not listener.is_alive(), "it ends when it is told to"


def _gather(watch: Watch, found: list[frozenset[Path]]) -> None:
    found.extend(watch.changes())


def _in_place(file: Path) -> None:
    file.write_text("name: neu, und länger\n", encoding="utf-8")


def _by_renaming(file: Path) -> None:
    beside = file.with_name(".treff.yml.swp")
    beside.write_text("name: neu, und länger\n", encoding="utf-8")
    beside.replace(file)


def _from_elsewhere(file: Path) -> None:
    """As a program that writes to a folder of its own first."""
    other = file.parents[2] / f"elsewhere-{file.parents[1].name}"
    other.write_text("name: neu, und länger\n", encoding="utf-8")
    other.replace(file)


def _with_a_copy(file: Path) -> None:
    """As vim does: the old file becomes a copy, the new one is another."""
    file.rename(file.with_name("treff.yml~"))
    file.write_text("name: neu, und länger\n", encoding="utf-8")
    file.with_name("treff.yml~").unlink()


def _deleted(file: Path) -> None:
    file.unlink()


def _of_a_new_folder(file: Path) -> None:
    file.unlink()
    subprocess.run(["cp", "-r", file.parent, file.parents[1] / "pages"], check=True)


@pytest.mark.parametrize("save", [_in_place, _by_renaming, _from_elsewhere, _with_a_copy, _deleted, _of_a_new_folder])
def test_the_file_is_named(folder: Path, heard: list[frozenset[Path]], save: Callable[[Path], None]) -> None:
    file = folder / "offers" / "treff.yml"
    save(file)
    until(lambda: any(file in paths for paths in heard), "word of the file")


def _thrown_away_and_copied(folder: Path, other: Path) -> None:
    shutil.rmtree(folder)
    shutil.copytree(other, folder)


def _renamed_and_copied(folder: Path, other: Path) -> None:
    folder.rename(folder.with_name("old"))
    shutil.copytree(other, folder)


def _exchanged(folder: Path, other: Path) -> None:
    folder.rename(folder.with_name("old"))
    other.rename(folder)


def _with_what_it_lies_in(folder: Path, other: Path) -> None:
    """As Git does, where a branch has the folder and another one has not."""
    kept = Path(shutil.copytree(other, other.parent / "kept"))
    shutil.rmtree(folder.parent)
    folder.parent.mkdir()
    shutil.copytree(kept, folder)


@pytest.mark.parametrize("replace", [_thrown_away_and_copied, _renamed_and_copied, _exchanged, _with_what_it_lies_in])
def test_a_folder_that_was_replaced_is_watched_on(
    folder: Path, heard: list[frozenset[Path]], replace: Callable[[Path, Path], None], tmp_path: Path
) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    (other / "offers" / "treff.yml").write_text("name: neu, und länger\n", encoding="utf-8")
    replace(folder, other)
    file = folder / "offers" / "treff.yml"
    until(lambda: any({folder, file} & paths for paths in heard), "word of the folder, or of all that is new in it")
    heard.clear()
    until(lambda: _saved_again(file) and any(file in paths for paths in heard), "word of a file in the new one")


def _saved_again(file: Path) -> bool:
    """The first time may come before somebody watches: then all of the folder is news anyway."""
    file.write_text(file.read_text("utf-8") + "#", encoding="utf-8")
    return True


def test_a_folder_that_has_gone_is_news_and_its_return_too(folder: Path, heard: list[frozenset[Path]]) -> None:
    away = folder.rename(folder.with_name("away"))
    until(lambda: any(folder in paths for paths in heard), "word of the loss")
    heard.clear()
    away.rename(folder)
    until(lambda: any(folder in paths for paths in heard), "word of the return")


def test_what_git_writes_for_itself_is_no_news(folder: Path, heard: list[frozenset[Path]]) -> None:
    (folder / ".git" / "index").write_text("x", encoding="utf-8")
    (folder / "offers" / "neu.yml").write_text("name: neu\n", encoding="utf-8")
    until(lambda: heard, "word of the other file")
    assert not [path for paths in heard for path in paths if ".git" in path.parts]


def test_reading_is_no_news(folder: Path) -> None:
    """Or each change would bring the next one."""
    watch = Watch([folder])
    found: list[frozenset[Path]] = []
    Thread(target=_gather, args=(watch, found), daemon=True).start()
    file = folder / "offers" / "treff.yml"
    file.read_text("utf-8")
    list(folder.rglob("*"))
    (folder / "offers" / "neu.yml").write_text("name: neu\n", encoding="utf-8")
    until(lambda: any(folder / "offers" / "neu.yml" in paths for paths in found), "word of the new file")
    watch.stop()
    assert not [path for paths in found for path in paths if path == file]


def test_a_system_that_watches_no_more_folders_is_no_reason_to_stop(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(BaseObserver):
        def __init__(self) -> None:
            raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(watching, "Observer", Full)
    watch = Watch([folder])
    assert watch.polls
    watch.stop()
