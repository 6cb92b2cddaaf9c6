"""`kompass check`: what it says of single files, and that it loads and looks up no more than it needs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.pipeline import run
from generator.source import nodes
from generator.source.walk import Walk
from tests.support import ROOT, TODAY, TOWN, kompass

KITA, GUIDE = TOWN / "offers/kita-muehlbach.yml", TOWN / "transitions/kita-start.md"


def _found(*words: object) -> set[tuple[str, str]]:
    found = kompass("check", "--content", TOWN, "--format", "json", *words).problems
    return {(Path(str(p["file"])).name, str(p["code"])) for p in found}


def test_a_file_alone_brings_its_findings_and_those_of_files_that_name_it() -> None:
    """The offer is too old, so a step of the guide loses it: whoever mends the offer must see both."""
    assert _found(KITA) == {(KITA.name, "K301"), (GUIDE.name, "K208")}
    assert _found(GUIDE) == {(GUIDE.name, "K208")}
    assert _found(TOWN / "offers/frauenhaus-musterkreis.yml") == set()


def test_several_files_are_looked_at_together() -> None:
    assert {file for file, _ in _found(KITA, TOWN / "vocabulary/topics.yml")} == {KITA.name, GUIDE.name, "topics.yml"}


def test_what_is_wrong_elsewhere_is_counted_and_does_not_fail_this_file(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(TOWN, content)
    (content / "offers/beratungsbus.yml").write_text("name: Bus\n", encoding="utf-8")
    outcome = kompass("check", "--content", content, content / "offers/frauenhaus-musterkreis.yml")
    assert outcome.code == 0
    assert outcome.out.startswith("Alles in Ordnung")
    assert "Anderswo: " in outcome.out
    assert "Fehler" in outcome.out.partition("Anderswo: ")[2]
    assert kompass("check", "--content", content, content / "offers/beratungsbus.yml").code == 1


def test_a_check_loads_nothing_that_draws_prints_or_publishes() -> None:
    """Half of the time of a short check went there."""
    heavy = (
        "mkdocs",
        "material",
        "typst",
        "segno",
        "pypdfium2",
        "lxml",
        "jinja2",
        "icalendar",
        "markdown_it",
        "holidays",
    )
    ours = (
        "generator.pages.drawing",
        "generator.paper",
        "generator.verify",
        "generator.write.spool",
        "generator.edge.build",
    )
    told = (
        "import sys, contextlib, generator.__main__ as program\n"
        f"sys.argv = ['kompass', 'check', '--content', {str(TOWN)!r}, '--today', '{TODAY}']\n"
        "with contextlib.suppress(SystemExit): program.run()\n"
        f"print([name for name in {(*heavy, *ours)!r} if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert "Warnungen" in said, "the check has run"
    assert said.splitlines()[-1] == "[]"


def test_places_are_looked_up_only_where_something_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is read a second time for them, which took a third of all checking."""
    shutil.copytree(TOWN, tmp_path / "content")  # no other test has looked anything up there
    looked_up: set[str] = set()

    def watched(text: str, file: str, first_line: int, *, noting: bool = False) -> Walk:
        looked_up.update([file] if noting else [])
        return Walk(text, file, first_line, noting=noting)

    monkeypatch.setattr(nodes, "Walk", watched)
    result = run(tmp_path / "content", TODAY)
    assert looked_up == {problem.location.file for problem in result.problems}
