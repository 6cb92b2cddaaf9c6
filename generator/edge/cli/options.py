"""Options that several commands take, and the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from generator.base.days import day_of
from generator.source.protected import VARIABLE, ListError, read_list


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


def today() -> date:
    """The district's day: the clock is read here and nowhere deeper."""
    return day_of(datetime.now(UTC))


def _lines(_context: click.Context, _parameter: click.Parameter, file: Path | None) -> tuple[str, ...]:
    """The list of protected addresses, read before anything else: without it nothing is safe to print."""
    try:
        return read_list(file)
    except ListError as error:
        raise click.UsageError(f"Die Liste der geschützten Adressen {error}.") from error


CONTENT = click.option(
    "--content",
    default="content",
    show_default=True,
    type=click.Path(path_type=Path),
    metavar="ORDNER",
    help="Ordner mit den Inhalten.",
)
TODAY = click.option("--today", type=Day(), default=today, show_default="heute", help="Tag, für den gebaut wird.")
PROTECTED = click.option(
    "--protected",
    envvar=VARIABLE,
    callback=_lines,
    type=click.Path(path_type=Path),
    metavar="DATEI",
    help="Liste geschützter Adressen außerhalb von Git, eine je Zeile. Sonst nennt sie KOMPASS_PROTECTED.",
)
THEME = click.option(
    "--theme",
    default="site_overrides",
    show_default=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="ORDNER",
    help="Ordner mit dem Rahmen aller Seiten, mit Stil und Skripten.",
)
FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Form der Meldungen.",
)
