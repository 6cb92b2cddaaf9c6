"""The lists of the content → rules: what a word may look like, and which words mean danger together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from generator.base.folding import fold, stem
from generator.base.keeping import TEXTS
from generator.model.crisis import CrisisKind, CrisisWords, Patterns

_UNHEARD = re.compile("['’ʼ`´]")
_WORD = re.compile(r"[^\W_]+")
_STRETCHED = re.compile(r"(.)\1{2,}")
_OTHER_LETTERS = "абвгдежзиклмнопрстуфхцчшщыэюяієґابتثجحخدذرزسشصضطظعغفقكلمنهويئ"
_LATIN_LETTERS = "abvgdezziklmnoprstufhccssieuaiegabttghhddrzscsdtzegfqklmnhuyy"
_LATIN = str.maketrans(dict(zip(_OTHER_LETTERS, _LATIN_LETTERS, strict=True)) | dict.fromkeys("ъьءؤ"))
"""Near enough to tell words apart, and one byte a letter on the line."""
_NO_WORD = re.compile(r"[^\w'’ʼ`´\u0300-\u036f\u064b-\u0652\u0640-]")
_PART = re.compile(r"@([a-z0-9-]+)|(\*?)([^*@\s]+)(\*?)")


LONG = 8
"""A word of so many letters needs no star: its beginning tells enough."""


def words_of(text: str) -> list[str]:
    """Folded words; an apostrophe is none (don't, б'є), three equal letters are one."""
    return _WORD.findall(_STRETCHED.sub(r"\1", fold(_UNHEARD.sub("", text))))


def latin(word: str) -> str:
    """A folded word in Latin letters."""
    return word if word.isascii() else word.translate(_LATIN)


def root(word: str) -> str:
    """Its stem in Latin letters."""
    return latin(stem(word))


class WordForm(NamedTuple):
    """How a word may look: `core`, with other letters before or behind it; without these it is a stem."""

    core: str
    before: bool = False
    behind: bool = False

    def __str__(self) -> str:
        is_told = self.behind and (self.before or len(self.core) < LONG)
        return f"{'*' * self.before}{self.core}{'*' * is_told}"


Group = frozenset[WordForm]


@dataclass(frozen=True, slots=True)
class CrisisRule:
    """One entry of a list. `how` is the name of the list it stands in."""

    kind: CrisisKind
    how: str
    groups: tuple[Group, ...]
    unless: Group = frozenset()
    source: str = ""
    """As the editor wrote it."""
    place: tuple[str | int, ...] = ()
    """Where it stands in the file."""

    @property
    def is_later(self) -> bool:
        """It comes in the second file."""
        return self.place[:1] == ("later",)


@dataclass(frozen=True, slots=True)
class Language:
    """All rules of one language."""

    id: str
    fillers: frozenset[str]
    exact_fillers: frozenset[str]
    calm: Group
    real_words: frozenset[str]
    has_own_letters: bool = False
    """It is not written in Latin letters: a Latin word is none of its words."""
    families: tuple[Group, ...] = ()
    rules: tuple[CrisisRule, ...] = ()
    quiet: tuple[tuple[str, ...], ...] = ()
    faults: tuple[tuple[tuple[str | int, ...], str], ...] = field(default=())
    """(place, what is wrong) of entries that cannot be read; they are left out."""

    @property
    def real(self) -> frozenset[str]:
        """Words that are no typing error of a crisis word."""
        return self.real_words.union(latin(word) for words in self.quiet for word in words)

    def part(self, *, is_later: bool) -> Language:
        """The rules of the first or of the second file alone."""
        return replace(self, rules=tuple(rule for rule in self.rules if rule.is_later is is_later))


class _Reader:
    def __init__(self, found: CrisisWords) -> None:
        self.words = found
        self.faults: list[tuple[tuple[str | int, ...], str]] = []
        self.fillers = frozenset(map(latin, words_of(found.fillers or "")))
        self.exact_fillers = self.fillers.union(map(latin, words_of(found.exact_fillers or "")))
        self.has_own_letters = False
        self._read: dict[str, Group] = {}
        self.families: dict[str, Group] = {}
        for name, text in found.families.items():  # one may name those above it
            self.families[name] = self._forms(text, ("families", name), self.families)

    def group(self, text: str, place: tuple[str | int, ...]) -> Group:
        """All words of a line as one group."""
        return self._known(text, place)

    def sequence(self, text: str, place: tuple[str | int, ...], fillers: frozenset[str]) -> tuple[Group, ...]:
        """The words of a line one after the other, without fillers."""
        parts = [part for part in text.split() if _spoken(part) not in fillers or part.startswith("@")]
        return tuple(group for part in parts if (group := self._known(part, place)))

    def _known(self, text: str, place: tuple[str | int, ...]) -> Group:
        """Forms of a text, which many rules share; a fault is told at each of its places."""
        if text in self._read:
            return self._read[text]
        before = len(self.faults)
        forms = self._forms(text, place, self.families)
        if len(self.faults) == before:
            self._read[text] = forms
        return forms

    def _forms(self, text: str, place: tuple[str | int, ...], families: Mapping[str, Group]) -> Group:
        found: set[WordForm] = set()
        for part in text.split():
            form, is_own, family, fault = _read_part(part)
            if form:
                found.add(form)
                self.has_own_letters |= is_own
            elif family is not None and family in families:
                found |= families[family]
            else:
                self.faults.append((place, fault))
        return frozenset(found)


class _Part(NamedTuple):
    """What a part of a line between two blanks is: a form, a family or a fault."""

    form: WordForm | None = None
    has_own_letters: bool = False
    family: str | None = None
    fault: str = ""


@lru_cache(maxsize=TEXTS)
def _read_part(part: str) -> _Part:
    """Kept, as lists name the same words over and over."""
    match = _PART.fullmatch(part)
    if match and match[1]:
        return _Part(family=match[1], fault=f"die Wortfamilie „{part[:40]}“ gibt es nicht")
    core = words_of(match[3]) if match else []
    if match is None or len(core) != 1 or _NO_WORD.search(match[3]):
        return _Part(fault=f"„{part[:40]}“ ist kein Wort")
    if (match[2] or match[4]) and len(core[0]) < 3:
        return _Part(fault=f"„{part[:40]}“ ist zu kurz für ein Sternchen und träfe zu vieles")
    return _Part(_form(core[0], before=bool(match[2]), behind=bool(match[4])), not core[0].isascii())


@lru_cache(maxsize=TEXTS)
def _spoken(part: str) -> str:
    """A part as lists of fillers have it."""
    return latin("".join(words_of(part)))


def _form(word: str, *, before: bool, behind: bool) -> WordForm:
    core = latin(word) if before or behind else root(word)
    return WordForm(core, before, behind or (not before and len(core) >= LONG))


def read(found: CrisisWords) -> Language:
    """The rules of a language; what cannot be read is a fault."""
    reader = _Reader(found)
    rules = tuple(_rules(found, reader))
    return Language(
        id=found.id,
        fillers=reader.fillers,
        exact_fillers=reader.exact_fillers,
        calm=reader.group(found.calm or "", ("calm",)),
        real_words=frozenset(map(latin, words_of(found.real_words or ""))),
        has_own_letters=reader.has_own_letters,
        families=tuple(reader.families.values()),
        rules=rules,
        quiet=tuple(tuple(words_of(question)) for question in found.quiet),
        faults=tuple(reader.faults),
    )


def _rules(found: CrisisWords, reader: _Reader) -> Iterator[CrisisRule]:
    for part, kinds in (("kinds", found.kinds), ("later", found.later)):
        for kind, patterns in kinds.items():
            yield from _of_kind(kind, patterns, (part, kind.value), reader)


def _of_kind(kind: CrisisKind, patterns: Patterns, base: tuple[str, ...], reader: _Reader) -> Iterator[CrisisRule]:
    for how in ("words", "phrases", "exact"):
        for number, text in enumerate(getattr(patterns, how)):
            place = (*base, how, number)
            if how == "words":
                groups: tuple[Group, ...] = (reader.group(text, place),)
            else:
                groups = reader.sequence(text, place, reader.exact_fillers if how == "exact" else reader.fillers)
            if how == "phrases" and len(groups) < 2 <= len(text.split()):
                reader.faults.append((place, f"von „{text[:40]}“ bleibt nur ein Wort, der Rest sind Füllwörter"))
            elif groups and all(groups):
                yield CrisisRule(kind, how, groups, source=text, place=place)
    for number, combination in enumerate(patterns.combos):
        place = (*base, "combos", number)
        every = tuple(reader.group(text, (*place, "all")) for text in combination.all)
        unless = reader.group(combination.unless or "", (*place, "unless"))
        if all(every):
            yield CrisisRule(kind, "combos", every, unless, " + ".join(combination.all), place)


def forms_of(rules: Iterable[CrisisRule]) -> set[WordForm]:
    """Every form the rules ask for."""
    # A union of sets takes their hashes over; families stand in many rules.
    return set[WordForm]().union(*(group for rule in rules for group in (*rule.groups, rule.unless)))
