"""K361, K362: a translation says the numbers, times, days and addresses of its German text, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.base.problem import Problem, quotable
from generator.base.rules import RULES
from generator.index import Index
from generator.language.values_said import difference
from generator.language.wording import listed
from generator.load.content import Loaded
from generator.model.texts import german_texts, guide_texts
from generator.source.document import Path, SourceDocument

_OTHER_FIGURES = re.compile(r"[^\D0-9]")
_SHOWN = 3


class _Pair(NamedTuple):
    """A German text of today, and what stands for it in another language."""

    german: str
    text: str
    language: str
    document: SourceDocument
    path: Path


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Texts and sentences in files of languages, and what offers say in other languages."""
    for pair in (
        *_texts(index, loaded),
        *_interface(index, loaded),
        *_offers(index, loaded),
        *_sentences(index, loaded),
    ):
        found = difference(pair.german, pair.text, pair.language)
        if any(found):
            yield RULES["K361"].at(pair.document.at(*pair.path), _said(found.lost, found.added))
        if other := _OTHER_FIGURES.search(pair.text):
            yield RULES["K362"].at(pair.document.at(*pair.path), f"hier steht die Ziffer {other[0]}")


def _texts(index: Index, loaded: Loaded) -> Iterator[_Pair]:
    compass = index.compass
    now = german_texts(compass)
    for guide in compass.transitions.values():
        now |= guide_texts(compass, guide)
    for language, translation in compass.translations.items():
        document, _ = loaded.documents["translations", language]
        for path, text in translation.texts.items():
            yield _Pair(now.get(path, text.de), text.text, language, document, ("texts", path, "text"))


def _interface(index: Index, loaded: Loaded) -> Iterator[_Pair]:
    for language, translation in index.compass.translations.items():
        document, _ = loaded.documents["translations", language]
        for german, said in translation.interface.items():
            if isinstance(said, str):  # Forms for one and for many say a number in words.
                yield _Pair(german, said, language, document, ("interface", german))


def _offers(index: Index, loaded: Loaded) -> Iterator[_Pair]:
    for offer in index.compass.offers.values():
        document, base = loaded.documents["offers", offer.id]
        for language, made in offer.translations.items():
            for field in ("name", "summary", "description", "alert"):
                if text := getattr(made, field):
                    path = (*base, "translations", language, field)
                    yield _Pair(getattr(offer, field) or "", text, language, document, path)


def _sentences(index: Index, loaded: Loaded) -> Iterator[_Pair]:
    for language, known in index.compass.sentences.items():
        document, _ = loaded.documents["sentences", language]
        for german, said in known.sentences.items():
            yield _Pair(german, said.text, language, document, ("sentences", german))


def _said(missing: list[str], strange: list[str]) -> str:
    parts = []
    if missing:
        parts.append(f"es {'fehlt' if len(missing) == 1 else 'fehlen'} {_values(missing)} aus dem deutschen Text")
    if strange:
        parts.append(f"{_values(strange)} {'steht' if len(strange) == 1 else 'stehen'} im deutschen Text nicht")
    return ", und ".join(parts)


def _values(values: list[str]) -> str:
    shown = [f"„{quotable(value)}“" for value in values]
    more = len(values) - _SHOWN
    return listed(shown if more <= 1 else [*shown[:_SHOWN], f"{more} weitere"])
