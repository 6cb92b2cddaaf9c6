"""A text cut into its sentences, so that each is translated once and used wherever it stands.

What lies between them (blanks, line ends, marks of lists) stays as it is: `"".join(cut(text))` is the text again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_BLOCK = re.compile(r"(\s*\n\s*\n\s*|\s*\n(?=[ \t]*(?:[-*+]|\d{1,9}[.)]|#{2,3})[ \t]))")
_MARK = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}[.)]|#{2,3})[ \t]+)?")
_END = re.compile(r"[.!?…][“”\"»)\]*_]*(\s+)(?=\S)")
_NO_END = re.compile(
    r"(?:^|[\s(„\"*_])(?:\d{1,2}|[A-Za-zÄÖÜäöü]|Nr|Str|Dr|Prof|bzw|ca|St|Tel|Abs|inkl|usw|evtl|ggf|Mio|Fr|Hr)\.$"
)
"""A point after these ends no sentence: „24. Dezember“, „z. B.“."""
_PAIRS = (("(", ")"), ("[", "]"), ("„", "“"))


def sentences(text: str) -> Iterator[str]:
    """Each sentence of a text, as a translation is looked up: one line, single blanks."""
    return (" ".join(piece.split()) for number, piece in enumerate(cut(text)) if number % 2)


def translated(text: str, find: Callable[[str], str | None]) -> str | None:
    """The text with each sentence as `find` has it; None if one is missing, or there is none."""
    pieces = cut(text)
    for number in range(1, len(pieces), 2):
        found = find(" ".join(pieces[number].split()))
        if found is None:
            return None
        pieces[number] = found
    return "".join(pieces) if len(pieces) > 1 else None


def cut(text: str) -> list[str]:
    """What lies between, sentence, what lies between, …: an odd number of pieces, the first and last between."""
    pieces = [""]
    for number, part in enumerate(_BLOCK.split(text)):
        if number % 2:
            pieces[-1] += part
            continue
        mark = _MARK.match(part)
        start = mark.end() if mark else 0
        pieces[-1] += part[:start]
        for sentence, behind in _within(part[start:]):
            pieces += [sentence, behind]
    return pieces


def _within(block: str) -> Iterator[tuple[str, str]]:
    """Each sentence of a paragraph with the blanks behind it."""
    start = 0
    for end in _END.finditer(block):
        sentence = block[start : end.start(1)]
        is_open = any(sentence.count(opened) > sentence.count(closed) for opened, closed in _PAIRS)
        if is_open or sentence.count("*") % 2 or _NO_END.search(sentence) or block[end.end()].islower():
            continue
        yield sentence, end[1]
        start = end.end()
    rest = block[start:]
    if rest.strip():
        kept = rest.rstrip()
        yield kept, rest[len(kept) :]
