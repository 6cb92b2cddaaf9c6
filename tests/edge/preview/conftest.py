"""A running preview of the town, such as an editor has."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest

from generator.edge.preview.session import Order, previewing
from tests.support import THEME, TODAY, TOWN
from tests.waiting import until


@dataclass
class Preview:
    """Where it is, and what its terminal says."""

    address: str
    content: Path
    said: list[str] = field(default_factory=list)

    def waits_for(self, text: str) -> None:
        """Until the terminal says it."""
        until(lambda: any(text in line for line in self.said), f"„{text}“ in the terminal")


@contextmanager
def running(content: Path, theme: Path = THEME, *, poll: bool = False) -> Iterator[Preview]:
    """A preview in this process."""
    said: list[str] = []
    with previewing(Order(content, (), theme, lambda: TODAY, port=0, poll=poll), said.append) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield Preview(server.address, content, said)
        finally:
            server.shutdown()


@pytest.fixture
def preview(own_town: Path) -> Iterator[Preview]:
    """One whose content a test may change."""
    with running(own_town) as found:
        yield found


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One that is only looked at."""
    with running(Path(shutil.copytree(TOWN, tmp_path_factory.mktemp("still") / "content"))) as found:
        yield found
