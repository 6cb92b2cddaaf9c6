"""A speech for each language of a district: from the words of the interface and the translations of its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.output import SIMPLE
from generator.language.interface import Texts, interface
from generator.language.translator import Said, Translator
from generator.language.wording import small_adjective
from generator.model.compass import Compass
from generator.model.texts import fingerprint, german_texts, guide_texts
from generator.model.translation import Translation


def speech_of(compass: Compass, language: str) -> Translator:
    """A language of the district. One without a file of its own knows the interface only."""
    patterns = _patterns(interface(language))
    found = compass.translations.get(language)
    if found is None:
        return Translator(language, language, reviewed=False, patterns=patterns)
    patterns |= _patterns(found.interface)
    known = compass.sentences.get(language)
    sentences = {german: said.text.strip() for german, said in known.sentences.items()} if known else {}
    return Translator(language, found.name, found.reviewed, patterns, dict(_texts(compass, found)), sentences)


def easy_speech() -> Translator:
    """German as it is said in Leichte Sprache: the words of the pages themselves."""
    return Translator(SIMPLE, "Leichte Sprache", patterns=_patterns(interface(SIMPLE)))


def _patterns(texts: Texts) -> dict[str, Said]:
    return {german: _interface(text) for german, text in texts.items()}


def _interface(text: str | Mapping[str, str]) -> Said:
    return Said(text) if isinstance(text, str) else Said(text.get("other") or next(iter(text.values())), text)


def _texts(compass: Compass, translation: Translation) -> Iterator[tuple[str, Said]]:
    now = german_texts(compass)
    for guide in compass.transitions.values():
        now |= guide_texts(compass, guide)
    for path, text in translation.texts.items():
        if path in now:
            said = Said(text.text.strip(), is_old=text.de.strip() != now[path].strip())
            yield now[path], said
            if path.startswith("audiences/"):
                yield small_adjective(now[path]), said
    for offer in compass.offers.values():
        if own := offer.translations.get(translation.id):
            is_old = own.made_from not in (None, fingerprint(offer, own))
            yield offer.name, Said(own.name, is_old=is_old)
            yield offer.summary, Said(own.summary, is_old=is_old)
            if own.description:
                yield offer.description, Said(own.description, is_old=is_old)
            if own.alert and offer.alert:
                yield offer.alert, Said(own.alert, is_old=is_old)
