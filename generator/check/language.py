"""K401, K402: long sentences and heavy texts in guides and offers. Hints only: language is no error."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.check import plain
from generator.index import Index
from generator.load.content import Loaded
from generator.problem import Problem
from generator.rules import RULES
from generator.source.nodes import Document, Path, Value

LONGEST_SENTENCE = 20
"""Words; more, and a tired reader loses the beginning before the end."""
HARDEST_LIX = 50
SHORTEST_JUDGED = 20
"""Words; in a shorter text two names of offices alone make LIX jump."""
_LONG = re.compile(r"[^\W\d_]{7}|-")
"""At least as many hits as there are long words."""
_START = 5
_SHOWN_WORDS = 3

_OFFER = ("summary", "description", "fees_description", "interpretation_services", "accessibility_description",
          "eligibility_description", "application_process", "alert")  # fmt: skip
_GUIDE = ("summary", "introduction")
_STEP = ("title", "when_text", "text", "authority", "cost", "note")
_HEAVY = {"description", "introduction", "text"}
"""Fields long enough to be judged as a text."""
_FIELDS: Mapping[str, tuple[str, ...]] = {"offers": _OFFER, "transitions": _GUIDE}


def check(_index: Index, loaded: Loaded) -> Iterator[Problem]:
    """German texts as typed, those of broken entries too."""
    for (kind, _), (document, _) in loaded.documents.items():
        if kind in _FIELDS:
            for path, text in _texts(document.value, kind):
                yield from _about(document, path, text)


def _texts(entry: Value, kind: str) -> Iterator[tuple[Path, str]]:
    if not isinstance(entry, dict):
        return
    yield from _fields(entry, _FIELDS[kind], ())
    steps = entry.get("steps") if kind == "transitions" else None
    for number, step in enumerate(steps if isinstance(steps, list) else ()):
        if isinstance(step, dict):
            yield from _fields(step, _STEP, ("steps", number))


def _fields(entry: dict[str, Value], names: tuple[str, ...], path: Path) -> Iterator[tuple[Path, str]]:
    for name in names:
        if isinstance(text := entry.get(name), str):
            yield (*path, name), text


def _about(document: Document, path: Path, text: str) -> Iterator[Problem]:
    count = len(text.split())
    long_sentences = _long_sentences(text) if count > LONGEST_SENTENCE else []
    for sentence in long_sentences:
        number, start = len(plain.words(sentence)), " ".join(sentence.split()[:_START])
        message = f"ein Satz hat {number} Wörter: „{start} …“"
        yield RULES["K401"].at(document.at(*path), message, "Machen Sie zwei Sätze daraus.")
    if path[-1] in _HEAVY and count >= SHORTEST_JUDGED and (long_sentences or _has_long_words(text, count)):
        yield from _weight(document, path, text)


def _long_sentences(text: str) -> list[str]:
    """A sentence has no more words than pieces between blanks, so few need to be counted."""
    pieces = (sentence for sentence in plain.sentences(text) if len(sentence.split()) > LONGEST_SENTENCE)
    return [sentence for sentence in pieces if len(plain.words(sentence)) > LONGEST_SENTENCE]


def _has_long_words(text: str, count: int) -> bool:
    """So many that LIX may be too high although no sentence is long; a quick look spares most texts the counting."""
    return len(_LONG.findall(text)) * 100 > (HARDEST_LIX - LONGEST_SENTENCE) * count


def _weight(document: Document, path: Path, text: str) -> Iterator[Problem]:
    score = plain.lix(text)
    if score > HARDEST_LIX:
        longest = sorted(dict.fromkeys(plain.long_words(text)), key=len, reverse=True)[:_SHOWN_WORDS]
        shown = ", ".join(f"„{word}“" for word in longest)
        message = f"der Text ist schwer zu lesen (LIX {score:.0f}); am längsten: {shown}"
        fix = "Machen Sie die Sätze kürzer, und nehmen Sie Alltagswörter statt der längsten."
        yield RULES["K402"].at(document.at(*path), message, fix)
