"""The list for those who upload file by file: who follows it has the site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.write import directory
from tests.support import contents, kompass
from tests.write.others import put
from tests.write.test_stopped import NEW, half_done, site_in


def build(content: Path, site: Path, list_file: Path) -> int:
    return kompass("build", "--content", content, "--site", site, "--list", list_file, "--no-paper").code


def uploaded(host: Path, site: Path, list_file: Path) -> None:
    """As somebody does it by hand, from top to bottom."""
    for line in list_file.read_text(encoding="utf-8").splitlines()[1:]:
        sign, path = line.split(" ", 1)
        if sign == "+":
            (host / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(site / path, host / path)
        else:
            (host / path).unlink()


def test_who_follows_the_list_has_the_site(own_town: Path, tmp_path: Path) -> None:
    site, host, changes = tmp_path / "site", tmp_path / "host", tmp_path / "lists/changes.txt"
    assert build(own_town, site, changes) == 0
    uploaded(host, site, changes)
    assert contents(host) == site_in(site)

    offer = own_town / "offers/beratungsbus.yml"
    offer.write_text(offer.read_text(encoding="utf-8").replace("Beratungsbus", "Ratbus"), encoding="utf-8")
    (own_town / "offers/beratung-nach-gewalt.yml").unlink()
    assert build(own_town, site, changes) == 0
    text = changes.read_text(encoding="utf-8")
    assert 3 < text.count("\n+ ") < len(contents(site)) - 3
    assert "\n- angebote/beratung-nach-gewalt/index.html" in text
    uploaded(host, site, changes)
    assert contents(host) == site_in(site)


def test_pages_come_after_what_they_need_and_what_goes_comes_last(town: Path, tmp_path: Path) -> None:
    site, changes = tmp_path / "site", tmp_path / "changes.txt"
    directory.write(site, {"gone/index.html": b"old"})
    assert build(town, site, changes) == 0
    lines = changes.read_text(encoding="utf-8").splitlines()[1:]
    order = [(line.startswith("-"), line.endswith(".html")) for line in lines]
    assert order == sorted(order)
    assert lines[-1] == "- gone/index.html"


def test_nothing_changed_is_an_empty_list(town: Path, tmp_path: Path) -> None:
    site, changes = tmp_path / "site", tmp_path / "changes.txt"
    assert [build(town, site, changes) for _ in range(2)] == [0, 0]
    assert changes.read_text(encoding="utf-8").count("\n") == 1


def test_what_a_stopped_build_had_changed_is_on_the_list_even_of_a_refused_one(own_town: Path, tmp_path: Path) -> None:
    site = half_done(tmp_path / "sites")
    (own_town / "offers/x.yml").write_text("name: [", encoding="utf-8")
    assert build(own_town, site, tmp_path / "changes.txt") == 1
    lines = set((tmp_path / "changes.txt").read_text(encoding="utf-8").splitlines()[1:])
    assert {f"+ {path}" for path, data in NEW.items() if data == b"new"} <= lines
    assert "- d/index.html" in lines


def test_a_refused_build_leaves_the_last_list(own_town: Path, tmp_path: Path) -> None:
    site, changes = tmp_path / "site", tmp_path / "changes.txt"
    assert build(own_town, site, changes) == 0
    before = changes.read_bytes()
    (own_town / "offers/x.yml").write_text("name: [", encoding="utf-8")
    assert build(own_town, site, changes) == 1
    assert changes.read_bytes() == before


@pytest.mark.parametrize("is_link", [False, True])
def test_no_file_of_others_becomes_a_list(town: Path, tmp_path: Path, *, is_link: bool) -> None:
    put(tmp_path, {"letter.txt": b"Dear"})
    name = tmp_path / "letter.txt"
    if is_link:
        name = tmp_path / "link"
        name.symlink_to(tmp_path / "letter.txt")
    outcome = kompass("build", "--content", town, "--site", tmp_path / "site", "--list", name)
    assert outcome.code == 1
    assert "Nennen Sie mit --list einen anderen Namen" in outcome.err
    assert (tmp_path / "letter.txt").read_bytes() == b"Dear"
    assert not (tmp_path / "site").exists()
