"""A commented starting file for a new entry, made from the model, so that it never drifts from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from generator.edge.starting_translation import translation_text
from generator.load.content import load
from generator.load.kinds import FOLDERS
from generator.model.kinds import content_kinds
from generator.model.roles.fields import FieldRoles, fields_of, fields_of_file
from generator.model.roles.stored import Folder
from generator.model.values.fields import ID_PATTERN
from generator.model.values.languages import code_hint, is_known
from generator.source.files import read

KINDS = {
    stored.one: kind
    for kind in ("offers", "transitions", "organizations")
    if isinstance(stored := content_kinds()[kind].stored, Folder)
}
"""Kinds whose file is made from their model, by the name people type."""
TRANSLATION = "translation"
"""The kind that holds texts of all others: its file is made from the whole content, not from its model."""
_STATUS = "status"
"""Stands last, so that a new entry is a draft."""


class CannotCreateError(Exception):
    """Why no file was written, in German."""


def write_new(content: Path, kind: str, identifier: str) -> Path:
    """Write the starting file of an entry; refuses bad names and never overwrites."""
    if not re.fullmatch(ID_PATTERN, identifier) or len(identifier) > 80:
        raise CannotCreateError(
            f"„{identifier}“ taugt nicht als Kennung: nur Kleinbuchstaben a–z, Ziffern und Bindestriche (ä wird ae)."
        )
    folder = {**KINDS, TRANSLATION: "translations"}[kind]
    path = content / folder / f"{identifier}{FOLDERS[folder][1]}"
    if not path.parent.is_dir():
        raise CannotCreateError(f"Den Ordner {path.parent} gibt es nicht.")
    if path.exists():
        raise CannotCreateError(f"{path} gibt es schon.")
    text = _translation(content, identifier) if kind == TRANSLATION else starting_text(kind)
    path.write_text(text, encoding="utf-8")
    return path


def _translation(content: Path, code: str) -> str:
    if not is_known(code):
        raise CannotCreateError(f"„{code}“ ist kein bekanntes Kürzel einer Sprache. {code_hint(code)}")
    compass = load(read(content)).compass
    if compass is None:
        raise CannotCreateError(f"{content / 'district.yml'} ist nicht lesbar. Was fehlt, sagt: kompass check")
    return translation_text(code, compass)


def starting_text(kind: str) -> str:
    """Every field of an entry with its meaning; fields that may be left out are commented out."""
    model, suffix = FOLDERS[KINDS[kind]]
    lines = [f"# yaml-language-server: $schema=../../docs/schema/{kind}.schema.json"]
    for field in fields_of_file(model):
        if field.name == _STATUS:
            continue
        lines += ["", *_comment(f"{'Pflicht. ' if field.is_required else ''}{field.help}")]
        text = f"{field.name}: {_typed(field)}".replace(": \n", ":\n")
        lines += text.split("\n") if field.is_required else [f"# {line}" for line in text.split("\n")]
    if _STATUS in model.model_fields:
        lines += ["", "# draft (Entwurf) erscheint nicht. Wenn alles stimmt: active.", "status: draft"]
    body = "\n".join(lines) + "\n"
    return body if suffix == ".yml" else f"---\n{body}---\n\nZwei oder drei Sätze, worum es geht.\n"


def _comment(text: str) -> Iterator[str]:
    words, line = text.split(), "#"
    for word in words:
        if len(line) + len(word) > 98:
            yield line
            line = "#"
        line += f" {word}"
    if line != "#":
        yield line


def _typed(field: FieldRoles) -> str:
    """What a person would type: the example, one made of those of its parts, or what holds without the field."""
    if field.example:
        return field.example
    inside = (
        [f"{part.name}: {part.example}" for part in fields_of(field.part).values() if part.example]
        if field.part
        else []
    )
    if inside:
        first, then = ("- ", "  ") if field.is_list else ("", "")
        return "".join(f"\n  {then if number else first}{line}" for number, line in enumerate(inside))
    if isinstance(field.default, bool):  # asked first, because 0 equals False
        return "ja" if field.default else "nein"
    if isinstance(field.default, tuple | dict):
        return "[]" if isinstance(field.default, tuple) else "{}"
    if field.default is None and field.choices:
        return next(iter(field.choices))
    return "…" if field.default is None or isinstance(field.default, BaseModel) else str(field.default)
