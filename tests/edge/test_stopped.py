"""Whatever stops the program, people read a short German line and never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Self

import pytest

from generator.edge.cli import check
from generator.paper import press
from generator.paper.value import PressError
from tests.support import ROOT, TOWN, kompass

COMMAND = (sys.executable, "-m", "generator")


def _started(*arguments: str, **more: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        **more,  # type: ignore[call-overload]
    )


def _interrupted(seconds: float, *arguments: str) -> tuple[int, str]:
    """Ctrl+C in a terminal: every process of the group hears it."""
    process = _started(*arguments)
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    return process.returncode, (out + err).decode()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no groups of processes")
@pytest.mark.parametrize(
    "seconds", [0.3, 0.9, *(pytest.param(late, marks=pytest.mark.slow) for late in (0.15, 0.5, 1.5, 2.5, 4.0))]
)
def test_ctrl_c_says_so_in_one_line_whenever_it_comes(seconds: float, tmp_path: Path) -> None:
    arguments = ("build", "--content", str(TOWN), "--site", str(tmp_path / "site"))
    code, said = _interrupted(seconds, *arguments)
    if code in (-signal.SIGINT, 0):
        pytest.skip("Python itself was not there yet, or the build was quick")
    assert "Traceback" not in said
    assert (code, "Abgebrochen" in said) == (130, True)


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
        [*COMMAND, "check", "--content", str(own_town)],
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
