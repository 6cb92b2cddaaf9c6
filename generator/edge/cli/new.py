"""`kompass new`: a first file of each kind, explained."""

from __future__ import annotations

from pathlib import Path

import click

from generator.edge import starting_files
from generator.edge.cli.options import CONTENT
from generator.edge.cli.said import OK, WRONG_USAGE
from generator.edge.german_help import GermanCommand


@click.command(cls=GermanCommand)
@click.argument(
    "kind",
    type=click.Choice([*starting_files.KINDS, starting_files.TRANSLATION]),
    metavar="offer|transition|organization|translation",
)
@click.argument("identifier", metavar="KENNUNG")
@CONTENT
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
