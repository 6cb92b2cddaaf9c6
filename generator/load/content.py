"""Texts → Compass. Never raises for bad content: what is wrong becomes a problem and is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator import addresses
from generator.load import region
from generator.load.messages import problems_of
from generator.model.compass import Compass
from generator.model.district import District, Municipality, Place
from generator.model.fields import ID_PATTERN, LONGEST_ID
from generator.model.offer import Offer, Organization
from generator.model.transition import Deadline, Transition
from generator.model.vocabulary import (
    AgeGroup,
    Audience,
    ContentPage,
    EmergencyGroup,
    SearchWords,
    SocialArea,
    Term,
    Topic,
)
from generator.problem import Location, Problem
from generator.rules import RULES
from generator.source import front_matter
from generator.source.files import Sources
from generator.source.nodes import Document, parse

Model = TypeVar("Model", bound=BaseModel)

_REDIRECT_FORM = "Form: - {from: angebote/alt/, to: angebote/neu/}"
CACHED_ENTRIES = 20_000
ANY = "*"
"""Stands in `Loaded.broken` for all entries of a list that cannot be read at all."""
FOLDERS: Mapping[str, tuple[type[BaseModel], str]] = {
    "offers": (Offer, ".yml"),
    "organizations": (Organization, ".yml"),
    "transitions": (Transition, ".md"),
    "pages": (ContentPage, ".md"),
}
_TAKEN_EVERYWHERE = frozenset(
    ("con", "prn", "aux", "nul", *(f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)))
)
"""Windows cannot hold such files, so the content could not be opened there."""
_TAKEN_BY_PAGES = frozenset(
    address.split("/")[0]
    for address in (
        addresses.AGES,
        addresses.AREAS,
        addresses.PLACES,
        addresses.TOPICS,
        addresses.TRANSITIONS,
        addresses.OFFERS,
        addresses.ORGANIZATIONS,
        addresses.SEARCH,
        addresses.EMERGENCY,
        "fehler",
        "assets",
    )
)
_BODY_FIELD = {"transitions": "introduction", "pages": "body"}
LISTS: Mapping[str, tuple[type[BaseModel], str]] = {
    "topics": (Topic, "vocabulary/topics.yml"),
    "age_groups": (AgeGroup, "vocabulary/age_groups.yml"),
    "social_areas": (SocialArea, "vocabulary/social_areas.yml"),
    "audiences": (Audience, "vocabulary/audiences.yml"),
    "situations": (Term, "vocabulary/situations.yml"),
    "languages": (Term, "vocabulary/languages.yml"),
    "fields_of_action": (Term, "vocabulary/fields_of_action.yml"),
    "events": (Term, "vocabulary/events.yml"),
    "deadlines": (Deadline, "vocabulary/deadlines.yml"),
    "emergency": (EmergencyGroup, "emergency.yml"),
    "search_words": (SearchWords, "vocabulary/synonyms.yml"),
}
OPTIONAL = {"search_words"}
"""Lists that a district may do without."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came out of reading a content folder."""

    compass: Compass | None
    """None when the district file itself cannot be read."""
    documents: Mapping[tuple[str, str], tuple[Document, tuple[str | int, ...]]]
    """(kind, id) → the file it stands in, and where in it."""
    broken: frozenset[tuple[str, str]]
    """(kind, id) of entries that exist but have errors: references to them are not wrong."""
    problems: tuple[Problem, ...]


@dataclass
class _Reading:
    """What is gathered while reading."""

    sources: Sources
    problems: list[Problem] = field(default_factory=list)
    documents: dict[tuple[str, str], tuple[Document, tuple[str | int, ...]]] = field(default_factory=dict)
    broken: set[tuple[str, str]] = field(default_factory=set)


def load(sources: Sources) -> Loaded:
    """The Compass in `sources`, with all problems of all files."""
    if sources.problems and not sources.texts:
        return Loaded(None, {}, frozenset(), sources.problems)  # no folder: what is missing in it is no news
    reading = _Reading(sources, list(sources.problems))
    _note_unreadable(reading)
    parts: dict[str, Any] = {kind: _entries(reading, kind) for kind in FOLDERS}
    parts |= {kind: _listed(reading, kind) for kind in LISTS}
    district = _district(reading)
    municipalities = dict(_municipalities(reading))
    places = tuple(place for _, place in _table(reading, "region/places.csv", Place))
    boundaries = {}
    if text := sources.texts.get("region/boundaries.geojson"):
        boundaries = region.outlines(text, sources.name("region/boundaries.geojson"), reading.problems)
    redirects = _redirects(reading)
    compass = None
    if district:
        compass = Compass(
            district=district,
            municipalities=municipalities,
            places=places,
            boundaries=boundaries,
            redirects=redirects,
            **parts,
        )
    return Loaded(compass, reading.documents, frozenset(reading.broken), tuple(reading.problems))


def _note_unreadable(reading: _Reading) -> None:
    """A file that could not be read at all still stands for an entry."""
    for problem in reading.sources.problems:
        path = PurePosixPath(problem.location.file.removeprefix(f"{reading.sources.root}/"))
        if len(path.parts) == 2 and path.parts[0] in FOLDERS:
            reading.broken.add((path.parts[0], path.stem))


def _entries(reading: _Reading, kind: str) -> dict[str, Any]:
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
            or len(entry.stem) > LONGEST_ID
        ):
            reading.problems.append(
                RULES["K106"].at(
                    Location(name),
                    f"„{entry.name[:80]}“ taugt nicht als Dateiname",
                    f"Nur Kleinbuchstaben a–z, Ziffern und Bindestriche (ä wird ae), Endung {suffix}, direkt im Ordner {kind}/.",
                )
            )
            continue
        if entry.stem in _TAKEN_EVERYWHERE or (kind == "pages" and entry.stem in _TAKEN_BY_PAGES):
            message = f"„{entry.stem}“ ist schon vergeben"
            fix = "Benennen Sie die Datei um; diesen Namen braucht der Wegweiser selbst oder Windows."
            reading.problems.append(RULES["K106"].at(Location(name), message, fix))
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


@lru_cache(maxsize=CACHED_ENTRIES)
def _entry(kind: str, entry_id: str, name: str, text: str) -> tuple[BaseModel | None, Document, tuple[Problem, ...]]:
    """One entry from its text. Cached by the text itself, so a live preview reads only what changed."""
    model, suffix = FOLDERS[kind]
    if suffix == ".md":
        document, body, start = front_matter.split(text, name)
        document = _with_body(document, body, _BODY_FIELD[kind], start)
    else:
        document = parse(text, name)
    if document.value is None or not isinstance(document.value, dict):
        empty = (
            ()
            if document.problems
            else (RULES["K114"].at(Location(name), "die Datei enthält keine Felder (feld: Wert)"),)
        )
        return None, document, (*document.problems, *empty)
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
    value, found = _validated(model, data, document, ())
    problems += [*found, *_twice(document)]
    return (value if not problems else None), document, tuple(problems)


def _with_body(document: Document, body: str, field_name: str, start: Location) -> Document:
    """The text below the front matter as one more field, so that it is checked like any other."""
    if not isinstance(document.value, dict):
        return document
    problems = document.problems
    if field_name in document.value:
        message = f"das Feld {field_name} gibt es nicht, der Text steht unter der zweiten Zeile ---"
        problems = (*problems, RULES["K113"].at(document.key_at(field_name), message, "Verschieben Sie den Text."))
    value = {**document.value, field_name: body} if body else document.value
    return replace(document, value=value, values={**document.values, (field_name,): start}, problems=problems)


def _twice(document: Document) -> Iterator[Problem]:
    """Steps and sites are addressed by their id, so each may stand only once in its entry."""
    for part in ("steps", "sites"):
        seen: dict[str, int] = {}
        entries = document.value.get(part)
        for number, entry in enumerate(entries if isinstance(entries, list) else ()):
            identifier = entry.get("id") if isinstance(entry, dict) else None
            if not isinstance(identifier, str):
                continue
            place = document.at(part, number, "id")
            if identifier in seen:
                yield RULES["K109"].at(place, f"die Kennung „{identifier}“ steht schon in Zeile {seen[identifier]}")
            seen.setdefault(identifier, place.line)


def _validated(
    model: type[Model], data: Any, document: Document, base: tuple[str | int, ...]
) -> tuple[Model | None, tuple[Problem, ...]]:
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        return None, tuple(problems_of(error, model, document, base))


def _document(reading: _Reading, path: str) -> Document | None:
    """A file that must be there; None (with a problem) if it is not readable."""
    name = reading.sources.name(path)
    if path not in reading.sources.texts:
        if not any(p.location.file == name for p in reading.sources.problems):
            reading.problems.append(RULES["K108"].at(Location(name), f"die Datei {name} fehlt"))
        return None
    document = parse(reading.sources.texts[path], name)
    reading.problems += document.problems
    return document


def _listed(reading: _Reading, kind: str) -> dict[str, Any]:
    """Entries of a file that is one list; each carries its id."""
    model, path = LISTS[kind]
    if kind in OPTIONAL and path not in reading.sources.texts:
        return {}
    document = _document(reading, path)
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
    seen: dict[str, int] = {}
    for number, data in enumerate(document.value):
        value, problems = _validated(model, data, document, (number,))
        reading.problems += problems
        for part, identifier in _ids(data, number):
            if identifier in seen:
                reading.problems.append(
                    RULES["K109"].at(
                        document.at(*part), f"die Kennung „{identifier}“ steht schon in Zeile {seen[identifier]}"
                    )
                )
            else:
                seen[identifier] = document.at(*part).line
                reading.documents[kind, identifier] = (document, part[:-1])
                if value is None:
                    reading.broken.add((kind, identifier))
        if value is not None:
            found.setdefault(str(data["id"]).strip(), value)
    return found


def _ids(data: Any, number: int) -> list[tuple[tuple[str | int, ...], str]]:
    """Every id in an entry with its path; topics of the second level share one space of names with the first."""
    if not isinstance(data, dict):
        return []
    found: list[tuple[tuple[str | int, ...], str]] = []
    if isinstance(data.get("id"), str):
        found.append(((number, "id"), data["id"].strip()))
    children = data.get("topics")
    for child_number, child in enumerate(children if isinstance(children, list) else ()):
        if isinstance(child, dict) and isinstance(child.get("id"), str):
            found.append(((number, "topics", child_number, "id"), child["id"].strip()))
    return found


def _district(reading: _Reading) -> District | None:
    document = _document(reading, "district.yml")
    if document is None or document.problems:
        return None
    district, problems = _validated(District, document.value or {}, document, ())
    reading.problems += problems
    reading.documents["district", "district"] = (document, ())
    return district


def _table(reading: _Reading, path: str, model: type[Model]) -> list[tuple[Location, Model]]:
    name = reading.sources.name(path)
    before = len(reading.problems)
    found: list[tuple[Location, Model]] = []
    if path in reading.sources.texts:
        found = list(region.rows(reading.sources.texts[path], name, model, reading.problems))
    elif not any(p.location.file == name for p in reading.sources.problems):
        reading.problems.append(RULES["K108"].at(Location(name), f"die Datei {name} fehlt"))
    if len(reading.problems) > before or path not in reading.sources.texts:
        reading.broken.add((PurePosixPath(path).stem, ANY))
    return found


def _municipalities(reading: _Reading) -> dict[str, Municipality]:
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


def _redirects(reading: _Reading) -> dict[str, str]:
    path = "redirects.yml"
    if path not in reading.sources.texts:
        return {}
    document = parse(reading.sources.texts[path], reading.sources.name(path))
    reading.problems += document.problems
    found: dict[str, str] = {}
    if document.value is not None and not isinstance(document.value, list):
        reading.problems.append(RULES["K114"].at(document.at(), "die Datei muss eine Liste sein", _REDIRECT_FORM))
        return found
    for number, data in enumerate(document.value or ()):
        ok = (
            isinstance(data, dict)
            and set(data) == {"from", "to"}
            and all(isinstance(v, str) and re.fullmatch(r"([a-z0-9-]+/)*", v) for v in data.values())
        )
        if not ok:
            reading.problems.append(
                RULES["K205"].at(
                    document.at(number),
                    "die Weiterleitung ist nicht lesbar",
                    _REDIRECT_FORM,
                )
            )
            continue
        if data["from"] in found:
            reading.problems.append(
                RULES["K109"].at(document.at(number, "from"), f"„{data['from']}“ wird zweimal weitergeleitet")
            )
            continue
        found[data["from"]] = data["to"]
        reading.documents["redirects", data["from"]] = (document, (number,))
    return found
