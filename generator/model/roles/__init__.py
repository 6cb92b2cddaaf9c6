"""What role a field plays, said where the field is declared.

Markers for `Annotated[…]`. Whoever needs to know reads them with `fields_of` (`fields.py`): schema, template,
data format, the editors' form, references, rules of language, translations, search and the list of gaps. So a role
is said once, and nobody keeps a table of names of fields (ADR 0028).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Group(Enum):
    """Under which heading a form shows a field. The order here is the order there."""

    NAME = "Name und Kurztext"
    TOPIC = "Worum es geht"
    WHOM = "Für wen"
    TEXTS = "Texte"
    WHERE = "Wo"
    TIMES = "Zeiten"
    CONTACT = "Kontakt"
    COSTS = "Kosten"
    WAY = "So geht es"
    ACCESS = "Zugang und Sprachen"
    STEPS = "Schritte"
    HELP = "Wer hilft"
    SEARCH = "Suche"
    STATE = "Stand"
    SOURCES = "Woher wir es wissen"
    LANGUAGES = "Andere Sprachen"
    DETAILS = "Einzelheiten"


@dataclass(frozen=True, slots=True)
class Title:
    """How people call the field, in German."""

    text: str
    group: Group = Group.DETAILS


@dataclass(frozen=True, slots=True)
class Help:
    """A shorter explanation than the docstring of the field."""

    text: str


@dataclass(frozen=True, slots=True)
class Example:
    """What a person would type, as YAML: for fields that every entry needs, or that are hard to guess."""

    text: str


class Input(Enum):
    """How a value is typed; stands with the types of `fields.py` and its neighbours."""

    LINE = "eine Zeile"
    PROSE = "Text mit Absätzen"
    ID = "Kennung"
    LINK = "Internetadresse"
    MAIL = "E-Mail-Adresse"
    PHONE = "Telefonnummer"
    DAY = "Tag"
    TIME = "Uhrzeit"
    SPAN = "Zeitspanne"
    AGE = "Alter"
    FLAG = "ja oder nein"
    NUMBER = "Zahl"
    CODE = "Kürzel"
    CHOICE = "Auswahl"
    PART = "Felder"


class Sight(Enum):
    """Who sees a text. Every field with free text says it."""

    READ = "read"
    SHOWN = "shown"
    UNSEEN = "unseen"


Read = Sight.READ
"""Citizens read it: sentences and phrases in German, for which the rules of language count."""
Shown = Sight.SHOWN
"""A page or a paper shows it as it is: names, labels, laws, texts of other languages. Only its signs are checked."""
Unseen = Sight.UNSEEN
"""No page shows it: words of the search, notes for editors."""


class Wanted(Enum):
    """Which pages of another language need the text."""

    EVERYWHERE = "everywhere"
    INSIDE = "inside"


Translated = Wanted.EVERYWHERE
"""Belongs to every other language of the site."""
TranslatedInside = Wanted.INSIDE
"""Belongs to the inside of a guide, which may be left out as a whole."""


@dataclass(frozen=True, slots=True)
class Refers:
    """Holds ids of entries of this kind, a field of `Compass` or a name of `model/kinds.py`; in a mapping, its keys do."""

    kind: str


@dataclass(frozen=True, slots=True)
class Searched:
    """The search reads it, with the weight of this name (`search/weights.py`); of a link its host, of ids the names."""

    weight: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact of an offer to ask its provider for: it may stand under `unverified`, and its lack is counted."""

    called: str
    """As in „Noch nicht sicher: Telefonnummer“; empty: the page says this doubt in words of its own."""
    name: str = ""
    """Its name under `unverified`, if several fields share one."""
    gap: tuple[str, str] | None = None
    """Name and title of the list of those that lack it. None: nobody counts them."""


@dataclass(frozen=True, slots=True)
class Row:
    """The page of an offer shows it in a row with this label: texts, a link, a mail address, or the names of its ids."""

    label: str = ""
    """Empty: the title of the field."""


@dataclass(frozen=True, slots=True)
class When:
    """Says something only if another field of the entry has a value, or one of these."""

    field: str
    values: tuple[str, ...]

    def __init__(self, field: str, *values: str) -> None:
        object.__setattr__(self, "field", field)
        object.__setattr__(self, "values", values)


class Standing(Enum):
    """Where a field stands, if not among the others."""

    BODY = "body"
    CHILDREN = "children"


Body = Standing.BODY
"""The text below the data, in a Markdown file."""
Children = Standing.CHILDREN
"""Parts whose ids share one space of names with the entries above them."""

Role = Title | Help | Example | Input | Sight | Wanted | Refers | Searched | Asked | Row | When | Standing
