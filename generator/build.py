"""Page bodies → the finished site in memory, verified before anyone writes it."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.deliver.frame import Stamped
from generator.pipeline import Result
from generator.problem import Problem
from generator.verify import Promise, verify

# Material prints an advertisement for its successor at import; our readers did not ask.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from generator.mkdocs_hook import render_frames


def finished_site(result: Result, config: Path) -> tuple[Mapping[str, bytes], list[Problem]]:
    """All files of the site by path, pages stamped when asked for, and what is wrong with them. `result` must hold a district."""
    if result.index is None:
        return {}, []
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        frames, theme_files = render_frames(config, result, Path(folder))
    district = result.index.compass.district
    files = Stamped(result.files, frames, district.url, theme_files)
    promise = Promise(result.files, result.index.compass.redirects, district.url, result.content)
    return files, verify(files, promise)
