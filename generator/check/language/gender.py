"""The guide's one style of naming people: a neutral word first, else both forms, never a sign inside a word.

A reader of the screen stumbles over stars and colons, and so does who learns German. Offices and firms
(Arbeitgeber, Anbieter, Träger) are no people and keep their form.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.base.keeping import TEXTS
from generator.check.language import plain

_SIGN = re.compile(
    r"\b[^\W\d_]+(?:[*:_·](?:innen|in)\b|/-?(?:innen|in|r|n)\b|\((?:inn?en|in|r|n)\)|(?<=[a-zäöüß])In(?:nen)?\b)"
)

_PERHAPS = re.compile(r"[*:_·/(-](?:inn|innen|in|r|n|en)\b|[a-zäöüß]In")
"""A quick look that spares most texts the slow one."""

_PAIRS: tuple[tuple[str, str, str], ...] = (
    ("Ansprechpartners?n?", "Ansprechpartnerin", "Kontakt, Ansprechperson"),
    (
        "(?:Haus|Kinder|Fach|Amts|Zahn)(?:arzt(?:es)?|ärzten?)|Arzt(?:es)?|Ärzten?",
        "[Ää]rztin",
        "Praxis, ärztliche Hilfe",
    ),
    ("Anw(?:alts?|älten?)", "Anwältin", "anwaltliche Hilfe"),
    ("Antragstellers?n?", "Antragstellerin", "wer den Antrag stellt"),
    ("Beraters?n?", "Beraterin", "Beratende, die Beratung"),
    ("Besuchers?n?", "Besucherin", "Gäste, wer kommt"),
    ("Betreuers?n?", "Betreuerin", "Betreuende, die Betreuung"),
    ("(?:Mitb|B)ürgers?n?", "[Bb]ürgerin", "Menschen, die hier wohnen"),
    ("Dolmetschers?n?", "Dolmetscherin", "wer dolmetscht"),
    ("Ehepartners?n?", "Ehepartnerin", "Eheleute"),
    ("Einwohners?n?", "Einwohnerin", "Menschen, die hier wohnen"),
    ("Erziehers?n?", "Erzieherin", "Fachkräfte"),
    ("Experten?", "Expertin", "Fachleute"),
    ("Freunde?n?", "Freundin", "Menschen, die Ihnen nahe sind"),
    ("Helfers?n?", "Helferin", "Helfende, wer hilft"),
    ("Kollegen?", "Kollegin", "das Team"),
    ("Kunden?", "Kundin", "wer einkauft"),
    ("Lehrers?n?", "Lehrerin", "Lehrkräfte"),
    ("Migranten?", "Migrantin", "Zugewanderte"),
    ("Mitarbeiters?n?", "Mitarbeiterin", "Mitarbeitende, das Team"),
    ("(?:Verm|M)ieters?n?", "[Mm]ieterin", "wer vermietet, wer zur Miete wohnt"),
    ("Nachbarn?", "Nachbarin", "die Nachbarschaft"),
    ("Nutzers?n?", "Nutzerin", "wer es nutzt"),
    ("Patient(?:en)?", "Patientin", "Kranke, Erkrankte"),
    ("Psychologen?", "Psychologin", "Fachleute für Psychologie"),
    ("Rentners?n?", "Rentnerin", "Menschen in Rente"),
    ("Schülers?n?", "Schülerin", "Schulkinder, Jugendliche"),
    ("Senioren", "Seniorinnen", "ältere Menschen"),
    ("Sozialarbeiters?n?", "Sozialarbeiterin", "Fachkräfte"),
    ("Student(?:en)?", "Studentin", "Studierende"),
    ("Teilnehmers?n?", "Teilnehmerin", "Teilnehmende, wer mitmacht"),
    ("Therapeut(?:en)?", "Therapeutin", "Fachleute für Therapie"),
)
"""Form for men, form for women, words for all."""
_WHO = [(re.compile(masculine), re.compile(feminine), neutral) for masculine, feminine, neutral in _PAIRS]
_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?![\w-])")
_ANY = re.compile("|".join(masculine for masculine, _, _ in _PAIRS))


def signs_in_words(text: str) -> list[str]:
    """Words such as Schüler*innen, Lehrer:in, BeraterInnen, Bürger/-innen, Nutzer(innen)."""
    if not _PERHAPS.search(text):
        return []
    return [match[0] for match in _SIGN.finditer(plain.spoken(text, keep_stars=True))]


def men_only(text: str) -> list[tuple[str, str]]:
    """Words that name men alone, without the form for women in the same sentence; each with neutral words."""
    if not any(map(_is_of_men, _NOUN.findall(text))):
        return []
    found = []
    for sentence in plain.sentences(text):
        for noun in filter(_is_of_men, _NOUN.findall(sentence)):
            feminine, neutral = _other_form(noun)
            if not feminine.search(sentence):
                found.append((noun, neutral))
    return found


@lru_cache(maxsize=TEXTS)
def _is_of_men(noun: str) -> bool:
    """Kept, as texts use the same nouns over and over."""
    return _ANY.fullmatch(noun) is not None


def _other_form(word: str) -> tuple[re.Pattern[str], str]:
    return next((feminine, neutral) for masculine, feminine, neutral in _WHO if masculine.fullmatch(word))
