"""What is not ours is not deleted, replaced or written through: the target folder may hold files of others."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.write import directory
from generator.write.record import MARKER_FILE
from generator.write.refusals import InTheWayError, NotOurFolderError
from generator.write.target import STAGE
from tests.support import TOWN, contents, kompass, offer
from tests.write.others import FOREIGN, foreign, put

# --- what others put there ------------------------------------------------------------------------


def test_files_of_others_stay_and_are_named(own_town: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    (own_town / "offers/testangebot.yml").write_text(offer("phones: [{number: 110}]"), encoding="utf-8")
    assert kompass("build", "--content", own_town, "--site", site).code == 0
    put(site, FOREIGN)
    (own_town / "offers/testangebot.yml").unlink()

    outcome = kompass("build", "--content", own_town, "--site", site)

    assert outcome.code == 0, outcome.err
    assert foreign(site) == FOREIGN
    assert not (site / "angebote/testangebot").exists()
    assert "Entfernt, weil es sie nicht mehr gibt" in outcome.out
    assert "angebote/testangebot/index.html" in outcome.out
    said = next(line for line in outcome.out.splitlines() if line.startswith("Nicht vom Wegweiser, bleibt liegen"))
    assert ".git/" in said
    assert "CNAME" in said
    assert "blog/index.html" not in outcome.out, "it is no page of ours that vanished"


def test_without_files_of_others_nothing_is_said(tmp_path: Path) -> None:
    for _ in range(2):
        outcome = kompass("build", "--content", TOWN, "--site", tmp_path / "site")
        assert "Nicht vom Wegweiser" not in outcome.out
        assert "Entfernt" not in outcome.out


def test_what_was_changed_by_hand_is_no_longer_ours(tmp_path: Path) -> None:
    """Taken from the site it stays; still in the site it is replaced, and that is said."""
    directory.write(tmp_path / "site", {"a.txt": b"a", "robots.txt": b"ours"})
    (tmp_path / "site/robots.txt").write_bytes(b"theirs")
    (tmp_path / "site/a.txt").write_bytes(b"edited")

    written = directory.write(tmp_path / "site", {"a.txt": b"a"})

    assert written.replaced == ("a.txt",)
    assert written.kept == ("robots.txt",)
    assert contents(tmp_path / "site")["robots.txt"] == b"theirs"


def test_a_file_of_others_where_ours_belongs_stops_everything(tmp_path: Path) -> None:
    site = tmp_path / "site"
    directory.write(site, {"index.html": b"old"})
    put(site, {"robots.txt": b"theirs", "neu": b"a file where a folder belongs", "suche.html/x": b"a folder"})
    before = contents(site)

    with pytest.raises(InTheWayError, match=r"neu, robots\.txt, suche\.html"):
        directory.write(site, {"index.html": b"new", "robots.txt": b"o", "neu/index.html": b"n", "suche.html": b"s"})

    assert contents(site) == before
    assert not (site / STAGE).exists()


def test_an_equal_file_of_others_is_no_trouble(tmp_path: Path) -> None:
    directory.write(tmp_path, {"a": b"1"})
    put(tmp_path, {"b": b"2"})
    assert directory.write(tmp_path, {"a": b"1", "b": b"2"}).changed == 0


@pytest.mark.parametrize("path", ["../bild.txt", "/etc/hosts", "a/../../bild.txt", "..", "", ".", "a//b"])
def test_a_list_that_leads_out_of_the_folder_is_not_followed(path: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    put(tmp_path, {"bild.txt": b""})
    directory.write(site, {"index.html": b""})
    with (site / MARKER_FILE).open("a", encoding="utf-8") as marker:
        marker.write(f"00000000 {path}\n")
    directory.write(site, {})
    assert (tmp_path / "bild.txt").exists()


@pytest.mark.parametrize("text", [b"", b"\xff\xfe\0", b"somebody else's", b"00000000 CNAME\n" * 3])
def test_a_damaged_or_empty_list_deletes_nothing(text: bytes, tmp_path: Path) -> None:
    """Also the empty mark of older versions."""
    put(tmp_path, {**FOREIGN, "index.html": b"old", MARKER_FILE: text})
    assert kompass("build", "--content", TOWN, "--site", tmp_path).code == 0
    assert foreign(tmp_path) == FOREIGN
    assert b"<main" in (tmp_path / "index.html").read_bytes()


def test_the_list_is_the_same_for_the_same_site_and_no_secret(tmp_path: Path) -> None:
    for name in ("a", "b"):
        directory.write(tmp_path / name, {"x/index.html": b"1", "ä": b"2", "z": b"3"})
    directory.write(tmp_path / "b", {"x/index.html": b"2", "y": b""})
    directory.write(tmp_path / "b", {"z": b"3", "ä": b"2", "x/index.html": b"1"})
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    assert str(tmp_path) not in (tmp_path / "a" / MARKER_FILE).read_text("utf-8")


paths = st.lists(st.sampled_from(["a", "b", "c.html"]), min_size=1, max_size=3).map("/".join)
trees = st.dictionaries(paths, st.binary(max_size=3), max_size=6).filter(
    lambda tree: not any(other.startswith(f"{path}/") for path in tree for other in tree)
)


@given(first=trees.filter(bool), second=trees, theirs=trees)
def test_any_site_takes_the_place_of_any_other(
    first: dict[str, bytes],
    second: dict[str, bytes],
    theirs: dict[str, bytes],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """What others put there is there afterwards, whatever it is; then either all of the new site or all of the old."""
    folder = tmp_path_factory.mktemp("any")
    directory.write(folder, first)
    theirs = {f"fremd/{path}" if number % 2 else path: data for number, (path, data) in enumerate(theirs.items())}
    before = contents(folder)
    for path, data in theirs.items():
        if not any(f"{path}/".startswith(f"{other}/") or other.startswith(f"{path}/") for other in before):
            put(folder, {path: data})
    before = contents(folder)
    own = {path: data for path, data in before.items() if path not in first and path != MARKER_FILE}
    try:
        directory.write(folder, second)
    except InTheWayError:
        assert contents(folder) == before
    else:
        after = contents(folder)
        after.pop(MARKER_FILE)
        assert after == {**own, **second}
    shutil.rmtree(folder)


# --- where we may write ---------------------------------------------------------------------------


@pytest.mark.parametrize("command", [["build", "--site"], ["pages"]])
@pytest.mark.parametrize("where", ["content", ".", "content/offers", "content/neu", "/"])
def test_where_the_content_lies_nothing_is_written(command: list[str], where: str, own_town: Path) -> None:
    (own_town / MARKER_FILE).touch()
    (own_town.parent / MARKER_FILE).touch()
    before = contents(own_town.parent)
    outcome = kompass(*command, own_town.parent / where, "--content", own_town)
    assert outcome.code == 2
    assert "Wählen Sie einen leeren" in outcome.err
    assert contents(own_town.parent) == before


def test_home_is_no_target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "anna"))
    (tmp_path / "anna").mkdir()
    for folder in (tmp_path / "anna", tmp_path):
        with pytest.raises(NotOurFolderError, match="leeren Ordner"):
            directory.write(folder, {"index.html": b""})


def test_a_work_tree_of_git_is_no_target_unless_somebody_says_so(tmp_path: Path) -> None:
    put(tmp_path, FOREIGN)
    outcome = kompass("build", "--content", TOWN, "--site", tmp_path)
    assert outcome.code == 2
    assert ".git" in outcome.err
    assert contents(tmp_path) == FOREIGN
    (tmp_path / MARKER_FILE).touch()  # what the message proposes
    assert kompass("build", "--content", TOWN, "--site", tmp_path).code == 0
    assert foreign(tmp_path) == FOREIGN


# --- symbolic links -------------------------------------------------------------------------------


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """A folder of somebody else, where links lead to."""
    folder = tmp_path / "anderswo"
    put(folder, {"index.html": b"theirs", "wohngeld/index.html": b"theirs too"})
    before = contents(folder)
    yield folder
    assert contents(folder) == before


@pytest.mark.parametrize(
    "link", ["site", "site/a", "site/index.html", f"site/{MARKER_FILE}", f"site/{STAGE}", "site/a/b"]
)
def test_nothing_is_written_through_a_link(link: str, elsewhere: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    files = {"index.html": b"1", "a/index.html": b"2", "a/b/index.html": b"3"}
    if link != "site":
        directory.write(site, files)
        if (tmp_path / link).is_dir():
            shutil.rmtree(tmp_path / link)
        else:
            (tmp_path / link).unlink(missing_ok=True)
    target = elsewhere / "index.html" if link.endswith(("html", MARKER_FILE)) else elsewhere
    (tmp_path / link).symlink_to(target)

    with pytest.raises((NotOurFolderError, InTheWayError, OSError)):
        directory.write(site, {path: data + b"new" for path, data in files.items()})

    assert (tmp_path / link).is_symlink()


def test_links_beside_the_site_stay(elsewhere: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    directory.write(site, {"index.html": b"", "alt/index.html": b""})
    (site / "fotos").symlink_to(elsewhere)
    (site / "tot").symlink_to(tmp_path / "nirgends")
    written = directory.write(site, {"index.html": b"2"})
    assert written.removed == ("alt/index.html",)
    assert {name.rstrip("/") for name in written.kept} == {"fotos", "tot"}
    assert (site / "fotos").is_symlink()


def test_a_folder_that_became_a_link_is_not_swept(elsewhere: Path, tmp_path: Path) -> None:
    """What the list names may lie behind a link by now."""
    site = tmp_path / "site"
    directory.write(site, {"alt/index.html": b"theirs", "alt/wohngeld/index.html": b"theirs too"})
    shutil.rmtree(site / "alt")
    (site / "alt").symlink_to(elsewhere)
    directory.write(site, {"index.html": b""})


# --- archives and folders of others ---------------------------------------------------------------


@pytest.mark.parametrize("is_link", [False, True])
def test_no_file_of_others_becomes_an_archive(tmp_path: Path, *, is_link: bool) -> None:
    put(tmp_path, {"brief.odt": b"Liebe Anna"})
    name = tmp_path / "a.zip" if is_link else tmp_path / "brief.odt"
    if is_link:
        name.symlink_to(tmp_path / "brief.odt")
    outcome = kompass("build", "--content", TOWN, "--site", tmp_path / "site", "--zip", name)
    assert outcome.code == 1
    assert "Nennen Sie mit --zip" in outcome.err
    assert (tmp_path / "brief.odt").read_bytes() == b"Liebe Anna"
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("inside", ["xl/workbook.xml", "index.html", "notfall/x"])
def test_no_archive_of_others_is_replaced(inside: str, tmp_path: Path) -> None:
    """Letters and tables of office programs are ZIP archives, and so is somebody's copy of something else."""
    theirs = tmp_path / "haushalt.xlsx"
    with zipfile.ZipFile(theirs, "w") as archive:
        archive.writestr(inside, "theirs")
    before = theirs.read_bytes()
    outcome = kompass("build", "--content", TOWN, "--site", tmp_path / "site", "--zip", theirs)
    assert outcome.code == 1
    assert "Es bleibt, wie es ist" in outcome.err
    assert theirs.read_bytes() == before


@pytest.mark.parametrize("kind", ["link", "file"])
def test_what_stands_where_the_stage_belongs_is_named(kind: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert kompass("build", "--content", TOWN, "--site", site).code == 0
    (tmp_path / "theirs").mkdir()
    put(tmp_path, {"theirs/x": b"theirs"})
    (site / STAGE).symlink_to(tmp_path / "theirs") if kind == "link" else (site / STAGE).write_bytes(b"theirs")
    outcome = kompass("build", "--content", TOWN, "--site", site)
    assert outcome.code == 1
    assert f"{STAGE}: " in outcome.err
    assert "Benennen Sie es um" in outcome.err
    assert (tmp_path / "theirs/x").read_bytes() == b"theirs"
