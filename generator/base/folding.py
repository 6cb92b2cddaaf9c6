"""Words as the search compares them, whatever the keyboard: no capitals, no accents, ä like ae and a.

The twin of `fold`, `words` and `stem` in `site_overrides/assets/js/search/terms.js`; a test compares both over the whole index.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import Stemmer

# Soft hyphens, zero-width characters, text direction, the dots of easy language and Arabic's stretching.
_UNSEEN = re.compile("[\u00ad\u00b7\u0640\u200b-\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff]")
# Ukrainians type three signs for the one in „сімʼя“, or leave it out.
_APOSTROPHE = re.compile("([\u0400-\u04ff])['’ʼ`´](?=[\u0400-\u04ff])")
# "ue" stands for ü except after a vowel or q: Mütter/Muetter, but Frauen, neue, bequem
# (the rule of Snowball's German stemmer).
_SPELLED_OUT = re.compile("([aeiouyq]?)(ae|oe|ue)")
_LOOKALIKES = str.maketrans({"ß": "ss", "ł": "l", "ı": "i", "ø": "o", "ى": "ي", "ة": "ه", "ё": "е"})
_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile("[a-z]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_ARABIC = re.compile("[\u0600-\u06ff]+")
# Folded already: й is и, ї is і.
_CYRILLIC_ENDING = re.compile(
    "(иями|ого|ому|ами|ями|иях|ых|их|ів|ов|ев|ии|ыи|ои|ая|яя|ое|ее|ие|ые|ия|ию|ах|ях|ам|ям|ом|ем|ою|ею|ти|ть|[уюаяиіыеоь])$"
)
_ARABIC_START = re.compile("^(وال|بال|كال|فال|لل|ال)")
_ARABIC_ENDING = re.compile("(ات|ين|ون|يه|ها|ه|ي)$")
_MIN_STEM_LENGTH = 3

_german = Stemmer.Stemmer("german")


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Lower case without accents; ä, ae and a become one, ß becomes ss."""
    plain = text.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", _APOSTROPHE.sub(r"\1", _UNSEEN.sub("", plain)))
        # A long text has few different letters.
        for mark in (letter for letter in set(plain) if unicodedata.category(letter).startswith("M")):
            plain = plain.replace(mark, "")
        plain = plain.translate(_LOOKALIKES)
    return _SPELLED_OUT.sub(lambda m: m[0] if m[1] and m[2] == "ue" else m[1] + m[2][0], plain)


def words(text: str) -> list[str]:
    """Folded words in their order."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Stem of a folded word: Snowball for Latin letters, the commonest endings off for Cyrillic and Arabic."""
    if _LATIN.fullmatch(word):
        return _german_stem(word)
    if _CYRILLIC.fullmatch(word):
        return _shortened(_CYRILLIC_ENDING, word, _MIN_STEM_LENGTH)
    if _ARABIC.fullmatch(word):
        return _shortened(_ARABIC_ENDING, _shortened(_ARABIC_START, word, 2), _MIN_STEM_LENGTH)
    return word


def _shortened(ending: re.Pattern[str], word: str, shortest: int) -> str:
    short = ending.sub("", word)
    return short if len(short) >= shortest else word


# What Snowball leaves: plural s after a vowel (Kitas, Handys), -in of women (Ärztin), -um (Zentrum, Zentren).
_PLURAL_S = re.compile("[^aeiouy][aioy]s$")
_WOMAN = re.compile("([^e])inn?$")


def _german_stem(word: str) -> str:
    short = str(_german.stemWord(word))
    if len(short) < 4:
        return short
    if _PLURAL_S.search(short) and not short.endswith("nis"):
        return short[:-1]
    if len(short) < 6:
        return short
    if short.endswith("um"):
        return short[:-2]
    return _WOMAN.sub(r"\1", short)
