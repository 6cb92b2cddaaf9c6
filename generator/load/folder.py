"""What lies in the content folder and is not read: a misspelled name would lose files without a word."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from generator.base.problem import Position, Problem
from generator.base.rules import RULES
from generator.load.kinds import ANY, FOLDERS, LISTS
from generator.model.values.fields import as_id
from generator.source.files import SUFFIXES, Sources, is_leftover

TABLES = ("region/municipalities.csv", "region/places.csv", "region/municipal_offices.csv", "region/boundaries.geojson")
_FILES = frozenset(
    ("district.yml", "redirects.yml", "vocabulary/words.txt", *TABLES, *(path for _, path in LISTS.values()))
)
_FOLDERS = frozenset((*FOLDERS, *(path.split("/")[0] for path in _FILES if "/" in path)))
_FOR_PEOPLE = ("readme", "license", "licence", "lizenz", "liesmich")
"""A file named so explains the others; nobody takes it for content."""


def strange(sources: Sources) -> Iterator[Problem]:
    """Folders and files that nothing reads, each once: what lies in a strange folder is not named again."""
    for folder in sources.folders:
        if _is_strange(folder):
            yield _folder(sources, folder)
    for path in sources.texts:
        if "/" in path and path.split("/")[0] not in _FOLDERS:
            continue
        if path in _FOLDERS:
            yield _no_folder(sources, path)
        elif path not in _FILES and path.split("/")[0] not in FOLDERS and not _is_for_people(path):
            yield _file(sources, path)
    for path in sources.unread:
        inside = path.split("/")[0] in _FOLDERS or "/" not in path
        if inside and path not in _FILES and not _is_for_people(path):
            yield _unread(sources, path)


def lost(sources: Sources) -> set[tuple[str, str]]:
    """Entries and lists in a misspelled folder, as (kind, id): who names them is not wrong as well.

    Where a file stands in for a folder, all that should lie in it is lost.
    """
    return _in_misspelled(sources) | {(path, ANY) for path in (*sources.texts, *sources.unread) if path in FOLDERS}


def _in_misspelled(sources: Sources) -> set[tuple[str, str]]:
    meant = {folder: _meant(folder) for folder in sources.folders if "/" not in folder and folder not in _FOLDERS}
    if not meant:
        return set()
    parts = [PurePosixPath(path) for path in sources.texts]
    lists = {path: kind for kind, (_, path) in LISTS.items()}
    found = {(meant[path.parts[0]], path.stem) for path in parts if meant.get(path.parts[0]) in FOLDERS}
    named = (lists.get(f"{meant[path.parts[0]]}/{path.name}") for path in parts if path.parts[0] in meant)
    return found | {(kind, ANY) for kind in named if kind}


def _is_strange(folder: str) -> bool:
    top, slash, _ = folder.partition("/")
    return bool(slash) if top in _FOLDERS else not slash


def _meant(folder: str) -> str:
    names = {name.replace("_", "-"): name for name in sorted(_FOLDERS)}
    near = get_close_matches(as_id(folder), names, n=1, cutoff=0.7)
    return names[near[0]] if near else ""


def _folder(sources: Sources, folder: str) -> Problem:
    at = Position(sources.name(folder))
    name = folder.rpartition("/")[2]
    if name.startswith("."):
        return RULES["K339"].at(at, f"der Ordner „{name[:80]}“ ist versteckt und wird nicht gelesen")
    if "/" in folder:
        message = f"„{name[:80]}“ ist ein Ordner in einem Ordner; was darin liegt, wird nicht gelesen"
        return RULES["K337"].at(at, message, f"Legen Sie die Dateien direkt in {folder.split('/', maxsplit=1)[0]}/.")
    meant = _meant(folder)
    fix = f"Meinten Sie „{meant}“? Benennen Sie den Ordner um." if meant else ""
    message = f"den Ordner „{name[:80]}“ kennt der Wegweiser nicht; was darin liegt, wird nicht gelesen"
    return RULES["K337"].at(at, message, fix)


def _no_folder(sources: Sources, path: str) -> Problem:
    message = f"„{path}“ ist eine Datei, hier gehört ein Ordner hin"
    fix = "Löschen Sie die Datei, und legen Sie einen Ordner dieses Namens an."
    return RULES["K337"].at(Position(sources.name(path)), message, fix)


def _file(sources: Sources, path: str) -> Problem:
    name = PurePosixPath(path)
    paths = {PurePosixPath(known).stem.replace("_", "-"): known for known in sorted(_FILES)}
    near = get_close_matches(as_id(name.stem), paths, n=1, cutoff=0.75)
    meant = f"Meinten Sie „{paths[near[0]]}“? " if near else ""
    message = f"die Datei „{name.name[:80]}“ kennt der Wegweiser nicht; sie wird nicht gelesen"
    return RULES["K338"].at(Position(sources.name(path)), message, f"{meant}{RULES['K338'].fix}")


def _unread(sources: Sources, path: str) -> Problem:
    name = path.rpartition("/")[2]
    at = Position(sources.name(path))
    if path in _FOLDERS:
        return _no_folder(sources, path)
    if is_leftover(name):
        message = f"„{name[:80]}“ ist ein Rest, den ein anderes Programm angelegt hat; er wird nicht gelesen"
        return RULES["K339"].at(at, message, "Löschen Sie die Datei.")
    if name.startswith("."):
        is_text = PurePosixPath(name).suffix.lower() in SUFFIXES
        fix = (
            "Soll sie zählen, löschen Sie den Punkt am Anfang des Namens. Sonst löschen Sie die Datei."
            if is_text
            else ""
        )
        return RULES["K339"].at(at, f"die Datei „{name[:80]}“ ist versteckt und wird nicht gelesen", fix)
    return RULES["K339"].at(at, f"die Datei „{name[:80]}“ wird nicht gelesen")


def _is_for_people(path: str) -> bool:
    name = path.rpartition("/")[2].lower()
    return path.split("/", maxsplit=1)[0] not in FOLDERS and any(word in name for word in _FOR_PEOPLE)
