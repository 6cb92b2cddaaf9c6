"""`kompass new`: a first file of each kind, explained."""

from __future__ import annotations

from pathlib import Path

import click

import generator
from generator.edge import starting_files
from generator.edge.cli.options import CONTENT
from generator.edge.cli.said import OK, WRONG_USAGE
from generator.edge.german_help import GermanCommand
from generator.edge.new_kind import LEFT, title_of, write_new_kind

_KIND = "kind"


@click.command(cls=GermanCommand)
@click.argument(
    "kind",
    type=click.Choice([*starting_files.KINDS, starting_files.TRANSLATION, _KIND]),
    metavar="offer|transition|organization|translation|kind",
)
@click.argument("identifier", metavar="KENNUNG")
@CONTENT
def new(kind: str, identifier: str, content: Path) -> int:
    """Legt eine erklärte Anfangsdatei an.

    Zum Beispiel: kompass new offer krabbelgruppe-zwerge, für eine neue Sprache: kompass new translation pl.
    Für die Entwicklung: kompass new kind lage legt eine neue Art von Seite an.
    """
    try:
        if kind == _KIND:
            return _new_kind(identifier)
        path = starting_files.write_new(content, kind, identifier)
    except starting_files.CannotCreateError as problem:
        click.echo(str(problem), err=True)
        return WRONG_USAGE
    click.echo(f"Angelegt: {path}\nFüllen Sie die Felder aus und prüfen Sie dann mit: kompass check")
    return OK


def _new_kind(name: str) -> int:
    written = write_new_kind(Path(generator.__file__).parent, name)
    click.echo("\n".join(["Made:", *(f"  {path}" for path in written)]))
    click.echo(LEFT.format(title=title_of(name)))
    return OK
