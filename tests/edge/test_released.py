"""What is new since the last version is told by itself, and becomes a version by one command."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.edge.released import CHANGELOG, FILE, changelog, main, names, news
from tests.support import ROOT

OLD = {"rules": ["K100", "K101"], "lists": ["offers"], "fields": ["Offer.name", "Gone.id"], "pages": ["home"]}
NEW = {
    "rules": ["K101", "K102"],
    "lists": ["formats", "offers"],
    "fields": ["Offer.booking_url", "Offer.name", "Term.id", "Term.name"],
    "pages": ["home", "situation"],
}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A copy of what a release changes."""
    for path in (CHANGELOG, FILE, "pyproject.toml"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / path, tmp_path / path)
    return tmp_path


def forget(root: Path, sort: str, name: str) -> None:
    """As if the last version had not had it."""
    before = json.loads((root / FILE).read_text("utf-8"))
    before[sort].remove(name)
    (root / FILE).write_text(json.dumps(before), "utf-8")


def test_new_and_lost_names_have_a_line_each() -> None:
    assert list(news(OLD, NEW)) == [
        "Neue Regeln: `K102`.",
        "Weggefallene Regeln: `K100`.",
        "Neue Arten von Inhalten: `formats`.",
        "Neue Felder: `Offer.booking_url`, `Term`.",
        "Weggefallene Felder: `Gone`.",
        "Neue Arten von Seiten: `situation`.",
    ]
    assert list(news(NEW, NEW)) == []


@pytest.mark.parametrize(
    ("sort", "name"), [("rules", "K101"), ("lists", "topics"), ("fields", "Offer.url"), ("pages", "home")]
)
def test_what_is_new_stands_in_the_list_of_changes_before_the_last_version(own: Path, sort: str, name: str) -> None:
    forget(own, sort, name)
    text = changelog(own)
    assert f"`{name}`" in text.partition("<!-- neu:anfang -->")[2].partition("<!-- neu:ende -->")[0]
    assert text.index("<!-- neu:ende -->") < re.search(r"^## \[\d", text, re.MULTILINE).start()  # type: ignore[union-attr]


def test_lost_marks_are_told(own: Path) -> None:
    text = (own / CHANGELOG).read_text("utf-8")
    (own / CHANGELOG).write_text(text.replace("<!-- neu:anfang -->\n", ""), "utf-8")
    with pytest.raises(ValueError, match="neu:anfang"):
        changelog(own)


def test_a_release_moves_the_lines_and_begins_anew(own: Path) -> None:
    forget(own, "rules", "K101")
    by_hand = re.search(r"^- .*", (own / CHANGELOG).read_text("utf-8").partition("<!-- neu:ende -->")[2], re.MULTILINE)
    main(own, "9.8.0", "2031-05-06")
    text = (own / CHANGELOG).read_text("utf-8")
    begun, _, rest = text.partition("## [9.8.0] – 2031-05-06\n")
    assert begun.endswith("## [Unveröffentlicht]\n\n<!-- neu:anfang -->\n<!-- neu:ende -->\n\n")
    assert "`K101`" in rest
    assert by_hand
    assert by_hand.group() in rest
    assert json.loads((own / FILE).read_text("utf-8")) == names()
    assert changelog(own) == text
    assert 'version = "9.8.0"\n' in (own / "pyproject.toml").read_text("utf-8")
