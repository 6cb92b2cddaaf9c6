"""Letters that mislead: of another script within a word, made to look like others, or under a pile of accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_OTHERS = "\u0370-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u1f00-\u1fff\u2c60-\u2dff\ua4d0-\ua4ff\ua640-\ua69f\uab70-\uabbf\u10a0-\u10ff"
_DRESSED = "\uff21-\uff3a\uff41-\uff5a\u2102-\u2149\U0001d400-\U0001d7cb"
"""Letters for formulas and for East Asian type, which pages of jokes take for ordinary words."""
_SUSPECT = re.compile(
    f"[{_LATIN}][{_OTHERS}]|[{_OTHERS}][{_LATIN}]|[\u0370-\u03ff\u1f00-\u1fff][\u0400-\u058f]|[\u0400-\u058f][\u0370-\u03ff]|[{_DRESSED}]"
)
_FOREIGN = re.compile(f"[{_OTHERS}]")
_WORD = re.compile(r"[^\W\d_]+")
_TWINS = frozenset("аеорсухіјѕһԁԛԝіӏАВЕКМНОРСТУХІЈЅԌӀαιονρκτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧոսօհ")
"""Cyrillic, Greek and Armenian letters that nobody can tell from Latin ones."""
_SCRIPTS = {
    "CYRILLIC": "kyrillisch",
    "GREEK": "griechisch",
    "ARMENIAN": "armenisch",
    "CHEROKEE": "eine Silbe der Cherokee",
    "GEORGIAN": "georgisch",
    "COPTIC": "koptisch",
    "LISU": "ein Zeichen der Lisu",
    "LATIN": "lateinisch",
}
_NOT_TELLING = frozenset(("MICRO", "FEMININE", "MASCULINE", "MODIFIER", "KELVIN", "ANGSTROM", "OHM"))
_PILED = re.compile(r"[^\w\s\x00-\x7f]{2,}")
_ONES_CHOICE = (*range(0xFE00, 0xFE10), 0x20E3)
"""Choose how the character before looks, or box a digit: no accents."""
MAX_ACCENTS, MAX_MARKS = 1, 3
"""On a letter of ours, after what belongs together is one character; on one of a script that writes vowels as marks."""


def foreign_letter(text: str) -> str:
    """What is wrong with the first word that mixes scripts, in German; empty for none."""
    if text.isascii():
        return ""
    if _SUSPECT.search(text):
        for word in _WORD.findall(unicodedata.normalize("NFC", text)):
            if not word.isascii() and (found := _strange_one(word)):
                position, letter = found
                return (
                    f"in „{word[:40]}“ ist der {position}. Buchstabe „{letter}“ {_kind(letter)} (U+{ord(letter):04X})"
                )
    return ""


def twin_word(text: str) -> str:
    """The same for a word that is wholly of another script, though it looks like one of ours among German ones."""
    if text.isascii() or not _FOREIGN.search(text):
        return ""
    words = [word for word in _WORD.findall(text) if _FOREIGN.search(word)]
    if words and all(len(word) > 1 and _TWINS.issuperset(word) for word in words):
        return f"„{words[0][:40]}“ sieht nur so aus, die Buchstaben sind {_kind(words[0][0])}"
    return ""


def _strange_one(word: str) -> tuple[int, str] | None:
    """The first letter that is not of the script of most letters."""
    scripts = [_script(letter) for letter in word]
    dressed = next((n for n, letter in enumerate(word) if _is_dressed(letter)), None)
    if dressed is not None:
        return dressed + 1, word[dressed]
    telling = [script for script in scripts if script in _SCRIPTS]
    if len(set(telling)) < 2:
        return None
    usual = max(dict.fromkeys(telling), key=telling.count)
    number = next(n for n, script in enumerate(scripts) if script in _SCRIPTS and script != usual)
    return number + 1, word[number]


def _script(letter: str) -> str:
    first = unicodedata.name(letter, "").partition(" ")[0]
    return "" if first in _NOT_TELLING else first


def _is_dressed(letter: str) -> bool:
    return re.fullmatch(f"[{_DRESSED}]", letter) is not None and unicodedata.normalize("NFKC", letter).isascii()


def _kind(letter: str) -> str:
    if _is_dressed(letter):
        return "ein Schmuckbuchstabe"
    return _SCRIPTS.get(_script(letter), "aus einer anderen Schrift")


def piled_accents(text: str) -> str:
    """The first letter under a pile of accents (with three of them at most); empty for none."""
    if text.isascii() or not _PILED.search(unicodedata.normalize("NFC", text)):
        return ""
    return next(_piles(unicodedata.normalize("NFC", text)), "")


def _piles(text: str) -> Iterator[str]:
    base, marks = "", ""
    for character in f"{text} ":
        if unicodedata.category(character) in ("Mn", "Me") and ord(character) not in _ONES_CHOICE:
            marks += character
            continue
        most = MAX_ACCENTS if not base.isalpha() or _script(base) in _SCRIPTS else MAX_MARKS
        if len(marks) > most:
            yield f"{base}{marks[:3]}"
        base, marks = character, ""
