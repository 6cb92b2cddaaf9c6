"""Texts → Compass. Never raises for bad content: what is wrong becomes a problem and is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.base.problem import Position, Problem, errors
from generator.base.rules import RULES
from generator.load import folder, region
from generator.load.entries import entries
from generator.load.kinds import ANY, FOLDERS, LISTS
from generator.load.lists import listed
from generator.load.messages import Hints
from generator.load.moved import moved
from generator.load.reading import Model, Reading, document_of, validated
from generator.model.compass import Compass
from generator.model.district import District, Municipality, Place
from generator.model.office import Office
from generator.source.document import SourceDocument
from generator.source.files import Sources

_OFFICES = "region/municipal_offices.csv"
"""A district may do without."""


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """What came out of reading a content folder; one reading is never another, so what follows from it can be kept."""

    compass: Compass | None
    """None when the district file itself cannot be read."""
    documents: Mapping[tuple[str, str], tuple[SourceDocument, tuple[str | int, ...]]]
    """(kind, id) → the file it stands in, and where in it."""
    broken: frozenset[tuple[str, str]]
    """(kind, id) of entries that exist but have errors: references to them are not wrong."""
    problems: tuple[Problem, ...]
    sources: Sources
    """The texts it was read from."""


def load(sources: Sources) -> Loaded:
    """The Compass in `sources`, with all problems of all files."""
    if sources.problems and not sources.texts and not sources.folders:
        return Loaded(None, {}, frozenset(), sources.problems, sources)  # no folder: what is missing in it is no news
    reading = Reading(sources, [*sources.problems, *folder.strange(sources)])
    reading.broken |= folder.lost(sources)
    _note_unreadable(reading)
    parts: dict[str, Any] = {kind: entries(reading, kind) for kind in FOLDERS}
    parts |= {kind: listed(reading, kind) for kind in LISTS}
    district = _district(reading)
    municipalities = dict(_municipalities(reading))
    places = tuple(place for _, place in _table(reading, "region/places.csv", Place))
    offices = _offices(reading, municipalities) if _OFFICES in sources.texts else {}
    boundaries = {}
    if text := sources.texts.get("region/boundaries.geojson"):
        boundaries = region.outlines(text, sources.name("region/boundaries.geojson"), reading.problems)
    redirects = moved(reading)
    compass = None
    if district:
        compass = Compass(
            district=district,
            municipalities=municipalities,
            places=places,
            boundaries=boundaries,
            offices=offices,
            redirects=redirects,
            **parts,
        )
    return Loaded(compass, reading.documents, frozenset(reading.broken), tuple(reading.problems), sources)


def _note_unreadable(reading: Reading) -> None:
    """A file that could not be read at all still stands for an entry."""
    for problem in reading.sources.problems:
        path = PurePosixPath(problem.location.file.removeprefix(f"{reading.sources.root}/"))
        if len(path.parts) == 2 and path.parts[0] in FOLDERS:
            reading.broken.add((path.parts[0], path.stem))
        elif path.as_posix() in FOLDERS:
            reading.broken.add((path.as_posix(), ANY))


def _district(reading: Reading) -> District | None:
    document = document_of(reading, "district.yml")
    if document is None or errors(document.problems):
        return None
    district, problems = validated(District, document.value or {}, document, ())
    reading.problems += problems
    reading.documents["district", "district"] = (document, ())
    return district


def _table(reading: Reading, path: str, model: type[Model]) -> list[tuple[Position, Model]]:
    name = reading.sources.name(path)
    before = len(reading.problems)
    found: list[tuple[Position, Model]] = []
    if path in reading.sources.texts:
        found = list(region.rows(reading.sources.texts[path], name, model, reading.problems))
    elif not any(p.location.file == name for p in reading.sources.problems):
        reading.problems.append(RULES["K108"].at(Position(name), f"die Datei {name} fehlt"))
    if len(reading.problems) > before or path not in reading.sources.texts:
        reading.broken.add((PurePosixPath(path).stem, ANY))
    return found


def _municipalities(reading: Reading) -> dict[str, Municipality]:
    found: dict[str, Municipality] = {}
    keys: set[str] = set()
    for location, municipality in _table(reading, "region/municipalities.csv", Municipality):
        if municipality.id in found or municipality.ags in keys:
            reading.problems.append(
                RULES["K109"].at(location, f"die Gemeinde „{municipality.id}“ ({municipality.ags}) steht zweimal da")
            )
            continue
        keys.add(municipality.ags)
        found[municipality.id] = municipality
    return found


def _offices(reading: Reading, municipalities: Mapping[str, Municipality]) -> dict[str, Office]:
    """Offices by the key of their municipality."""
    keys, hints = {m.ags for m in municipalities.values()}, Hints()
    found: dict[str, Office] = {}
    for location, office in _table(reading, _OFFICES, Office):
        if office.ags in found:
            reading.problems.append(RULES["K109"].at(location, f"die Gemeinde {office.ags} hat zwei Verwaltungen"))
        elif office.ags not in keys and ("municipalities", ANY) not in reading.broken:
            hint = hints.close_to(office.ags, keys, 0.9)
            reading.problems.append(
                RULES["K230"].at(location, f"eine Gemeinde mit dem Schlüssel {office.ags} kennen wir nicht", hint)
            )
        else:
            found[office.ags] = office
            table = SourceDocument(reading.sources.name(_OFFICES), values={(): location})
            reading.documents["municipal_offices", office.ags] = (table, ())
    if found and ("municipal_offices", ANY) not in reading.broken:
        for municipality in municipalities.values():
            if municipality.ags not in found:
                where = Position(reading.sources.name(_OFFICES))
                reading.problems.append(RULES["K231"].at(where, f"{municipality.name} ({municipality.ags}) fehlt"))
    return found
