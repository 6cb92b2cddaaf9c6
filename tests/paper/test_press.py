"""Setting again only what has changed, and the PDFs as part of a built site."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generator.paper import Paper, PaperKind, PressError, papers
from generator.paper.press import press, typeset
from tests import factories
from tests.paper.reading import texts
from tests.support import ROOT, TOWN, contents, kompass

FEW = dict(list(factories.index().compass.municipalities.items())[:1])


def few(**changes: Any) -> list[Paper]:
    """A sheet, a booklet and one poster."""
    return list(papers(factories.index(municipalities=FEW, **changes)))


class Watched:
    """Sets papers in this process and remembers which."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    def __call__(self, wanted: Sequence[Paper]) -> list[tuple[bytes, str]]:
        self.paths = [paper.path for paper in wanted]
        return [typeset(paper) for paper in wanted]


@pytest.fixture
def watched() -> Watched:
    return Watched()


def nobody(wanted: Sequence[Paper]) -> list[tuple[bytes, str]]:
    """For papers that must all be there already."""
    pytest.fail(f"set again: {wanted}")


def test_only_what_has_changed_is_set_again(tmp_path: Path, watched: Watched) -> None:
    first = press(few(), tmp_path, set_all=watched)
    assert watched.paths == list(first.files)
    assert press(few(), tmp_path, set_all=nobody) == first
    renamed = factories.by_id(factories.transition(steps=[factories.step(title="Gehen Sie hin")]))
    again = press(few(transitions=renamed), tmp_path, set_all=watched)
    assert watched.paths == ["papier/heft/ankommen.pdf", "papier/uebergaenge/umzug.pdf"]
    assert again.files["papier/ort/musterstadt.pdf"] == first.files["papier/ort/musterstadt.pdf"]


def test_another_day_is_another_paper(tmp_path: Path, watched: Watched) -> None:
    press(few(), tmp_path, set_all=watched)
    tomorrow = press(few(today=date(2026, 11, 23)), tmp_path, set_all=watched)
    assert len(watched.paths) == 3
    assert "Stand: 23. November 2026" in texts(tomorrow.files["papier/ort/musterstadt.pdf"])[0]


def test_the_folder_keeps_nothing_that_nobody_needs(tmp_path: Path, watched: Watched) -> None:
    press(few(), tmp_path, set_all=watched)
    before = set(contents(tmp_path))
    press(few(today=date(2026, 11, 23)), tmp_path, set_all=watched)
    assert len(contents(tmp_path)) == len(before)
    assert before.isdisjoint(contents(tmp_path))


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda _: b"",
        lambda data: data.replace(b"%PDF", b"%PDX"),
        lambda _: b"\xff\n" * 3,
    ],
    ids=["cut in half", "empty", "a byte changed", "something else"],
)
def test_a_damaged_one_is_set_again(damage: Callable[[bytes], bytes], tmp_path: Path, watched: Watched) -> None:
    first = press(few(), tmp_path, set_all=watched)
    hurt = min(tmp_path.iterdir())
    hurt.write_bytes(damage(hurt.read_bytes()))
    assert press(few(), tmp_path, set_all=watched) == first
    assert len(watched.paths) == 1


def test_a_folder_that_takes_nothing_does_not_stop_the_press(tmp_path: Path, watched: Watched) -> None:
    (tmp_path / "full").write_text("a file where the folder should be")
    assert len(press(few(), tmp_path / "full", set_all=watched).files) == 3


def test_a_missing_character_is_told_of_kept_papers_too(tmp_path: Path, watched: Watched) -> None:
    guide = factories.by_id(factories.transition(name="Neu 😀"))
    expected = {"papier/heft/ankommen.pdf": "😀", "papier/uebergaenge/umzug.pdf": "😀"}
    assert press(few(transitions=guide), tmp_path, set_all=watched).unprintable == expected
    assert press(few(transitions=guide), tmp_path, set_all=nobody).unprintable == expected


def test_each_paper_is_counted_set_or_kept(tmp_path: Path, watched: Watched) -> None:
    done: list[None] = []
    press(few(), tmp_path, lambda: done.append(None), watched)
    assert len(done) == 3
    press(few(), tmp_path, lambda: done.append(None), nobody)
    assert len(done) == 6


def test_a_paper_that_cannot_be_set_says_which() -> None:
    broken = replace(few()[0], kind=PaperKind.POSTER, data={"day": [2026, 11, 22]})
    with pytest.raises(PressError, match="papier/heft/ankommen"):
        typeset(broken)


@pytest.fixture(scope="module")
def printed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The town with its PDFs, built by the command line."""
    folder = tmp_path_factory.mktemp("printed")
    content = shutil.copytree(TOWN, folder / "content")  # what is kept lies beside it
    outcome = kompass("build", "--paper", "--content", content, "--site", folder / "site")
    assert outcome.code == 0, outcome.out + outcome.err
    return folder / "site"


def links(page: Path) -> dict[str, str]:
    """Links of a page to PDFs: address → all words of the line."""
    tree = html.fromstring(page.read_bytes())
    return {
        a.get("href"): " ".join(a.getparent().text_content().split())
        for a in tree.iter("a")
        if "papier/" in a.get("href", "")
    }


def test_pages_link_to_what_can_be_printed(printed_site: Path) -> None:
    for address, pdf, words in (
        ("ort/testwalde", "papier/ort/testwalde.pdf", "Aushang für Testwalde (PDF, 1 Seite, "),
        ("gebiet/westen", "papier/gebiet/westen-elternmappe.pdf", "Elternmappe: "),
        (
            "uebergaenge/kita-start",
            "papier/uebergaenge/kita-start.pdf",
            "Als Zettel für den Kühlschrank (PDF, 1 Seite, ",
        ),
    ):
        found = links(printed_site / address / "index.html")
        (way,) = (way for way in found if way.endswith(pdf))
        assert found[way].startswith(words)
        assert found[way].endswith(" kB)")
        assert (printed_site / address / way).resolve() == (printed_site / pdf).resolve()
        assert (printed_site / pdf).read_bytes().startswith(b"%PDF-1.7")


def test_ages_link_to_the_booklets_of_their_guides(printed_site: Path) -> None:
    found = [way for group in (printed_site / "gebiet/westen").glob("*/index.html") for way in links(group)]
    assert any(way.endswith("papier/gebiet/westen-elternmappe.pdf") for way in found)
    assert not any("osten" in way for way in found)


def test_without_paper_no_page_speaks_of_it(town_site: Path) -> None:
    assert not (town_site / "papier").exists()
    assert not [page for page in town_site.rglob("*.html") if b"papier/" in page.read_bytes()]


def test_the_build_tells_of_a_character_that_cannot_be_printed(own_town: Path, tmp_path: Path) -> None:
    guide = own_town / "transitions/trennung.md"
    text = guide.read_text("utf-8")
    name = next(line for line in text.splitlines() if line.startswith("name:")).partition(":")[2].strip().strip('"')
    guide.write_text(text.replace(name, f"{name} 😀", 1), encoding="utf-8")
    outcome = kompass("build", "--paper", "--content", own_town, "--site", tmp_path / "site", "--format", "json")
    found = [problem for problem in outcome.problems if problem["code"] == "K911"]
    assert outcome.code == 0
    assert found
    assert "😀" in str(found[0]["message"])


def test_fonts_and_templates_ship_with_the_program() -> None:
    declared = (ROOT / "pyproject.toml").read_text("utf-8")
    assert "paper/fonts/*" in declared
    assert "paper/templates/*.typ" in declared
