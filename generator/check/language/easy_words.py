"""Lists of German words and signs for the rules of Leichte Sprache, and a count of syllables."""

from __future__ import annotations

import re

NUMBER_WORD = re.compile(
    r"\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend"
    r"|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn"
    r"|(?:[a-zäöüß]{3,7}und)?(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)"
    r"|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)(?:hundert|tausend|mal))\b",
    re.IGNORECASE,
)
"""„ein“ and „eine“ are articles as well and stay."""

ABBREVIATION = re.compile(
    r"\b(?:z\. ?B|d\. ?h|u\. ?a|o\. ?ä|i\. ?d\. ?R|e\. ?V)\."
    r"|\b(?:usw|ggf|bzw|etc|ca|evtl|inkl|vgl|sog|Tel|Nr|Str|Std|Min|Mio|Abs|max|min|gem|zzgl)\."
    r"|\b(?:Mo|Di|Mi|Fr|Sa)\.(?=\s)"
)
"""With their dot: „min“ is a word. „So.“ and „Do.“ may end a sentence; the days beside them give them away."""

SIGN = re.compile(r"[%§&/;(…·•°–—=+<>|~€$]")
"""Square brackets belong to links; a hyphen divides words and stays. One of a pair of brackets is enough."""

NO_PARTICIPLES = frozenset(
    "gehen geben gelten gehören gewinnen gefallen geschehen gelingen genießen geraten gehorchen genügen gedeihen gebären"
    " mitgehen weggehen hingehen ausgeben abgeben angeben aufgeben eingeben zugeben gegen wegen morgen sorgen fragen"
    " gern gut geht gibt gilt gehört gelernt angenehmen geeignet gerecht gesamt gesamten geheimen vergangenen"
    " erst zuerst überhaupt unterschied verliebt berühmt beliebt bekannt gesunden eigenen"
    " beginnt bekommt besteht bedeutet versteht verliert vergeht entsteht".split()
)
"""Look like participles: infinitives („wird gehen“), adjectives („wird beliebt“), other verbs („beginnt“)."""

STRONG_PARTICIPLES = frozenset(
    "beraten betrogen verboten verletzt vergessen verloren verstanden verschoben erhalten entschieden entlassen erzogen"
    " unterschrieben überwiesen überfallen bewiesen abgeholt".split()
)
"""Participles in -en after be-, ver-, er-, ent-: most are infinitives too, so only those heard in offices."""

EVERYDAY_NOUNS = frozenset(
    "Wohnung Zeitung Kleidung Rechnung Behinderung Beratung Meinung Einladung Prüfung Übung Versicherung Wirkung Heizung"
    " Krankheit Gesundheit Kindheit Freiheit Sicherheit Mehrheit Mahnung Öffnung Ausbildung Betreuung Unterstützung"
    " Station Situation Information Person Familienberatung Schuldnerberatung Suchtberatung Wahrheit Erziehung Trennung Behandlung".split()
)
"""Everybody says them every day."""

_VOWELS = re.compile(r"[aeiouyäöü]+", re.IGNORECASE)
_TWO_SOUNDS = re.compile(r"ai|au|äu|ei|eu|ie|aa|ee|oo|[aeiouyäöü]", re.IGNORECASE)


def syllables(word: str) -> int:
    """Syllables of a German word, counted by its vowels."""
    return sum(len(_TWO_SOUNDS.findall(group)) for group in _VOWELS.findall(word))
