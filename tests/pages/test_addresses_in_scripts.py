"""Addresses that scripts and the frame spell out are addresses of the site, or other scripts: a renamed folder leaves none behind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import addresses
from generator.pages import site_files
from tests.support import ROOT, index_of

FILES = sorted(
    file
    for file in (ROOT / "site_overrides").rglob("*")
    if file.suffix in (".js", ".html") and "vendor" not in file.parts
)
ASSETS = ROOT / "site_overrides/assets"
_TEXT = re.compile(r"""["'`]((?:\.\./)*(?:\$\{[A-Z]+\})?[a-z]+/[^"'`\s]*)["'`]""")
_NO_ADDRESSES = ("application/", "text/", "image/", "assets/", "vendor/")
"""Types of files, and what stands in the theme's own folder."""


def spelled_out(script: str) -> set[str]:
    """Addresses below the root of the site; what is filled in is `*`, and no language's folder is named."""
    script = re.sub(r"^ *(//|/?\*).*", "", script, flags=re.MULTILINE)
    found = (re.sub(r"^(\.\./)*(\$\{[A-Z]+\})?", "", text) for text in _TEXT.findall(script))
    return {
        re.sub(r"\$\{[^}]*\}*", "*", re.split("[?#]", text)[0]) for text in found if not text.startswith(_NO_ADDRESSES)
    }


def test_addresses_are_seen() -> None:
    script = """link(`ort/${id}/`); fetch(near("../../suche/krise.json")); `${FOLDER}gebiet/${area}/`; "text/css" """
    assert spelled_out(script) == {"ort/*/", "suche/krise.json", "gebiet/*/"}


@pytest.fixture(scope="module")
def there() -> set[str]:
    """By address from the root, from the folder of a language, from that of the search's own data, and from that of the scripts."""
    found = {path.removesuffix("index.html") for path in site_files(index_of())}
    found |= {path.relative_to(ASSETS).as_posix().removeprefix("js/") for path in ASSETS.rglob("*.js")}
    return found | {path.removeprefix(folder) for path in found for folder in ("ar/", addresses.SEARCH_INDEX)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_address_in_a_script_is_one_of_the_site(file: Path, there: set[str]) -> None:
    patterns = {address: re.escape(address).replace(r"\*", "[^/]+") for address in spelled_out(file.read_text("utf-8"))}
    missing = [a for a, pattern in patterns.items() if not any(re.fullmatch(f"{pattern}.*", path) for path in there)]
    assert missing == []
