"""The town's papers, set once."""

from __future__ import annotations

import pytest

from generator.paper import Paper, papers
from generator.paper.press import typeset
from generator.pipeline import Result


@pytest.fixture(scope="session")
def town_papers(town_result: Result) -> dict[str, Paper]:
    """Papers of the town by path."""
    assert town_result.index is not None
    return {paper.path: paper for paper in papers(town_result.index)}


@pytest.fixture(scope="session")
def town_pdfs(town_papers: dict[str, Paper]) -> dict[str, bytes]:
    """The same as PDFs."""
    return {path: typeset(paper)[0] for path, paper in town_papers.items()}
