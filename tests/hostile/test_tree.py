"""Encodings, names and the folder itself: what no text case can hold."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.source import files
from tests.hostile.test_cases import assert_german
from tests.support import OFFER, TOWN, contents, kompass, offer

GOOD = OFFER.encode()
UMLAUT = offer("alert: Grüße").encode()

BYTES = {
    "a NUL in the text": (GOOD + b"alert: a\0b\n", ("K100", 10, 9)),
    "Latin-1": (offer("alert: Grüße aus Köln").encode("latin-1"), ("K100", 10, 10)),
    "Latin-1 behind good umlauts": (UMLAUT + b"fees_description: \xe4\n", ("K100", 11, 19)),
    "a bad byte behind umlauts of the same line": (GOOD + "alert: äöü ".encode() + b"\xff\n", ("K100", 10, 12)),
    "a bad byte behind a byte order mark": (b"\xef\xbb\xbf" + GOOD + b"\xff", ("K100", 10, 1)),
    "a bad byte behind Windows line ends": (GOOD.replace(b"\n", b"\r\n") + b"alert: \xff", ("K100", 10, 8)),
    "UTF-16": (OFFER.encode("utf-16"), ("K100", 1, 1)),
    "UTF-16 without a mark": (OFFER.encode("utf-16-le"), ("K100", 1, 2)),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ("K100", 1, 1)),
    "an overlong slash": (GOOD + b"alert: \xc0\xaf", ("K100", 10, 8)),
    "half a surrogate pair": (GOOD + b"alert: \xed\xa0\x80", ("K100", 10, 8)),
    "two megabytes": (GOOD + b"# x\n" * 500_000, ("K104", 1, 1)),
    "a second byte order mark": (b"\xef\xbb\xbf\xef\xbb\xbf" + GOOD, ("K110", 1, 1)),
}


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_no_text_are_refused_at_their_place(name: str, own_town: Path, last_site: Path) -> None:
    data, expected = BYTES[name]
    (own_town / "offers/testangebot.yml").write_bytes(data)
    before = contents(last_site)
    outcome = kompass("build", "--content", own_town, "--site", last_site, "--format", "json")
    errors = [p for p in outcome.problems if p["severity"] == "error"]
    assert outcome.code == 1
    assert [(e["code"], e["line"], e["column"]) for e in errors] == [expected]
    assert_german(errors[0])
    assert contents(last_site) == before


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + UMLAUT,
        UMLAUT.replace(b"\n", b"\r\n"),
        UMLAUT.replace(b"\n", b"\r"),
        UMLAUT.rstrip(b"\n"),
        unicodedata.normalize("NFD", UMLAUT.decode()).encode(),
    ],
    ids=["byte order mark", "Windows line ends", "old Mac line ends", "no line end at the end", "umlauts of a Mac"],
)
def test_every_editor_s_way_to_save_gives_the_same_offer(data: bytes, own_town: Path) -> None:
    from generator.load.content import load

    path = own_town / "offers/testangebot.yml"
    path.write_bytes(data)
    compass = load(files.read(own_town)).compass
    assert compass is not None
    assert compass.offers["testangebot"].alert == "Grüße"


@pytest.mark.parametrize(
    "name",
    [
        "Treff.yml",
        "träff.yml",
        "tra\u0308ff.yml",
        "mein treff.yml",
        "treff_1.yml",
        "-treff.yml",
        "treff-.yml",
        "a--b.yml",
        "con.yml",
        "lpt1.yml",
        f"{'a' * 81}.yml",
        "treff.yaml",
        "treff.YML",
        "treff.md",
        "treff.yml.txt",
        "treff.html",
        "treff.svg",
        "treff.py",
        "treff",
        "tre\nff.yml",
        "tre\x1b[31mff.yml",
        "treff\u202elmy.yml",
        "treff;rm -rf.yml",
        "../offers/Zurück.yml",
    ],
)
def test_a_file_name_that_is_no_address_is_refused(name: str, own_town: Path) -> None:
    (own_town / "offers" / name).write_bytes(GOOD)
    outcome = kompass("check", "--content", own_town, "--format", "json")
    errors = [p for p in outcome.problems if p["severity"] == "error"]
    assert outcome.code == 1
    assert [e["code"] for e in errors] == ["K106"]
    assert str(errors[0]["file"]).isprintable(), "a name must not reach the terminal as a command"
    assert_german(errors[0])


@pytest.mark.parametrize(
    "name", ["angebote", "leicht", "merkliste", "seite", "papier", "en", "uk", "ar", "fehler", "assets", "thema"]
)
def test_a_page_may_not_take_the_place_of_the_program_s_own(name: str, own_town: Path) -> None:
    """Two pages at one address: one of them would vanish without a word."""
    (own_town / "pages" / f"{name}.md").write_text("---\ntitle: Neu\nsummary: Neu.\n---\nText.\n", encoding="utf-8")
    errors = [
        p for p in kompass("check", "--content", own_town, "--format", "json").problems if p["severity"] == "error"
    ]
    assert [(e["code"], str(e["file"]).endswith(f"{name}.md")) for e in errors] == [("K360", True)]
    assert_german(errors[0])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("~$treff.docx", "löschen Sie sie"),
        ("~$treff.yml", "löschen Sie sie"),
        ("Thumbs.db", "löschen Sie sie"),
        ("treff.docx", "Legen Sie die Datei woanders hin"),
        ("treff.txt", "Benennen Sie die Datei um"),
    ],
)
def test_nobody_is_told_to_rename_what_belongs_elsewhere(name: str, said: str, own_town: Path) -> None:
    (own_town / "offers" / name).write_bytes(b"\xff")
    (error,) = [
        p for p in kompass("check", "--content", own_town, "--format", "json").problems if p["severity"] == "error"
    ]
    assert (error["code"], said in str(error["fix"])) == ("K106", True)


def test_a_value_in_quotation_marks_of_word_still_has_its_page(own_town: Path) -> None:
    (own_town / "offers/testangebot.yml").write_text(offer("name: „Treff“"), encoding="utf-8")
    outcome = kompass("check", "--content", own_town, "--format", "json")
    assert (outcome.code, "K119" in outcome.out) == (0, True)


def test_a_wrong_file_name_is_one_mistake_however_many_name_the_entry(own_town: Path) -> None:
    old = own_town / "organizations/familienverein-musterstadt.yml"
    old.rename(old.with_name("Familienverein Musterstadt.yml"))
    (error,) = [
        p for p in kompass("check", "--content", own_town, "--format", "json").problems if p["severity"] == "error"
    ]
    assert (error["code"], "um, zum Beispiel in familienverein-musterstadt.yml" in str(error["fix"])) == ("K106", True)


def test_a_name_that_is_no_text_is_refused(own_town: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(own_town / "offers") + b"/\xff\xfe.yml")).write_bytes(GOOD)
    except OSError:
        pytest.skip("this file system knows only names that are text")
    outcome = kompass("check", "--content", own_town)
    assert outcome.code == 1
    assert "K106" in outcome.out


def test_two_names_that_differ_only_in_case_are_refused(own_town: Path) -> None:
    (own_town / "offers/testangebot.yml").write_bytes(GOOD)
    (own_town / "offers/TestAngebot.yml").write_bytes(GOOD)
    if len([p for p in (own_town / "offers").iterdir() if p.name.lower() == "testangebot.yml"]) == 1:
        pytest.skip("this file system does not tell them apart")
    outcome = kompass("check", "--content", own_town, "--format", "json")
    assert [e["code"] for e in outcome.problems if e["severity"] == "error"] == ["K106"]


def _link_to_secret(offers: Path, secret: Path) -> None:
    (offers / "testangebot.yml").symlink_to(secret)


def _link_inside(offers: Path, _: Path) -> None:
    (offers / "testangebot.yml").symlink_to(offers / "online-beratung.yml")


def _link_to_folder(offers: Path, secret: Path) -> None:
    (offers / "mehr").symlink_to(secret.parent)


def _dangling_link(offers: Path, _: Path) -> None:
    (offers / "testangebot.yml").symlink_to("/gibt/es/nicht")


def _link_in_a_circle(offers: Path, _: Path) -> None:
    (offers / "kreis.yml").symlink_to(offers / "kreis.yml")


def _folder_named_like_a_file(offers: Path, _: Path) -> None:
    (offers / "testangebot.yml").mkdir()


def _pipe(offers: Path, _: Path) -> None:
    os.mkfifo(offers / "testangebot.yml")


@pytest.mark.parametrize(
    "make",
    [
        _link_to_secret,
        _link_inside,
        _link_to_folder,
        _dangling_link,
        _link_in_a_circle,
        _folder_named_like_a_file,
        _pipe,
    ],
)
def test_only_real_files_are_read(make: Callable[[Path, Path], None], own_town: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret" / "geheim.yml"
    secret.parent.mkdir()
    secret.write_text(offer("alert: Passwort-1234"), encoding="utf-8")
    make(own_town / "offers", secret)
    outcome = kompass("check", "--content", own_town, "--format", "json")
    assert outcome.code == 1
    assert [e["code"] for e in outcome.problems if e["severity"] == "error"] == ["K107"]
    assert "Passwort" not in outcome.out
    assert "Passwort" not in str(files.read(own_town).texts)


def test_a_file_in_a_folder_within_is_refused(own_town: Path) -> None:
    (own_town / "offers/mehr").mkdir()
    (own_town / "offers/mehr/testangebot.yml").write_bytes(GOOD)
    outcome = kompass("check", "--content", own_town, "--format", "json")
    assert [e["code"] for e in outcome.problems if e["severity"] == "error"] == ["K337"]


def test_what_other_programs_leave_behind_is_nobody_s_mistake(own_town: Path, tmp_path: Path) -> None:
    (own_town / ".git").mkdir()
    (own_town / ".git/config.yml").write_text("[", encoding="utf-8")
    (own_town / "offers/.DS_Store").write_bytes(b"\0")
    (own_town / "offers/.online-beratung.yml.swp").write_bytes(b"\0")
    (own_town / "README.md").write_text("Notizen", encoding="utf-8")
    (own_town / "karte.svg").write_text("<svg onload='alert(1)'/>", encoding="utf-8")
    (own_town / "evil.py").write_text("raise SystemExit", encoding="utf-8")
    site = tmp_path / "site"
    outcome = kompass("build", "--content", own_town, "--site", site)
    assert outcome.code == 0, outcome.out
    assert not [path for path in contents(site) if path.endswith(("karte.svg", ".py", "README.md", ".DS_Store"))]


@pytest.mark.parametrize(
    "missing",
    sorted(
        p.relative_to(TOWN).as_posix()
        for p in TOWN.rglob("*")
        if p.parent in (TOWN, TOWN / "vocabulary", TOWN / "region") and p.is_file()
    ),
)
def test_without_a_file_of_the_frame_it_is_named_or_not_needed(missing: str, own_town: Path) -> None:
    (own_town / missing).unlink()
    outcome = kompass("check", "--content", own_town, "--format", "json")
    named = {(e["code"], str(e["file"]).split("content/")[-1]) for e in outcome.problems if e["severity"] == "error"}
    optional = {
        "redirects.yml",
        "region/boundaries.geojson",
        "region/municipal_offices.csv",
        "vocabulary/glossary.yml",
        "vocabulary/notice_board.yml",
        "vocabulary/synonyms.yml",
    }
    # Without words of crisis nobody needs the boxes; words without boxes are a mistake.
    needed = ("K246", "crisis_words/de.yml") if missing == "vocabulary/crisis.yml" else ("K108", missing)
    assert named == (set() if missing in optional else {needed})


def test_an_empty_folder_lists_what_is_needed(tmp_path: Path) -> None:
    outcome = kompass("check", "--content", tmp_path, "--format", "json")
    assert outcome.code == 1
    assert {e["code"] for e in outcome.problems} == {"K108"}
    assert f"{tmp_path.as_posix()}/district.yml" in {e["file"] for e in outcome.problems}


def test_more_files_than_a_district_needs_are_an_error(own_town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_FILES", 30)
    outcome = kompass("check", "--content", own_town, "--format", "json")
    assert outcome.code == 1
    assert "K104" in {e["code"] for e in outcome.problems}
