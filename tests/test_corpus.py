"""The made-up offers of the benchmark: a new rule or a new field must not stop `make bench` unnoticed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bench import corpus
from bench.search import page_of_ours
from generator.base.problem import errors
from generator.pipeline import run
from tests.support import index_of


@pytest.mark.parametrize("offers", [200, pytest.param(5000, marks=pytest.mark.slow)])
def test_the_offers_of_the_benchmark_have_no_errors(offers: int, tmp_path: Path) -> None:
    """Rules that count, such as K242, speak up in many offers only."""
    corpus.write(tmp_path / "content", offers)
    assert errors(run(tmp_path / "content", date.fromisoformat(corpus.TODAY)).problems) == []


def test_the_search_page_of_the_benchmark_has_the_scripts_it_asks_for(tmp_path: Path) -> None:
    page_of_ours(tmp_path, index_of())
    assert 'src="../assets/js/app.js"' in (tmp_path / "suche/index.html").read_text("utf-8")
    assert (tmp_path / "assets/js/app.js").is_file()
    for script in (tmp_path / "assets/js/search").glob("*.js"):
        for path in re.findall(r'from "([./][^"]+)"', script.read_text("utf-8")):
            assert (script.parent / path).is_file(), (script.name, path)
