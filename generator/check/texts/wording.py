"""K403–K409: office German in what citizens read. Hints only: language is no error."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from generator.base.keeping import TEXTS, Stage, only_for
from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.check.language import gender, style
from generator.check.language.citizen_texts import TypedText, citizen_texts
from generator.index import Index
from generator.index.glossary import Glossary
from generator.load.content import Loaded
from generator.source.document import SourceDocument, Value

_START = 5
_SPELL_OUT = "Schreiben Sie das Wort aus."
_WORDS = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"(?:e[nrsm]?|n|s)$")
_Finding = tuple[str, str, str]
"""Code, message, remedy."""


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """German texts as typed, those of broken entries too."""
    known = _known_names(index)
    better = Glossary(word for word in index.compass.glossary.values() if word.instead)
    for said in citizen_texts(loaded):
        if said.kind == "glossary":
            continue  # it quotes office words to explain them
        findings = [*_style(said.text), *_unexplained(said, index.glossary, known), *_office_words(said.text, better)]
        if said.kind == "easy":
            findings = [found for found in findings if not _is_said_by_easy(found)]
        for code, message, fix in findings:
            yield RULES[code].at(said.document.at(*said.path), message, fix)


def _is_said_by_easy(found: _Finding) -> bool:
    """Leichte Sprache has rules of its own for long words and short forms, and they point to the word (`easy.py`)."""
    code, _, fix = found
    return code == "K403" or (code == "K406" and fix == _SPELL_OUT)


def _known_names(index: Index) -> frozenset[str]:
    """Words that names of places, offices and offers bring along; nobody can shorten those."""
    compass = index.compass
    named = (compass.organizations, compass.offers, compass.municipalities, compass.social_areas)
    names = [entry.name for group in named for entry in group.values()]
    names += [place.name for place in compass.places]
    return frozenset(_stem(word) for name in names for word in _WORDS.findall(name))


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


@only_for(Stage.RULE)
@lru_cache(maxsize=TEXTS)
def _style(text: str) -> tuple[_Finding, ...]:
    """What is wrong in a text whatever else the content says; kept for the live preview."""
    return tuple(_found_in(text))


def _found_in(text: str) -> Iterator[_Finding]:
    duties = style.duties_without_a_person(text)
    for sentence in duties:
        yield "K404", f"der Satz sagt nicht, wer etwas tun muss: „{_start(sentence)} …“", ""
    passive = [] if duties else style.passive_sentences(text)
    if passive:
        yield "K404", f"{len(passive)} Sätze sagen nicht, wer etwas tut; der erste: „{_start(passive[0])} …“", ""
    for phrase in dict.fromkeys(style.stiff_phrases(text)):
        yield "K405", f"„{phrase}“ klingt nach Amt", ""
    for sentence, nouns in style.noun_sentences(text):
        yield "K405", f"der Satz „{_start(sentence)} …“ reiht Hauptwörter aneinander: {', '.join(nouns)}", ""
    for word in dict.fromkeys(style.cut_words(text)):
        yield "K406", f"„{word}“ ist eine Abkürzung", _SPELL_OUT
    for link in dict.fromkeys(style.empty_links(text)):
        yield "K407", f"„{link}“ sagt nicht, wohin der Link führt", ""
    for word in dict.fromkeys(gender.signs_in_words(text)):
        yield "K409", f"„{word}“ hat ein Zeichen im Wort", ""
    for word, neutral in dict.fromkeys(gender.men_only(text)):
        yield (
            "K409",
            f"„{word}“ nennt nur Männer",
            f"Schreiben Sie zum Beispiel: {neutral}. Oder nennen Sie beide Formen.",
        )


def _start(sentence: str) -> str:
    return " ".join(sentence.split()[:_START])


def _unexplained(said: TypedText, glossary: Glossary, known: Collection[str]) -> Iterator[_Finding]:
    """Words that are fine if the glossary or the entry explains them."""
    long, short = _hard_words(said.text)
    for word in long:
        if _stem(word) not in known and not glossary.words_in(word):
            yield "K403", f"„{word}“ hat {len(word)} Buchstaben", ""
    for word in short:
        is_known = _stem(word) in known or bool(glossary.words_in(word)) or _explained_in(said.document, word)
        if not is_known:
            yield "K406", f"„{word}“ ist nirgends ausgeschrieben", ""


@only_for(Stage.RULE)
@lru_cache(maxsize=TEXTS)
def _hard_words(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Long ones and short forms; kept for the live preview."""
    return tuple(dict.fromkeys(style.long_runs(text))), tuple(dict.fromkeys(style.acronyms(text)))


def _office_words(text: str, better: Glossary) -> Iterator[_Finding]:
    for word in better.words_in(style.without_quotes(text)):
        yield "K408", f"„{word.word}“ ist ein Amtswort", f"Schreiben Sie zum Beispiel: {word.instead}."


def _explained_in(document: SourceDocument, acronym: str) -> bool:
    return any(style.explains(text, acronym) for text in _strings(document.value))


def _strings(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
