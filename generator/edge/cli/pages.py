"""`kompass pages`: all pages as plain files for another engine."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from generator.base.problem import errors
from generator.deliver import plain
from generator.deliver.frame import FrameError
from generator.edge.cli.options import CONTENT, PROTECTED, THEME, TODAY
from generator.edge.cli.said import FOUND_ERRORS, OK, print_problems
from generator.edge.german_help import GermanCommand
from generator.pipeline import frame_data, run
from generator.write import directory, target
from generator.write.refusals import NotDeliveredError
from generator.write.told import told


@click.command(cls=GermanCommand)
@CONTENT
@TODAY
@PROTECTED
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="ZIEL")
@THEME
def pages(content: Path, today: date, folder: Path, theme: Path, *, protected: tuple[str, ...]) -> int:
    """Schreibt alle Seiten als einfache Dateien nach ZIEL, für einen anderen Seitenbauer (Zensical)."""
    target.refuse_foreign(folder, [content, theme])
    result = run(content, today, protected)
    if errors(result.problems) or result.index is None:
        print_problems(result.problems, "text")
        return FOUND_ERRORS
    url = result.index.compass.district.url
    of_theme = directory.contents(theme)
    try:
        project = plain.plain_files(
            result.files.values(), frame_data(result), os.path.relpath(theme, folder), url, of_theme
        )
    except FrameError as error:
        raise NotDeliveredError(str(error)) from error
    written = directory.write(folder, project)
    for line in told(written):
        click.echo(line)
    click.echo(f"Seiten geschrieben nach {folder}/. Bauen mit: zensical build -f {folder}/mkdocs.yml")
    return OK
