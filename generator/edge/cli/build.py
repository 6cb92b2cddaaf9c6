"""`kompass build`: the finished site in a folder, or why not."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

import click

from generator.edge.build import Order, build_site
from generator.edge.cli.options import CONTENT, FORMAT, PROTECTED, THEME, TODAY
from generator.edge.cli.said import FOUND_ERRORS, OK, print_problems, say
from generator.edge.german_help import GermanCommand
from generator.edge.progress import progress, seconds
from generator.paper import PressError
from generator.write import archive, changes, target
from generator.write.lock import own_temporary_folder
from generator.write.told import told


@click.command(cls=GermanCommand)
@CONTENT
@TODAY
@PROTECTED
@FORMAT
@click.option(
    "--site",
    default="site",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="ORDNER",
    help="Wohin die fertige Seite kommt.",
)
@THEME
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
@click.option(
    "--list",
    "list_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="DATEI",
    help="Schreibt auf, welche Dateien sich geändert haben, für alle, die sie einzeln hochladen (SFTP).",
)
def build(  # noqa: PLR0913 - one for each option
    content: Path,
    today: date,
    form: str,
    site: Path,
    theme: Path,
    *,
    protected: tuple[str, ...],
    paper: bool,
    compress: bool,
    zip_file: Path | None,
    list_file: Path | None,
) -> int:
    """Prüft, baut die Seite nach site/ und prüft das Ergebnis. Bei Fehlern bleibt die alte Seite, wie sie ist."""
    started = time.perf_counter()
    target.refuse_foreign(site, [content, theme])
    if zip_file:
        archive.refuse_foreign_file(zip_file)
    if list_file:
        changes.refuse_foreign_list(list_file)
    folder = click.get_current_context().with_resource(own_temporary_folder())
    stages = progress(lambda line: say(form, line), stages=5 + paper, person_reads=_person_reads(form))
    try:
        with stages as stage:
            built = build_site(Order(content, protected, today, site, theme, paper, compress), stage, folder)
    except PressError as error:
        click.echo(f"Eine PDF-Datei ließ sich nicht setzen. Ohne sie bauen Sie mit --no-paper.\n{error}", err=True)
        return FOUND_ERRORS
    print_problems(built.problems, form)
    if list_file and (built.finished or built.written):
        changes.write_list(list_file, changes.change_list(built.finished, built.written))
    if built.missed:
        say(form, f"Die Seite wurde nicht {built.missed}; die letzte bleibt, wie sie ist.")
    if built.refused:
        raise built.refused
    if built.written is None:
        return FOUND_ERRORS
    for line in told(built.written):
        say(form, line)
    pages, changed = sum(path.endswith(".html") for path in built.files), built.written.changed
    say(form, f"{pages} Seiten in {site}/, {changed} Dateien geändert, {seconds(time.perf_counter() - started)}.")
    if zip_file:
        say(form, f"Zum Hochladen: {zip_file}, {archive.write_zip(zip_file, built.files) / 1_000_000:.1f} MB.")
    return OK


def _person_reads(form: str) -> bool:
    """Somebody at a terminal, not a file, a pipe or another program."""
    return sys.stderr.isatty() and (sys.stdout.isatty() or form != "text")
