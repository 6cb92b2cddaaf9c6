"""YAML → plain values with the place of each, and not one guess about types.

PyYAML alone would turn `01067` into 567 and `no` into False and let a doubled key win silently. So
the C parser only composes nodes; every scalar stays the text that was typed. This module is the
only door to `yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import yaml

from generator.base import signs
from generator.base.problem import Location, Problem
from generator.base.rules import RULES
from generator.source import lost, syntax

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

_TWO_VERSIONS = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
"""What Git writes into a file that two people changed at once."""
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
    empty: tuple[Path, ...] = ()
    """Fields without a value: not said, but a misspelt one must still be named."""
    text: str = field(default="", repr=False)
    """What the values were read from, and in which line of the file it begins."""
    first_line: int = 1

    def at(self, *path: str | int) -> Location:
        """The place of a value, or of the nearest part of the file that holds it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Location(self.file))

    def key_at(self, *path: str | int) -> Location:
        """The place of a key itself."""
        return self.keys.get(path) or self.at(*path)

    def within(self, start: Location, typed: str) -> Location:
        """The place of a piece of the value or key that starts there; its start when it is not typed as such."""
        lines = self.text.split("\n")
        row = start.line - self.first_line
        if not typed or not 0 <= row < len(lines):
            return start
        if (column := lines[row].find(typed, start.column - 1)) >= 0:
            return replace(start, column=column + 1)
        below = next((n for n in range(row + 1, len(lines)) if typed in lines[n]), None)
        if below is None:
            return start
        return replace(start, line=below + self.first_line, column=lines[below].index(typed) + 1)


def texts_in(value: Value, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text within a value, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from texts_in(item, (*path, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_in(item, (*path, key))


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
            "K110", walk.place(found.start()), f"hier steht ein Zeichen, das man nicht sieht ({signs.name(found[0])})"
        )
        return Document(file, problems=tuple(walk.problems))
    if found := _TWO_VERSIONS.search(text):
        walk.add("K101", walk.place(found.start()), *syntax.TWO_VERSIONS)
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
    for found_cut in _cut_off(text):
        walk.note(found_cut)
    if walk.has_aliases:
        for mark in _aliases(text):
            walk.add("K103", walk.location(mark), "hier steht ein Verweis (*) auf eine andere Stelle")
    places = _Places(text, file, first_line)
    found_places = (_Later(places, "values"), _Later(places, "keys"))
    return Document(file, value, *found_places, tuple(walk.problems), tuple(walk.empty), text, first_line)


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


def _cut_off(text: str) -> Iterator[lost.Lost]:
    """Texts that end at a `#`. The parser drops comments, but they lie between its tokens."""
    if not lost.may_cut(text):
        return
    end, before = 0, lost.Before()
    for token in yaml.scan(text, Loader=yaml.CBaseLoader):
        start = token.start_mark.index
        if "#" in text[end:start]:
            yield from lost.in_gap(text, end, start, before)
        if token.end_mark.index > start:
            is_plain = isinstance(token, yaml.ScalarToken) and not token.style
            before = lost.Before(start, text[start : token.end_mark.index] if is_plain else "")
        end = max(end, token.end_mark.index)


class _Walk:
    """One pass over the nodes of one file. `noting` keeps the place of everything."""

    def __init__(self, text: str, file: str, first_line: int, *, noting: bool = False) -> None:
        self.text, self.file, self.offset, self.noting = text, file, first_line, noting
        self.has_aliases = False
        self._last_line = text.count("\n")
        self.values: dict[Path, Location] = {}
        self.keys: dict[Path, Location] = {}
        self.problems: list[Problem] = []
        self.empty: list[Path] = []
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
            if (sign := signs.unseen(key)) is not None and not _is_sentence(key):
                self.add(*self._strange_name(key_node, key, sign))
                continue
            found[key] = self.value(value_node, (*path, key))
            if found[key] is None:
                self._valueless(node, key_node, value_node, (*path, key))
        # An empty value means „not said“, as with a field that is left out.
        return {key: value for key, value in found.items() if value is not None}

    def _valueless(self, node: Any, key: Any, value: Any, path: Path) -> None:
        """A field without value is not said; a word in braces that only looks like one is a lost text."""
        if not isinstance(value, yaml.ScalarNode) or value.value:
            return  # „~“ and the like have their own message.
        start, end = key.start_mark.index, key.end_mark.index
        if node.flow_style and value.start_mark.index == end:
            self.note(lost.behind_comma(self.text, start, end))
            return
        self.empty.append(path)

    def note(self, found: lost.Lost) -> None:
        self.problems.append(found.rule.at(self.place(found.offset), found.message, found.fix))

    def _strange_name(self, node: Any, key: str, sign: int) -> tuple[str, Location, str, str]:
        place = self.location(node.start_mark)
        column = place.column + sign + (1 if node.style else 0)
        message = f"im Feldnamen „{key[:40]}“ steht ein Zeichen, das man nicht sieht: {signs.name(key[sign])}"
        return "K110", replace(place, column=column), message, "Löschen Sie das Zeichen, und tippen Sie es neu ein."


def _is_sentence(key: str) -> bool:
    """Keys of translations are whole German texts; they may hold what texts hold."""
    return " " in key.strip()


def _syntax_problem(error: yaml.YAMLError, walk: _Walk) -> Problem:
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    mark = problem or context
    said = " ".join(str(getattr(error, part, "") or "") for part in ("problem", "reason", "context"))
    if syntax.names_the_beginning(said):
        mark = context or mark
    location = walk.location(mark) if mark else walk.place(0)
    end = problem.index if problem else 0
    if lost_text := lost.in_brackets(walk.text, end, said) or lost.strange_blank(walk.text, end):
        return lost_text.rule.at(walk.place(lost_text.offset), lost_text.message, lost_text.fix)
    if behind := syntax.behind_its_end(walk.text, end, said):
        return RULES["K101"].at(location, *behind)
    is_tab = mark is not None and walk.text[mark.index : mark.index + 1] == "\t"
    return RULES["K101"].at(location, *syntax.in_german(said, is_tab=is_tab))
