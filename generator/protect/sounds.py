"""Names written in Cyrillic or Arabic: vowels are guessed there, so the consonants count, in classes that sound alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.protect.plain import folded
from generator.protect.spelling import words_of

_OTHER = re.compile("[\u0400-\u052f\u0600-\u06ff]")
_WORD = re.compile("[\u0400-\u052f\u0600-\u06ff]+|[0-9]+")
_CYRILLIC = dict.fromkeys("гхкґһ", "k") | dict.fromkeys("вф", "f") | dict.fromkeys("сзцчшщж", "s")
_CYRILLIC |= dict.fromkeys("дт", "t") | dict.fromkeys("бп", "p") | {"л": "l", "м": "m", "н": "n", "р": "r"}
_ARABIC = dict.fromkeys("غجهحخكقگک", "k") | dict.fromkeys("فڤ", "f") | dict.fromkeys("سصزشثذظچژ", "s")
_ARABIC |= dict.fromkeys("دتطض", "t") | dict.fromkeys("بپ", "p") | {"ل": "l", "م": "m", "ن": "n", "ر": "r"}
_SOUNDS = _CYRILLIC | _ARABIC
_LATIN = dict.fromkeys("gkqc", "k") | dict.fromkeys("fvw", "f") | dict.fromkeys("sz", "s") | dict.fromkeys("dt", "t")
_LATIN |= dict.fromkeys("bp", "p") | {"l": "l", "m": "m", "n": "n", "r": "r", "x": "ks"}
ENOUGH, ENOUGH_WITH_NUMBER = 5, 3
"""So many consonants tell one name from another; with a house number behind, fewer do."""

Span = tuple[int, int]


def sound_pattern(name: str, number: str = "") -> str:
    """What the consonants of a name may be; empty if there are too few."""
    words = words_of(name)
    parts = [part for word in words for part in _consonants(word)]
    if not number:
        parts = [part.removesuffix("?") for part in parts]  # with nothing behind it, every consonant must be there
    if sum("?" not in part for part in parts) < (ENOUGH_WITH_NUMBER if number else ENOUGH):
        return ""
    behind = rf"(?: \S{{1,3}})? {re.match(r'[0-9]+', number)[0]}(?!\S)" if number else r"(?!\S)"  # type: ignore[index]
    return r"(?<!\S)" + " ?".join(parts) + "k?" + behind


def _consonants(word: str) -> Iterator[str]:
    """Classes of a German word. An h may be silent, a w be written as a vowel, and „Straße“ as „Str.“."""
    word = re.sub("str$", "stras", re.sub("stras?e?$", "str", word))
    word = word.replace("sch", "s").replace("ch", "k").replace("ck", "k").replace("ph", "f").replace("tz", "s")
    is_street = word.endswith("stras")
    last = ""
    for letter in word.removesuffix("stras"):
        sound = "k?" if letter == "h" else "f?" if letter == "w" else _LATIN.get(letter, "")
        if sound and sound != last:
            yield from (sound,) if sound != "ks" else ("k", "s")
        last = sound
    if is_street:
        yield from ("s", "t", "r", "s?")


def sounds(text: str) -> tuple[str, list[int]]:
    """The consonants of all Cyrillic and Arabic words of a folded text, and where each comes from."""
    said: list[str] = []
    places: list[int] = []
    if not _OTHER.search(text):
        return "", places
    for word in _WORD.finditer(text):
        last = ""
        for offset, letter in enumerate(word[0]):
            sound = letter if letter.isdigit() else _SOUNDS.get(letter, "")
            if sound and (sound != last or sound.isdigit()):
                said.append(sound)
                places.append(word.start() + offset)
            last = sound
        said.append(" ")
        places.append(word.end())
    return "".join(said), places


def has_other_scripts(text: str) -> bool:
    """Is there anything to listen to?"""
    return bool(_OTHER.search(folded(text)))
