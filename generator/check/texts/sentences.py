"""K363: translations of sentences that no text says any more."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.problem import Problem, quotable
from generator.base.rules import RULES
from generator.check.language.citizen_texts import typed_texts
from generator.index import Index
from generator.language.sentences import sentences
from generator.load.content import Loaded

_IN_OTHER_LANGUAGES = ("translations", "sentences")


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """One hint for each language: the same sentence is missed in all of them."""
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
        if unused := [german for german in known.sentences if german not in standing]:
            number = "ein Satz steht" if len(unused) == 1 else f"{len(unused)} Sätze stehen"
            message = f"{number} in keinem deutschen Text mehr, zum Beispiel „{quotable(unused[0])}“"
            yield RULES["K363"].at(document.key_at("sentences", unused[0]), message)
