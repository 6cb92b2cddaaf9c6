"""Reading what has changed gives what reading everything gives, and opens nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.source.files import read, reread

OFFER = Path("offers/jugendclub-probendorf.yml")
NEW = Path("offers/neu.yml")


def _changed(folder: Path) -> None:
    (folder / OFFER).write_text("name: neu\n", encoding="utf-8")


def _broken(folder: Path) -> None:
    (folder / OFFER).write_bytes(b"name: \xff\n")


def _deleted(folder: Path) -> None:
    (folder / OFFER).unlink()


def _new(folder: Path) -> None:
    (folder / NEW).write_text("name: neu\n", encoding="utf-8")


def _renamed(folder: Path) -> None:
    (folder / OFFER).rename(folder / NEW)


def _saved_by_renaming(folder: Path) -> None:
    (folder / NEW).write_text("name: neu\n", encoding="utf-8")
    (folder / NEW).replace(folder / OFFER)


def _a_folder_now(folder: Path) -> None:
    (folder / OFFER).unlink()
    (folder / OFFER).mkdir()


def _too_large(folder: Path) -> None:
    (folder / OFFER).write_text("a" * 100_000, encoding="utf-8")


def _nothing(_folder: Path) -> None:
    pass


@pytest.mark.parametrize(
    "happens",
    [_changed, _broken, _deleted, _new, _renamed, _saved_by_renaming, _a_folder_now, _too_large, _nothing],
)
def test_the_same_as_reading_everything(own_town: Path, happens: Callable[[Path], None]) -> None:
    before = read(own_town)
    happens(own_town)
    after = reread(own_town, before, [OFFER, NEW])
    assert after == read(own_town)
    (own_town / NEW).unlink(missing_ok=True)
    if (own_town / OFFER).is_dir():
        (own_town / OFFER).rmdir()
    (own_town / OFFER).write_text("name: wieder gut\n", encoding="utf-8")
    assert reread(own_town, after, [OFFER, NEW]) == read(own_town)


def test_only_what_has_changed_is_opened(own_town: Path) -> None:
    before = replace(read(own_town), protected=("Am Testweg 1",))
    _changed(own_town)
    (own_town / "district.yml").write_text("nicht gelesen", encoding="utf-8")
    after = reread(own_town, before, [OFFER])
    assert after.texts[OFFER.as_posix()] == "name: neu\n"
    assert after.texts["district.yml"] == before.texts["district.yml"]
    assert after.protected == before.protected
    _deleted(own_town)
    assert reread(own_town, after, [OFFER]).protected == before.protected
