"""The made-up offers of the benchmark: a new rule or a new field must not stop `make bench` unnoticed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bench import corpus
from generator.base.problem import errors
from generator.pipeline import run


def test_the_offers_of_the_benchmark_have_no_errors(tmp_path: Path) -> None:
    corpus.write(tmp_path / "content", 200)
    assert errors(run(tmp_path / "content", date.fromisoformat(corpus.TODAY)).problems) == []
