"""The one adapter to MkDocs: it renders the frame of our theme, once for each language and folder depth.

As a hook (`mkdocs serve`, `mkdocs build`) it also writes the finished pages.
`render_frames` lets the command line do the same without touching the last good site.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from generator.base.days import day_of
from generator.base.output import ORIGINAL, Page
from generator.base.problem import as_text, counted, errors
from generator.base.report import shown
from generator.deliver import assets
from generator.deliver.frame import Frame, FramedSite, Key, cut, depth_of, exemplar, key_of
from generator.pipeline import Result, frame_data, run
from generator.source.protected import ListError, named_list, read_list
from generator.write import directory
from generator.write.refusals import NotDeliveredError

log = logging.getLogger("mkdocs.kompass")


class FramePlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call] # MkDocs is not fully typed
    """Replaces MkDocs' pages by one exemplar for each language and depth and keeps what becomes of them."""

    def __init__(self, result: Result, pages: Iterable[Page]) -> None:
        self.result = result
        self.keys = {key_of(page) for page in pages}
        self.frames: dict[Key, Frame] = {}

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Only exemplars and the files of our own theme; Material's stay out of the site."""
        ours = Path(config.theme.custom_dir or "").absolute()
        kept = [f for f in files if f.abs_src_path and Path(f.abs_src_path).is_relative_to(ours)]
        for key in sorted(self.keys | {(ORIGINAL, 0)}):
            path, text = exemplar(*key)
            kept.append(File.generated(config, path, content=text))
        return Files(kept)

    def on_post_page(self, output: str, /, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Keep the frame; an empty page is not written."""
        self.frames[page.meta["language"], depth_of(page.url)] = cut(output)
        return ""


class _WritingPlugin(FramePlugin):  # type: ignore[no-untyped-call]
    """The same for MkDocs' own commands: the finished pages are written to `target`, too.

    MkDocs empties the folder it builds into, whoever put something there. So it gets another one.
    """

    def __init__(self, result: Result, target: Path) -> None:
        super().__init__(result, [file for file in result.files.values() if isinstance(file, Page)])
        self.target = target

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put every page into its frame; a live preview writes only what changed."""
        if self.result.index is None:
            return
        url = self.result.index.compass.district.url
        site = FramedSite(self.result.files, self.frames, url, assets.joined(directory.contents(Path(config.site_dir))))
        try:
            directory.write(self.target, site)
        except NotDeliveredError as error:
            raise PluginError(str(error)) from None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Hook: generate, report what is wrong, go on with the rest while serving."""
    today = day_of(datetime.now(UTC))
    try:
        result = run(Path(config.docs_dir), today, read_list(named_list()))
    except ListError as error:
        raise PluginError(f"Die Liste der geschützten Adressen {error}.") from error
    for problem in shown(result.problems):
        log.log(logging.ERROR if problem in errors([problem]) else logging.INFO, as_text(problem))
    log.info(counted(result.problems))
    if result.index is None or (errors(result.problems) and not _serving(config)):
        raise PluginError("Die Inhalte haben Fehler, siehe oben.")
    if _serving(config):
        return _prepared(config, _WritingPlugin(result, Path(_preview().name)))
    target = Path(config.site_dir)
    config.site_dir = _workshop().name
    return _prepared(config, _WritingPlugin(result, target))


def on_serve(server: LiveReloadServer, /, **_: object) -> LiveReloadServer:
    """Hook: serve our own folder. MkDocs empties its folder before each build, and making thousands of files anew
    takes longer than drawing them.
    """
    server.root = _preview().name
    return server


@cache
def _preview() -> tempfile.TemporaryDirectory[str]:
    """Lives as long as this process."""
    return tempfile.TemporaryDirectory(prefix="kompass-")


@cache
def _workshop() -> tempfile.TemporaryDirectory[str]:
    """Where MkDocs may empty everything."""
    return tempfile.TemporaryDirectory(prefix="kompass-")


def _serving(config: MkDocsConfig) -> bool:
    return bool(config.site_url and config.site_url.startswith(("http://127.0.0.1", "http://localhost")))


def _prepared(config: MkDocsConfig, plugin: FramePlugin) -> MkDocsConfig:
    config.extra["frame"] = frame_data(plugin.result, live=_serving(config))
    config.theme.static_templates = set()
    config.plugins["kompass"] = plugin
    return config


def render_frames(
    config_file: Path, result: Result, pages: Iterable[Page], folder: Path
) -> tuple[dict[Key, Frame], dict[str, bytes]]:
    """Frames for `pages` by language and depth, and the theme's own files; `folder` is a new place to work in."""
    docs, site = folder / "docs", folder / "site"
    docs.mkdir(parents=True)
    settings: dict[str, Any] = {"site_dir": str(site), "docs_dir": str(docs), "hooks": []}
    config = load_config(str(config_file), **settings)
    plugin = FramePlugin(result, pages)
    build(_prepared(config, plugin))
    return plugin.frames, assets.joined(directory.contents(site))
