"""The same pages as plain files build with Zensical, the way out when Material ends: no page, word or link is lost."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html

from generator.verify.look import look_at
from tests.support import TOWN, kompass

HOST = "https://a.example/"
_ADDRESSES = ("href", "src", "action")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The town's site as Zensical builds it."""
    project = tmp_path_factory.mktemp("zensical") / "project"
    outcome = kompass("pages", project, "--content", TOWN)
    assert outcome.code == 0, outcome.out + outcome.err
    zensical = Path(sys.executable).with_name("zensical")
    done = subprocess.run(
        [zensical, "build", "-f", "mkdocs.yml"], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def pages_of(site: Path) -> dict[str, bytes]:
    """All pages by address; the one for unknown addresses is drawn by each builder for itself."""
    found = {path.relative_to(site).as_posix().removesuffix("index.html"): path for path in site.rglob("*.html")}
    return {address: path.read_bytes() for address, path in found.items() if address != "404.html"}


def around(address: str, page: bytes) -> Iterator[tuple[str, dict[str, str], str]]:
    """All that stands around the content: elements, attributes and texts. Ways lead where they lead, however written."""
    document = html.fromstring(re.sub(rb"assets-[0-9a-f]{8}/", b"assets/", page))
    for element in document.iter("{*}*", "*"):
        if any(above.tag == "main" for above in (element, *element.iterancestors())):
            continue
        attributes = {
            name: urljoin(HOST + address, value).rstrip("/") if name in _ADDRESSES else value
            for name, value in element.items()
        }
        yield str(element.tag), attributes, f"{element.text or ''}{element.tail or ''}".strip()


def test_the_frame_says_the_same_whoever_draws_it(built: Path, town_site: Path) -> None:
    theirs, ours = pages_of(built), pages_of(town_site)
    assert theirs.keys() == ours.keys()
    for address, page in ours.items():
        assert list(around(address, theirs[address])) == list(around(address, page)), address


def test_no_content_is_lost(built: Path, town_site: Path) -> None:
    theirs = pages_of(built)
    for address, page in pages_of(town_site).items():
        seen, wanted = look_at(f"{address}index.html", theirs[address]), look_at(f"{address}index.html", page)
        assert (seen.title, seen.h1) == (wanted.title, wanted.h1), address
        assert theirs[address].count(b"data-offer=") == page.count(b"data-offer="), address
