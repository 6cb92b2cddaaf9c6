"""Does a question hold a crisis? The twin of `site_overrides/assets/js/crisis/crisis-core.js`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.crisis.rules import CrisisRule, Group, Language, WordForm, forms_of, latin, root, words_of
from generator.model.crisis import CrisisKind

MIN_MISTYPED_LENGTH = 6
MIN_GLUED_LENGTH = 9
MAX_WORDS = 40
MAX_ENDING_LENGTH = 3
"""Letters that may follow a word with a star inside a word without blanks."""
_LATIN_LETTER = re.compile("[a-z]")
_CALMED = ("words", "combos")


class Hit(NamedTuple):
    """What was found, and by which rule."""

    kind: CrisisKind
    rule: CrisisRule


class Tongue:
    """One language, ready to be asked."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._forms = forms_of(language.rules) | language.calm
        self._exact = _by_core(form for form in self._forms if not form.before and not form.behind)
        self._begins = _by_core(form for form in self._forms if not form.before and form.behind)
        self._within = [form for form in self._forms if form.before]
        self._real = language.real
        self._known: dict[str, Group] = {}
        self._parts: dict[str, Sequence[tuple[str, Group]]] = {}
        self._slips = _Slips(form for form in self._forms if not form.before and len(form.core) >= MIN_MISTYPED_LENGTH)
        # Most rules are out of the question by their first words.
        self._by_first: dict[WordForm, list[int]] = {}
        for number, rule in enumerate(language.rules):
            for form in rule.groups[0]:
                self._by_first.setdefault(form, []).append(number)

    def hits(self, words: Sequence[str]) -> Iterable[Hit]:
        """Every rule that the words fulfil."""
        read = [part for word in words for part in self._read(word)]
        every: set[WordForm] = set().union(*(forms for _, forms in read))
        if not every:
            return
        is_calm = not every.isdisjoint(self.language.calm)
        line = [forms for part, forms in read if latin(part) not in self.language.fillers]
        short = [forms for part, forms in read if latin(part) not in self.language.exact_fillers]
        near = {number for form in every for number in self._by_first.get(form, ())}
        for rule in (self.language.rules[number] for number in sorted(near)):
            if is_calm and rule.how in _CALMED:
                continue
            if _fulfils(rule, short if rule.how == "exact" else line, every):
                yield Hit(rule.kind, rule)

    def _read(self, word: str) -> Sequence[tuple[str, Group]]:
        """Its parts and the forms of each; nothing for a word of another script."""
        if word not in self._parts:
            parts = self.parted(word) if self._may_be_ours(word) else []
            self._parts[word] = [(part, self.forms(part)) for part in parts]
        return self._parts[word]

    def _may_be_ours(self, word: str) -> bool:
        """A Latin word is none of a language with letters of its own, and the other way round."""
        return not _LATIN_LETTER.search(word) if self.language.has_own_letters else latin(word) == word

    def forms(self, word: str) -> Group:
        """The forms a word has, a mistyped one too."""
        if word not in self._known:
            self._known[word] = frozenset(self.plain(word) or self._mistyped(word)) | self._inside(word)
        return self._known[word]

    def plain(self, word: str) -> list[WordForm]:
        """Forms that are written just so."""
        text = latin(word)
        begins = [form for end in range(1, len(text) + 1) for form in self._begins.get(text[:end], ())]
        return [*self._exact.get(root(word), ()), *begins]

    def sure(self, word: str) -> Group:
        """The forms a word has as it is written."""
        return frozenset(self.plain(word)) | self._inside(word)

    def _inside(self, word: str) -> set[WordForm]:
        text = latin(word)
        return {form for form in self._within if (form.core in text if form.behind else text.endswith(form.core))}

    def _mistyped(self, word: str) -> list[WordForm]:
        if len(word) < MIN_MISTYPED_LENGTH or latin(word) in self._real:
            return []
        return self._slips.meant_by(latin(word), root(word))

    def parted(self, word: str) -> list[str]:
        """A word that somebody wrote without blanks, taken apart."""
        if len(word) < MIN_GLUED_LENGTH or latin(word) in self._real or self.forms(word):
            return [word]
        return self._split(word) or [word]

    def _split(self, word: str) -> list[str]:
        for end in range(len(word), 1, -1):
            if self._stands_alone(word[:end]):
                rest = self._split(word[end:]) if end < len(word) else []
                if end == len(word) or rest:
                    return [word[:end], *rest]
        return []

    def _stands_alone(self, part: str) -> bool:
        text = latin(part)
        if text in self.language.fillers or root(part) in self._exact:
            return True
        shortest = max(len(text) - MAX_ENDING_LENGTH, 1)
        return not self._begins.keys().isdisjoint([text[:end] for end in range(shortest, len(text) + 1)])


def tongues_of(languages: Iterable[Language]) -> list[Tongue]:
    """Each language twice, as the browser has it: the rules of the first file, and those of the second."""
    parts = [language.part(is_later=is_later) for language in languages for is_later in (False, True)]
    return [Tongue(part) for part in parts if part.rules]


def _by_core(forms: Iterable[WordForm]) -> dict[str, list[WordForm]]:
    """Forms by what must stand there, so that a word is looked up and not compared with each."""
    found: dict[str, list[WordForm]] = {}
    for form in forms:
        found.setdefault(form.core, []).append(form)
    return found


def _fulfils(rule: CrisisRule, line: Sequence[Group], every: set[WordForm]) -> bool:
    if rule.how in _CALMED:
        wanted = all(not every.isdisjoint(group) for group in rule.groups)
        return wanted and every.isdisjoint(rule.unless)
    length = len(rule.groups)
    if rule.how == "exact" and len(line) != length:
        return False
    return any(
        all(not group.isdisjoint(forms) for group, forms in zip(rule.groups, line[start : start + length], strict=True))
        for start in range(len(line) - length + 1)
    )


class _Slips:
    """Forms by what one slip leaves as it is, so that a word is compared with few of them.

    A slip behind the third letter leaves those three. One before it leaves all from the fifth letter on, one place
    sooner or later perhaps. It is never in the first letter.
    """

    def __init__(self, forms: Iterable[WordForm]) -> None:
        self._by_part: dict[tuple[str, ...], list[WordForm]] = {}
        for form in forms:
            for part in ((form.core[0], form.core[:3]), (form.core[0], "", form.core[4:6])):
                self._by_part.setdefault(part, []).append(form)

    def meant_by(self, text: str, stemmed: str) -> list[WordForm]:
        """What a mistyped word may be."""
        first, found = text[:1], set[WordForm]()
        for said in {text, stemmed}:
            parts = ((first, said[:3]), *((first, "", said[start : start + 2]) for start in (3, 4, 5)))
            found.update(form for part in parts for form in self._by_part.get(part, ()))
        return [form for form in found if _may_mean(text, stemmed, form)]


def _may_mean(text: str, stemmed: str, form: WordForm) -> bool:
    core = form.core
    if not form.behind:
        return is_near(stemmed, core)
    return any(is_near(text[:end], core) for end in range(len(core) - 1, min(len(core) + 1, len(text)) + 1))


def is_near(one: str, other: str) -> bool:
    """At most one letter more, less, another, or two swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    # A slip lies in one half of a word; most pairs differ in both.
    half = min(len(one), len(other)) // 2 - 1
    if half > 0 and one[:half] != other[:half] and one[-half:] != other[-half:]:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    if len(one) > len(other):
        return one[start + 1 :] == other[start:]
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    swapped = one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    return swapped or one[start + 1 :] == other[start + 1 :]


def hits(tongues: Iterable[Tongue], question: str | Sequence[str]) -> list[Hit]:
    """Everything a question fulfils, in all languages."""
    words = words_of(question) if isinstance(question, str) else list(question)
    return [hit for tongue in tongues for hit in tongue.hits(words[:MAX_WORDS])]


def most_urgent(found: Iterable[Hit], order: Sequence[CrisisKind]) -> CrisisKind | None:
    """The kind that stands first in the district's list."""
    kinds = {hit.kind for hit in found}
    return next((kind for kind in order if kind in kinds), None)
