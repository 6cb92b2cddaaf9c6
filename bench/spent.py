"""What a program takes, run in fresh processes: wall time, processor time, and the memory of all its processes together."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
TICKS = os.sysconf("SC_CLK_TCK")
"""In a second, where Linux counts processor time."""
_SESSION = 3
"""Where `stat` names the session, counted from the state behind the name of a process."""
_OFTEN = 0.2
ENVIRONMENT = {
    # As installed: Python keeps what it has compiled, whatever this shell says.
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONPATH": str(ROOT),
}


@dataclass
class Spent:
    """What one run took."""

    seconds: float
    cpu: float
    megabytes: float
    """Of the largest process; of all processes together, shared memory counted once, if somebody watched."""
    output: str


def spend(command: Sequence[str], folder: Path = ROOT, *, is_watched: bool = False) -> Spent:
    """Run a program in `folder` to its end. Watching its memory costs it a little time."""
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.STDOUT, env=ENVIRONMENT, cwd=folder, start_new_session=True
        )
        watch = _Watch(process.pid) if is_watched else None
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, 9)
            raise
        finally:
            peak = watch.end() if watch else 0.0
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode(errors="replace")
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{text[-3000:]}")
    return Spent(seconds, usage.ru_utime + usage.ru_stime, peak or usage.ru_maxrss / 1024, text)


class _Watch:
    """Looks at all processes of a session again and again."""

    def __init__(self, session: int) -> None:
        self._session, self._peak, self._over = session, 0.0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> float:
        """Megabytes at the highest."""
        self._over.set()
        self._thread.join()
        return self._peak

    def _look(self) -> None:
        while not self._over.wait(_OFTEN):
            self._peak = max(self._peak, sum(map(_megabytes, processes(self._session))))


def processes(session: int) -> Iterator[Path]:
    """All of a session, by their folders below `/proc`."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            told = (process / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        if int(told[_SESSION]) == session:
            yield process


def _megabytes(process: Path) -> float:
    """Its part of the memory: what it shares with others is divided among them."""
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
