"""A page that is too heavy is found, wherever in the site it lies, and named."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from tests.budgets import ANY_PAGE_BYTES
from tests.weight import are_within, pages_by_weight


def _written(page: Path, *, words: int) -> None:
    """A page of words that pack badly."""
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(" ".join(sha256(f"{number}".encode()).hexdigest() for number in range(words)))


def test_a_heavy_page_in_any_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _written(tmp_path / "index.html", words=10)
    _written(tmp_path / "uk/gebiet/nord/index.html", words=2000)
    assert not are_within("town", pages_by_weight(tmp_path))
    assert "uk/gebiet/nord/index.html" in capsys.readouterr().out


def test_what_counts_is_what_goes_over_the_line(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text("<li>Angebot</li>\n" * 10_000)
    assert page.stat().st_size > ANY_PAGE_BYTES.limit
    assert are_within("town", pages_by_weight(tmp_path))
