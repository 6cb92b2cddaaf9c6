"""The frame around the pages of the preview, drawn anew only when what it shows has changed.

The one place of the preview that knows how frames are made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.base.output import ORIGINAL
from generator.deliver import theme
from generator.deliver.frame import FramedSite, FrameError, Framing
from generator.deliver.needed import missing
from generator.pages.drawing import Drawing
from generator.pipeline import Result, frame_data
from generator.write import directory

_OF_ENTRIES = 3
"""Folders of the page of an entry in another language: `en/angebote/treff/`. It may be the only one, and broken."""


class Frames:
    """Frames of the theme in `folder`, for a site at `url`; `say` hears why there are none, or still the old ones."""

    def __init__(self, folder: Path, url: str, say: Callable[[str], object]) -> None:
        self._folder = folder
        self._say = say
        self._shown: object = None
        self.last = FramedSite({}, Framing({}, url), {})
        """The frames and the files of the theme as they were when they could be drawn."""

    def forget(self) -> None:
        """The theme has changed."""
        self._shown = None

    def of(self, result: Result, drawing: Drawing) -> FramedSite:
        """Frames for all pages of a drawing, and the files of the theme."""
        data = frame_data(replace(result, problems=()))  # the preview says in a note of its own what is wrong
        deepest = max(_OF_ENTRIES, *(address.count("/") for address in drawing.plan.addresses))
        keys = {(ORIGINAL, 0), *((language, depth) for language in data for depth in range(1, deepest + 1))}
        if (data, keys) != self._shown:
            self._shown = data, keys
            files = directory.contents(self._folder)
            if not missing(files):  # the folder may be half gone for a moment, to be replaced
                self.last = replace(self.last, theme_files=theme.published(files))
            try:
                frames = theme.frames(files, data, keys)
            except FrameError as error:
                self._say(f"{error} Die Vorschau zeigt weiter den Rahmen davor.")
            else:
                self.last = replace(self.last, framing=replace(self.last.framing, frames=frames))
        return self.last
