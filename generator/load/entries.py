"""Entries that have a file each, whose name is their id; unchanged ones are not parsed again."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any, cast

from pydantic import BaseModel

from generator.base.problem import Position, Problem, errors
from generator.base.rules import RULES
from generator.load.kinds import FOLDERS
from generator.load.reading import Reading, validated
from generator.model.roles.fields import body_field, fields_of
from generator.model.values.fields import ID_PATTERN, MAX_ID_LENGTH, as_id
from generator.source import front_matter
from generator.source.document import Path as SourcePath
from generator.source.document import SourceDocument
from generator.source.nodes import parse

CACHED_ENTRIES = 20_000
_TAKEN = frozenset(
    ("con", "prn", "aux", "nul", *(f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)))
)
"""Windows cannot hold such files, so the content could not be opened there."""


def entries(reading: Reading, kind: str) -> dict[str, Any]:
    """Entries of a folder with one file each: file name = id."""
    _, suffix = FOLDERS[kind]
    found: dict[str, Any] = {}
    for path, text in sorted(reading.sources.texts.items()):
        if not path.startswith(f"{kind}/"):
            continue
        name = reading.sources.name(path)
        entry = PurePosixPath(path)
        if (
            entry.suffix != suffix
            or len(entry.parts) != 2
            or not re.fullmatch(ID_PATTERN, entry.stem)
            or len(entry.stem) > MAX_ID_LENGTH
        ):
            form = f"Nur Kleinbuchstaben a–z, Ziffern und Bindestriche (ä wird ae), Endung {suffix}, direkt im Ordner {kind}/."
            meant = as_id(entry.stem)
            if meant and f"{kind}/{meant}{suffix}" not in reading.sources.texts:
                form = f"Benennen Sie die Datei um, zum Beispiel in {meant}{suffix}. {form}"
                reading.broken.add((kind, meant))  # who names it is not wrong as well
            message = f"„{entry.name[:80]}“ taugt nicht als Dateiname"
            reading.problems.append(RULES["K106"].at(Position(name), message, form))
            continue
        if entry.stem in _TAKEN:
            message = f"„{entry.stem}“ ist schon vergeben"
            fix = "Benennen Sie die Datei um; diesen Namen braucht Windows."
            reading.problems.append(RULES["K106"].at(Position(name), message, fix))
            reading.broken.add((kind, entry.stem))
            continue
        value, document, problems = _entry(kind, entry.stem, name, text)
        reading.problems += problems
        reading.documents[kind, entry.stem] = (document, ())
        if value is None:
            reading.broken.add((kind, entry.stem))
        else:
            found[entry.stem] = value
    return found


def _without_fields(name: str, text: str) -> Problem:
    if text.strip():
        return RULES["K114"].at(Position(name), "die Datei enthält keine Felder (feld: Wert)")
    fix = "Füllen Sie sie nach der Vorlage in CONTRIBUTING.md, oder löschen Sie sie."
    return RULES["K114"].at(Position(name), "die Datei ist leer", fix)


@lru_cache(maxsize=CACHED_ENTRIES)
def _entry(
    kind: str, entry_id: str, name: str, text: str
) -> tuple[BaseModel | None, SourceDocument, tuple[Problem, ...]]:
    """One entry from its text. Cached by the text itself, so a live preview reads only what changed."""
    model, suffix = FOLDERS[kind]
    if suffix == ".md":
        document, body, start = front_matter.split(text, name)
        document = _with_body(document, body, body_field(model), start)
    else:
        document = parse(text, name)
    if document.value is None or not isinstance(document.value, dict):
        return None, document, document.problems or (_without_fields(name, text),)
    data = dict(document.value)
    problems = list(document.problems)
    if "id" in data:
        problems.append(
            RULES["K113"].at(
                document.key_at("id"),
                "das Feld id gibt es nicht, der Dateiname ist die Kennung",
                "Löschen Sie die Zeile.",
            )
        )
    data["id"] = entry_id
    value, found = validated(model, data, document, ())
    problems += [*found, *_twice(model, document)]
    return (None if errors(problems) else value), document, tuple(problems)


def _with_body(document: SourceDocument, body: str, field_name: str, start: Position) -> SourceDocument:
    """The text below the front matter as one more field, so that it is checked like any other."""
    if not isinstance(document.value, dict):
        return document
    problems = document.problems
    if field_name in document.value:
        message = f"das Feld {field_name} gibt es nicht, der Text steht unter der zweiten Zeile ---"
        problems = (*problems, RULES["K113"].at(document.key_at(field_name), message, "Verschieben Sie den Text."))
    value = {**document.value, field_name: body} if body else document.value
    body_at: dict[SourcePath, Position] = {(field_name,): start}
    places = ChainMap(body_at, cast("dict[SourcePath, Position]", document.values))
    return replace(document, value=value, values=places, problems=problems)


def _twice(model: type[BaseModel], document: SourceDocument) -> Iterator[Problem]:
    """Parts such as steps are addressed by their id, so each may stand only once in its entry."""
    for part, field in fields_of(model).items():
        if not (field.is_list and field.part and "id" in field.part.model_fields):
            continue
        first: dict[str, int] = {}
        entries = document.value.get(part)
        for number, entry in enumerate(entries if isinstance(entries, list) else ()):
            identifier = entry.get("id") if isinstance(entry, dict) else None
            if not isinstance(identifier, str):
                continue
            if identifier in first:
                line = document.at(part, first[identifier], "id").line
                message = f"die Kennung „{identifier}“ steht schon in Zeile {line}"
                yield RULES["K109"].at(document.at(part, number, "id"), message)
            first.setdefault(identifier, number)
