"""What only looks like markup in a text, so that it stays as it was typed: days, stars in words, addresses of the web."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.escape import escape
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

_MARKER = re.compile(r"^[ \t]*(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]|$)", re.MULTILINE)
_PREFIX = r"((?:[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*?[ \t]*)"
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\[\]()\"]+|[\w.+*-]+@[\w-]+\.[\w.-]+")
_BEHIND_ADDRESS = "*_.,;:!?"
_BRACKETS_AND_QUOTES = frozenset("()[]{}„“”\"'‚‘’»«›‹")
_SIGNS_OF_NOTATION = frozenset("\\*_[]()#+-.")
_LINE_OF_ITS_OWN = re.compile(r"(?:[0-9]{1,9}[.)]|\+)[ \t]")
_PASSES = 40
"""Each pass uncovers at most one level more of lists in lists, and those end at twenty."""


def keep_typed(markdown: MarkdownIt) -> None:
    """Teaches the parser that a star within a word is a star, and that an address is one whole."""
    markdown.inline.ruler.at("emphasis", _emphasis)
    markdown.inline.ruler.at("escape", _escape)


def tokens_of(markdown: MarkdownIt, text: str) -> list[Token]:
    """The tokens of a text whose numbered lists all run 1, 2, 3; „24. Dezember“ is a day, „+ 49“ a number."""
    tokens = markdown.parse(text)
    if not _MARKER.search(text):
        return tokens
    lines = text.split("\n")
    for _ in range(_PASSES):
        wrong = list(_no_items(tokens))
        if not wrong:
            return tokens
        for item in wrong:
            lines[item.line] = _as_text(lines[item.line], item)
        tokens = markdown.parse("\n".join(lines))
    return markdown.parse(
        "\n".join(re.sub(r"^([ \t]*)", r"\1\\", line) if _MARKER.match(line) else line for line in lines)
    )


def with_own_lines(children: Sequence[Token]) -> list[Token]:
    """A line that begins like an item („31. Dezember: zu“) stands in a line of its own, as it was typed."""
    for token, following in zip(children, [*children[1:], None], strict=True):
        if token.type == "softbreak" and following is not None and _LINE_OF_ITS_OWN.match(following.content):
            token.type, token.tag = "hardbreak", "br"
    return list(children)


class _Item(NamedTuple):
    line: int
    marker: str


def _no_items(tokens: Sequence[Token]) -> Iterator[_Item]:
    """Items of lists that are none: numbers that do not run from 1, a plus, a single star, an item without text."""
    lists: list[tuple[Token, list[_Item], list[bool]]] = []
    for number, token in enumerate(tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            lists.append((token, [], []))
        elif token.type == "list_item_open" and token.map:
            lists[-1][1].append(_Item(token.map[0], token.info + token.markup))
            lists[-1][2].append(tokens[number + 1].type == "list_item_close")
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            opened, items, empty = lists.pop()
            if any(empty) or not _is_list(opened, items):
                yield from items


def _is_list(opened: Token, items: Sequence[_Item]) -> bool:
    if opened.type == "ordered_list_open":
        return len(items) > 1 and [item.marker[:-1] for item in items] == [str(n + 1) for n in range(len(items))]
    # A single star explains a star farther up („* nur mit Termin“).
    return opened.markup == "-" or (opened.markup == "*" and len(items) > 1)


def _as_text(line: str, item: _Item) -> str:
    marker = re.escape(item.marker)
    return re.sub(
        rf"^{_PREFIX}{marker}(?=[ \t]|$)", lambda found: found[1] + item.marker[:-1] + "\\" + item.marker[-1], line
    )


def _emphasis(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 # the parser calls it so
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    scanned = state.scanDelims(state.pos, canSplitWord=False)
    before = state.src[state.pos - 1] if state.pos else " "
    end = state.pos + scanned.length
    after = state.src[end] if end < state.posMax else " "
    alone = {before, after} <= _BRACKETS_AND_QUOTES or _is_in_address(state, state.pos)
    for _ in range(scanned.length):
        state.push("text", "", 0).content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=scanned.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=scanned.can_open and not alone,
                close=scanned.can_close and not alone,
            )
        )
    state.pos = end
    return True


def _escape(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 # the parser calls it so
    """A backslash takes its meaning from the signs of this notation only; elsewhere it is shown."""
    following = state.src[state.pos + 1 : state.pos + 2]
    if following not in _SIGNS_OF_NOTATION or not following or _is_in_address(state, state.pos):
        return False
    return escape(state, silent)


def _is_in_address(state: StateInline, place: int) -> bool:
    if "://" not in state.src and "www." not in state.src and "@" not in state.src:
        return False
    spans = state.env.setdefault("addresses", {})
    if state.src not in spans:
        spans[state.src] = [
            (found.start(), found.start() + len(found[0].rstrip(_BEHIND_ADDRESS)))
            for found in _ADDRESS.finditer(state.src)
        ]
    return any(start <= place < end for start, end in spans[state.src])
