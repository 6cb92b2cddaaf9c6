"""Words of people in danger, and what the search shows them first (ADR 0020)."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.model.roles import Group, Input, Read, Refers, Title, Translated, Unseen
from generator.model.values.choices import Choice
from generator.model.values.fields import Frozen, Id, Line, Name, problem, single


class CrisisKind(Choice):
    """What somebody may be in danger of. Fixed: scripts and checks of others ask for these names."""

    MEDICAL = "medical", "Krankheit oder Unfall"
    POISON = "poison", "Vergiftung"
    CHILDABUSE = "childabuse", "Gewalt gegen Kinder"
    VIOLENCE = "violence", "Gewalt"
    SUICIDE = "suicide", "Suizid"
    SELFHARM = "selfharm", "sich selbst verletzen"


SENSITIVE = frozenset({CrisisKind.CHILDABUSE, CrisisKind.VIOLENCE})
"""Somebody may look over the shoulder: these boxes bring the quick exit."""


class Crisis(Frozen):
    """The box for one kind of danger. In the list the most urgent one stands first."""

    id: Annotated[CrisisKind, Title("Art der Gefahr", Group.NAME)]
    title: Annotated[Name, Title("Überschrift", Group.TEXTS), Read, Translated]
    """Überschrift des Kastens, ein kurzer Satz."""
    text: Annotated[Line | None, Title("Satz darunter", Group.TEXTS), Read, Translated] = None
    """Ein Satz darunter."""
    help_lines: Annotated[
        tuple[Id, ...], Field(min_length=2, max_length=4), Title("Hilfetelefone", Group.HELP), Refers("help_lines")
    ]
    """Kennungen aus vocabulary/help_lines.yml, die wichtigste zuerst. Bei Lebensgefahr beginnt es mit 112 oder 110."""


def _spaced(text: object) -> str:
    words = single(text).split()
    if not words:
        raise problem("K240", "hier steht kein Wort", "Schreiben Sie die Wörter mit Leerzeichen dazwischen.")
    return " ".join(words)


Words = Annotated[str, BeforeValidator(_spaced), Field(max_length=3000), Input.PROSE]
"""Words with blanks between them. `wort*`: beginnt so, `*wort`: endet so, `@name`: eine Wortfamilie."""


class Combination(Frozen):
    """Words that mean danger together, in any order."""

    all: Annotated[tuple[Words, ...], Field(min_length=1), Title("Alle davon"), Unseen]
    """Aus jeder Zeile muss ein Wort vorkommen."""
    unless: Annotated[Words | None, Title("Außer mit"), Unseen] = None
    """Keines dieser Wörter darf vorkommen."""


class Patterns(Frozen):
    """What people write, for one kind."""

    words: Annotated[tuple[Words, ...], Title("Wörter"), Unseen] = ()
    """Wörter, von denen eines allein genügt."""
    phrases: Annotated[tuple[Words, ...], Title("Wortfolgen"), Unseen] = ()
    """Wortfolgen. Füllwörter dazwischen stören nicht."""
    exact: Annotated[tuple[Words, ...], Title("Ganze Fragen"), Unseen] = ()
    """Genügt nur, wenn die ganze Frage so lautet."""
    combos: Annotated[tuple[Combination, ...], Title("Wörter zusammen")] = ()
    """Wörter, die zusammen etwas bedeuten, in jeder Reihenfolge."""


class CrisisWords(Frozen):
    """What people in danger write in one language (`content/crisis_words/<Sprache>.yml`)."""

    id: Annotated[Id, Title("Sprache", Group.NAME)]
    fillers: Annotated[Words | None, Title("Füllwörter", Group.SEARCH), Unseen] = None
    """Füllwörter, die zwischen den Wörtern stehen dürfen: einfach, nur, noch, visit."""
    exact_fillers: Annotated[Words | None, Title("Füllwörter in ganzen Fragen", Group.SEARCH), Unseen] = None
    """Wörter, die unter exact auch nicht zählen: ich, mir, es."""
    families: Annotated[dict[Id, Words], Field(default_factory=dict), Title("Wortfamilien", Group.SEARCH), Unseen]
    """Wörter, die füreinander stehen können. Andere Zeilen nennen sie als @name."""
    calm: Annotated[Words | None, Title("Wörter, die beruhigen", Group.SEARCH), Unseen] = None
    """Wörter, neben denen words und combos schweigen: Kurs, Vortrag, Urkunde."""
    real_words: Annotated[Words | None, Title("Gewöhnliche Wörter", Group.SEARCH), Unseen] = None
    """Gewöhnliche Wörter, die einem Krisenwort ähneln und kein Tippfehler davon sind: schläft neben schlägt."""
    kinds: Annotated[dict[CrisisKind, Patterns], Title("Zuerst geladen", Group.SEARCH)]
    """Was zuerst geladen wird, vor dem Verzeichnis der Suche: alle Sprachen zusammen sind das höchstens 6 kB."""
    later: Annotated[dict[CrisisKind, Patterns], Field(default_factory=dict), Title("Später geladen", Group.SEARCH)]
    """Was danach kommt: seltenere Wörter und Sätze, aufgebaut wie kinds."""
    quiet: Annotated[tuple[Line, ...], Title("Ohne Kasten", Group.SEARCH), Unseen] = ()
    """Gewöhnliche Fragen, bei denen kein Kasten erscheinen darf. Die Prüfung probiert alle aus."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        for part, kinds in (("kinds", self.kinds), ("later", self.later)):
            for kind, found in kinds.items():
                if not (found.words or found.phrases or found.exact or found.combos):
                    fix = "Ergänzen Sie words, phrases, exact oder combos."
                    raise problem("K240", f"„{kind}“ nennt kein Wort", fix, part, kind.value)
        return self
