"""MkDocs publishes: `mkdocs build` is `kompass build`, `mkdocs serve` a live preview.

The folders are those that `mkdocs.yml` names. The only module that knows MkDocs. ProperDocs, which continues MkDocs 1, runs it as it is.
"""

from __future__ import annotations

import logging
from contextlib import nullcontext, redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mkdocs.commands import build as building
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from generator.base.days import day_of
from generator.base.output import Page
from generator.base.problem import as_text, counted, errors
from generator.base.report import shown
from generator.deliver import theme
from generator.deliver.frame import FramedSite, FrameError, Framing, key_of
from generator.edge import cli
from generator.pipeline import frame_data, run
from generator.source.protected import ListError, named_list, read_list
from generator.write import directory
from generator.write.refusals import NotDeliveredError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.kompass")


class NotBuiltError(Abort):
    """Ends MkDocs with the exit code of `kompass build`."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code
        self.exit_code = code  # type: ignore[misc] # click reads it from here


class KompassPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call] # MkDocs is not fully typed
    """Takes the place of all that MkDocs does with pages and files. MkDocs reads its settings and calls."""

    def __init__(self) -> None:
        self._serving = False
        self._target = Path()
        self._own = TemporaryDirectory(prefix="kompass-")
        """Of the preview its site; else an empty one, for MkDocs to clean."""

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """As MkDocs sees one of these, it keeps the plugin from build to build of a preview."""
        self._serving = command == "serve"

    def on_shutdown(self) -> None:
        """The last moment."""
        self._own.cleanup()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """MkDocs empties the folder it builds into before anybody knows what the content is worth: it gets another."""
        if not config.theme.custom_dir:
            raise PluginError(
                "In mkdocs.yml fehlt, wo der Rahmen liegt. Ergänzen Sie unter theme: custom_dir: site_overrides"
            )
        config.theme.static_templates = set()
        if not self._serving:
            self._target = Path(config.site_dir)
            config.site_dir = self._own.name
            # It would say that it cleans and builds this folder.
            logging.getLogger(building.__name__).setLevel(logging.WARNING)
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:  # noqa: ARG002
        """Nothing is left for MkDocs to draw or copy."""
        return Files([])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Only here, after all that MkDocs itself may find wrong, the site changes."""
        content, theme_folder = Path(config.docs_dir), Path(config.theme.custom_dir or "")
        if self._serving:
            _draw(content, theme_folder, Path(self._own.name))
            return
        config.site_dir = str(self._target)  # `mkdocs gh-deploy` goes on with it
        _build(content, theme_folder, self._target)

    def on_serve(self, server: LiveReloadServer, /, **_: object) -> LiveReloadServer:
        """Serve our own folder: MkDocs empties its own each time, and making thousands of files anew takes longer
        than drawing them.
        """
        if self._serving:
            server.root = self._own.name
        return server


def _build(content: Path, theme_folder: Path, site: Path) -> None:
    """`kompass build`, with its words and its exit code; with `mkdocs build --quiet` it speaks up only when it fails."""
    words = ["build", "--content", str(content), "--theme", str(theme_folder), "--site", str(site)]
    unheard = StringIO()
    try:
        with nullcontext() if log.isEnabledFor(logging.INFO) else redirect_stdout(unheard):
            cli.main(words)
    except SystemExit as end:
        if end.code:
            print(unheard.getvalue(), end="")  # noqa: T201 # what was held back
            raise NotBuiltError("Abgebrochen.", int(end.code)) from None


def _draw(content: Path, theme_folder: Path, site: Path) -> None:
    """All pages for the preview; where an entry is broken, its page says what is wrong."""
    try:
        result = run(content, day_of(datetime.now(UTC)), read_list(named_list()))
    except ListError as error:
        raise PluginError(f"Die Liste der geschützten Adressen {error}.") from error
    for problem in shown(result.problems):
        log.log(logging.ERROR if errors([problem]) else logging.INFO, as_text(problem))
    log.info(counted(result.problems))
    if result.index is None:
        raise PluginError("Die Inhalte haben Fehler, siehe oben.")
    pages = [file for file in result.files.values() if isinstance(file, Page)]
    of_theme = directory.contents(theme_folder)
    url = result.index.compass.district.url
    try:
        frames = theme.frames(of_theme, frame_data(result, live=True), map(key_of, pages))
        directory.write(site, FramedSite(result.files, Framing(frames, url), theme.published(of_theme)))
    except (FrameError, NotDeliveredError) as error:
        raise PluginError(str(error)) from None
