"""K363, K364: sentences without a translation, and translations without a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.output import ORIGINAL
from generator.base.problem import Problem, quotable
from generator.base.rules import RULES
from generator.check.language.citizen_texts import citizen_texts, typed_texts
from generator.index import Index
from generator.language.sentences import sentences
from generator.language.speeches import speech_of
from generator.load.content import Loaded

_GERMAN_ONLY = ("easy", "pages")
"""Kinds whose pages other languages link to in German."""
_IN_OTHER_LANGUAGES = ("translations", "sentences")


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """One hint for each language that has begun: a thousand would hide the rest."""
    if not index.compass.sentences:
        return
    standing = {
        sentence
        for typed in typed_texts(loaded)
        if typed.kind not in _IN_OTHER_LANGUAGES
        for sentence in sentences(typed.text)
    }
    for language, known in index.compass.sentences.items():
        document, _ = loaded.documents["sentences", language]
        if language in index.compass.district.languages and (missing := _missing(index, loaded, language)):
            number = "ein Satz ist" if len(missing) == 1 else f"{len(missing)} Sätze sind"
            message = f"{number} nicht übersetzt, zum Beispiel „{quotable(missing[0])}“"
            yield RULES["K363"].at(document.at(), message)
        if unused := [german for german in known.sentences if german not in standing]:
            number = "ein Satz steht" if len(unused) == 1 else f"{len(unused)} Sätze stehen"
            message = f"{number} in keinem Text mehr, zum Beispiel „{quotable(unused[0])}“"
            yield RULES["K364"].at(document.key_at("sentences", unused[0]), message)


def _missing(index: Index, loaded: Loaded, language: str) -> list[str]:
    speech = speech_of(index.compass, language)
    left = (
        typed.text.strip()
        for typed in citizen_texts(loaded)
        if typed.kind not in _GERMAN_ONLY and not speech.knows(typed.text.strip())
    )
    return list(
        dict.fromkeys(s for text in left for s in sentences(text) if s not in speech.sentences and speech.language != ORIGINAL)
    )
