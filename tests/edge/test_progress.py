"""A build says how far it is: in lines for a pipe, as one bar for a person at a terminal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from generator.edge.progress import progress
from tests.support import ROOT, TOWN, kompass

STAGES = ["Inhalte lesen", "Inhalte prüfen", "Seiten zeichnen", "Fertige Seite prüfen", "Seite schreiben"]
STAGE = re.compile(r"^(.+?)(?: \(\d+\))?: \d+,\d Sekunden$", re.MULTILINE)


def test_a_pipe_gets_a_line_with_seconds_for_each_stage(tmp_path: Path) -> None:
    outcome = kompass("build", "--no-paper", "--content", TOWN, "--site", tmp_path / "site")
    assert STAGE.findall(outcome.out) == STAGES
    assert re.search(r" Seiten in .+, \d+ Dateien geändert, \d+,\d Sekunden\.\n$", outcome.out)
    assert outcome.err == ""


def test_other_programs_find_the_stages_beside_their_list(tmp_path: Path) -> None:
    outcome = kompass("build", "--no-paper", "--content", TOWN, "--site", tmp_path / "site", "--format", "json")
    assert STAGE.findall(outcome.err) == STAGES
    assert outcome.problems


def test_a_build_that_finds_errors_tells_no_stage_that_did_not_come(own_town: Path, tmp_path: Path) -> None:
    (own_town / "offers/testangebot.yml").write_text("name: [", encoding="utf-8")
    outcome = kompass("build", "--content", own_town, "--site", tmp_path / "site")
    assert STAGE.findall(outcome.out) == STAGES[:2]


def test_a_stage_of_known_length_says_how_many() -> None:
    said: list[str] = []
    with progress(said.append, stages=1, person_reads=False) as stage:
        stage.begin("PDF-Dateien setzen", 2)
        stage.step()
        stage.step()
    assert [line.rpartition(":")[0] for line in said] == ["PDF-Dateien setzen (2)"]


def test_a_stage_that_was_stopped_is_not_told_as_done() -> None:
    said: list[str] = []
    with suppress(KeyboardInterrupt), progress(said.append, stages=2, person_reads=False) as stage:
        stage.begin("Inhalte lesen")
        stage.begin("Inhalte prüfen")
        raise KeyboardInterrupt
    assert STAGE.findall("\n".join(said)) == ["Inhalte lesen"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_person_at_a_terminal_sees_one_bar_that_ends_full(tmp_path: Path) -> None:
    shown = _at_a_terminal("build", "--no-paper", "--content", str(TOWN), "--site", str(tmp_path / "site"))
    assert not STAGE.search(shown)
    for stage in STAGES:
        assert stage in shown
    assert [int(percent) for percent in re.findall(r"(\d+)%", shown)][-1] == 100
    assert " Seiten in " in shown.rpartition("100%")[2]


def _at_a_terminal(*words: str) -> str:
    """What a command writes when both its channels are a terminal."""
    ours, theirs = os.openpty()
    program = subprocess.Popen([sys.executable, "-m", "generator", *words], cwd=ROOT, stdout=theirs, stderr=theirs)
    os.close(theirs)
    said = b""
    while True:
        try:
            more = os.read(ours, 4096)
        except OSError:  # the way Linux says that nobody writes any more
            break
        if not more:
            break
        said += more
    os.close(ours)
    assert program.wait(timeout=60) == 0
    return said.decode().replace("\r\n", "\n")
