"""Signs that nobody sees or that look like others: what they are called, and what they count as.

They come with text from web pages, PDFs and Word. Two texts that differ in nothing else look the same, so a message
that quotes them must name the sign.
"""

from __future__ import annotations

import re
import unicodedata

_NAMES = {
    0x00A0: "geschütztes Leerzeichen",
    0x00AD: "weiches Trennzeichen",
    0x034F: "Verbindungszeichen ohne Gestalt",
    0x061C: "Zeichen für die Schreibrichtung",
    0x115F: "Füllzeichen",
    0x1160: "Füllzeichen",
    0x200B: "Leerzeichen ohne Breite",
    0x200C: "Bindehemmer ohne Breite",
    0x200D: "Verbinder ohne Breite",
    0x2010: "Bindestrich aus einem anderen Programm",
    0x2011: "geschützter Bindestrich",
    0x2012: "Ziffernstrich",
    0x2028: "Zeilentrenner",
    0x2029: "Absatztrenner",
    0x202F: "schmales geschütztes Leerzeichen",
    0x2060: "Wortverbinder ohne Breite",
    0x2212: "Minuszeichen",
    0x2800: "leeres Zeichen der Blindenschrift",
    0x3000: "breites Leerzeichen",
    0x3164: "Füllzeichen",
    0xFE63: "kleiner Bindestrich",
    0xFEFF: "Marke für die Reihenfolge der Bytes",
    0xFF0D: "breiter Bindestrich",
    0xFFA0: "Füllzeichen",
    **dict.fromkeys(
        (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "Zeichen für die Schreibrichtung"
    ),
}
_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011\ufe63\uff0d"
_WIDTHLESS = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2061-\u2064\u206a-\u206f\u2800\u3164\uffa0\ufff9-\ufffc\U000e0000-\U000e0fff"
"""What shows nothing and means nothing in any text here: fillers, tags, marks of other programs."""

_BLANK = re.compile(f"[{_BLANKS}]")
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_NUMBER_HYPHEN = re.compile(f"[{_HYPHENS}\u2012\u2212]")
_JOINED = re.compile("[\ufb00-\ufb06]")  # ff, fi, fl … as one sign
_NO_WIDTH = re.compile(f"[{_WIDTHLESS}]")
_UNSEEN = re.compile(f"[{_BLANKS}{_HYPHENS}\u2012\u2212{_WIDTHLESS}{FILLERS}\u2028\u2029]")
# Joiners shape Arabic, Indic and joined small pictures; after a letter of ours they do nothing but hide from the search.
_IDLE_JOINER = re.compile("(?<=[\0-\u05ff\u1e00-\u1fff])[\u200c\u200d]+|[\u200c\u200d]+(?=[\0-\u05ff\u1e00-\u1fff]|$)")


def name(sign: str) -> str:
    """„weiches Trennzeichen, U+00AD“: a sign as a message calls it."""
    number = ord(sign)
    fallback = "besonderes Leerzeichen" if unicodedata.category(sign) == "Zs" else "unsichtbares Steuerzeichen"
    return f"{_NAMES.get(number, fallback)}, U+{number:04X}"


def unseen(text: str) -> int | None:
    """Where the first sign stands that nobody sees or that looks like another one."""
    found = _UNSEEN.search(text)
    return found.start() if found else None


def of_number(text: str) -> str:
    """A number, a time or a day with plain blanks and hyphens: the others mean the same in them."""
    if text.isascii():
        return text.strip()
    plain = _NUMBER_HYPHEN.sub("-", _BLANK.sub(" ", text))
    return _NO_WIDTH.sub("", plain).strip()


def of_text(text: str) -> str:
    """A text without what nobody sees in it: a soft hyphen hides a word from the search, and so do joined letters of PDFs."""
    if _JOINED.search(text):
        text = _JOINED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return _IDLE_JOINER.sub("", _HYPHEN.sub("-", _BLANK.sub(" ", text.replace("\u00ad", "")))).strip()
