"""The town's refuge has a confidential address; it is looked for in every file that ships, the PDFs included."""

from __future__ import annotations

import gzip
from pathlib import Path

from tests.paper.reading import text
from tests.support import TOWN, contents, kompass

TRACES = ("Geheimweg", "52.1599", "10.6599")


def test_a_confidential_address_is_in_no_file(tmp_path: Path) -> None:
    """HTML, search index, data for scripts, calendars, sitemap, compressed copies and paper."""
    source = (TOWN / "organizations" / "frauen-helfen.yml").read_text(encoding="utf-8")
    outcome = kompass("build", "--paper", "--compress", "--content", TOWN, "--site", tmp_path / "site")
    files = contents(tmp_path / "site")

    assert outcome.code == 0, outcome.out + outcome.err
    assert all(trace in source for trace in TRACES)
    assert any(name.endswith(".pdf") for name in files)
    assert any(name.endswith(".gz") for name in files)
    assert [name for name, data in files.items() if _has_trace(name, data)] == []


def _has_trace(name: str, data: bytes) -> bool:
    if name.endswith(".pdf"):
        said = text(data)
    else:
        said = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8", "replace")
    return any(trace in said for trace in TRACES)
