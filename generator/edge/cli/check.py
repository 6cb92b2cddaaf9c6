"""`kompass check`: every problem of the content, and on request lists for an office."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from generator.base.problem import as_rows, counted, errors
from generator.base.report import shown
from generator.check.chosen import with_naming
from generator.check.reports.gap_list import gap_list
from generator.check.reports.gap_text import gap_rows, gap_text
from generator.check.reports.hardest import hardest, hardest_rows, hardest_text
from generator.edge.cli.options import CONTENT, FORMAT, PROTECTED, TODAY
from generator.edge.cli.said import FOUND_ERRORS, OK, print_problems, say
from generator.edge.german_help import GermanCommand
from generator.pipeline import Result, run


@click.command(cls=GermanCommand)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[DATEI] …")
@CONTENT
@TODAY
@PROTECTED
@FORMAT
@click.option("--gaps", is_flag=True, help="Zeigt danach, was im Landkreis noch fehlt oder zu erfragen ist.")
@click.option(
    "--language", is_flag=True, help="Zeigt danach, wie schwer jeder Text zu lesen ist, das Schwerste zuerst."
)
def check(  # noqa: PLR0913 - one for each option
    files: tuple[Path, ...],
    content: Path,
    today: date,
    form: str,
    *,
    protected: tuple[str, ...],
    gaps: bool,
    language: bool,
) -> int:
    """Zeigt alle Fehler, Warnungen und Hinweise der Inhalte, nach Ort sortiert.

    Mit DATEI nur die zu diesen Dateien und zu denen, in denen sie vorkommen; gelesen wird immer alles.
    """
    paths = _paths(files, content)
    if files and (gaps or language):
        raise click.UsageError("--gaps und --language gelten für alle Inhalte, nicht für einzelne Dateien")
    result = run(content, today, protected)
    if files:
        return _some(result, paths, form)
    if form == "json" and (gaps or language):
        click.echo(json.dumps(_rows(result, gaps=gaps, language=language), ensure_ascii=False, indent=2))
    else:
        print_problems(result.problems, form)
        for text in _lists(result, gaps=gaps, language=language):
            click.echo(f"\n{text}")
    return FOUND_ERRORS if errors(result.problems) else OK


def _paths(files: tuple[Path, ...], content: Path) -> list[str]:
    """Where the files lie below the content folder."""
    folder = content.resolve()
    for file in files:
        if not file.is_file():
            raise click.UsageError(f"die Datei {file} gibt es nicht")
        if not file.resolve().is_relative_to(folder):
            raise click.UsageError(f"die Datei {file} liegt nicht im Ordner {content}")
    return [file.resolve().relative_to(folder).as_posix() for file in files]


def _some(result: Result, paths: list[str], form: str) -> int:
    """What is wrong there, and how much elsewhere: that stops a build, too."""
    names = with_naming(result.sources, paths)
    here = [problem for problem in result.problems if problem.location.file in names]
    print_problems(here, form)
    if elsewhere := [problem for problem in result.problems if problem.location.file not in names]:
        say(form, f"Anderswo: {counted(elsewhere)}")
    return FOUND_ERRORS if errors(here) else OK


def _rows(result: Result, *, gaps: bool, language: bool) -> dict[str, object]:
    """With lists, JSON is an object: {"problems": the usual list, "gaps": …, "texts": …}."""
    name = result.sources.name
    rows: dict[str, object] = {"problems": as_rows(shown(result.problems))}
    if gaps:
        rows["gaps"] = gap_rows(gap_list(result.index), name) if result.index and not result.leaks else []
    if language:
        rows["texts"] = hardest_rows(hardest(result.index), name) if result.index and not result.leaks else []
    return rows


def _lists(result: Result, *, gaps: bool, language: bool) -> Iterator[str]:
    """The lists that follow the problems; none without a district, nor while a text they quote holds something protected."""
    if result.leaks:
        return
    if result.index and gaps:
        yield gap_text(gap_list(result.index), result.index.today, result.sources.name)
    if result.index and language:
        yield hardest_text(hardest(result.index), result.sources.name)
