"""The text of a YAML file → a document: plain values with the place of each, and not one guess about types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from generator.base import signs
from generator.base.problem import Position, Problem
from generator.base.rules import RULES
from generator.source import libyaml, lost, syntax
from generator.source.document import Path, SourceDocument
from generator.source.walk import Walk

# Control characters, stray byte order marks, and the line ends that YAML knows and editors do not:
# with them, lines would be counted differently from what a person sees.
_INVISIBLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

_TWO_VERSIONS = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
"""What Git writes into a file that two people changed at once."""


def parse(text: str, file: str, first_line: int = 1) -> SourceDocument:
    """The document in `text`. Problems are collected; `value` is None when nothing can be read."""
    walk = Walk(text, file, first_line)
    if found := _INVISIBLE.search(text):
        walk.add(
            "K110", walk.place(found.start()), f"hier steht ein Zeichen, das man nicht sieht ({signs.name(found[0])})"
        )
        return SourceDocument(file, problems=tuple(walk.problems))
    if found := _TWO_VERSIONS.search(text):
        walk.add("K101", walk.place(found.start()), *syntax.TWO_VERSIONS)
        return SourceDocument(file, problems=tuple(walk.problems))
    if (deep := libyaml.too_nested(text)) is not None:
        walk.add("K104", walk.location(deep), "ist zu tief verschachtelt")
        return SourceDocument(file, problems=tuple(walk.problems))
    try:
        node = libyaml.compose(text)
    except libyaml.YAMLError as error:
        walk.problems.append(_syntax_problem(error, walk))
        return SourceDocument(file, problems=tuple(walk.problems))
    except (RecursionError, ValueError):
        walk.add("K104", Position(file, first_line), "ist nicht lesbar")
        return SourceDocument(file, problems=tuple(walk.problems))
    value = walk.value(node, ()) if node is not None else None
    for found_cut in _cut_off(text):
        walk.note(found_cut)
    if walk.has_aliases:
        for mark in libyaml.aliases(text):
            walk.add("K103", walk.location(mark), "hier steht ein Verweis (*) auf eine andere Stelle")
    places = _Places(text, file, first_line)
    found_places = (_Later(places, "values"), _Later(places, "keys"))
    return SourceDocument(
        file,
        value,
        *found_places,
        problems=tuple(walk.problems),
        empty=tuple(walk.empty),
        refused=frozenset(walk.refused),
        text=text,
        first_line=first_line,
    )


class _Places:
    """Where values and keys stand. Only a file with a problem needs it, so it is read again when asked for."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self._origin = (text, file, first_line)

    @cached_property
    def found(self) -> dict[str, dict[Path, Position]]:
        """The places of values and of keys."""
        walk = Walk(*self._origin, noting=True)
        node = libyaml.compose(self._origin[0])
        if node is not None:
            walk.value(node, ())
        return {"values": walk.values, "keys": walk.keys}


class _Later(Mapping[Path, Position]):
    """A mapping of places that is made when it is first looked into."""

    def __init__(self, places: _Places, part: str) -> None:
        self._places, self._part = places, part

    def __getitem__(self, path: Path) -> Position:
        return self._places.found[self._part][path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._places.found[self._part])

    def __len__(self) -> int:
        return len(self._places.found[self._part])


def _cut_off(text: str) -> Iterator[lost.Lost]:
    """Texts that end at a `#`. The parser drops comments, but they lie between its tokens."""
    if not lost.may_cut(text):
        return
    end, before = 0, lost.Before()
    for token in libyaml.tokens(text):
        start = token.start_mark.index
        if "#" in text[end:start]:
            yield from lost.in_gap(text, end, start, before)
        if token.end_mark.index > start:
            is_plain = isinstance(token, libyaml.ScalarToken) and not token.style
            before = lost.Before(start, text[start : token.end_mark.index] if is_plain else "")
        end = max(end, token.end_mark.index)


def _syntax_problem(error: libyaml.YAMLError, walk: Walk) -> Problem:
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
