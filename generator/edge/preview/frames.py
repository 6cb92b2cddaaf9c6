"""The frame around the pages of the preview, rendered anew only when what it shows has changed.

The one place of the preview that knows how frames are made.
"""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.base.output import ORIGINAL, Page
from generator.deliver.frame import FramedSite, Key
from generator.pages import Drawing
from generator.pipeline import Result, frame_data

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.config import load_config

from generator.edge.mkdocs_hook import render_frames

_OF_ENTRIES = 3
"""Folders of the page of an entry in another language: `en/angebote/treff/`. It may be the only one, and broken."""


class Frames:
    """Frames of the theme that `config` names, for a site at `url`."""

    def __init__(self, config: Path, url: str) -> None:
        self._config = config
        self._url = url
        self._shown: object = None
        self._site = FramedSite({}, {}, url, {})

    @property
    def last(self) -> FramedSite:
        """The frames and the files of the theme as they were when something could be drawn."""
        return self._site

    def forget(self) -> None:
        """The theme has changed."""
        self._shown = None

    def of(self, result: Result, drawing: Drawing) -> FramedSite:
        """Frames for all pages of a drawing, and the files of the theme."""
        unjudged = replace(result, problems=())  # the preview says in a note of its own what is wrong
        deepest = max(_OF_ENTRIES, *(address.count("/") for address in drawing.plan.addresses))
        keys = {
            (ORIGINAL, 0),
            *((language, depth) for language in drawing.plan.pages for depth in range(1, deepest + 1)),
        }
        shown = (frame_data(unjudged), keys)
        if shown != self._shown:
            self._site = self._rendered(unjudged, keys)
            self._shown = shown
        return self._site

    def _rendered(self, result: Result, keys: Iterable[Key]) -> FramedSite:
        logging.getLogger("mkdocs").setLevel(logging.WARNING)
        samples = [Page("a/" * depth, "", "", b"", lang=lang) for lang, depth in keys]
        with tempfile.TemporaryDirectory(prefix="kompass-") as folder:
            frames, files = render_frames(self._config, result, samples, Path(folder))
        return FramedSite({}, frames, self._url, files)


def theme_folder(config: Path) -> Path:
    """Where the files of the theme lie that `config` names."""
    return Path(str(load_config(str(config), hooks=[]).theme.custom_dir))
