"""The made-up offers of the benchmark: a new rule or a new field must not stop `make bench` unnoticed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bench import corpus
from generator.base.problem import errors
from generator.pipeline import run


@pytest.mark.parametrize("offers", [200, pytest.param(5000, marks=pytest.mark.slow)])
def test_the_offers_of_the_benchmark_have_no_errors(offers: int, tmp_path: Path) -> None:
    """Rules that count, such as K242, speak up in many offers only."""
    corpus.write(tmp_path / "content", offers)
    assert errors(run(tmp_path / "content", date.fromisoformat(corpus.TODAY)).problems) == []
