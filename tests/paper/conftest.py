"""The papers of the town and of the real district, set as a build sets them: in other processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.paper import Paper, papers
from generator.paper.press import in_processes
from generator.pipeline import Result
from tests.shared import made_once
from tests.support import real_index


@pytest.fixture(scope="session")
def town_papers(town_result: Result) -> dict[str, Paper]:
    """Papers of the town by path."""
    assert town_result.index is not None
    return {paper.path: paper for paper in papers(town_result.index)}


@pytest.fixture(scope="session")
def town_pdfs(town_papers: dict[str, Paper]) -> dict[str, bytes]:
    """The same as PDFs."""
    return _set(town_papers)


@pytest.fixture(scope="session")
def real_papers() -> dict[str, Paper]:
    """Papers of the real district by path."""
    return {paper.path: paper for paper in papers(real_index())}


@pytest.fixture(scope="session")
def real_pdfs(real_papers: dict[str, Paper], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same as PDFs."""

    def press(folder: Path) -> None:
        for number, data in enumerate(_set(real_papers).values()):
            (folder / f"{number}.pdf").write_bytes(data)

    folder = made_once(tmp_path_factory, "real-pdfs", press)
    return {path: (folder / f"{number}.pdf").read_bytes() for number, path in enumerate(real_papers)}


def _set(wanted: dict[str, Paper]) -> dict[str, bytes]:
    return {path: data for path, (data, _) in zip(wanted, in_processes(tuple(wanted.values())), strict=True)}
