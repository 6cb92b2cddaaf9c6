"""K401, K402: long sentences and heavy texts. Hints only: language is no error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.base.keeping import TEXTS, Stage, only_for
from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.check.language import plain
from generator.check.language.citizen_texts import TypedText, citizen_texts
from generator.index import Index
from generator.load.content import Loaded
from generator.model.roles import Input

MAX_SENTENCE_WORDS = 20
"""Words; more, and a tired reader loses the beginning before the end."""
HARDEST_LIX = 50
MIN_JUDGED_WORDS = 20
"""Words; in a shorter text two names of offices alone make LIX jump."""
_LONG = re.compile(r"[^\W\d_]{7}|-")
"""At least as many hits as there are long words."""
_START = 5
_SHOWN_WORDS = 3


def check(_index: Index, loaded: Loaded) -> Iterator[Problem]:
    """German texts as typed, those of broken entries too."""
    for said in citizen_texts(loaded):
        if said.path[-1:] != ("hours",):  # a list of times is no sentence
            yield from _about(said)


def _about(said: TypedText) -> Iterator[Problem]:
    is_long = said.field is not None and said.field.input is Input.PROSE
    for code, message, fix in _found_in(said.text, is_long=is_long):
        yield RULES[code].at(said.document.at(*said.path), message, fix)


@only_for(Stage.RULE)
@lru_cache(maxsize=TEXTS)
def _found_in(text: str, *, is_long: bool) -> tuple[tuple[str, str, str], ...]:
    """Code, message, remedy; kept for the live preview."""
    count = len(text.split())
    long_sentences = _long_sentences(text) if count > MAX_SENTENCE_WORDS else []
    found = []
    for sentence in long_sentences:
        number, start = len(plain.words(sentence)), " ".join(sentence.split()[:_START])
        found.append(("K401", f"ein Satz hat {number} Wörter: „{start} …“", "Machen Sie zwei Sätze daraus."))
    if is_long and count >= MIN_JUDGED_WORDS and (long_sentences or _has_long_words(text, count)):
        found += _weight(text)
    return tuple(found)


def _long_sentences(text: str) -> list[str]:
    """A sentence has no more words than pieces between blanks, so few need to be counted."""
    pieces = (sentence for sentence in plain.sentences(text) if len(sentence.split()) > MAX_SENTENCE_WORDS)
    return [sentence for sentence in pieces if len(plain.words(sentence)) > MAX_SENTENCE_WORDS]


def _has_long_words(text: str, count: int) -> bool:
    """So many that LIX may be too high although no sentence is long; a quick look spares most texts the counting."""
    return len(_LONG.findall(text)) * 100 > (HARDEST_LIX - MAX_SENTENCE_WORDS) * count


def _weight(text: str) -> Iterator[tuple[str, str, str]]:
    score = plain.lix(text)
    if score > HARDEST_LIX:
        longest = sorted(dict.fromkeys(plain.long_words(text)), key=len, reverse=True)[:_SHOWN_WORDS]
        shown = ", ".join(f"„{word}“" for word in longest)
        message = f"der Text ist schwer zu lesen (LIX {score:.0f}); am längsten: {shown}"
        yield "K402", message, "Machen Sie die Sätze kürzer, und nehmen Sie Alltagswörter statt der längsten."
