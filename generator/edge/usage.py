"""What click says about wrong usage → a German phrase."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

import click


def usage_text(error: click.UsageError, commands: Collection[str]) -> str:
    """What is wrong with the arguments, and what would be right."""
    known = ", ".join(commands)
    if isinstance(error, click.NoSuchOption):
        return f"die Option „{error.option_name}“ gibt es nicht"
    if isinstance(error, click.MissingParameter):
        return f"es fehlt eine Angabe ({error.param.human_readable_name if error.param else ''})"
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.BadOptionUsage):
        return f"nach {error.option_name} fehlt ein Wert"
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return f"es fehlt ein Befehl; es gibt: {known}"
    if error.message.startswith("No such command"):
        return f"diesen Befehl gibt es nicht; {_meant(error.message, commands)}es gibt: {known}"
    return "es ist eine Angabe zu viel" if "extra argument" in error.message else error.message


def _meant(message: str, commands: Collection[str]) -> str:
    """„meinten Sie „check“?“; nothing where no command looks like what was typed."""
    typed = message.split("'")[1] if message.count("'") > 1 else ""
    near = get_close_matches(typed.lower(), commands, n=1)
    return f"meinten Sie „{near[0]}“? Und " if near else ""


def _bad_value(error: click.BadParameter) -> str:
    name = error.param.opts[-1] if error.param and error.param.opts else ""
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Path):
        shown = name or (error.param.human_readable_name if error.param else "")
        return f"{shown}: das ist nicht da, oder es ist {'keine Datei' if kind.file_okay else 'kein Ordner'}"
    if isinstance(kind, click.Choice):
        # The name of an argument is one of the program, not one that anybody types.
        shown = f"{name}: " if name.startswith("-") else ""
        return f"{shown}diesen Wert gibt es nicht; erlaubt: {', '.join(kind.choices)}"
    return f"{name}: {error.message}"
