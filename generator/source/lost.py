"""What YAML would drop without a word: text behind a comma in braces or behind #, and a letter behind a backslash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.base import signs
from generator.base.problem import Rule, quotable
from generator.base.rules import RULES

_COMMENT = re.compile(r"(#[^\n]*)")
_INDENTED = re.compile(r"[ \t]+#[^\s#]")
_STRANGE_BLANK = re.compile(r"(?:^ *-?|:)([\u00a0\u2000-\u200b\u202f\u3000])", re.MULTILINE)
_INDENT = re.compile(r" *(?:- +)*")
_ESCAPED = re.compile(r"(?<!\\)(?:\\\\)*(\\[0abtnvfreNLP_])")
_CODE = re.compile(r"[a-z0-9][a-z0-9_./:+-]*|https?://\S+|-?[0-9][0-9 ./:–-]*")
"""Values that are never a text: ids, numbers, days. A comment of an editor behind them is one."""


class Lost(NamedTuple):
    """Where text begins that would vanish, and what to say about it."""

    rule: Rule
    offset: int
    message: str
    fix: str


def behind_comma(text: str, start: int, end: int) -> Lost:
    """A word within braces without a colon: the rest of a text with a comma in it."""
    gap = text[:start].rstrip()
    offset = len(gap) - 1 if gap.endswith(",") else start
    word = quotable(text[start:end])
    return Lost(
        RULES["K101"],
        offset,
        f"hinter dem Komma steht „{word}“ ohne Doppelpunkt; in geschweiften Klammern endet ein Text am Komma"
        if offset < start
        else f"in den geschweiften Klammern steht „{word}“ ohne Doppelpunkt und Wert",
        'Setzen Sie den ganzen Text mit dem Komma in Anführungszeichen: {label: "Zentrale, nur bis 12 Uhr"}.',
    )


def behind_backslash(text: str, start: int, end: int) -> Lost | None:
    """A letter that YAML takes for a sign nobody sees, within straight quotation marks; None without one."""
    found = _ESCAPED.search(text, start, end) if "\\" in text[start:end] else None
    if found is None:
        return None
    return Lost(
        RULES["K333"],
        found.start(1),
        f'aus „{found[1]}“ wird zwischen "…" ein Zeichen, das man nicht sieht',
        "Ist der Strich gemeint, schreiben Sie ihn doppelt (\\\\) oder den Text in einfachen Anführungszeichen: 'C:\\neu'. "
        "Einen Text mit mehreren Zeilen beginnen Sie mit |.",
    )


class Before(NamedTuple):
    """What stands before a comment: where it begins, and what it says if it is a text without quotation marks."""

    start: int = 0
    plain: str = ""


def may_cut(text: str) -> bool:
    """Is there a `#` that could be a comment behind something, or in the midst of a text?"""
    signs = (line for line in text.split("\n") if "#" in line) if "#" in text else ()
    return any(line[: line.rindex("#")].replace("#", "").strip() or _INDENTED.match(line) for line in signs)


def in_gap(text: str, start: int, end: int, before: Before) -> Iterator[Lost]:
    """Comments between two tokens: those that touch a word are text, and those behind a text perhaps."""
    for found in _COMMENT.finditer(text, start, end):
        line = text.rfind("\n", 0, found.start(1)) + 1
        touches = _touches(found[1])
        if ahead := text[line : found.start(1)].strip():
            touches = touches or text[found.start(1) - 1] == ahead[-1]
            is_text = bool(before.plain) and not _CODE.fullmatch(before.plain)
            if touches or is_text:
                yield _cut(text, found.start(1), touches=touches)
        elif (
            touches
            and found[1][1] != "#"
            and before.plain
            and line == text.find("\n", before.start + len(before.plain)) + 1
        ):
            indent = _INDENT.match(text, text.rfind("\n", 0, before.start) + 1)
            if indent and found.start(1) - line > len(indent[0]):
                yield _cut(text, found.start(1), touches=True)


def in_brackets(text: str, end: int, said: str) -> Lost | None:
    """`#` between brackets takes the rest of the line with it, the closing bracket too."""
    start = max(text.rfind("[", 0, end), text.rfind("{", 0, end))
    found = _COMMENT.search(text, start, end) if "parsing a flow" in said and start >= 0 else None
    return _cut(text, found.start(1), touches=True) if found else None


def strange_blank(text: str, end: int) -> Lost | None:
    """A blank of another program behind a colon or a dash, or at the start of a line: for YAML it is a letter."""
    line = text.rfind("\n", 0, max(text.rfind("\n", 0, end), 0)) + 1
    found = _STRANGE_BLANK.search(text, line, end)
    if not found:
        return None
    message = (
        f"hier steht ein Zeichen, das man nicht sieht ({signs.name(found[1])}), statt eines gewöhnlichen Leerzeichens"
    )
    return Lost(RULES["K110"], found.start(1), message, "Löschen Sie das Zeichen, und tippen Sie ein Leerzeichen.")


def _touches(comment: str) -> bool:
    return len(comment) > 1 and comment[1] not in " \t"


def _cut(text: str, offset: int, *, touches: bool) -> Lost:
    return Lost(
        RULES["K326" if touches else "K327"],
        offset,
        f"ab hier liest niemand mit: „{quotable(text[offset:].split(chr(10), 1)[0])}“ gilt als Bemerkung und erscheint nicht",
        'Gehört es zum Text, setzen Sie den ganzen Text in Anführungszeichen: "Haus #3". '
        "Ist es eine Bemerkung, schreiben Sie sie in eine Zeile für sich: # Bemerkung.",
    )
