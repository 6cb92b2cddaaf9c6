"""Leichte Sprache, line by line: what stands in the way of people who read slowly.

Pure text in, findings out. German is guessed at with patterns, not parsed: each one rather misses
something than cries wolf, because a reviewed text has to come out without a finding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from generator.check.language import plain
from generator.check.language.easy_words import (
    ABBREVIATION,
    EVERYDAY_NOUNS,
    NO_PARTICIPLES,
    NUMBER_WORD,
    SIGN,
    STRONG_PARTICIPLES,
    syllables,
)

MAX_WORDS = 12
MAX_WORD_LENGTH = 12
"""Letters; a longer word of four syllables or more needs a hyphen."""
MAX_SYLLABLES = 3
MAX_ACRONYM_LENGTH = 4


class Finding(NamedTuple):
    """A rule's code, what it found, and where in the line (from 0)."""

    code: str
    message: str
    column: int


Rule = Callable[[str, Collection[str]], Iterator[Finding]]

_CONJUNCTION = re.compile(
    r", (?:und |aber |oder )?(dass|weil|obwohl|während|damit|sodass|bevor|nachdem|falls|sobald|solange|indem|ob|wobei|wodurch|deren|dessen|welche[rsmn]?)\b"
    r"|^(Dass|Weil|Obwohl|Bevor|Nachdem|Falls|Sobald|Solange|Indem)\b"
)
_RELATIVE = re.compile(
    r", (?:(?:in|mit|bei|zu|von|für|an|auf) )?(der|die|das|den|dem|denen) [^,.!?:]*\b[a-zäöüß]+(?:t|n)[.!?:]?$"
)
_POSSESSOR = re.compile(
    r"\b([Dd]es (?:\w+ )?[A-ZÄÖÜ]\w*|(?:[Ee]ines|[MmDdSs]eines|[Ii]hres|[Uu]nseres|[Kk]eines) (?:[a-zäöüß]+ )?[A-ZÄÖÜ]\w*s\b)"
)
_OF_HER = re.compile(
    r"(?<=[a-zäöüß] )(?!Sie\b|Ihnen\b)([A-ZÄÖÜ][a-zäöüß]{2,} (?:der|einer|Ihrer|meiner|unserer) [A-ZÄÖÜ]\w+)"
)
_BECOMES = re.compile(r"\b(?:wird|wirst|werden|werdet|wurden?|worden)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(
    r"\b(?:\w{2,4})?ge[a-zäöüß]{2,}(?:t|en)\b|\b(?:be|ver|er|ent|zer|miss|über|unter)[a-zäöüß]{2,}t\b|\b[a-zäöüß]{3,}iert\b"
)
_SUBJUNCTIVE = re.compile(
    r"\b((?:würde|könnte|hätte|sollte|müsste|dürfte|wäre|bräuchte|wüsste|käme|gäbe|ginge)(?:n|st|t)?)\b", re.IGNORECASE
)
_NOMINAL = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{2,}(?:ung|heit|keit|tion)(?:en)?\b")
_STIFF = re.compile(
    r"\b(erfolgen|erfolgt|zur Verfügung|in Anspruch|durchführ\w*|durchgeführt|gewähr(?:t|en)|beantrag\w*|Inanspruchnahme)\b"
)
_ITALIC = re.compile(r"(?<![*\w])\*(?![*\s])[^*\n]+(?<![*\s])\*(?!\*)|(?<![_\w])_(?![_\s])[^_\n]+_(?![_\w])")
_CAPITALS = re.compile(rf"\b[A-ZÄÖÜ]{{{MAX_ACRONYM_LENGTH + 1},}}\b")
_TARGET = re.compile(r"\]\([^)\n]*\)")
_PIECE = re.compile(r"[^\W\d_]+")


def findings(line: str, names: Collection[str] = ()) -> Iterator[Finding]:
    """Everything in one line of a text; `names` are words that may be as long as they are."""
    said = _said(line)
    for rule in _RULES:
        yield from rule(said, names)


def breaks_off(line: str, after: str) -> bool:
    """Does the sentence of a line go on in the line after it?"""
    end = line.rstrip(" *_)")
    return bool(end) and end[-1] not in ".!?:“" and after.lstrip(" *_[")[:1].islower()


def _said(line: str) -> str:
    """The line without targets of links, which nobody reads; everything keeps its column."""
    return _TARGET.sub(lambda found: "]" + " " * (len(found[0]) - 1), line)


def _sentences(line: str, _: Collection[str]) -> Iterator[Finding]:
    found = plain.sentences(line)
    if len(found) > 1:
        yield Finding("K451", f"hier stehen {len(found)} Sätze in einer Zeile", 0)
    for sentence in found:
        count = len(plain.words(sentence))
        if count > MAX_WORDS:
            yield Finding("K452", f"ein Satz hat {count} Wörter", max(line.find(sentence), 0))


def _clauses(line: str, _: Collection[str]) -> Iterator[Finding]:
    for found in _CONJUNCTION.finditer(line):
        yield Finding(
            "K453", f"hier beginnt ein Nebensatz mit „{found[1] or found[2]}“", found.start(found.lastindex or 0)
        )
    if found_relative := _RELATIVE.search(line):
        yield Finding("K453", f"hier beginnt ein Nebensatz mit „{found_relative[1]}“", found_relative.start(1))


def _genitive(line: str, _: Collection[str]) -> Iterator[Finding]:
    for pattern in (_POSSESSOR, _OF_HER):
        for found in pattern.finditer(line):
            yield Finding("K454", f"„{found[1]}“ ist ein Genitiv", found.start(1))


def _passive(line: str, _: Collection[str]) -> Iterator[Finding]:
    if becomes := _BECOMES.search(line):
        for found in _PARTICIPLE.finditer(line):
            word = found[0]
            if word not in NO_PARTICIPLES and found.start() != becomes.start():
                yield Finding("K455", f"„{becomes[0]} … {word}“ ist ein Passiv", becomes.start())
                return
        if strong := next((word for word in plain.words(line) if word in STRONG_PARTICIPLES), ""):
            yield Finding("K455", f"„{becomes[0]} … {strong}“ ist ein Passiv", becomes.start())


def _subjunctive(line: str, _: Collection[str]) -> Iterator[Finding]:
    for found in _SUBJUNCTIVE.finditer(line):
        yield Finding("K456", f"„{found[1]}“ ist ein Konjunktiv", found.start())


def _long_words(line: str, names: Collection[str]) -> Iterator[Finding]:
    for found in _PIECE.finditer(line):
        word = found[0]
        if len(word) > MAX_WORD_LENGTH and syllables(word) > MAX_SYLLABLES and word not in names:
            yield Finding("K457", f"„{word}“ hat {len(word)} Buchstaben ohne Bindestrich", found.start())


def _number_words(line: str, _: Collection[str]) -> Iterator[Finding]:
    for found in NUMBER_WORD.finditer(line):
        yield Finding("K458", f"„{found[0]}“ ist eine Zahl als Wort", found.start())


def _signs(line: str, _: Collection[str]) -> Iterator[Finding]:
    for found in ABBREVIATION.finditer(line):
        yield Finding("K459", f"„{found[0]}“ ist eine Abkürzung", found.start())
    for found in SIGN.finditer(line):
        yield Finding("K459", f"hier steht das Zeichen „{found[0]}“", found.start())


def _nouns(line: str, _: Collection[str]) -> Iterator[Finding]:
    stiff = [found for found in _NOMINAL.finditer(line) if found[0].removesuffix("en") not in EVERYDAY_NOUNS]
    if len(stiff) > 1:
        yield Finding("K460", f"„{stiff[0][0]}“ und „{stiff[1][0]}“ in einem Satz", stiff[0].start())
    for found in _STIFF.finditer(line):
        yield Finding("K460", f"„{found[0]}“ klingt nach Amt", found.start())


def _looks(line: str, names: Collection[str]) -> Iterator[Finding]:
    if found := _ITALIC.search(line):
        yield Finding("K461", f"„{found[0]}“ steht schräg", found.start())
    for capitals in _CAPITALS.finditer(line):
        if capitals[0] not in names:
            yield Finding("K461", f"„{capitals[0]}“ besteht aus Großbuchstaben", capitals.start())


_RULES: tuple[Rule, ...] = (
    _sentences, _clauses, _genitive, _passive, _subjunctive, _long_words, _number_words, _signs, _nouns, _looks,
)  # fmt: skip
