"""Entries that stand in one list together, each with its id."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from generator.base.rules import RULES
from generator.load.kinds import ANY, LISTS, OPTIONAL
from generator.load.reading import Reading, document_of, validated
from generator.model.roles import Children
from generator.model.roles.fields import fields_of


def listed(reading: Reading, kind: str) -> dict[str, Any]:
    """Entries of a file that is one list; each carries its id."""
    model, path = LISTS[kind]
    if kind in OPTIONAL and path not in reading.sources.texts:
        return {}
    document = document_of(reading, path)
    if document is None or document.value is None:
        if document and not document.problems:
            fix = "Ist sie mit Absicht leer, schreiben Sie zwei Klammern: []"
            reading.problems.append(RULES["K114"].at(document.at(), "die Datei enthält keinen Eintrag", fix))
        reading.broken.add((kind, ANY))
        return {}
    if not isinstance(document.value, list):
        reading.problems.append(
            RULES["K114"].at(
                document.at(), "die Datei muss eine Liste sein", "Jeder Eintrag beginnt mit einem Strich (- id: …)."
            )
        )
        reading.broken.add((kind, ANY))
        return {}
    found: dict[str, Any] = {}
    first: dict[str, tuple[str | int, ...]] = {}
    children = _children(model)
    for number, data in enumerate(document.value):
        value, problems = validated(model, data, document, (number,))
        reading.problems += problems
        for part, identifier in _ids(data, number, children):
            if identifier in first:
                message = f"die Kennung „{identifier}“ steht schon in Zeile {document.at(*first[identifier]).line}"
                reading.problems.append(RULES["K109"].at(document.at(*part), message))
            else:
                first[identifier] = part
                reading.documents[kind, identifier] = (document, part[:-1])
                if value is None:
                    reading.broken.add((kind, identifier))
        if value is not None:
            found.setdefault(str(data["id"]).strip(), value)
    return found


def _children(model: type[BaseModel]) -> str:
    """The field with entries of the second level; empty for none."""
    return next((name for name, field in fields_of(model).items() if field.position is Children), "")


def _ids(data: Any, number: int, children: str) -> list[tuple[tuple[str | int, ...], str]]:
    """Every id in an entry with its path; entries of the second level share one space of names with the first."""
    if not isinstance(data, dict):
        return []
    found: list[tuple[tuple[str | int, ...], str]] = []
    if isinstance(data.get("id"), str):
        found.append(((number, "id"), data["id"].strip()))
    below = data.get(children)
    for child_number, child in enumerate(below if isinstance(below, list) else ()):
        if isinstance(child, dict) and isinstance(child.get("id"), str):
            found.append(((number, children, child_number, "id"), child["id"].strip()))
    return found
