"""Kinds of page: all of them are listed, and none can be told apart only by chance."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from generator.base.output import Page
from generator.pages import kinds
from generator.pages.kind import Kind
from generator.pages.kinds import KINDS, plan_of
from generator.pipeline import generate
from tests.support import TODAY, index_of, town_with

HERE = Path(kinds.__file__).parent
FOLDERS = sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__")


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_kind_in_a_folder_is_listed(folder: str) -> None:
    """A folder that nobody lists would be no page, without a word."""
    found = [
        value
        for value in vars(importlib.import_module(f"{kinds.__name__}.{folder}")).values()
        if isinstance(value, Kind)
    ]
    assert found
    assert [kind.name for kind in found if kind not in KINDS] == []


def test_each_template_belongs_to_one_kind() -> None:
    named = [kind.template for kind in KINDS]
    assert sorted(named) == sorted(
        path.relative_to(HERE).as_posix().removesuffix(".html.jinja") for path in HERE.rglob("*.jinja")
    )


def test_names_and_folders_are_unique() -> None:
    for values in ([kind.name for kind in KINDS], [kind.folder for kind in KINDS if kind.folder]):
        assert len(values) == len(set(values))


def test_every_kind_says_why_its_pages_may_stay_open_or_when_they_are_sensitive() -> None:
    """A kind that is never sensitive has a reason that can be read."""
    plan = plan_of(index_of())
    sensitive = {page.kind for pages in plan.pages.values() for page in pages.values() if page.sensitive}
    silent = {kind.name for kind in KINDS if not (kind.sensitive.open_because or kind.sensitive.like)}
    assert silent - sensitive == set()


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("offers/beratungsbus.yml", "angebote/beratungsbus/"),
        ("organizations/frauen-helfen.yml", "anbieter/frauen-helfen/"),
        ("transitions/trennung.md", "uebergaenge/trennung/"),
        ("pages/impressum.md", "impressum/"),
        ("easy/schutz.md", "leicht/schutz/"),
        ("translations/ar.yml", "fehler/"),
    ],
)
def test_where_a_file_is_broken_the_preview_shows_what_is_wrong(file: str, address: str) -> None:
    """Pages in Leichte Sprache and translations once stopped the preview: no address was known for them."""
    page = generate(town_with({file: "---\nname: [\n---\n"}), TODAY).files[f"{address}index.html"]
    assert isinstance(page, Page)
    assert file in page.body
