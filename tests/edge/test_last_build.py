"""Building again: the same needs no second build, anything else gets a whole one, whatever lies in the cache."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.base.problem import Position, as_rows, from_rows
from generator.base.rules import RULES
from generator.edge import build, last_build
from generator.edge.last_build import MOST, LastBuild, made_from, recall, remember
from generator.source.files import Sources
from tests.support import Outcome, contents, kompass


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def built(own_town: Path) -> Path:
    """The town's site, built once."""
    assert again(own_town).code == 0
    return Path("site")


def again(town: Path, *more: object) -> Outcome:
    return kompass("build", "--content", town, "--site", "site", *more)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Grows with each site that is drawn."""
    times: list[None] = []
    real = build.finished_site

    def counted(*arguments: object, **named: object) -> object:
        times.append(None)
        return real(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "finished_site", counted)
    return times


def test_an_archive_of_the_same_is_the_same(own_town: Path, drawn: list[None], tmp_path: Path) -> None:
    assert again(own_town, "--compress", "--zip", tmp_path / "a.zip").code == 0
    assert again(own_town, "--compress", "--zip", tmp_path / "b.zip").code == 0
    assert len(drawn) == 1
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_nothing_changed_draws_nothing_and_says_the_same(own_town: Path, built: Path, drawn: list[None]) -> None:
    before = {path: path.stat().st_mtime_ns for path in built.rglob("*")}
    first = kompass("build", "--content", own_town, "--site", "other", "--format", "json")
    second = again(own_town, "--format", "json")
    assert len(drawn) == 1
    assert second.problems == first.problems
    assert {path: path.stat().st_mtime_ns for path in built.rglob("*")} == before
    assert " 0 Dateien geändert" in second.err


def test_a_change_and_its_undoing_give_the_bytes_of_a_first_build(own_town: Path, built: Path, tmp_path: Path) -> None:
    cold = contents(built)
    offer = min((own_town / "offers").iterdir())
    text = offer.read_text("utf-8")
    offer.write_text(f"{text}# noch zu fragen\n", encoding="utf-8")
    assert again(own_town).code == 0
    changed = contents(built)
    assert kompass("build", "--content", own_town, "--site", tmp_path / "elsewhere").code == 0
    assert contents(tmp_path / "elsewhere") == changed
    offer.write_text(text, encoding="utf-8")
    assert again(own_town).code == 0
    assert contents(built) == cold


@pytest.mark.parametrize("hand", [lambda page: page.write_bytes(b"other"), Path.unlink], ids=["changed", "gone"])
def test_a_site_that_is_not_as_it_was_left_is_built(
    hand: Callable[[Path], object], own_town: Path, built: Path, drawn: list[None]
) -> None:
    before = contents(built)
    hand(built / "index.html")
    assert again(own_town).code == 0
    assert drawn
    assert contents(built) == before


def test_a_site_that_was_built_from_elsewhere_meanwhile_is_built(
    own_town: Path, built: Path, drawn: list[None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(built)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    with monkeypatch.context() as patch:
        patch.chdir(elsewhere)
        kompass("build", "--content", own_town, "--site", tmp_path / built, "--today", "2027-05-01")
    assert contents(built) != before
    drawn.clear()
    assert again(own_town).code == 0
    assert drawn
    assert contents(built) == before


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda _: "",
        lambda _: "[]",
        lambda _: "null",
        lambda text: json.dumps({**json.loads(text), "problems": [{"file": 1}]}),
        lambda text: json.dumps({**json.loads(text), "problems": 7}),
        lambda text: json.dumps({**json.loads(text), "site": None}),
        lambda text: json.dumps({"made_from": json.loads(text)["made_from"]}),
    ],
)
def test_a_damaged_cache_is_no_cache(
    damage: Callable[[str], str], own_town: Path, built: Path, drawn: list[None]
) -> None:
    before = contents(built)
    (kept,) = Path(".cache/builds").iterdir()
    kept.write_text(damage(kept.read_text("utf-8")), encoding="utf-8")
    assert again(own_town).code == 0
    assert drawn
    assert contents(built) == before


@pytest.mark.parametrize("wish", [["--today", "2026-11-24"], ["--compress"], ["--paper"]], ids=lambda wish: wish[0])
@pytest.mark.usefixtures("built")
def test_another_wish_is_another_build(wish: list[str], own_town: Path, drawn: list[None]) -> None:
    assert again(own_town, *wish).code == 0
    assert len(drawn) == 1


PROBLEM = RULES["K108"].at(Position("content/ä.yml", 2, 3), "„ä“ fehlt", "Legen Sie sie an.")
SOURCES = Sources("content", {"a.yml": "name: A\n", "b.yml": ""}, (), ("a line",), ("offers",), ("note.docx",))


@pytest.mark.parametrize(
    "other",
    [
        replace(SOURCES, root="inhalt"),
        replace(SOURCES, texts={"a.yml": "name: B\n", "b.yml": ""}),
        replace(SOURCES, texts={"a.yml": "", "b.yml": "name: A\n"}),
        replace(SOURCES, texts={"b.yml": "", "a.yml": "name: A\n"}),
        replace(SOURCES, protected=("another line",)),
        replace(SOURCES, folders=()),
        replace(SOURCES, unread=()),
        replace(SOURCES, folders=("note.docx",), unread=("offers",)),
        replace(SOURCES, problems=(PROBLEM,)),
    ],
)
def test_whatever_was_read_counts(other: Sources, tmp_path: Path) -> None:
    assert made_from(SOURCES, tmp_path, ()) == made_from(SOURCES, tmp_path, ())
    assert made_from(other, tmp_path, ()) != made_from(SOURCES, tmp_path, ())


def test_theme_generator_programs_and_the_folder_of_the_project_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    seen = {made_from(SOURCES, theme, ())}
    (theme / "main.html").write_text("1")
    seen.add(made_from(SOURCES, theme, ()))
    (theme / "main.html").write_text("2")
    seen.add(made_from(SOURCES, theme, ()))
    code = tmp_path / "generator"
    code.mkdir()
    (code / "__init__.py").write_text("")
    monkeypatch.setattr(last_build.generator, "__file__", str(code / "__init__.py"))
    seen.add(made_from(SOURCES, theme, ()))
    (code / "new.py").write_text("")
    seen.add(made_from(SOURCES, theme, ()))
    (tmp_path / "site_overrides").mkdir()
    (tmp_path / "site_overrides" / "icons.svg").write_text("<svg/>")
    seen.add(made_from(SOURCES, theme, ()))
    monkeypatch.setattr(last_build, "distributions", list)
    seen.add(made_from(SOURCES, theme, ()))
    monkeypatch.chdir(theme)
    seen.add(made_from(SOURCES, theme, ()))
    seen.add(made_from(SOURCES, theme, ("a wish",)))
    assert len(seen) == 9


def test_only_the_latest_folders_are_remembered(tmp_path: Path) -> None:
    for number in range(MOST + 3):
        remember(Path(f"site-{number}"), LastBuild("key", str(number), ()), tmp_path / "kept")
    assert len(list((tmp_path / "kept").iterdir())) == MOST
    assert recall(Path(f"site-{MOST + 2}"), tmp_path / "kept") == LastBuild("key", str(MOST + 2), [])


def test_a_drive_that_takes_nothing_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "full").write_text("a file where the folder should be")
    remember(Path("site"), LastBuild("key", "site", ()), tmp_path / "full")
    assert recall(Path("site"), tmp_path / "full") is None


def test_problems_come_back_as_they_were() -> None:
    assert from_rows(json.loads(json.dumps(as_rows([PROBLEM])))) == [PROBLEM]
