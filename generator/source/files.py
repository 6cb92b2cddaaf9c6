"""A folder on disk → the texts in it. The only place that reads content from disk."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fnmatch import translate
from pathlib import Path

from generator.base.problem import Position, Problem
from generator.base.rules import RULES

MAX_ENTRY_BYTES = 64 * 1024
MAX_WORDS_BYTES = 128 * 1024
"""Of the crisis words of one language: a list, but one that is tried against many questions."""
MAX_LIST_BYTES = 1024 * 1024
MAX_FILES = 50_000
SUFFIXES = {".yml", ".md", ".csv", ".geojson"}
ONE_ENTRY_FOLDERS = ("offers/", "organizations/", "transitions/", "pages/", "easy/", "crisis_words/")

_LEFTOVERS = (
    *("~$*", "*~", "#*#", "*.tmp", "*.bak", "*.orig", "*.rej", "*.old", "*.swp", "*.swo", ".~lock.*", "._*"),
    *("thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store"),
)
"""Files that editors, Word, Windows and macOS put beside others."""
_LEFTOVER = re.compile("|".join(map(translate, _LEFTOVERS)))
_RENAMED = ("", ".yaml", ".yml", ".md", ".markdown", ".txt")
"""Endings of files that are texts already."""
_VERSION_CONTROL = ".git"
"""Names that begin so belong to Git: a content folder may be a repository of its own."""
_MAX_DEPTH = 2
"""Files lie in the content folder or in a folder of it, never deeper."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Texts by their path below the content folder, and what could not be read."""

    root: str
    """How the content folder is called in messages, for example `content`."""
    texts: dict[str, str]
    problems: tuple[Problem, ...]
    protected: tuple[str, ...] = ()
    """Lines of the list of protected addresses, which lies outside the content."""
    folders: tuple[str, ...] = ()
    """Folders within, by path."""
    unread: tuple[str, ...] = ()
    """Files that are no texts of the content, by path: hidden ones, pictures, leftovers."""

    def name(self, path: str) -> str:
        """The path as an editor knows it."""
        return f"{self.root}/{path}"

    def has(self, path: str) -> bool:
        """Is there such a file, readable or not?"""
        return path in self.texts or any(p.location.file == self.name(path) for p in self.problems)


def read(folder: Path) -> Sources:
    """All files of a content folder, sorted. A missing folder gives a problem, not an exception."""
    root = _shown(folder)
    if not _exists(folder):
        message = f"{root} ist eine Datei, kein Ordner" if folder.is_file() else f"den Ordner {root} gibt es nicht"
        fix = "Prüfen Sie den Pfad hinter --content."
        return Sources(root, {}, (RULES["K108"].at(Position(root), message, fix),))
    texts: dict[str, str] = {}
    folders: list[str] = []
    unread: list[str] = []
    problems: list[Problem] = []
    for number, path in enumerate(_paths(folder, root, problems)):
        if number == MAX_FILES:
            problems.append(RULES["K104"].at(Position(root), f"enthält mehr als {MAX_FILES} Dateien"))
            break
        inside = _seen(path.relative_to(folder))
        found = _text(path, inside, f"{root}/{inside}")
        if isinstance(found, str):
            texts[inside] = found
        elif found:
            problems.append(found)
        else:
            (folders if _is_folder(path) else unread).append(inside)
    return Sources(root, texts, tuple(problems), folders=tuple(folders), unread=tuple(unread))


def reread(folder: Path, before: Sources, changed: Iterable[Path]) -> Sources:
    """What `read` would find after some files have changed, given by their paths in the folder (itself: `.`): only those are opened.

    What came, went or is no text any more may touch other files, so then everything is read.
    """
    texts = dict(before.texts)
    known = {*before.folders, *before.unread, *(problem.location.file for problem in before.problems)}
    for path in changed:
        inside = _seen(path)
        text = _text(folder / path, inside, before.name(inside)) if inside in texts else None
        if isinstance(text, str):
            texts[inside] = text
        elif (
            not path.parts or {inside, before.name(inside)} & known or inside in texts or os.path.lexists(folder / path)
        ):
            return replace(read(folder), protected=before.protected)
    return replace(before, texts=texts)


def _exists(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return True  # Something is there; listing it says why it cannot be read.


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _seen(path: Path) -> str:
    """A name may hold line ends or bytes that are no text; a message must be able to show it."""
    return "".join(c if c.isprintable() else "\ufffd" for c in path.as_posix())


def _paths(folder: Path, root: str, problems: list[Problem], depth: int = 1) -> Iterator[Path]:
    """What lies in a folder, sorted, and what lies in the folders within; links are named and not followed."""
    try:
        found = sorted(Path(entry) for entry in os.scandir(folder))
    except OSError as error:
        problems.append(unreadable(root, error, "der Ordner"))
        return
    for path in found:
        if path.name.lower().startswith(_VERSION_CONTROL):
            continue
        yield path
        if depth < _MAX_DEPTH and not path.name.startswith(".") and not path.is_symlink() and _is_folder(path):
            yield from _paths(path, f"{root}/{_seen(Path(path.name))}", problems, depth + 1)


def unreadable(name: str, error: OSError, what: str) -> Problem:
    """Something is there and cannot be read: whatever is in it would be missing without a word."""
    reason = "der Zugriff ist nicht erlaubt" if isinstance(error, PermissionError) else "das System meldet einen Fehler"
    return RULES["K336"].at(Position(name), f"{what} lässt sich nicht lesen: {reason}")


def _shown(folder: Path) -> str:
    try:
        return folder.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return folder.as_posix()


def _text(path: Path, inside: str, name: str) -> str | Problem | None:
    try:
        return _read(path, inside, name)
    except OSError as error:
        return unreadable(name, error, "die Datei")


def _read(path: Path, inside: str, name: str) -> str | Problem | None:
    location = Position(name)
    if path.is_symlink():
        return RULES["K107"].at(location, "ist eine Verknüpfung auf etwas anderes")
    if path.is_dir():
        fix = f"Benennen Sie den Ordner um: ein Name ohne {path.suffix} am Ende. Oder legen Sie ihn woanders hin."
        return RULES["K107"].at(location, "ist ein Ordner, keine Datei", fix) if path.suffix in SUFFIXES else None
    if not path.is_file():
        return RULES["K107"].at(location, "ist keine gewöhnliche Datei")
    if path.name.startswith("."):
        return None
    if is_leftover(path.name) or path.suffix not in SUFFIXES:
        is_read = inside.startswith(ONE_ENTRY_FOLDERS) or path.suffix.lower() in {".yaml", *SUFFIXES}
        return _misplaced(path, location) if is_read else None
    limit = MAX_ENTRY_BYTES if inside.startswith(ONE_ENTRY_FOLDERS) else MAX_LIST_BYTES
    if inside.startswith("crisis_words/"):
        limit = MAX_WORDS_BYTES
    size = path.stat().st_size
    if size > limit:
        return RULES["K104"].at(location, f"ist mit {size // 1024} kB zu groß (erlaubt: {limit // 1024} kB)")
    return decoded(path.read_bytes(), name)


def is_leftover(name: str) -> bool:
    """Did another program leave this file behind?"""
    return _LEFTOVER.match(name.lower()) is not None


def _misplaced(path: Path, location: Position) -> Problem:
    if is_leftover(path.name):
        fix = "Schließen Sie das andere Programm. Liegt die Datei dann noch da, löschen Sie sie."
        return RULES["K106"].at(location, "ist ein Rest, den ein anderes Programm angelegt hat (Word, Windows …)", fix)
    fix = "Legen Sie die Datei woanders hin. Ein Eintrag ist eine Textdatei mit der Endung .yml oder .md."
    if path.suffix.lower() in SUFFIXES:
        fix = f"Benennen Sie die Datei um: Endung {path.suffix.lower()} in kleinen Buchstaben."
    elif path.suffix.lower() in _RENAMED:
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


def _end(name: str, before: str) -> Position:
    """The place right behind a text that begins the file."""
    lines = _plain_line_ends(before).split("\n")
    return Position(name, len(lines), len(lines[-1]) + 1)
