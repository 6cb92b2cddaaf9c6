"""A name → a pattern for all its spellings: „Geheimstraße“, „GEHEIM-STR.“, „Geheim strasse“, „ge\u00adheimstr“."""

from __future__ import annotations

import re

from generator.protect.plain import folded

BETWEEN = r"[\W_]{0,4}"
_SMALL_WORD = rf"(?:(?:im|in|an|die|das|der|dem|mit|bei){BETWEEN}){{0,2}}"
_FOR_A_NUMBER = "haus|hausnummer|hnr|h|nr|nummer|numero|number|num|no|house|building|eingang|aufgang|gebaude|numara|дом|номер|будинок|буд|д|رقم"
_NUMBER_WORD = rf"(?:{_SMALL_WORD}(?:{_FOR_A_NUMBER}){BETWEEN}){{0,2}}"
"""What may stand between a street and its number, in the languages of the pages."""
_NO_LETTER_BEFORE = r"(?<![^\W\d_].)"
"""Behind the first letter of a word."""
_HOUSE_NUMBER = re.compile(r"(\d+)\s*(.*)")
_TYPES = {"strase": "str", "str": "str", "platz": "pl", "weg": "w", "gase": "g", "ale": "al", "chause": "ch"}
"""Endings of streets, doubled letters as one, and how they are shortened."""
_REST = {"str": "ase", "pl": "atz", "w": "eg", "g": "ase", "al": "e", "ch": "ause"}
_WORD = re.compile(r"[^\W_]+")
_TITLES_LONG = {"st": "sankt", "dr": "doktor", "prof": "professor", "bgm": "burgermeister"}
_TITLES = {word: short for short, long in _TITLES_LONG.items() for word in (short, long)}
FREE_START = 9
"""So many letters are no part of another name by chance: „imGeheimweg“, „frauenhausgeheimweg.de“ are found, too."""


def words_of(text: str) -> list[str]:
    """Folded words of a name, umlauts as their plain letter and „ss“ as typed."""
    return [_plain(word) for word in _WORD.findall(folded(text))]


def _plain(word: str) -> str:
    # „ue“ and „ü“ are one; so is „ß“, „ss“ and „s“, and every other doubled letter.
    return re.sub(r"(.)\1", r"\1", re.sub("([aou])e", r"\1", word)) if not word.isdigit() else word


def letters(text: str) -> int:
    """How many letters of a name count."""
    return sum(len(word) for word in words_of(text))


def name_pattern(text: str, *, is_street: bool = False, is_numbered: bool = False) -> str:
    """All spellings of a name. A long one is found within a word, too; one with a number behind only as a word."""
    words = words_of(text)
    pattern = BETWEEN.join(
        _word(
            word,
            is_type=is_street and (place == len(words) - 1 or word == "strase"),
            is_first_name=is_street and place < len(words) - 1,
        )
        for place, word in enumerate(words)
    )
    return pattern if not is_numbered and sum(map(len, words)) >= FREE_START else anchored(pattern, text)


def spelled_words(text: str) -> str:
    """All spellings of some words, wherever they stand."""
    return BETWEEN.join(_word(word, is_type=False) for word in words_of(text))


def anchored(pattern: str, text: str) -> str:
    """The pattern of a text at the beginning of a word only."""
    first = words_of(text)[0][0]
    if not pattern.startswith(first):
        return rf"(?<![^\W\d_]){pattern}"
    # The letter comes first: a pattern that begins by looking back is slow.
    return f"{first}{_NO_LETTER_BEFORE}{pattern.removeprefix(first)}"


_NO_MEASURE = (
    r"(?![.:]\d|\.?\s{0,2}(?:uhr|minuten|meter|kilometer|km|jahre|euro|€|prozent|%|januar|februar|marz|april|mai|juni|juli|august"
    r"|september|oktober|november|dezember))"
)
"""„Hauptstraße, 5 Uhr“ is no house."""


def street_pattern(street: str, number: str) -> str:
    """A street with its house number; „9“ is not „99“."""
    digits, letter = _HOUSE_NUMBER.fullmatch(number).groups()  # type: ignore[union-attr]
    tail = rf"{BETWEEN}{re.escape(letter.lower())}(?![^\W\d_])" if letter else ""
    name = name_pattern(street, is_street=True, is_numbered=True)
    behind = rf"(?:0?{digits}(?!\d){_NO_MEASURE}|{_in_words(int(digits))}){tail}|{_RANGE}"
    # The number comes first in other languages: „45 Hauptstrasse“, but not „Linie 4, Hauptstraße 12“.
    before = rf"{digits[0]}(?<![\w.,:–-].){digits[1:]}{tail}[^\S\n]{{1,3}}{name}(?![^\W\d_]|{BETWEEN}\d)"
    return rf"{name}{BETWEEN}{_NUMBER_WORD}{BETWEEN}(?:{behind})|{before}"


_RANGE = r"(?P<low>\d{1,4})[^\S\n]?(?:-|–|—|/|bis)[^\S\n]?(?P<high>\d{1,4})(?!\d)"
_MAX_ROW_LENGTH = 40


def is_within(number: str, found: re.Match[str]) -> bool:
    """Is the house one of the row that was found? „43–47“ is 45, too."""
    if found["low"] is None:
        return True
    low, high = int(found["low"]), int(found["high"])
    return low <= int(re.match(r"\d+", number)[0]) <= high <= low + _MAX_ROW_LENGTH  # type: ignore[index]


_ONES = " ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn"
_TENS = "zwanzig dreisig vierzig funfzig sechzig siebzig achtzig neunzig"


def _in_words(number: int) -> str:
    """A house number as it is spoken; nothing that a text could hold from a hundred on."""
    ones = _ONES.split(" ")
    if not 0 < number < 100:
        return r"(?!)"
    if number < len(ones):
        word = ones[number] + ("s" if number == 1 else "")
    else:
        ten, one = divmod(number, 10)
        word = f"{ones[one]}und{_TENS.split()[ten - 2]}" if one else _TENS.split()[ten - 2]
    return rf"{_spelled(word)}(?![^\W\d_])"


def _word(word: str, *, is_type: bool, is_first_name: bool = False) -> str:
    if is_first_name and not is_type and not word.isdigit() and word not in _TITLES:
        first, full = word[0], _spelled(word)
        return rf"{first}(?:{full.removeprefix(first)}|\w{{0,6}}\.|[\W_])"
    if word in _TITLES:
        short = _TITLES[word]
        first, *ways = short[0], _spelled(short), _spelled(_TITLES_LONG[short])
        shortened = (r"\w{0,8}\.",) if is_first_name else ()
        return rf"{first}(?:{'|'.join((*(way.removeprefix(first) for way in ways), *shortened))})"
    if word == "haus":
        return rf"(?:{_spelled(word)}(?:es?)?|house|home)"
    if is_type:
        for full, short in _TYPES.items():
            if word.endswith(full):
                stem, rest = word.removesuffix(full), BETWEEN + _spelled(_REST[short])
                # „W.“ and „G.“ need their point; „Str“ and „Pl“ are clear without.
                short_form = r"\." if short in ("w", "g", "al", "ch") else ""
                before = _spelled(stem) + BETWEEN if stem else ""
                return rf"{before}{_spelled(short)}(?:{rest}|{short_form})"
    return _spelled(word)


def _spelled(word: str) -> str:
    """Letter by letter, with whatever may stand between."""
    if word.isdigit():
        return word
    return BETWEEN.join(_letter(letter) for letter in word)


def _letter(letter: str) -> str:
    twice = rf"{letter}(?:{BETWEEN}{letter})?" if letter.isalpha() else re.escape(letter)
    return rf"{twice}(?:{BETWEEN}e)?" if letter in "aou" else twice
