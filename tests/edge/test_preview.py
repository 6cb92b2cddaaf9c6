"""The live preview: a saved change shows, a broken file shows what is wrong and leaves the rest alive."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ports import free_port
from tests.support import ROOT, THEME, TOWN
from tests.waiting import until

OFFER = "jugendclub-probendorf"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working copy such as an editor has, with the town as its content."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(TOWN, folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "site_overrides").symlink_to(THEME)
    return folder


@pytest.fixture(scope="module")
def preview(project: Path) -> Iterator[str]:
    """Address of the running preview."""
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    with (project / "log").open("w") as log:
        process = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait(60)


def _shows(address: str, text: str) -> None:
    """Wait until the page shows the text."""

    def has_it() -> bool:
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - our own server
                return text in answer.read().decode()
        except OSError:
            return False

    until(has_it, f"„{text}“ at {address}")


def test_changes_show_and_mistakes_explain_themselves(project: Path, preview: str) -> None:
    """Change, break and mend one offer; another page stays all the while."""
    path = project / "content" / "offers" / f"{OFFER}.yml"
    good = path.read_text(encoding="utf-8")
    _shows(f"{preview}angebote/{OFFER}/", "<h1")

    path.write_text(re.sub(r"(?m)^name: .*$", "name: Ganz neuer Name", good), encoding="utf-8")
    _shows(f"{preview}angebote/{OFFER}/", "Ganz neuer Name")
    _shows(preview + "assets/css/site.css", "--")

    path.write_text(f"{good}farbe: blau\n", encoding="utf-8")
    _shows(f"{preview}angebote/{OFFER}/", "farbe")
    _shows(f"{preview}notfall/", "112")

    path.write_text(good, encoding="utf-8")
    _shows(f"{preview}angebote/{OFFER}/", "Jugendclub Probendorf")
