"""YAML → plain values with the place of each, and not one guess about types.

PyYAML alone would turn `01067` into 567 and `no` into False and let a doubled key win silently. So
the C parser only composes nodes; every scalar stays the text that was typed. This module is the
only door to `yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from generator.problem import Location, Problem
from generator.rules import RULES

Path = tuple[str | int, ...]
Value = Any
"""A text, a list of values or a mapping from text to value."""

MAX_DEPTH = 8
MAX_NESTING = 40
_DEEP_LINE = re.compile(rf"^ {{{MAX_NESTING}}}|^ *(?:[-?] +){{{MAX_NESTING // 2}}}", re.MULTILINE)
"""A line as deep nesting without brackets needs it: far to the right, or as „- - - -“ and „? ? ?“."""
_NOTHING = ("~", "null", "Null", "NULL")
# Control characters, stray byte order marks, and the line ends that YAML knows and editors do not:
# with them, lines would be counted differently from what a person sees.
_INVISIBLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

_WORD_QUOTES = re.compile('[„“”][^„“”"]+[“”"]')
"""A value as Word types it: YAML knows only straight quotation marks, so these would be shown."""


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file: its value, and where each value and each key stands."""

    file: str
    value: Value = None
    values: Mapping[Path, Location] = field(default_factory=dict)
    keys: Mapping[Path, Location] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def at(self, *path: str | int) -> Location:
        """The place of a value, or of the nearest part of the file that holds it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Location(self.file))

    def key_at(self, *path: str | int) -> Location:
        """The place of a key itself."""
        return self.keys.get(path) or self.at(*path)


def value_at(value: Value, path: Path) -> Value:
    """The value at a path; None where the file has another form."""
    for part in path:
        if isinstance(part, int):
            value = value[part] if isinstance(value, list) and part < len(value) else None
        else:
            value = value.get(part) if isinstance(value, dict) else None
    return value


def parse(text: str, file: str, first_line: int = 1) -> Document:
    """The document in `text`. Problems are collected; `value` is None when nothing can be read."""
    walk = _Walk(text, file, first_line)
    if found := _INVISIBLE.search(text):
        walk.add(
            "K110", walk.place(found.start()), f"hier steht ein unsichtbares Steuerzeichen (U+{ord(found[0]):04X})"
        )
        return Document(file, problems=tuple(walk.problems))
    if (deep := _too_nested(text)) is not None:
        walk.add("K104", walk.location(deep), "ist zu tief verschachtelt")
        return Document(file, problems=tuple(walk.problems))
    try:
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        walk.problems.append(_syntax_problem(error, walk))
        return Document(file, problems=tuple(walk.problems))
    except (RecursionError, ValueError):
        walk.add("K104", Location(file, first_line), "ist nicht lesbar")
        return Document(file, problems=tuple(walk.problems))
    value = walk.value(node, ()) if node is not None else None
    if walk.has_aliases:
        for mark in _aliases(text):
            walk.add("K103", walk.location(mark), "hier steht ein Verweis (*) auf eine andere Stelle")
    places = _Places(text, file, first_line)
    return Document(file, value, _Later(places, "values"), _Later(places, "keys"), tuple(walk.problems))


class _Places:
    """Where values and keys stand. Only a file with a problem needs it, so it is read again when asked for."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self._origin = (text, file, first_line)

    @cached_property
    def found(self) -> dict[str, dict[Path, Location]]:
        """The places of values and of keys."""
        walk = _Walk(*self._origin, noting=True)
        node = yaml.compose(self._origin[0], Loader=yaml.CBaseLoader)
        if node is not None:
            walk.value(node, ())
        return {"values": walk.values, "keys": walk.keys}


class _Later(Mapping[Path, Location]):
    """A mapping of places that is made when it is first looked into."""

    def __init__(self, places: _Places, part: str) -> None:
        self._places, self._part = places, part

    def __getitem__(self, path: Path) -> Location:
        return self._places.found[self._part][path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._places.found[self._part])

    def __len__(self) -> int:
        return len(self._places.found[self._part])


def _too_nested(text: str) -> Any:
    """The mark where a value opens deeper than in any honest file: the parser, which calls itself, must not see it.

    Its events come one by one, whatever the depth, and a bracket in a quoted text opens nothing.
    """
    if text.count("[") + text.count("{") <= MAX_NESTING and not _DEEP_LINE.search(text):
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_NESTING:
                return event.start_mark
    except (yaml.YAMLError, ValueError):
        return None  # Whoever composes the text meets the same mistake and names it.
    return None


def _aliases(text: str) -> Iterator[Any]:
    """Where each `*name` stands; the nodes themselves only know what they point to."""
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.AliasEvent):
            yield event.start_mark


class _Walk:
    """One pass over the nodes of one file. `noting` keeps the place of everything."""

    def __init__(self, text: str, file: str, first_line: int, *, noting: bool = False) -> None:
        self.text, self.file, self.offset, self.noting = text, file, first_line, noting
        self.has_aliases = False
        self._last_line = text.count("\n")
        self.values: dict[Path, Location] = {}
        self.keys: dict[Path, Location] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def add(self, code: str, location: Location, message: str, fix: str = "") -> None:
        self.problems.append(RULES[code].at(location, message, fix))

    def location(self, mark: Any) -> Location:
        if mark.line > self._last_line:
            return self.place(len(self.text))  # The parser sees an end of its own behind the last line.
        return Location(self.file, mark.line + self.offset, mark.column + 1)

    def place(self, offset: int) -> Location:
        """The place of a character of the text."""
        return Location(
            self.file, self.offset + self.text.count("\n", 0, offset), offset - self.text.rfind("\n", 0, offset)
        )

    def value(self, node: Any, path: Path) -> Value:
        if self.noting:
            self.values[path] = self.location(node.start_mark)
        if id(node) in self._seen:
            self.has_aliases = True
            return None
        self._seen.add(id(node))
        if len(path) > MAX_DEPTH:
            self.add("K104", self.location(node.start_mark), "ist zu tief verschachtelt")
            return None
        self._refuse_marked(node)
        if isinstance(node, yaml.ScalarNode):
            return self._text(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]
        return self._mapping(node, path)

    def _refuse_marked(self, node: Any) -> None:
        """Anchors (&name) and types (!name) stand where their node begins; no honest value begins so."""
        sign = self.text[node.start_mark.index : node.start_mark.index + 1]
        if sign in ("&", "!"):
            word = self.text[node.start_mark.index : node.start_mark.index + 40].split(maxsplit=1)[0]
            what = "der Anker" if sign == "&" else "die Typangabe"
            self.add("K103", self.location(node.start_mark), f"{what} „{word}“ ist nicht erlaubt")

    def _text(self, node: Any) -> str | None:
        # The C parser gives plain scalars the style "", PyYAML's own None.
        if not node.style:
            if node.value in _NOTHING:
                self.add(
                    "K116",
                    self.location(node.start_mark),
                    f"„{node.value}“ ist kein Wert",
                    "Lassen Sie das Feld weg, wenn es nichts zu sagen gibt.",
                )
                return None
            if node.value == "":
                return None
            if _WORD_QUOTES.fullmatch(node.value):
                self.add("K119", self.location(node.start_mark), "die Anführungszeichen „…“ werden Teil des Textes")
        return str(node.value)

    def _mapping(self, node: Any, path: Path) -> dict[str, Value]:
        found: dict[str, Value] = {}
        first: dict[str, Any] = {}
        for key_node, value_node in node.value:
            self._refuse_marked(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.add("K101", self.location(key_node.start_mark), "ein Feldname muss ein einfaches Wort sein")
                continue
            key = str(key_node.value)
            if key == "<<":
                self.add("K103", self.location(key_node.start_mark), "hier werden Felder verschmolzen (<<)")
                continue
            if key in found:
                message = f"das Feld „{key[:40]}“ steht schon in Zeile {self.location(first[key].start_mark).line}"
                self.add("K102", self.location(key_node.start_mark), message)
                continue
            first[key] = key_node
            if self.noting:
                self.keys[*path, key] = self.location(key_node.start_mark)
            found[key] = self.value(value_node, (*path, key))
        # An empty value means „not said“, as with a field that is left out.
        return {key: value for key, value in found.items() if value is not None}


_TAB = ("hier steht ein Tabulator", "Rücken Sie mit Leerzeichen ein, nicht mit der Tabulatortaste.")
_SYNTAX = {
    "mapping values are not allowed": ("hier steht ein Doppelpunkt, wo keiner hingehört", 'Setzen Sie Texte mit Doppelpunkt in Anführungszeichen: "Elterngeld: Antrag".'),
    "a tab character": _TAB,
    "cannot start any token": ("hier steht ein Zeichen, mit dem kein Wert beginnen darf", "Rücken Sie mit Leerzeichen ein; Texte mit @ ` % am Anfang gehören in Anführungszeichen."),
    "found undefined alias": ("ein Text mit * am Anfang wird als Verweis gelesen", "Setzen Sie den Text in Anführungszeichen."),
    "unexpected end of stream": ("ein Anführungszeichen wird nicht geschlossen", 'Ergänzen Sie das schließende Anführungszeichen ".'),
    "expected a single document": ("die Datei enthält mehrere Dokumente (---)", "Schreiben Sie jeden Eintrag in eine eigene Datei."),
    "could not find expected ':'": ("hier fehlt ein Doppelpunkt nach dem Feldnamen", "Schreiben Sie feldname: Wert, und rücken Sie Folgezeilen ein."),
    "did not find expected key": ("die Einrückung oder ein Feldname stimmt hier nicht", 'Alle Felder einer Ebene beginnen in derselben Spalte; Texte mit " enden mit ".'),
    "did not find expected '-' indicator": ("die Einrückung der Liste stimmt hier nicht", "Alle Striche einer Liste stehen untereinander."),
    "did not find expected ',' or": ("eine Liste in eckigen Klammern wird nicht geschlossen", "Ergänzen Sie ] oder ein Komma."),
    "control characters are not allowed": ("die Datei enthält Steuerzeichen", "Öffnen Sie die Datei in einem Texteditor und tippen Sie die Stelle neu."),
    "special characters are not allowed": ("die Datei enthält Steuerzeichen", "Öffnen Sie die Datei in einem Texteditor und tippen Sie die Stelle neu."),
}  # fmt: skip


def _syntax_problem(error: yaml.YAMLError, walk: _Walk) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "unexpected end of stream" in (getattr(error, "problem", "") or ""):
        mark = getattr(error, "context_mark", None) or mark  # where the quotation mark opens
    location = walk.location(mark) if mark else walk.place(0)
    if mark and walk.text[mark.index : mark.index + 1] == "\t":  # the parser only says that nothing begins so
        return RULES["K101"].at(location, *_TAB)
    said = f"{getattr(error, 'problem', '') or ''} {getattr(error, 'reason', '') or ''} {getattr(error, 'context', '') or ''}"
    for english, (message, fix) in _SYNTAX.items():
        if english in said:
            return RULES["K101"].at(location, message, fix)
    return RULES["K101"].at(location, "die Schreibweise stimmt hier nicht")
