"""Marks of office German in a text: who acts is hidden, verbs become nouns, words are cut short, links say nothing.

All patterns ask for much before they speak: a hint that is wrong costs more trust than one that is missing.
"""

from __future__ import annotations

import re

from generator.check.language import plain

MAX_WORD_LENGTH = 18
"""Letters without a hyphen; a reader with little German has to take a longer word apart."""
MAX_PASSIVE = 0.15
"""Share of sentences; one in a text is always allowed."""
MAX_NOUNS = 2
"""Nouns such as Beantragung in one sentence, enumerations aside."""

_RUN = re.compile(r"[^\W\d_]+")
_PREFIX = "(?:an|ab|auf|aus|bei|bekannt|ein|fest|frei|her|hin|los|mit|nach|statt|um|vor|weg|weiter|zu|zurück|zusammen)?"
_PARTICIPLE = (
    rf"(?:{_PREFIX}ge[a-zäöüß]{{2,}}(?:t|en)"
    rf"|{_PREFIX}(?:be|er|ent|emp|ver|zer|miss)[a-zäöüß]{{2,}}(?:t|ochen|oren|oten|ossen|ieden|unden|ungen)"
    r"|[a-zäöüß]{2,}iert)"
)
_HIDDEN = re.compile(
    rf"\b(?:wird|werden|wirst|werdet|wurden?)\b[^,.;:!?–]{{0,150}}\b{_PARTICIPLE}(?=\s*(?:[,.;:!?)–“]|$|und\b|oder\b))"
    rf"|\b{_PARTICIPLE} (?:wird|werden|wirst|werdet|wurden?|worden)\b"
)
_DUTY = re.compile(
    rf"\b(?:muss|müssen|soll|sollen|sollten?|kann|können|könnten?|darf|dürfen)\b[^.;!?]{{0,150}}\b{_PARTICIPLE} werden\b"
    rf"|\b{_PARTICIPLE} werden (?:muss|müssen|soll|sollen|sollten?|kann|können|könnten?|darf|dürfen)\b"
    r"|\b(?:ist|sind)\b[^.;!?]{0,150}\b(?:zu (?:beantragen|stellen|entrichten|zahlen|richten|beachten|vereinbaren)"
    r"|vorzulegen|einzureichen|mitzubringen|nachzuweisen|anzugeben|auszufüllen|anzumelden)\b"
)
_STIFF = re.compile(
    r"\b(?:erfolg(?:t|en|te|ten)|Durchführung(?:en)?|Gewährung|Bereitstellung|Inanspruchnahme|Zurverfügungstellung"
    r"|zwecks|mittels|seitens|hinsichtlich|bezüglich|anlässlich|vermittels|betreffs|diesbezüglich"
    r"|im Rahmen (?:de[rs]|von|eine[rs])|in Anspruch (?:nehmen|nimmt|genommen)|zur Verfügung (?:stell|steh)\w*"
    r"|zum Zwecke? de[rs]|auf Grundlage de[rs]|unter Berücksichtigung)\b"
)
_NOUN = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]+(?:ung|heit|keit|tion)(?:en)?\b(?!\s*(?:,|und\b|oder\b|/|-))")
_SHORT = frozenset(
    "ggf ggfs bzw usw etc evtl ca inkl exkl zzgl bzgl vgl sog lt max min mind Std Tel Nr Abs Mio einschl gem".split()
)
_MAX_SHORT_LENGTH = max(map(len, _SHORT)) + 1
_DOTTED = re.compile(
    rf"(?<![\w.])(?:(?:z|d|u|i|o|s) ?\. ?(?:B|h|a|ä|U|A|o|u|d\. ?R)|u\. ?v\. ?m|{'|'.join(sorted(_SHORT))})\."
)
_CAPITALS = re.compile(r"(?<![\w.@/-])(?=\w*[A-ZÄÖÜ]\w*[A-ZÄÖÜ])[A-ZÄÖÜa-zäöüß]{2,9}(?![\w@/])")
_COMMON = frozenset("SMS PDF QR WLAN PC CD DVD TV WC EU USA CC BY ODbL EN".split())
"""Short forms that everyone says, and parts of names of licences and standards."""
_QUOTED = re.compile(r"„[^„“\n]{1,60}“")
_CLICK = re.compile(r"\b(?:klicken Sie|klicke?n? (?:auf|hier)|hier klicken|anklicken)\b", re.IGNORECASE)
_LINK_TEXT = re.compile(r"(?<!!)\[([^\[\]]{0,300})\]\(")
_EMPTY = frozenset(
    "bitte mehr mich sie du wir und hier dort da link links weiter weiteres weitere weiterlesen info infos information informationen"
    " seite webseite website internetseite homepage internet online web details näheres lesen öffnen ansehen anzeigen"
    " herunterladen download pdf datei dokument anklicken los start zum zur zu auf im in der die das den dem des diese dieser"
    " dieses diesem diesen von unter über siehe artikel text"
    " here click more read this page site the info тут здесь сюда больше подробнее більше детальніше ссылка посилання هنا المزيد رابط اضغط".split()
)
"""Words that name no goal, alone or together."""


def without_quotes(text: str) -> str:
    """The text without what stands in German quotes: names, and words that others used."""
    return _QUOTED.sub("", text) if "„" in text else text


def long_runs(text: str) -> list[str]:
    """Words, or parts between hyphens, that are too long to take in at a glance."""
    if max(map(len, text.split()), default=0) <= MAX_WORD_LENGTH:
        return []
    return [run for run in _RUN.findall(without_quotes(plain.spoken(text))) if len(run) > MAX_WORD_LENGTH]


def duties_without_a_person(text: str) -> list[str]:
    """Sentences such as „Der Antrag muss gestellt werden“: by whom?"""
    if not (" werden" in text or "ist " in text or "sind " in text) or not _DUTY.search(text):
        return []
    return [sentence for sentence in plain.sentences(text) if _DUTY.search(sentence)]


def passive_sentences(text: str) -> list[str]:
    """Sentences in the passive if they are more than one and too large a share, else none."""
    if not any(part in text for part in ("erd", "ird", "urd", "orden")) or not _HIDDEN.search(text):
        return []
    every = plain.sentences(text)
    found = [sentence for sentence in every if _HIDDEN.search(sentence)]
    return found if len(found) > 1 and len(found) > MAX_PASSIVE * len(every) else []


def stiff_phrases(text: str) -> list[str]:
    """Words that turn a doing into a thing: Durchführung, erfolgt, im Rahmen der."""
    return [match[0] for match in _STIFF.finditer(text)]


def noun_sentences(text: str) -> list[tuple[str, list[str]]]:
    """Sentences with many nouns made of verbs, and those nouns."""
    if sum(map(text.count, ("ung", "heit", "keit", "tion"))) <= MAX_NOUNS:
        return []
    found = [(sentence, _NOUN.findall(sentence)) for sentence in plain.sentences(text)]
    return [(sentence, nouns) for sentence, nouns in found if len(nouns) > MAX_NOUNS]


def cut_words(text: str) -> list[str]:
    """Abbreviations with a dot: z. B., ggf., bzw."""
    before_dots = (re.split(r"\W", piece[-_MAX_SHORT_LENGTH:])[-1] for piece in text.split(".")[:-1])
    if not any(len(word) == 1 or word in _SHORT for word in before_dots):
        return []
    return [match[0] for match in _DOTTED.finditer(text)]


def acronyms(text: str) -> list[str]:
    """Words of capitals such as SGB or BAföG, less those that everyone says."""
    if not _CAPITALS.search(text):
        return []
    runs = _CAPITALS.findall(without_quotes(plain.spoken(text)))
    return [run for run in runs if run not in _COMMON and 2 * sum(map(str.isupper, run)) >= len(run)]


def explains(text: str, acronym: str) -> bool:
    """Does the text say what it stands for: „Teilhabeberatung (EUTB)“, „kurz EUTB“, „EUTB heißt …“, „EUTB: die …“?"""
    word = re.escape(acronym)
    before, after = (
        rf"(?:\(|\bkurz ){word}\b",
        rf"\b{word}“?(?: \(| heißt| bedeutet| steht für|\. Das (?:ist|heißt)|[^:\n]{{0,12}}: )",
    )
    return re.search(f"{before}|{after}", text) is not None


def empty_links(text: str) -> list[str]:
    """Link texts that say nothing by themselves, and calls to click."""
    links = [text for text in _LINK_TEXT.findall(text) if _says_nothing(text)] if "](" in text else []
    clicks = [match[0] for match in _CLICK.finditer(text)] if "klick" in text.lower() else []
    return [*(" ".join(link.split()) for link in links), *clicks]


def _says_nothing(link: str) -> bool:
    """No words, only empty ones, or the bare address."""
    if re.match(r"\W*(?:https?://|www\.)", link):
        return True
    words = re.findall(r"[^\W_]+", link.casefold())
    return all(word in _EMPTY or word.startswith("klick") for word in words)
