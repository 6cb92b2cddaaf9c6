"""`kompass`: the commands by name, and the last word when something stops one."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from generator.base.collector import without_collector
from generator.edge.cli.said import FOUND_ERRORS, OK, STOPPED, WRONG_USAGE
from generator.edge.german_help import GermanGroup
from generator.edge.usage import usage_text
from generator.write.disk_errors import german
from generator.write.refusals import NotDeliveredError, NotOurFolderError

COMMANDS = ("check", "todo", "build", "serve", "pages", "new")
"""Each is a function of its own name in a module of its own name."""


class _LateGroup(GermanGroup):
    """Imports a command when it is asked for: what draws pages takes half a second that `check` need not pay."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click hands it over
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        with without_collector():  # what is imported stays
            command: click.Command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        return command


@click.group(cls=_LateGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kompass", message="kompass %(version)s")
def kompass() -> None:
    """Baut aus dem Ordner content/ den Familienkompass und prüft ihn."""


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
        # The help that says it is the one of the command that was called.
        path = error.ctx.command_path if error.ctx else "kompass"
        click.echo(f"So geht das nicht: {usage_text(error, COMMANDS)}\nHilfe: {path} --help", err=True)
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
