"""Texts as they are compared: small letters without accents, without unseen signs, digits of all scripts as 0 to 9."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from urllib.parse import unquote

_LOOKALIKES = dict(zip("аеорсхуіѕјһԁвкмнтαονρτυικ", "aeopcxyisjhdbkmhtaovptuik", strict=True))
"""Letters of other scripts that a reader takes for Latin ones; only within a word that has Latin letters."""
_NO_ACCENT = {"ł": "l", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ħ": "h"}
"""Letters that Unicode does not take apart."""
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[a-z]")
_LOOKS_LATIN = re.compile("[\u0370-\u052f]")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_JSON_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_PUNYCODE = re.compile(r"\bxn--([a-z0-9-]+)", re.IGNORECASE)
_INDENT = re.compile(r"(?<=\n)[ \t>#|]+")
_MAX_WRAPPINGS = 3
"""An address of the web within another one is escaped twice."""


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
    return str(unicodedata.digit(character)) if kind == "Nd" else _NO_ACCENT.get(character, character)


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
    resolved = text
    for _ in range(_MAX_WRAPPINGS):
        before, resolved = resolved, _unwrapped(resolved)
        if resolved == before:
            break
    if resolved != text:
        found.append(resolved)
    if "%" in text and "\ufffd" in resolved:
        found.append(unquote(text, "latin-1"))
    if "<" in resolved and (bare := _TAG.sub("", resolved)) != resolved:
        found.append(bare)
    return found


def _unwrapped(text: str) -> str:
    if "&" in text:
        text = unescape(text)
    if "%" in text:
        text = unquote(text)
    if "\\u" in text:
        text = _JSON_ESCAPE.sub(lambda m: chr(int(m[1], 16)), text)
    return _PUNYCODE.sub(_unicode, text) if "xn--" in text else text


def _unicode(match: re.Match[str]) -> str:
    """A host name as a browser shows it."""
    try:
        return match[1].encode("ascii").decode("punycode")
    except UnicodeError:
        return match[0]


def aligned(text: str) -> str:
    """Every line from its first sign that counts: a name may be parted at the end of any line, even of a remark."""
    return _INDENT.sub("", text) if "\n" in text else text


def indents(text: str) -> list[int]:
    """How far `aligned` has moved each line."""
    others = text.split("\n")[1:]
    return [0, *(len(line) - len(line.lstrip(" \t>#|")) for line in others)]
