"""How hard a German text is to read: its sentences, its words, and LIX after Björnsson.

LIX = words per sentence + percentage of words with more than six letters. Below 40 a text reads
easily, above 50 it reads like a letter from an office. Names of places and offices count as they
stand, so a short text may score high through names alone: judge LIX on texts of some length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from generator.language.phrase import MONTHS

LONG_WORD = 6
"""A word with more letters than this is a long one."""

_LINK = re.compile(r"!?\[([^\]\n]{0,1000})\]\([^)\n]{0,1000}\)")
"""Bounded, as no text may make a check run away."""
_ADDRESS = re.compile(r"<?(?:https?://|mailto:|tel:|www\.)[^\s<>]+>?|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_BLOCK = re.compile(r"\n[ \t]*\n|\n[ \t]*(?=[-+][ \t])")
"""Paragraphs and items of a list each stand alone; a single line end is a mere space."""
_WORD = re.compile(r"\d+(?:[ .,:/–-]+\d+)*|[^\W\d_]+(?:[-'’·/][^\W\d_]+)*")
"""A number counts once with all its groups (030 23125-0), a compound once (Ober-Muster-Kreis)."""
_END = re.compile(r"[.!?…]+[“”\"’')\]]*(?=\s)")
_SHORT = frozenset(
    "abs bd bzgl bzw ca dr evtl fax ggf hl inkl kath mind mio nr pos prof sog st tel vgl zzgl"
    " jan feb apr jun jul aug sep sept okt nov dez".split()
)
"""Abbreviations in the middle of a sentence; a single letter before a dot is one as well (z. B., § 3 S. 1)."""
_MAY_END = frozenset("usw etc v art max min std mo di mi do fr sa so".split())
"""Abbreviations that may also be the last word (Muster e. V., „Das geht so.“), as names of streets (Saalstr.) may."""
_STARTERS = frozenset(
    "Ab Aber Alle Alles Am An Auch Auf Aus Bei Beim Bis Bitte Da Dabei Dafür Damit Danach Dann Darum Das Dazu Dein Deine"
    " Den Denn Der Des Deshalb Die Dies Diese Dieser Dieses Doch Dort Du Durch Ein Eine Einen Einer Er Es Fast Für Geht"
    " Gibt Hat Haben Hier Ich Ihr Ihre Ihren Im In Ist Jede Jeder Jedes Kann Kein Keine Können Man Manche Mehr Meist Mit"
    " Nach Nicht Noch Nun Nur Ob Oder Oft Ohne Schon Sehr Seit Sie Sind So Sonst Statt Suchen Um Und Viele Vom Von Vor Wann"
    " Warum Was Weil Welche Wenn Wer Wie Wir Wird Wo Zu Zuerst Zum Zur Zwischen".split()
)
"""Words that begin a sentence: they tell „bis 25. Das geht …“ from „am 30. Juni“."""
_MONTHS = frozenset(MONTHS)
_NEAR = 100
"""Letters before a dot among which its last two words stand."""
_ORDINAL = re.compile(r"\d{1,2}")
_AFTER = re.compile(r"\s+[„\"(*_]*(\w+)(?:\s+(\w+))?")


def words(text: str) -> list[str]:
    """Words and numbers of a text, without signs."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """Sentences of a text as they stand, link targets and marks of Markdown left out.

    Dots of abbreviations, dates and numbers end nothing; neither does a colon or a semicolon.
    """
    found: list[str] = []
    for block in _BLOCK.split(spoken(text)):
        line = " ".join(block.lstrip("-+ \t").split())
        start = 0
        for end in _END.finditer(line):
            if _ends(line, end):
                found.append(line[start : end.end()].strip())
                start = end.end()
        found.append(line[start:].strip())
    return [sentence for sentence in found if _WORD.search(sentence)]


def spoken(text: str, *, keep_stars: bool = False) -> str:
    """What a reader hears: the words of a link, an address as one word, no soft hyphens, no marks of emphasis."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "@" in text or ":" in text or "www." in text:
        text = _ADDRESS.sub("Link", text)
    text = text.replace("\u00ad", "")
    return text if keep_stars else text.replace("*", "")


def _ends(line: str, end: re.Match[str]) -> bool:
    after = _AFTER.match(line, end.end())
    if after is None:
        return True  # a dash or another sign follows
    next_word, second = after[1], after[2]
    if next_word[0].islower():
        return False
    if not set("!?…").isdisjoint(end[0]):
        return True
    *before, last = line[max(0, end.start() - _NEAR) : end.start()].split(" ")[-2:]
    last = last.lstrip('(„"').lower()
    is_ordinal = _is_ordinal(last, before[0] if before else "", next_word)
    if is_ordinal or last in _MAY_END or last.endswith("str"):
        return next_word in _STARTERS or second == "Sie"
    return last not in _SHORT and not (len(last) == 1 and last.isalpha())


def _is_ordinal(last: str, before: str, after: str) -> bool:
    """„30. Juni“ and „18. Geburtstag“, but neither „Klasse 4.“ nor the end of a phone number."""
    if not _ORDINAL.fullmatch(last):
        return False
    is_counted_noun = before[:1].isupper() and before not in _STARTERS
    return after in _MONTHS or not (is_counted_noun or before[-1:].isdigit())


def long_words(text: str) -> list[str]:
    """Words with more than six letters, in their order."""
    return [word for word in words(spoken(text)) if sum(map(str.isalpha, word)) > LONG_WORD]


def lix(text: str) -> float:
    """LIX of a text; 0.0 for a text without words."""
    count = len(words(spoken(text)))
    return count / len(sentences(text)) + 100 * len(long_words(text)) / count if count else 0.0


def median_lix(texts: Sequence[str]) -> float:
    """The middle of several texts' LIX."""
    return median(map(lix, texts))
