"""A guide that nobody may keep any longer says so: a missing file is no clear word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.deliver import offline
from tests.support import TOWN, kompass


def test_without_offline_the_list_says_gone(own_town: Path, tmp_path: Path) -> None:
    district = own_town / "district.yml"
    district.write_text(district.read_text("utf-8").replace("offline: ja", "offline: nein"), "utf-8")
    assert kompass("build", "--content", own_town, "--site", tmp_path / "site").code == 0
    assert json.loads((tmp_path / "site/offline.json").read_bytes()) == {"v": 1, "gone": True}
    assert not (tmp_path / "site/offline").exists()


def test_a_guide_too_large_to_be_kept_says_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offline, "MAX_BYTES", 10)
    assert kompass("build", "--content", TOWN, "--site", tmp_path).code == 0
    assert json.loads((tmp_path / "offline.json").read_bytes()) == {"v": 1, "gone": True}
    assert not list(tmp_path.glob("offline/*.pack"))
