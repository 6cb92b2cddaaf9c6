"""`kompass serve`: the site as it would be, at once after each saving."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

import click

from generator.edge.cli.options import CONTENT, PROTECTED, THEME, Day, today
from generator.edge.cli.said import OK, WRONG_USAGE
from generator.edge.german_help import GermanCommand
from generator.edge.preview.session import Order, previewing

_TAKEN = """Auf Port {port} läuft schon etwas, vielleicht eine andere Vorschau.
Beenden Sie sie, oder nehmen Sie einen anderen Port: kompass serve --port {other}"""


@click.command(cls=GermanCommand)
@CONTENT
@click.option("--today", "day", type=Day(), show_default="heute", help="Tag, für den gezeichnet wird.")
@PROTECTED
@THEME
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), metavar="ZAHL", help="Wo sie antwortet."
)
@click.option(
    "--poll", is_flag=True, help="Sieht jede Sekunde nach, was neu ist: für Netzlaufwerke, die keine Änderung melden."
)
def serve(  # noqa: PLR0913 - one for each option
    content: Path, day: date | None, theme: Path, *, protected: tuple[str, ...], port: int, poll: bool
) -> int:
    """Zeigt die Seite auf diesem Rechner und nach jedem Speichern, was neu ist oder was zu beheben ist."""
    if not content.is_dir():
        click.echo(f"Den Ordner {content} gibt es nicht. Prüfen Sie den Pfad hinter --content.", err=True)
        return WRONG_USAGE
    order = Order(content, protected, theme, lambda: day or today(), port, poll)
    try:
        with previewing(order, click.echo) as server:
            click.echo(f"Vorschau: {server.address} (Ende: Strg+C)")
            server.serve_forever()
    except KeyboardInterrupt:
        click.echo("\nVorschau beendet.")
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        click.echo(_TAKEN.format(port=port, other=port + 1), err=True)
        return WRONG_USAGE
    return OK
