"""Page bodies → the finished site in memory, verified before anyone writes it."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.base.output import Asset, Page, SiteFile
from generator.base.problem import Location, Problem
from generator.base.rules import RULES
from generator.deliver import assets, host_files
from generator.deliver.frame import Stamped
from generator.deliver.headers import POLICY
from generator.deliver.offline import gone, offline_files
from generator.model.district import Launch
from generator.paper.press import Pressed
from generator.pipeline import Result
from generator.protect import quiet
from generator.verify import Promise, leaks, verify
from generator.write.lock import own_temporary_folder

# Material prints an advertisement for its successor at import; our readers did not ask.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from generator.edge.mkdocs_hook import render_frames


def finished_site(
    result: Result, config: Path, printed: Pressed | None = None
) -> tuple[Mapping[str, bytes], list[Problem]]:
    """All files of the site by path, pages stamped when asked for, and what is wrong with them. `result` must hold a district.

    `printed` comes with the site, and pages link to it.
    """
    index = result.index
    if index is None:
        return {}, []
    printed = printed or Pressed({}, {})
    result = replace(result, paper={path: len(data) for path, data in printed.files.items()})
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    with own_temporary_folder() as folder:
        frames, theme_files = render_frames(config, result, folder)
    district = index.compass.district
    assets_folder = assets.folder_of(theme_files)
    pdfs = {path: Asset(path, data) for path, data in printed.files.items()}
    is_preview = district.launch is Launch.PREVIEW
    rules = {
        file.path: file
        for file in host_files.host_files(district.url, index.moves, assets_folder, is_preview=is_preview)
    }
    promised: dict[str, SiteFile] = {**result.files, **pdfs, **rules}
    files = Stamped(promised, frames, district.url, assets.moved(theme_files, assets_folder), assets_folder)
    kept = offline_files(files, promised, index.today) if district.offline else gone()
    files = replace(files, theme_files={**files.theme_files, **kept})
    promise = Promise(promised, index.moves, district.url, result.content, POLICY)
    found = [*verify(files, promise), *_unprintable(printed)]
    sources = {
        file.path: f"{result.content}/{file.source}"
        for file in promised.values()
        if isinstance(file, Page) and file.source
    }
    found += leaks(files, printed.texts, sources, result.secrets)
    return files, quiet(found, result.secrets)


def _unprintable(printed: Pressed) -> Iterator[Problem]:
    for path, characters in printed.unprintable.items():
        yield RULES["K911"].at(
            Location(f"site/{path}"), f"{path}: Für {' '.join(characters)} gibt es kein gedrucktes Zeichen"
        )
