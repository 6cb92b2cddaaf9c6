"""Whatever stops the program, people read a short German line and never a traceback."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Self

import pytest

from generator.edge.cli import check
from generator.paper import press
from generator.paper.value import PressError
from tests.support import ROOT, TOWN, hearing_ctrl_c, kompass
from tests.waiting import until


def _started(*arguments: str, python: Sequence[str] = (), **more: object) -> subprocess.Popen[bytes]:
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with hearing_ctrl_c():
        return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
            [sys.executable, *python, "-m", "generator", *arguments],
            cwd=ROOT,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            **{**streams, **more},
        )


def _signs(said: Path) -> set[str]:
    """Modules that are imported, and stages that are done."""
    lines = said.read_text("utf-8", "replace").splitlines()
    return {re.split(r":| \(", line.rpartition("|")[2])[0].strip() for line in lines}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no groups of processes")
@pytest.mark.parametrize(
    "sign",
    [
        "generator.edge",
        "generator.edge.cli",
        "Inhalte prüfen",
        pytest.param("generator.model.offer", marks=pytest.mark.slow),
        pytest.param("generator.pages.frame", marks=pytest.mark.slow),
        pytest.param("Inhalte lesen", marks=pytest.mark.slow),
        pytest.param("PDF-Dateien setzen", marks=pytest.mark.slow),
    ],
)
def test_ctrl_c_says_so_in_one_line_whenever_it_comes(sign: str, tmp_path: Path) -> None:
    """As in a terminal, where every process of the group hears it. What was imported and what is done are signs of life.

    The real content is built, so that seconds are left after each sign: on a busy machine we see it late.
    """
    said = tmp_path / "said.txt"
    arguments = ("build", "--content", str(ROOT / "content"), "--site", str(tmp_path / "site"))
    # Later two processes would say what they import, in pieces of lines.
    python = ("-X", "importtime") if sign.startswith("generator") else ()
    with said.open("wb") as both, _started(*arguments, python=python, stdout=both, stderr=both) as process:
        until(lambda: sign in _signs(said), f"the sign {sign}")
        os.killpg(process.pid, signal.SIGINT)
        code = process.wait(60)
    lines = [line for line in said.read_text("utf-8").splitlines() if line and not line.startswith("import time:")]
    # By the signal itself, if Python was in the middle of an exec(): shells say 130 of both.
    assert code in (130, -signal.SIGINT)
    assert lines[-1:] == ["Abgebrochen."], lines
    assert [line for line in lines[:-1] if not line.endswith(" Sekunden")] == []


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "Abgebrochen"),
        (MemoryError(), 1, "Arbeitsspeicher"),
        (RecursionError(), 1, "verschachtelt"),
        (PermissionError(13, "Permission denied", "site"), 1, "site"),
    ],
)
def test_what_stops_a_command_is_said(
    error: BaseException, code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stops(*_: object) -> None:
        raise error

    monkeypatch.setattr(check, "run", stops)
    outcome = kompass("check", "--content", TOWN)
    assert (outcome.code, said in outcome.err, outcome.err.strip().count("\n")) == (code, True, 0)


def test_a_dead_print_process_is_an_error_in_german(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pool:
        def __init__(self, *_: object) -> None: ...
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None: ...
        def map(self, _job: Callable[..., object], _papers: Sequence[object]) -> object:
            raise BrokenProcessPool("A process in the process pool was terminated abruptly")

    monkeypatch.setattr(press, "ProcessPoolExecutor", Pool)
    with pytest.raises(PressError, match="wurde beendet"):
        list(press.in_processes([object()]))  # type: ignore[list-item]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_who_reads_no_further_hears_no_more(own_town: Path) -> None:
    (own_town / "offers/x.yml").write_text("a: b\n" * 10_000, encoding="utf-8")
    with _started("check", "--content", str(own_town)) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 1


def test_a_terminal_of_another_time_shows_what_it_can(own_town: Path) -> None:
    (own_town / "offers/x.yml").write_text("name: „Grüße“\n", encoding="utf-8")
    found = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--content", str(own_town)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
    )
    assert (found.returncode, found.stderr) == (1, b"")
    assert b"K112" in found.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit memory so")
@pytest.mark.parametrize("megabytes", [90, *(pytest.param(more, marks=pytest.mark.slow) for more in (150, 250))])
def test_too_little_memory_is_said(megabytes: int, own_town: Path) -> None:
    import resource

    size = megabytes * 1024 * 1024
    (own_town / "redirects.yml").write_text("- {from: a/, to: b/}\n" * 45_000, encoding="utf-8")
    process = _started(
        "check", "--content", str(own_town), preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))
    )
    _, err = process.communicate(timeout=120)
    assert b"Traceback" not in err
    assert process.returncode in (0, 1)
