"""Texts as they are compared: small letters without accents, without unseen signs, digits of all scripts as 0 to 9."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from urllib.parse import unquote

_LOOKALIKES = dict(zip("аеорсхуіѕјһԁвкмнтαονρτυικ", "aeopcxyisjhdbkmhtaovptuik", strict=True))
"""Letters of other scripts that a reader takes for Latin ones; only within a word that has Latin letters."""
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[a-z]")
_LOOKS_LATIN = re.compile("[\u0370-\u052f]")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_JSON_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


class _Table(dict[int, str]):
    """Character → what it is compared as, worked out once for each."""

    def __missing__(self, number: int) -> str:
        seen = "".join(_compared(c) for c in unicodedata.normalize("NFKD", chr(number)).casefold())
        self[number] = seen
        return seen


def _compared(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in ("Mn", "Me", "Cf"):
        return ""
    return (
        str(unicodedata.digit(character)) if kind == "Nd" else {"ł": "l", "ø": "o", "ı": "i"}.get(character, character)
    )


_TABLE = _Table()


def folded(text: str) -> str:
    """The text as it is compared. Line ends stay where they are."""
    if text.isascii():
        return text.lower()
    seen = text.translate(_TABLE)
    return _WORD.sub(_with_latin, seen) if _LOOKS_LATIN.search(seen) else seen


def _with_latin(match: re.Match[str]) -> str:
    word = match[0]
    return word if word.isascii() or not _LATIN.search(word) else "".join(_LOOKALIKES.get(c, c) for c in word)


def origins(text: str) -> list[int]:
    """For each character of `folded(text)`, where in the text it comes from."""
    return [place for place, c in enumerate(text) for _ in c.translate(_TABLE)]


def readings(text: str) -> list[str]:
    """All that a text says: as typed, with its escapes resolved, and without tags."""
    found = [text]
    resolved = unescape(text) if "&" in text else text
    if "%" in resolved:
        resolved = unquote(resolved)
    if "\\u" in resolved:
        resolved = _JSON_ESCAPE.sub(lambda m: chr(int(m[1], 16)), resolved)
    if resolved != text:
        found.append(resolved)
    if "<" in resolved and (bare := _TAG.sub("", resolved)) != resolved:
        found.append(bare)
    return found
