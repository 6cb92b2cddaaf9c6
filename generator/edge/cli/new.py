"""`kompass new`: a first file of each kind, explained."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

import generator
from generator.edge import new_kind, new_vocabulary, starting_files
from generator.edge.cli.options import CONTENT
from generator.edge.cli.said import OK, WRONG_USAGE
from generator.edge.german_help import GermanCommand
from generator.edge.new_words import Wish, read_said

_KIND, _VOCABULARY = "kind", "vocabulary"


@click.command(cls=GermanCommand)
@click.argument(
    "kind",
    type=click.Choice([*starting_files.KINDS, starting_files.TRANSLATION, _KIND, _VOCABULARY]),
    metavar="offer|transition|organization|translation|kind|vocabulary",
)
@click.argument("identifier", metavar="KENNUNG")
@click.argument("names", metavar="[NAMEN]", nargs=-1)
@click.option(
    "--about", default=new_kind.ABOUT, metavar="LISTE", help="Zu kind: wovon die Seiten handeln, etwa situations."
)
@click.option(
    "--said", multiple=True, metavar="en=WORT", help="Zu kind und vocabulary: der letzte Name in einer Sprache."
)
@click.option("--label", multiple=True, metavar="en=WORT", help="Zu vocabulary: der erste Name in einer Sprache.")
@CONTENT
def new(kind: str, identifier: str, content: Path, names: tuple[str, ...], **more: Any) -> int:
    """Legt eine erklärte Anfangsdatei an.

    Zum Beispiel: kompass new offer krabbelgruppe-zwerge, für eine neue Sprache: kompass new translation pl.
    Für die Entwicklung: kompass new kind lage Lebenslage --about situations legt eine neue Art von Seite an,
    kompass new vocabulary formats Format Kurs eine Liste mit einem ersten Eintrag.
    """
    try:
        if kind in (_KIND, _VOCABULARY):
            return _new_for_developers(kind, _wish(identifier, names, **more), content)
        if more["said"] or more["label"]:
            raise click.UsageError("--said und --label gelten nur für kind und vocabulary")
        path = starting_files.write_new(content, kind, " ".join((identifier, *names)))
    except starting_files.CannotCreateError as problem:
        click.echo(str(problem), err=True)
        return WRONG_USAGE
    click.echo(f"Angelegt: {path}\nFüllen Sie die Felder aus und prüfen Sie dann mit: kompass check")
    return OK


def _wish(name: str, names: tuple[str, ...], about: str, said: tuple[str, ...], label: tuple[str, ...]) -> Wish:
    return Wish(name, names, about, read_said("--said", said), read_said("--label", label))


def _new_for_developers(kind: str, wish: Wish, content: Path) -> int:
    """What they read is English, as the code is."""
    program = Path(generator.__file__).parent
    if kind == _KIND:
        written, left = new_kind.write_new_kind(program, wish), new_kind.left(program, wish)
    else:
        written = new_vocabulary.write_new_vocabulary(program, content, wish)
        left = new_vocabulary.left(program, content, wish)
    made, changed = ([f"  {_as_seen_from_here(path)}" for path in paths] for paths in (written.made, written.changed))
    click.echo("\n".join(["Made:", *made, "Changed:", *changed, left]))
    return OK


def _as_seen_from_here(path: Path) -> Path:
    path, here = path.resolve(), Path.cwd().resolve()
    return path.relative_to(here) if path.is_relative_to(here) else path
