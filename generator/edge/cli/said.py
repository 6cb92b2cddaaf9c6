"""What every command says and returns: problems, sentences, exit codes."""

from __future__ import annotations

from collections.abc import Sequence

import click

from generator.base.problem import Problem, counted
from generator.base.report import as_report

OK, FOUND_ERRORS, WRONG_USAGE, STOPPED = 0, 1, 2, 130


def print_problems(problems: Sequence[Problem], form: str) -> None:
    """All problems in the form somebody asked for, and how many there are."""
    report = as_report(problems, form)
    if report:
        click.echo(report, nl=form != "text")
    if form == "text":
        click.echo(f"{counted(problems)}" + (" Jede Regel erklärt docs/rules.md." if problems else ""))


def say(form: str, text: str) -> None:
    """A sentence for people; other programs read only the list of problems."""
    click.echo(text, err=form != "text")
