"""The only door to `yaml`. Its C parser composes nodes and guesses no type: every scalar stays the text that was typed.

PyYAML alone would turn `01067` into 567 and `no` into False and let a doubled key win silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml import ScalarNode, ScalarToken, SequenceNode, YAMLError
from yaml._yaml import CParser

__all__ = ["ScalarNode", "ScalarToken", "SequenceNode", "YAMLError", "aliases", "compose", "tokens", "too_nested"]

MAX_NESTING = 40
_DEEP_LINE = re.compile(rf"^ {{{MAX_NESTING}}}|^ *(?:[-?] +){{{MAX_NESTING // 2}}}", re.MULTILINE)
"""A line as deep nesting without brackets needs it: far to the right, or as „- - - -“ and „? ? ?“."""


class _Composer(CParser):
    """The parser alone. Working out a type for each node, which nobody asks for, would take a third of the time."""

    def descend_resolver(self, *_: object) -> None:
        """The parser enters a node."""

    def ascend_resolver(self) -> None:
        """It leaves it."""

    def resolve(self, *_: object) -> str:
        """No type."""
        return ""


def compose(text: str) -> Any:
    """The node at the root of a text; None for one without any value."""
    return _Composer(text).get_single_node()


def tokens(text: str) -> Iterator[Any]:
    """What the parser reads, piece by piece; comments lie between them."""
    return yaml.scan(text, Loader=yaml.CBaseLoader)


def too_nested(text: str) -> Any:
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


def aliases(text: str) -> Iterator[Any]:
    """Where each `*name` stands; the nodes themselves only know what they point to."""
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.AliasEvent):
            yield event.start_mark
