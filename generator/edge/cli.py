"""`kompass`: arguments, the clock, printing and exit codes, here and nowhere deeper."""

from __future__ import annotations

import io
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from generator.base.days import day_of
from generator.base.problem import Problem, as_rows, counted, errors
from generator.base.report import as_report, shown
from generator.check.reports.gap_list import gap_list
from generator.check.reports.gap_text import gap_rows, gap_text
from generator.check.reports.hardest import hardest, hardest_rows, hardest_text
from generator.check.reports.launch import board
from generator.check.reports.launch_text import board_rows, board_text
from generator.check.reports.old_numbers import old_numbers
from generator.check.reports.old_numbers_text import old_numbers_rows, old_numbers_text
from generator.edge import starting_files
from generator.edge.german_help import GermanGroup
from generator.edge.progress import progress, seconds
from generator.edge.usage import usage_text
from generator.pipeline import Result, frame_data, run
from generator.source.protected import VARIABLE, ListError, read_list
from generator.write.disk_errors import german
from generator.write.refusals import NotDeliveredError, NotOurFolderError

OK, FOUND_ERRORS, WRONG_USAGE, STOPPED = 0, 1, 2, 130


class Day(click.ParamType[date]):
    """A calendar day on the command line."""

    name = "JJJJ-MM-TT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a German message."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"„{value}“ ist kein Tag in der Form 2026-11-22.", param, ctx)


def _today() -> date:
    return day_of(datetime.now(UTC))


def _lines(_context: click.Context, _parameter: click.Parameter, file: Path | None) -> tuple[str, ...]:
    """The list of protected addresses, read before anything else: without it nothing is safe to print."""
    try:
        return read_list(file)
    except ListError as error:
        raise click.UsageError(f"Die Liste der geschützten Adressen {error}.") from error


_CONTENT = click.option(
    "--content",
    default="content",
    show_default=True,
    type=click.Path(path_type=Path),
    metavar="ORDNER",
    help="Ordner mit den Inhalten.",
)
_TODAY = click.option("--today", type=Day(), default=_today, show_default="heute", help="Tag, für den gebaut wird.")
_PROTECTED = click.option(
    "--protected",
    envvar=VARIABLE,
    callback=_lines,
    type=click.Path(path_type=Path),
    metavar="DATEI",
    help="Liste geschützter Adressen außerhalb von Git, eine je Zeile. Sonst nennt sie KOMPASS_PROTECTED.",
)
_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Form der Meldungen.",
)


@click.group(cls=GermanGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kompass", message="kompass %(version)s")
def kompass() -> None:
    """Baut aus dem Ordner content/ den Familienkompass und prüft ihn."""


@kompass.command()
@_CONTENT
@_TODAY
@_PROTECTED
@_FORMAT
@click.option("--gaps", is_flag=True, help="Zeigt danach, was im Landkreis noch fehlt oder zu erfragen ist.")
@click.option(
    "--language", is_flag=True, help="Zeigt danach, wie schwer jeder Text zu lesen ist, das Schwerste zuerst."
)
def check(  # noqa: PLR0913 - one for each option
    content: Path, today: date, form: str, *, protected: tuple[str, ...], gaps: bool, language: bool
) -> int:
    """Zeigt alle Fehler, Warnungen und Hinweise der Inhalte, nach Ort sortiert."""
    result = run(content, today, protected)
    if form == "json" and (gaps or language):
        click.echo(json.dumps(_rows(result, gaps=gaps, language=language), ensure_ascii=False, indent=2))
    else:
        _print_problems(result.problems, form)
        for text in _lists(result, gaps=gaps, language=language):
            click.echo(f"\n{text}")
    return FOUND_ERRORS if errors(result.problems) else OK


@kompass.command()
@_CONTENT
@_TODAY
@_PROTECTED
@click.option(
    "--format", "form", default="text", show_default=True, type=click.Choice(["text", "json"]), help="Ausgabe."
)
@click.option("--launch", is_flag=True, help="Nur, was vor dem Start noch fehlt.")
@click.option("--numbers", is_flag=True, help="Nur die Telefonnummern, die älter als fünf Jahre sind.")
def todo(  # noqa: PLR0913 - one for each option
    content: Path, today: date, form: str, *, protected: tuple[str, ...], launch: bool, numbers: bool
) -> int:
    """Zeigt, was noch zu tun ist: vor dem Start, und welche Nummern jemand anrufen sollte."""
    result = run(content, today, protected)
    if result.index is None or result.leaks:
        _print_problems(result.problems, form)
        return FOUND_ERRORS
    both = launch == numbers
    tasks = board(result.index) if launch or both else None
    calls = old_numbers(result.index) if numbers or both else None
    state, name = result.index.compass.district.launch, result.sources.name
    if form == "json":
        rows = board_rows(tasks, state, name) if tasks is not None else {}
        rows |= {"old_numbers": old_numbers_rows(calls, name)} if calls is not None else {}
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        texts = [board_text(tasks, state, name)] if tasks is not None else []
        texts += [old_numbers_text(calls, name)] if calls is not None else []
        click.echo("\n\n".join(texts))
    return OK


@kompass.command()
@_CONTENT
@_TODAY
@_PROTECTED
@_FORMAT
@click.option(
    "--site",
    default="site",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="ORDNER",
    help="Wohin die fertige Seite kommt.",
)
@click.option(
    "--config",
    default="mkdocs.yml",
    show_default=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="DATEI",
    help="Einstellungen des Rahmens.",
)
@click.option("--paper/--no-paper", default=True, show_default=True, help="Mit oder ohne PDF-Dateien zum Ausdrucken.")
@click.option(
    "--compress", is_flag=True, help="Legt neben jede Textdatei eine komprimierte (.gz), für Server, die sie so senden."
)
@click.option(
    "--zip",
    "zip_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="DATEI",
    help="Packt die fertige Seite zusätzlich in ein Archiv zum Hochladen.",
)
def build(  # noqa: PLR0913 - one for each option
    content: Path,
    today: date,
    form: str,
    site: Path,
    config: Path,
    *,
    protected: tuple[str, ...],
    paper: bool,
    compress: bool,
    zip_file: Path | None,
) -> int:
    """Prüft, baut die Seite nach site/ und prüft das Ergebnis. Bei Fehlern bleibt die alte Seite, wie sie ist."""
    # Imported late: MkDocs takes a third of a second that `check` need not pay.
    from generator.edge.build import Order, build_site  # noqa: PLC0415
    from generator.paper import PressError  # noqa: PLC0415
    from generator.write import archive, target  # noqa: PLC0415
    from generator.write.told import told  # noqa: PLC0415

    started = time.perf_counter()
    target.refuse_foreign(site, [content, config])
    if zip_file:
        archive.refuse_foreign_file(zip_file)
    stages = progress(lambda line: _say(form, line), stages=5 + paper, person_reads=_person_reads(form))
    try:
        with stages as stage:
            built = build_site(Order(content, protected, today, site, config, paper, compress), stage)
    except PressError as error:
        click.echo(f"Eine PDF-Datei ließ sich nicht setzen. Ohne sie bauen Sie mit --no-paper.\n{error}", err=True)
        return FOUND_ERRORS
    _print_problems(built.problems, form)
    if built.missed:
        _say(form, f"Die Seite wurde nicht {built.missed}; die letzte bleibt, wie sie ist.")
    if built.refused:
        raise built.refused
    if built.written is None:
        return FOUND_ERRORS
    for line in told(built.written):
        _say(form, line)
    pages, changed = sum(path.endswith(".html") for path in built.files), built.written.changed
    _say(form, f"{pages} Seiten in {site}/, {changed} Dateien geändert, {seconds(time.perf_counter() - started)}.")
    if zip_file:
        _say(form, f"Zum Hochladen: {zip_file}, {archive.write_zip(zip_file, built.files) / 1_000_000:.1f} MB.")
    return OK


def _person_reads(form: str) -> bool:
    """Somebody at a terminal, not a file, a pipe or another program."""
    return sys.stderr.isatty() and (sys.stdout.isatty() or form != "text")


@kompass.command()
@_CONTENT
@_TODAY
@_PROTECTED
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="ZIEL")
@click.option(
    "--config",
    default="mkdocs.yml",
    show_default=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="DATEI",
    help="Einstellungen des Rahmens.",
)
def pages(content: Path, today: date, folder: Path, config: Path, *, protected: tuple[str, ...]) -> int:
    """Schreibt alle Seiten als einfache Dateien nach ZIEL, für einen anderen Seitenbauer (Zensical)."""
    from generator.deliver import plain  # noqa: PLC0415
    from generator.write import directory, target  # noqa: PLC0415
    from generator.write.told import told  # noqa: PLC0415

    target.refuse_foreign(folder, [content, config])
    result = run(content, today, protected)
    if errors(result.problems) or result.index is None:
        _print_problems(result.problems, "text")
        return FOUND_ERRORS
    overrides = os.path.relpath(config.parent / "site_overrides", folder)
    url = result.index.compass.district.url
    written = directory.write(folder, plain.plain_files(result.files.values(), frame_data(result), overrides, url))
    for line in told(written):
        click.echo(line)
    click.echo(f"Seiten geschrieben nach {folder}/. Bauen mit: zensical build -f {folder}/mkdocs.yml")
    return OK


@kompass.command()
@click.argument(
    "kind",
    type=click.Choice([*starting_files.KINDS, starting_files.TRANSLATION]),
    metavar="offer|transition|organization|translation",
)
@click.argument("identifier", metavar="KENNUNG")
@_CONTENT
def new(kind: str, identifier: str, content: Path) -> int:
    """Legt eine erklärte Anfangsdatei an.

    Zum Beispiel: kompass new offer krabbelgruppe-ranis, für eine neue Sprache: kompass new translation pl.
    """
    try:
        path = starting_files.write_new(content, kind, identifier)
    except starting_files.CannotCreateError as problem:
        click.echo(str(problem), err=True)
        return WRONG_USAGE
    click.echo(f"Angelegt: {path}\nFüllen Sie die Felder aus und prüfen Sie dann mit: kompass check")
    return OK


def _print_problems(problems: Sequence[Problem], form: str) -> None:
    report = as_report(problems, form)
    if report:
        click.echo(report, nl=form != "text")
    if form == "text":
        click.echo(f"{counted(problems)}" + (" Jede Regel erklärt docs/rules.md." if problems else ""))


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


def _say(form: str, text: str) -> None:
    """A sentence for people; other programs read only the list of problems."""
    click.echo(text, err=form != "text")


def _last_word(text: str, code: int) -> NoReturn:
    click.echo(text, err=True)
    sys.exit(code)


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point: runs a command and exits with its code. Nothing that a person or a file does shows a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal of another time shows „?“ instead of stopping the check
    try:
        code = kompass.main(
            args=list(arguments) if arguments is not None else None, prog_name="kompass", standalone_mode=False
        )
    except click.UsageError as error:
        click.echo(f"So geht das nicht: {usage_text(error, kompass.commands)}\nHilfe: kompass --help", err=True)
        sys.exit(WRONG_USAGE)
    except (click.Abort, KeyboardInterrupt):
        _last_word("Abgebrochen.", STOPPED)
    except RecursionError:
        _last_word(
            "Eine Datei ist so tief verschachtelt, dass niemand sie lesen kann. Zuletzt geänderte zuerst prüfen.",
            FOUND_ERRORS,
        )
    except MemoryError:
        _last_word(
            "Der Arbeitsspeicher reicht nicht. Schließen Sie andere Programme, oder bauen Sie mit --no-paper.",
            FOUND_ERRORS,
        )
    except BrokenPipeError:
        # Who reads no further (`| head`) wants to hear nothing more, not even at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FOUND_ERRORS)
    except NotDeliveredError as error:
        click.echo(str(error), err=True)
        sys.exit(WRONG_USAGE if isinstance(error, NotOurFolderError) else FOUND_ERRORS)
    except OSError as error:
        click.echo(german(error), err=True)
        sys.exit(FOUND_ERRORS)
    sys.exit(code if isinstance(code, int) else OK)
