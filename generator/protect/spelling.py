"""A name → a pattern for all its spellings: „Geheimstraße“, „GEHEIM-STR.“, „Geheim strasse“, „ge\u00adheimstr“."""

from __future__ import annotations

import re

from generator.protect.plain import folded

_BETWEEN = r"[\W_]{0,4}"
_NUMBER_WORD = rf"(?:h(?:aus)?{_BETWEEN})?(?:nr|nummer|numero|no)?"
_NO_LETTER_BEFORE = r"(?<![^\W\d_].)"
"""Behind the first letter of a word."""
_HOUSE_NUMBER = re.compile(r"(\d+)\s*(.*)")
_TYPES = {"strase": "str", "str": "str", "platz": "pl", "weg": "w", "gase": "g", "ale": "al", "chause": "ch"}
"""Endings of streets, doubled letters as one, and how they are shortened."""
_REST = {"str": "ase", "pl": "atz", "w": "eg", "g": "ase", "al": "e", "ch": "ause"}
_WORD = re.compile(r"[^\W_]+")
_TITLES = {"sankt": "st", "st": "st", "doktor": "dr", "dr": "dr", "professor": "prof", "prof": "prof"}
_TITLES_LONG = {"st": "sankt", "dr": "doktor", "prof": "professor"}
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
    pattern = _BETWEEN.join(
        _word(word, is_type=is_street and (place == len(words) - 1 or word == "strase"))
        for place, word in enumerate(words)
    )
    if not is_numbered and sum(map(len, words)) >= FREE_START:
        return pattern
    first = words[0][0]
    if not pattern.startswith(first):
        return rf"(?<![^\W\d_]){pattern}"
    # The letter comes first: a pattern that begins by looking back is slow.
    return f"{first}{_NO_LETTER_BEFORE}{pattern.removeprefix(first)}"


def street_pattern(street: str, number: str) -> str:
    """A street with its house number; „9“ is not „99“."""
    digits, letter = _HOUSE_NUMBER.fullmatch(number).groups()  # type: ignore[union-attr]
    tail = rf"{_BETWEEN}{re.escape(letter.lower())}(?![^\W\d_])" if letter else ""
    name = name_pattern(street, is_street=True, is_numbered=True)
    return rf"{name}{_BETWEEN}{_NUMBER_WORD}{_BETWEEN}(?:0?{digits}(?!\d)|{_in_words(int(digits))}){tail}"


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


def _word(word: str, *, is_type: bool) -> str:
    if word in _TITLES:
        short = _TITLES[word]
        return rf"(?:{_spelled(short)}|{_spelled(_TITLES_LONG[short])})"
    if word == "haus":
        return rf"(?:{_spelled(word)}(?:es?)?|house|home)"
    if is_type:
        for full, short in _TYPES.items():
            if word.endswith(full):
                stem, rest = word.removesuffix(full), _BETWEEN + _spelled(_REST[short])
                # „W.“ and „G.“ need their point; „Str“ and „Pl“ are clear without.
                short_form = r"\." if short in ("w", "g", "al", "ch") else ""
                before = _spelled(stem) + _BETWEEN if stem else ""
                return rf"{before}{_spelled(short)}(?:{rest}|{short_form})"
    return _spelled(word)


def _spelled(word: str) -> str:
    """Letter by letter, with whatever may stand between."""
    if word.isdigit():
        return word
    return _BETWEEN.join(_letter(letter) for letter in word)


def _letter(letter: str) -> str:
    twice = rf"{letter}(?:{_BETWEEN}{letter})?" if letter.isalpha() else re.escape(letter)
    return rf"{twice}(?:{_BETWEEN}e)?" if letter in "aou" else twice
