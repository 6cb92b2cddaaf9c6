"""Rules → one small file for the browser, all languages together; read by `crisis-core.js`."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from generator.crisis.match import Tongue
from generator.crisis.rules import CrisisRule, Group, Language, WordForm, forms_of
from generator.model.crisis import CrisisKind


class File(NamedTuple):
    """One of the two files for the browser."""

    path: str
    is_later: bool
    most_bytes: int
    """Compressed."""


FIRST = File("suche/krise.json", is_later=False, most_bytes=6_000)
"""Comes with the search before anything else, on a bad line, to somebody who cannot wait."""
LATER = File("suche/krise-mehr.json", is_later=True, most_bytes=32_000)
"""Comes when the first one is there: what fewer people write."""
FILES = (FIRST, LATER)

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "".join(map(chr, range(0xC0, 0x180)))
"""Each stands for several forms. Folded words hold none of them; the first ones take one byte."""

OFTEN = 3
"""A family that stands in so many places gets a letter; another is lighter written out."""


def packed(languages: Iterable[Language], order: Sequence[CrisisKind], file: File = FIRST) -> bytes:
    """The file, with the kinds in the district's order."""
    parts = [language.part(is_later=file.is_later) for language in languages]
    data = {"kinds": order, "tongues": [_tongue(part, order) for part in parts if part.rules]}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def weight(data: bytes) -> int:
    """Bytes on the line."""
    return len(gzip.compress(data, 9, mtime=0))


def _tongue(language: Language, order: Sequence[CrisisKind]) -> Mapping[str, object]:
    said = _Shorthand(language)

    def line(rule: CrisisRule) -> str:
        unless = f"!{said(rule.unless)}" if rule.unless else ""
        return ",".join(map(said, rule.groups)) + unless

    def rules(kind: CrisisKind) -> list[object]:
        mine = [rule for rule in language.rules if rule.kind is kind]
        words = frozenset(form for rule in mine if rule.how == "words" for group in rule.groups for form in group)
        lines = ("|".join(sorted(line(r) for r in mine if r.how == how)) for how in ("phrases", "exact", "combos"))
        return [order.index(kind), said(words), *lines]

    return {
        "own": int(language.has_own_letters),
        "fillers": " ".join(sorted(language.fillers)),
        "exact": " ".join(sorted(language.exact_fillers - language.fillers)),
        "calm": said(language.calm),
        "real": " ".join(sorted(_needed(language))),
        "holds": " ".join(sorted(_longer(language))),
        "short": " ".join(said.meanings),
        "rules": [rules(kind) for kind in order if any(rule.kind is kind for rule in language.rules)],
    }


class _Shorthand:
    """Writes a group of forms with one letter for each family that comes again.

    A letter may stand for letters before it. Words are folded, so none of them holds such a letter.
    """

    def __init__(self, language: Language) -> None:
        groups = [language.calm, *(g for rule in language.rules for g in (*rule.groups, rule.unless) if g)]
        self._letters: dict[Group, str] = {}
        every = Counter([*groups, *language.families])
        uses = Counter(
            part
            for group, times in every.items()
            for part in self._parts(group, language.families)[0]
            for _ in range(times - (part == group))
        )
        self.meanings: list[str] = []
        for group in (family for family in language.families if uses[family] >= OFTEN):
            meaning = " ".join(map(str, sorted(group))) if len(group) == 1 else self(group)
            self._letters[group] = LETTERS[len(self.meanings)]
            self.meanings.append(meaning.replace(" ", "+"))

    def __call__(self, group: Group) -> str:
        families, rest = self._parts(group, self._letters)
        letters = [self._letters[family] for family in families]
        return " ".join([*filter(None, ["".join(sorted(letters))]), *map(str, sorted(rest))])

    @staticmethod
    def _parts(group: Group, families: Iterable[Group]) -> tuple[list[Group], Group]:
        """The families that lie within a group, the largest first, and what is left."""
        found, rest = [], group
        for family in sorted((f for f in families if len(f) > 1 and f <= group), key=lambda f: (-len(f), _ordered(f))):
            if (family <= rest and family != group) or (family in families and family == group):
                found.append(family)
                rest -= family
        return found, rest


@cache
def _ordered(family: Group) -> tuple[WordForm, ...]:
    """A family is asked for its order once for each rule."""
    return tuple(sorted(family))


def _needed(language: Language) -> Iterator[str]:
    """Ordinary words that would be taken for another one if nobody said so."""
    unaware = Tongue(replace(language, real_words=frozenset(), quiet=()))
    for word in language.real:
        if not unaware.plain(word) and (unaware.forms(word) or unaware.parted(word) != [word]):
            yield word


def _longer(language: Language) -> Iterator[str]:
    """Ordinary words that begin like one that needs no other: „Gift“ on its way to „Giftmobil“."""
    alone = [rule for rule in language.rules if rule.how == "words" or len(rule.groups) == 1]
    forms = [form for form in forms_of(alone) if not form.before]
    for word in language.real:
        if any(word != form.core and word.startswith(form.core) for form in forms):
            yield word
