"""`kompass todo`: what is left before the launch, and which numbers somebody should call."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from generator.check.reports.launch import board
from generator.check.reports.launch_text import board_rows, board_text
from generator.check.reports.old_numbers import old_numbers
from generator.check.reports.old_numbers_text import old_numbers_rows, old_numbers_text
from generator.edge.cli.options import CONTENT, PROTECTED, TODAY
from generator.edge.cli.said import FOUND_ERRORS, OK, print_problems
from generator.edge.german_help import GermanCommand
from generator.pipeline import run


@click.command(cls=GermanCommand)
@CONTENT
@TODAY
@PROTECTED
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
        print_problems(result.problems, form)
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
