"""The help of the command line in German: what click itself says there."""

from __future__ import annotations

from collections.abc import Iterable

import click

_SECTIONS = {"Options": "Optionen", "Commands": "Befehle"}
_SAID = {
    "Show this message and exit.": "Zeigt diese Hilfe.",
    "Show the version and exit.": "Zeigt die Version.",
    "[default: (heute)]": "[sonst: heute]",
    "[default: ": "[sonst: ",
    "[OPTIONS]": "[OPTIONEN]",
    "COMMAND [ARGS]...": "BEFEHL …",
}


def _german(text: str) -> str:
    for english, german in _SAID.items():
        text = text.replace(english, german)
    return text


class _Formatter(click.HelpFormatter):
    """Passes on what commands say about themselves, which is German already."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, _german(args), "Aufruf: " if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(_SECTIONS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(name, _german(text)) for name, text in rows], col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


class GermanCommand(click.Command):
    """A command with German help."""

    context_class = _Context


class GermanGroup(click.Group):
    """Commands with German help."""

    context_class = _Context
    command_class = GermanCommand
