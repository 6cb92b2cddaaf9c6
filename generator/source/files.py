"""A folder on disk → the texts in it. The only place that reads content from disk."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from generator.problem import Location, Problem
from generator.rules import RULES

MAX_ENTRY_BYTES = 64 * 1024
MAX_WORDS_BYTES = 128 * 1024
"""Of the crisis words of one language: a list, but one that is tried against many questions."""
MAX_LIST_BYTES = 1024 * 1024
MAX_FILES = 20_000
SUFFIXES = {".yml", ".md", ".csv", ".geojson"}
_ONE_ENTRY_FOLDERS = ("offers/", "organizations/", "transitions/", "pages/", "easy/", "crisis_words/")

_LEFTOVERS = ("~$*", "*~", "*.tmp", "*.bak", "thumbs.db", "desktop.ini")
"""Files that Word and Windows put beside others."""
_RENAMED = ("", ".yaml", ".yml", ".md", ".markdown", ".txt")
"""Endings of files that are texts already."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Texts by their path below the content folder, and what could not be read."""

    root: str
    """How the content folder is called in messages, for example `content`."""
    texts: dict[str, str]
    problems: tuple[Problem, ...]
    protected: tuple[str, ...] = ()
    """Lines of the list of protected addresses, which lies outside the content."""

    def name(self, path: str) -> str:
        """The path as an editor knows it."""
        return f"{self.root}/{path}"

    def has(self, path: str) -> bool:
        """Is there such a file, readable or not?"""
        return path in self.texts or any(p.location.file == self.name(path) for p in self.problems)


def read(folder: Path) -> Sources:
    """All files of a content folder, sorted. A missing folder gives a problem, not an exception."""
    root = _shown(folder)
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    if not folder.is_dir():
        return Sources(
            root,
            {},
            (
                RULES["K108"].at(
                    Location(root), f"den Ordner {root} gibt es nicht", "Prüfen Sie den Pfad hinter --content."
                ),
            ),
        )
    paths = sorted(folder.rglob("*"))
    if len(paths) > MAX_FILES:
        problems.append(RULES["K104"].at(Location(root), f"enthält mehr als {MAX_FILES} Dateien"))
    for path in paths[:MAX_FILES]:
        # A name may hold line ends or bytes that are no text; a message must be able to show it.
        inside = "".join(c if c.isprintable() else "\ufffd" for c in path.relative_to(folder).as_posix())
        if any(part.startswith(".") for part in inside.split("/")):
            continue
        found = _text(path, inside, f"{root}/{inside}")
        if isinstance(found, str):
            texts[inside] = found
        elif found:
            problems.append(found)
    return Sources(root, texts, tuple(problems))


def _shown(folder: Path) -> str:
    try:
        return folder.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return folder.as_posix()


def _text(path: Path, inside: str, name: str) -> str | Problem | None:
    location = Location(name)
    if path.is_symlink():
        return RULES["K107"].at(location, "ist eine Verknüpfung auf etwas anderes")
    if path.is_dir():
        return RULES["K107"].at(location, "ist ein Ordner, keine Datei") if path.suffix in SUFFIXES else None
    if not path.is_file():
        return RULES["K107"].at(location, "ist keine gewöhnliche Datei")
    is_leftover = any(fnmatch(path.name.lower(), pattern) for pattern in _LEFTOVERS)
    if is_leftover or path.suffix not in SUFFIXES:
        is_read = inside.startswith(_ONE_ENTRY_FOLDERS) or path.suffix.lower() in (".yaml", ".yml")
        return _misplaced(path, location, is_leftover=is_leftover) if is_read else None
    limit = MAX_ENTRY_BYTES if inside.startswith(_ONE_ENTRY_FOLDERS) else MAX_LIST_BYTES
    if inside.startswith("crisis_words/"):
        limit = MAX_WORDS_BYTES
    size = path.stat().st_size
    if size > limit:
        return RULES["K104"].at(location, f"ist mit {size // 1024} kB zu groß (erlaubt: {limit // 1024} kB)")
    return decoded(path.read_bytes(), name)


def _misplaced(path: Path, location: Location, *, is_leftover: bool) -> Problem:
    if is_leftover:
        fix = "Schließen Sie das andere Programm. Liegt die Datei dann noch da, löschen Sie sie."
        return RULES["K106"].at(location, "ist ein Rest, den ein anderes Programm angelegt hat (Word, Windows …)", fix)
    fix = "Legen Sie die Datei woanders hin. Ein Eintrag ist eine Textdatei mit der Endung .yml oder .md."
    if path.suffix.lower() in _RENAMED:
        fix = "Benennen Sie die Datei um: Endung .yml oder .md. Andere Dateien gehören nicht hierher."
    return RULES["K106"].at(location, f"hat die Endung „{path.suffix[:20]}“", fix)


def decoded(data: bytes, name: str) -> str | Problem:
    """UTF-8 text with plain line ends, without byte order mark."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # `error.object` lacks the byte order mark; all before the first bad byte is good UTF-8.
        location = _end(name, error.object[: error.start].decode("utf-8"))
        return RULES["K100"].at(location, "ist nicht in UTF-8 gespeichert")
    if "\x00" in text:
        return RULES["K100"].at(
            _end(name, text[: text.index("\x00")]),
            "enthält Nullzeichen, ist also keine Textdatei",
            "Öffnen Sie die Datei in einem Texteditor und speichern Sie sie neu.",
        )
    return _plain_line_ends(text)


def _plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _end(name: str, before: str) -> Location:
    """The place right behind a text that begins the file."""
    lines = _plain_line_ends(before).split("\n")
    return Location(name, len(lines), len(lines[-1]) + 1)
