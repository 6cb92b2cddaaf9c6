"""K325: nothing protected in anything that ships: pages, data of search and maps, calendars, what devices keep, paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.problem import Position, Problem
from generator.base.rules import RULES
from generator.protect import Secrets
from generator.protect.quiet import hidden_path
from generator.verify.as_printed import UnreadableError, said_in

_NO_TEXT = (".png", ".ico", ".woff2", ".woff", ".webp", ".jpg")


def leaks(
    site: Mapping[str, bytes], printed: Mapping[str, str], sources: Mapping[str, str], secrets: Secrets
) -> Iterator[Problem]:
    """`printed` is what each PDF was set from, with what only a screen reader says; the PDF itself is read, too.

    `sources` are the files of the content that pages come from.
    """
    if not secrets:
        return
    seen: set[tuple[str, str]] = set()
    for path, data in site.items():
        try:
            texts = (path, _said(path, data, seen), printed.get(path, ""))
        except UnreadableError:
            yield _problem(
                path,
                "ob in {} etwas Geschütztes steht, weiß niemand: Die Datei lässt sich nicht lesen",
                sources,
                secrets,
            )
            continue
        for kind in dict.fromkeys(hit.kind for text in texts for hit in secrets.found(text)):
            yield _problem(path, f"in {{}} steht {kind}", sources, secrets)


def _said(path: str, data: bytes, seen: set[tuple[str, str]]) -> str:
    """What a file says; of a page only what no page before has said."""
    if path.endswith(_NO_TEXT):
        return ""
    return said_in(data) if path.endswith(".pdf") else _new_lines(data.decode("utf-8", "replace"), seen)


def _new_lines(text: str, seen: set[tuple[str, str]]) -> str:
    """What no page before has said: pages share their frame and their cards, so this is a quarter of all.

    A line counts with the one before it: a street may end in one and its number stand in the next.
    """
    lines = text.split("\n")
    if len(lines) == 1:
        return text
    new: list[str] = []
    for before, line in zip(["", *lines], lines, strict=False):
        if (before, line) in seen:
            continue
        seen.add((before, line))
        new += (line,) if new and new[-1] is before else ("", before, line)
    return "\n".join(new)


def _problem(path: str, message: str, sources: Mapping[str, str], secrets: Secrets) -> Problem:
    shown = hidden_path(path, secrets)
    place = Position(hidden_path(sources.get(path, f"site/{path}"), secrets))
    return RULES["K325"].at(place, message.format(shown))
