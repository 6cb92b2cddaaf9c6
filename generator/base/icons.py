"""Names of the drawings that pages can show, read from the file the pages take them from."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[2] / "site_overrides/assets/icons/icons.svg"


@cache
def drawings() -> frozenset[str]:
    """All names; none where the frame lies elsewhere, and then nobody can tell which there are."""
    return (
        frozenset(re.findall(r'<symbol\b[^>]*\bid="([^"]+)"', _FILE.read_text("utf-8")))
        if _FILE.is_file()
        else frozenset()
    )
