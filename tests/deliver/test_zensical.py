"""The same pages as plain files build with Zensical, the way out when Material ends."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.base.output import Page
from generator.pipeline import run
from generator.verify.look import look_at

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)


@pytest.mark.slow
def test_zensical_builds_every_promised_page(tmp_path: Path) -> None:
    """No page is missing, and each has its title, its one heading and its offers."""
    project = tmp_path / "zensical"
    shutil.copytree(ROOT / "site_overrides", tmp_path / "site_overrides")
    # One language beside German is enough here, the one from right to left.
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    district = content / "district.yml"
    two = re.sub(r"(?m)^languages: .*$", "languages: [de, ar]", district.read_text(encoding="utf-8"))
    district.write_text(two, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "generator",
        "pages",
        str(project),
        "--content",
        str(content),
        "--today",
        str(TODAY),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    zensical = Path(sys.executable).with_name("zensical")
    built = subprocess.run(
        [zensical, "build", "-f", "mkdocs.yml"], cwd=project, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr

    promised = [f for f in run(content, TODAY).files.values() if isinstance(f, Page) and f.address != "404.html"]
    assert promised
    for page in promised:
        html = (project / "site" / page.path).read_bytes()
        seen = look_at(page.path, html)
        assert seen.title.startswith(page.title.strip()), page.path
        assert seen.h1 == 1, page.path
        assert f'<html lang="{page.lang}" dir="{page.direction}">'.encode() in html, page.path
        assert html.count(b"data-offer=") == page.body.count("data-offer="), page.path
