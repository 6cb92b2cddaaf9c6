"""A system that has less than Linux, such as Windows, builds the same site in one process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support import ROOT, THEME, TODAY, TOWN, contents

AS_ON_WINDOWS = """
import multiprocessing, os, shutil, subprocess, sys, tempfile  # what comes with Python knows both systems
for module in ("fcntl", "grp", "pwd", "resource", "termios"):
    sys.modules[module] = None
for name in (
    "fork", "forkpty", "pread", "pwrite", "preadv", "pwritev", "nice", "sync", "fchmod", "fchown", "chown", "lchown", "mkfifo",
    "getuid", "geteuid", "getgid", "getegid", "getloadavg", "statvfs", "fstatvfs", "posix_fadvise", "posix_fallocate",
    "sendfile", "sched_getaffinity", "wait3", "wait4", "fdatasync", "killpg", "setsid", "confstr", "sysconf",
    "O_DIRECTORY", "O_NOFOLLOW", "O_CLOEXEC", "O_NONBLOCK",
):
    delattr(os, name)
shutil._use_fd_functions = False
opened = os.open
def open_file(path, *arguments, **named):
    if not isinstance(path, int) and os.path.isdir(path):
        raise PermissionError(13, "Permission denied", str(path))
    return opened(path, *arguments, **named)
os.open = open_file
from generator.__main__ import run
run()
"""
"""No test machine is one; these are the parts of Python that its documentation says are not there."""


def _build(site: Path) -> subprocess.CompletedProcess[str]:
    words = ["build", "--no-paper", "--content", TOWN, "--theme", THEME, "--today", TODAY.isoformat(), "--site", site]
    return subprocess.run(
        [sys.executable, "-c", AS_ON_WINDOWS, *map(str, words)],
        # Without locks, builds on this machine that have them would take its temporary folder for one left behind.
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(site.parent)}, capture_output=True, text=True, check=False,
        cwd=site.parent,
    )  # fmt: skip


def test_it_builds_the_same_site(tmp_path: Path, town_site: Path) -> None:
    done = _build(tmp_path / "site")
    assert (done.returncode, done.stderr) == (0, "")
    assert contents(tmp_path / "site") == contents(town_site)
    again = _build(tmp_path / "site")
    assert " 0 Dateien geändert" in again.stdout, again.stderr
