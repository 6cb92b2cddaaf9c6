"""Nodes of a file → plain values with the place of each; what no honest file holds is refused on the way."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from generator.base import signs
from generator.base.problem import Position, Problem
from generator.base.rules import RULES
from generator.source import lost
from generator.source.document import Path, Value
from generator.source.libyaml import ScalarNode, SequenceNode

MAX_DEPTH = 8
_NOTHING = ("~", "null", "Null", "NULL")
_MARKED = re.compile(r"(?<!\w)[&!]")
"""Where a node may begin with an anchor or a type: never right behind a letter, as in „Hallo!“."""
_WORD_QUOTES = re.compile('[„“”][^„“”"]+[“”"]')
"""A value as Word types it: YAML knows only straight quotation marks, so these would be shown."""


class Walk:
    """One pass over the nodes of one file. `noting` keeps the place of everything."""

    def __init__(self, text: str, file: str, first_line: int, *, noting: bool = False) -> None:
        self.text, self.file, self.offset, self.noting = text, file, first_line, noting
        self.has_aliases = False
        self._may_be_marked = _MARKED.search(text) is not None
        self._last_line = text.count("\n")
        self.values: dict[Path, Position] = {}
        self.keys: dict[Path, Position] = {}
        self.problems: list[Problem] = []
        self.empty: list[Path] = []
        self.refused: set[Path] = set()
        self._seen: set[int] = set()

    def add(self, code: str, location: Position, message: str, fix: str = "") -> None:
        """Something is wrong there."""
        self.problems.append(RULES[code].at(location, message, fix))

    def location(self, mark: Any) -> Position:
        """The place a mark of the parser stands for."""
        if mark.line > self._last_line:
            return self.place(len(self.text))  # The parser sees an end of its own behind the last line.
        return Position(self.file, mark.line + self.offset, mark.column + 1)

    def place(self, offset: int) -> Position:
        """The place of a character of the text."""
        return Position(
            self.file, self.offset + self.text.count("\n", 0, offset), offset - self.text.rfind("\n", 0, offset)
        )

    def value(self, node: Any, path: Path) -> Value:
        """The value of a node; None where nothing is said or nothing can be read."""
        if self.noting:
            self.values[path] = self.location(node.start_mark)
        if self._may_be_marked and self._is_known(node):
            self.has_aliases = True
            return None
        if len(path) > MAX_DEPTH:
            self.add("K104", self.location(node.start_mark), "ist zu tief verschachtelt")
            return None
        if self._may_be_marked:
            self._refuse_marked(node)
        if isinstance(node, ScalarNode):
            return self._text(node)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]
        return self._mapping(node, path)

    def _is_known(self, node: Any) -> bool:
        """Was it met before? Then an alias (*name) leads to it, which needs an anchor somewhere."""
        is_known = id(node) in self._seen
        self._seen.add(id(node))
        return is_known

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
                    "Lassen Sie das Feld weg, wenn es nichts zu sagen gibt. "
                    f'Ist das Wort gemeint, setzen Sie es in Anführungszeichen: "{node.value}".',
                )
                return None
            if node.value == "":
                return None
            if _WORD_QUOTES.fullmatch(node.value):
                self.add("K119", self.location(node.start_mark), "die Anführungszeichen „…“ werden Teil des Textes")
        elif node.style == '"' and (
            found := lost.behind_backslash(self.text, node.start_mark.index, node.end_mark.index)
        ):
            self.note(found)
        return str(node.value)

    def _mapping(self, node: Any, path: Path) -> dict[str, Value]:
        found: dict[str, Value] = {}
        first: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if self._may_be_marked:
                self._refuse_marked(key_node)
            if not isinstance(key_node, ScalarNode):
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
        if not isinstance(value, ScalarNode) or value.value:
            if isinstance(value, ScalarNode) and not value.style and value.value in _NOTHING:
                self.refused.add(path)
            return  # „~“ and the like have their own message.
        start, end = key.start_mark.index, key.end_mark.index
        if node.flow_style and value.start_mark.index == end:
            self.note(lost.behind_comma(self.text, start, end))
            return
        self.empty.append(path)

    def note(self, found: lost.Lost) -> None:
        """A text is lost there."""
        self.problems.append(found.rule.at(self.place(found.offset), found.message, found.fix))

    def _strange_name(self, node: Any, key: str, sign: int) -> tuple[str, Position, str, str]:
        place = self.location(node.start_mark)
        column = place.column + sign + (1 if node.style else 0)
        message = f"im Feldnamen „{key[:40]}“ steht ein Zeichen, das man nicht sieht: {signs.name(key[sign])}"
        return "K110", replace(place, column=column), message, "Löschen Sie das Zeichen, und tippen Sie es neu ein."


def _is_sentence(key: str) -> bool:
    """Keys of translations are whole German texts; they may hold what texts hold."""
    return " " in key.strip()
