"""Tables and outlines of the region: CSV and GeoJSON → places."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.base.problem import Position, Problem
from generator.base.repeats import repeated
from generator.base.rules import RULES
from generator.load.messages import problems_of
from generator.model.compass import Ring
from generator.model.values.letters import foreign_letter, piled_accents, twin_word
from generator.source.document import Path, SourceDocument

Model = TypeVar("Model", bound=BaseModel)


def rows(text: str, file: str, model: type[Model], problems: list[Problem]) -> Iterator[tuple[Position, Model]]:
    """Valid rows of a CSV table with their places; wrong ones become problems."""
    reader = csv.DictReader(io.StringIO(text), strict=True)
    try:
        if wrong := _wrong_head(list(reader.fieldnames or ()), model):
            fix = "Speichern Sie die Tabelle als CSV mit Komma, UTF-8, und ändern Sie die erste Zeile nicht."
            problems.append(RULES["K101"].at(Position(file), wrong, fix))
            return
        for row in reader:
            location = Position(file, reader.line_num)
            if None in row or None in row.values():
                problems.append(
                    RULES["K114"].at(
                        location,
                        "die Zeile hat nicht so viele Spalten wie die Kopfzeile",
                        "Zählen Sie die Kommas. Texte mit Komma stehen in Anführungszeichen.",
                    )
                )
                continue
            if mixed := next(filter(None, map(foreign_letter, row.values())), "") or next(
                filter(None, map(twin_word, row.values())), ""
            ):
                problems.append(RULES["K344"].at(location, mixed))
            if pile := next(filter(None, map(piled_accents, row.values())), ""):
                problems.append(RULES["K346"].at(location, f"über „{pile}“ stehen Zeichen übereinander"))
            values: dict[str, Any] = {key: value for key, value in row.items() if value}
            if "postal_codes" in values:
                values["postal_codes"] = values["postal_codes"].split()
            try:
                yield location, model.model_validate(values)
            except ValidationError as error:
                columns: dict[Path, Position] = {(): location}
                problems += problems_of(error, model, SourceDocument(file, values=columns), ())
    except csv.Error:
        problems.append(
            RULES["K101"].at(
                Position(file, reader.line_num),
                "die Tabelle ist hier nicht lesbar",
                "Speichern Sie sie als CSV mit Komma, UTF-8.",
            )
        )


def _wrong_head(columns: list[str], model: type[BaseModel]) -> str:
    """What is wrong with the first line; without it, each row would be reported."""
    if twice := next(repeated(columns), None):
        return f"die Spalte „{twice[1][:40]}“ steht zweimal da"
    if strange := [column for column in columns if column not in model.model_fields]:
        return f"die Spalte „{strange[0][:40]}“ kennt der Wegweiser nicht"
    missing = [name for name, field in model.model_fields.items() if field.is_required() and name not in columns]
    return f"die Spalte „{missing[0]}“ fehlt" if missing else ""


def outlines(text: str, file: str, problems: list[Problem]) -> dict[str, tuple[Ring, ...]]:
    """Outer rings of each municipality (by AGS) from a GeoJSON FeatureCollection (RFC 7946)."""
    try:
        return {str(f["properties"]["ags"]): tuple(_rings(f["geometry"])) for f in json.loads(text)["features"]}
    except (ValueError, KeyError, TypeError, IndexError, OverflowError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        column = error.colno if isinstance(error, json.JSONDecodeError) else 1
        problems.append(
            RULES["K101"].at(
                Position(file, line, column),
                "die Umrisse sind kein gültiges GeoJSON",
                "Jede Fläche braucht properties.ags und eine geometry vom Typ Polygon oder MultiPolygon, "
                "Länge und Breite in Grad (WGS 84).",
            )
        )
        return {}


def _rings(geometry: dict[str, Any]) -> Iterator[Ring]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        ring = tuple((float(x), float(y)) for x, y, *_ in polygon[0])
        if len(ring) < 4 or not all(abs(x) <= 180 and abs(y) <= 90 for x, y in ring):
            raise ValueError
        yield ring
