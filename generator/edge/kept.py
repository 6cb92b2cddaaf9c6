"""Where a project keeps what its next build may use: in one place, from whichever folder it is built."""

from __future__ import annotations

import os
from pathlib import Path

_PROJECT = "mkdocs.yml"
_FOLDER = ".cache"


def cache_of(content: Path) -> Path:
    """`.cache/` beside the nearest `mkdocs.yml` above the content; without one, beside the content."""
    # Not `resolve`: a project may have its content through a link.
    content = Path(os.path.abspath(content))  # noqa: PTH100
    project = next((folder for folder in content.parents if (folder / _PROJECT).is_file()), content.parent)
    return project / _FOLDER
