"""Where something stands in a file is only looked for when there is something to say about it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.pipeline import run
from generator.source import libyaml
from tests.support import TODAY


def test_a_file_without_a_problem_is_read_once(own_town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        path: path.read_text(encoding="utf-8")
        for kind in ("offers", "organizations")
        for path in (own_town / kind).glob("*.yml")
    }
    for path, text in files.items():
        path.write_text(f"{text}# So hat es noch niemand gelesen.\n", encoding="utf-8")
    times, compose = Counter[str](), libyaml.compose
    monkeypatch.setattr(libyaml, "compose", lambda text: times.update([text]) or compose(text))
    told = {problem.location.file.rpartition("/")[2] for problem in run(own_town, TODAY).problems}
    silent = [path for path in files if path.name not in told]
    assert len(silent) > 5
    assert {path.name: times[path.read_text(encoding="utf-8")] for path in silent} == {path.name: 1 for path in silent}
