"""How a page says its German texts in its own language.

German text is the key: what templates and views hold is German, and here it is looked up on its way to the
page. What has no translation stays German and is marked so, for eyes and for voices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from functools import cached_property, lru_cache

from markupsafe import Markup, escape

from generator.base.output import ORIGINAL
from generator.language.phrase import Joined, Phrase, Value
from generator.language.prose import prose
from generator.language.sentences import translated
from generator.language.tally import Tally
from generator.model.values import languages

IN_GERMAN = '<span lang="de" dir="ltr">{}</span>'
PROPER_NAME = '<bdi lang="de">{}</bdi>'
"""A value in a phrase without a translation of its own is a name: it keeps its direction, and no note is due."""
OUTDATED = "<span data-outdated>{}</span>"
Written = Callable[[str], str]
"""How German words are written: as they are, or with soft hyphens."""


@dataclass(frozen=True, slots=True)
class Said:
    """A translation; `forms` by plural category where the form depends on a number."""

    text: str
    forms: Mapping[str, str] = field(default_factory=dict)
    is_old: bool = False
    """The German text has changed since."""


def is_german(language: str) -> bool:
    """Is it the language of the content itself, also in an easier form?"""
    return language.partition("-")[0] == ORIGINAL


def folder_of(language: str) -> str:
    """Where the pages of a language stand; German ones stand at the root."""
    return "" if is_german(language) else f"{language}/"


@dataclass(frozen=True)
class Translator:
    """A language of the site. German needs no translations: everything is said already."""

    language: str = ORIGINAL
    name: str = "Deutsch"
    reviewed: bool = True
    patterns: Mapping[str, Said] = field(default_factory=dict)
    """Texts of the pages themselves; their places in braces are filled in."""
    texts: Mapping[str, Said] = field(default_factory=dict)
    """Texts of the district; braces in them mean nothing."""
    sentences: Mapping[str, str] = field(default_factory=dict)
    """Sentences of them, for texts without a translation of their own."""
    tally: Tally = field(default_factory=Tally, compare=False)
    """What the page that is being drawn could not say."""
    _said_before: dict[tuple[str, str, Written], tuple[Markup, Tally]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """Plain texts are few and stand on thousands of pages."""
    _put_together: dict[str, Said | None] = field(default_factory=dict, init=False, compare=False, repr=False)
    """Texts from their sentences."""

    @cached_property
    def is_german(self) -> bool:
        """The language of the content itself, also in an easier form."""
        return is_german(self.language)

    @property
    def folder(self) -> str:
        """Where its pages stand."""
        return folder_of(self.language)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return languages.direction(self.language)

    def knows(self, text: str) -> bool:
        """Is there a translation?"""
        return self.is_german or self._found(text) is not None

    def say(self, text: str, written: Written = str) -> str:
        """The text for a place where markup may stand; what is not translated is marked as German.

        `written` is how German words are written there, for example with soft hyphens.
        """
        if isinstance(text, Markup):
            return text
        if self.is_german:
            return written(self._easier(text))
        return self._marked(text, IN_GERMAN, written) if text else text

    def proper(self, text: str) -> str:
        """The same for names of people's places and organizations: they need no translation."""
        return text if self.is_german or not text else self._marked(text, PROPER_NAME, str)

    def words(self, text: str) -> str:
        """The same for attributes and titles, where no markup may stand."""
        return self._easier(text) if self.is_german else self._plain(text)

    def for_scripts(self, texts: Iterable[str]) -> dict[str, str | Mapping[str, str]]:
        """What this language has for texts that a script puts together; none for German."""
        if self.is_german:
            return {}
        return {text: found.forms or found.text for text in texts if (found := self._found(text))}

    def prose(self, text: str, *, headings: bool = False) -> Markup:
        """HTML of a text of an editor."""
        said = self.texts.get(text) or self._from_sentences(text)
        if self.is_german or said:
            return prose(said.text if said else text, headings=headings)
        self.tally.german += 1
        return Markup(f'<div lang="de" dir="ltr">{prose(text, headings=headings)}</div>')  # noqa: S704

    def _easier(self, text: str) -> str:
        found = self.patterns.get(text)
        return found.text if found else text

    def _marked(self, text: Value, german: str, written: Written) -> Markup:
        """HTML of a text; `german` is what surrounds it where there is no translation."""
        if isinstance(text, Joined):
            parts = [self._marked(part, german, written) for part in text.parts]
            return Markup(self._between(text, len(parts)).format(*parts))  # noqa: S704 # places and our own commas
        if isinstance(text, Phrase):
            if (said := self._said(text)) is None:
                return self._left(text, german, written)
            values = {name: self._marked(value, PROPER_NAME, written) for name, value in text.values.items()}
            return self._flagged(str(escape(said[0])).format(**values), is_old=said[1])
        if isinstance(text, str):
            return self._looked_up(text, german, written)
        return escape(self._value(text))

    def _looked_up(self, text: str, german: str, written: Written) -> Markup:
        """A text without values, worked out once."""
        key = (text, german, written)
        if key not in self._said_before:
            before, found = self.tally.copy(), self._found(text)
            said = (
                self._flagged(escape(found.text), is_old=found.is_old) if found else self._left(text, german, written)
            )
            self._said_before[key] = said, self.tally - before
            return said
        said, counted = self._said_before[key]
        self.tally.add(counted)
        return said

    def _left(self, text: str, german: str, written: Written) -> Markup:
        """What stays German; a name needs no translation and does not count."""
        if german is IN_GERMAN:
            self.tally.german += 1
        return Markup(german.format(escape(written(text))))  # noqa: S704

    def _flagged(self, html: str, *, is_old: bool) -> Markup:
        """Finished HTML of a translation."""
        if is_old:
            self.tally.outdated += 1
            html = OUTDATED.format(html)
        return Markup(html)  # noqa: S704

    def _plain(self, text: Value) -> str:
        if isinstance(text, Joined):
            parts = [self._plain(part) for part in text.parts]
            return self._between(text, len(parts)).format(*parts)
        if isinstance(text, Phrase):
            said = self._said(text)
            values = {name: self._plain(value) for name, value in text.values.items()}
            return said[0].format(**values) if said else str(text)
        if isinstance(text, str):
            found = self._found(text)
            return found.text if found else text
        return self._value(text)

    def _found(self, text: str) -> Said | None:
        return self.texts.get(text) or self.patterns.get(text) or self._from_sentences(text)

    def _from_sentences(self, text: str) -> Said | None:
        """A text whose every sentence is known."""
        if not self.sentences:
            return None
        if text not in self._put_together:
            said = translated(text, self.sentences.get)
            self._put_together[text] = Said(said) if said else None
        return self._put_together[text]

    def _said(self, phrase: Phrase) -> tuple[str, bool] | None:
        """Pattern in this language and whether it is old. A pattern of nothing but values needs no translation."""
        found = self.patterns.get(phrase.pattern)
        if found is None:
            return (phrase.pattern, False) if _is_bare(phrase.pattern) else None
        numbers = [value for value in phrase.values.values() if isinstance(value, int)]
        if found.forms and numbers:
            return found.forms.get(languages.plural(self.language, numbers[0]), found.text), found.is_old
        return found.text, found.is_old

    def _between(self, joined: Joined, number: int) -> str:
        """Places for the parts of a list, in the language's own form."""
        if joined.last == " und ":
            return _list_of(self.language, number)
        sign = self.patterns.get(joined.between.strip())
        return (f"{sign.text} " if sign else joined.between).join(["{}"] * number)

    def _value(self, value: Value) -> str:
        if isinstance(value, date):
            return languages.day_text(self.language, value)
        return languages.clock_text(self.language, value) if isinstance(value, time) else str(value)


GERMAN = Translator()


@lru_cache
def _list_of(language: str, number: int) -> str:
    """„{}, {} and {}“."""
    return languages.listed(language, ["{}"] * number)


@lru_cache
def _is_bare(pattern: str) -> bool:
    return not any(character.isalpha() for character in pattern.format_map(_Nothing()))


class _Nothing(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""
