"""A guide through one of life's transitions: its steps, each with who helps and by which day."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from generator.model.roles import (
    Body,
    Example,
    Group,
    Read,
    Refers,
    Searched,
    Shown,
    Title,
    Translated,
    TranslatedInside,
    Unseen,
)
from generator.model.values.choices import Choice, FormOfAddress, Status
from generator.model.values.contact import Url
from generator.model.values.fields import Age, Flag, Frozen, Id, Line, Name, Order, Prose, Summary, problem
from generator.model.values.times import Day, DurationRange

OLD_QUERY = "offer_query"
"""Until November 2026 a step found its helpers by topic, and every second one was wrong (ADR 0018)."""


class StepKind(Choice):
    """How binding a step is."""

    MUST = "must", "Pflicht"
    SHOULD = "should", "sinnvoll"
    CAN = "can", "freiwillig"


class Logic(Choice):
    """How a step relates to the one before it."""

    AND = "and", "danach"
    OR = "or", "statt des vorigen Schritts"


class Step(Frozen):
    """One step of a guide. It ends in someone to call or somewhere to go."""

    id: Annotated[Id, Title("Kennung", Group.NAME), Example("anmelden")]
    """Kurzname des Schritts; Teil der Adresse (#schritt-…), also nicht ändern."""
    title: Annotated[
        Name,
        Title("Aufforderung", Group.NAME),
        Read,
        TranslatedInside,
        Searched("steps"),
        Example("Melden Sie Ihr Kind an"),
    ]
    """Was zu tun ist, als ganze Aufforderung: „Melden Sie Ihr Kind an“."""
    kind: Annotated[StepKind, Title("Wie verbindlich", Group.NAME)] = StepKind.SHOULD
    """must (Pflicht), should (sinnvoll) oder can (freiwillig)."""
    logic: Annotated[Logic, Title("Verbindung zum vorigen Schritt", Group.NAME)] = Logic.AND
    """or: statt des vorigen Schritts; and: danach."""
    when: Annotated[DurationRange | None, Title("Wann", Group.TIMES), Example("-P8M/-P6M")] = None
    """Wann, als Spanne zum Ereignis des Wegweisers. Weglassen, wenn deadline es sagt. Worte (when_text, auch die der Frist)
    gehen ihr auf der Seite vor."""
    when_text: Annotated[Line | None, Title("Wann, in Worten", Group.TIMES), Read, TranslatedInside] = None
    """Wann, in einfachen Worten: „in den ersten 8 Wochen nach der Geburt“. Wird statt der errechneten Zeit gezeigt und geht
    dem when_text der Frist vor."""
    text: Annotated[
        Prose,
        Title("Was zu tun ist", Group.TEXTS),
        Read,
        TranslatedInside,
        Searched("text"),
        Example("Fragen Sie früh nach einem freien Platz."),
    ]
    """Was zu tun ist und warum, in kurzen Sätzen."""
    offers: Annotated[
        tuple[Id, ...], Title("Angebote", Group.HELP), Refers("offers"), Example("[name-der-datei-des-angebots]")
    ] = ()
    """Angebote, die genau hier helfen, von Hand gewählt; das wichtigste zuerst. Wer keine Nummer hat, rückt nach hinten."""
    help_lines: Annotated[tuple[Id, ...], Title("Hilfetelefone", Group.HELP), Refers("help_lines")] = ()
    """Hilfe am Telefon oder im Internet aus content/vocabulary/help_lines.yml, von Hand gewählt."""
    municipal_office: Annotated[Flag, Title("Eigene Gemeinde hilft", Group.HELP)] = False
    """ja: Hier hilft die eigene Gemeinde oder Verwaltungsgemeinschaft. Die Seite führt zu ihrer Nummer."""
    gap: Annotated[Line | None, Title("Was wir nicht wissen", Group.HELP), Read, TranslatedInside] = None
    """Was wir noch nicht wissen, in einem Satz: „Wir kennen noch keine Beratung mit Nummer.“"""
    topics: Annotated[tuple[Id, ...], Title("Themen", Group.HELP), Refers("topics"), Example("[kita]")] = ()
    """Themen für den Link „Alle Angebote: …“ unter den Helfern. Sie wählen keine Helfer aus."""
    minimum_age: Annotated[Age | None, Title("Alter von", Group.WHOM)] = None
    """Nur wenn der Schritt für ein anderes Alter ist als der Wegweiser."""
    maximum_age: Annotated[Age | None, Title("Alter bis", Group.WHOM)] = None
    audiences: Annotated[tuple[Id, ...], Title("Zielgruppen", Group.WHOM), Refers("audiences")] = ()
    """Zielgruppen, die der Schritt außer denen des Wegweisers meint, zum Beispiel menschen-mit-behinderung."""
    deadline: Annotated[Id | None, Title("Frist", Group.TIMES), Refers("deadlines")] = None
    """Frist aus content/vocabulary/deadlines.yml."""
    documents: Annotated[
        tuple[Line, ...], Title("Was man mitbringt", Group.WAY), Read, TranslatedInside, Example("[Geburtsurkunde]")
    ] = ()
    """Was man mitbringt."""
    authority: Annotated[
        Line | None, Title("Wer zuständig ist", Group.WAY), Read, TranslatedInside, Example("Gemeinde")
    ] = None
    """Wer entscheidet oder zuständig ist."""
    cost: Annotated[Line | None, Title("Kosten in Worten", Group.COSTS), Read, TranslatedInside] = None
    """Was es kostet, in Worten."""
    legal_basis: Annotated[Line | None, Title("Gesetz", Group.SOURCES), Shown] = None
    source: Annotated[Url | None, Title("Quelle", Group.SOURCES)] = None
    checked_on: Annotated[Day | None, Title("Geprüft am", Group.SOURCES), Example("2026-11-22")] = None
    """Tag, an dem der Schritt zuletzt geprüft wurde."""
    note: Annotated[Line | None, Title("Was unsicher ist", Group.TEXTS), Read, TranslatedInside] = None
    """Was unsicher ist oder sich bald ändert."""

    @model_validator(mode="before")
    @classmethod
    def _by_hand(cls, data: Any) -> Any:
        if isinstance(data, dict) and OLD_QUERY in data:
            raise problem(
                "K250",
                "Helfer nach Thema gibt es nicht mehr (offer_query)",
                "Löschen Sie offer_query. Schreiben Sie unter offers und help_lines, wer genau bei diesem Schritt hilft."
                " Für den Link „Alle Angebote: …“ genügt topics: [thema].",
                OLD_QUERY,
            )
        return data

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if not (self.offers or self.help_lines or self.municipal_office or self.authority or self.gap):
            raise problem(
                "K129",
                "endet bei niemandem",
                "Ergänzen Sie offers, help_lines, municipal_office oder authority: Wen kann man anrufen, wohin kann man"
                " gehen? Weiß das noch niemand, sagt gap es in einem Satz.",
            )
        return self


class Guide(Frozen):
    """A step-by-step guide (`content/transitions/<id>.md`). Front matter holds the data, the body is the introduction."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    name: Annotated[
        Name, Title("Titel", Group.NAME), Shown, Translated, Searched("name"), Example('"Vom Zuhause in die Kita"')
    ]
    """Titel, zum Beispiel „Von der Kita in die Grundschule“."""
    summary: Annotated[
        Summary,
        Title("Kurztext", Group.NAME),
        Read,
        Translated,
        Searched("summary"),
        Example('"So gelingt der Start in die Kita, Schritt für Schritt."'),
    ]
    """Ein Satz: Was schafft man mit diesem Wegweiser?"""
    field_of_action: Annotated[
        Id, Title("Handlungsfeld", Group.TOPIC), Refers("fields_of_action"), Example("chancengerecht-aufwachsen")
    ]
    """Handlungsfeld aus content/vocabulary/fields_of_action.yml."""
    order: Annotated[Order, Title("Reihenfolge", Group.TOPIC)] = 0
    """Reihenfolge im Handlungsfeld: 1 steht vor 2."""
    life_phase: Annotated[Line, Title("Lebensphase", Group.WHOM), Shown, Translated, Example("Frühe Kindheit")]
    """Lebensphase in Worten, zum Beispiel „Kindheit“."""
    minimum_age: Annotated[Age | None, Title("Alter von", Group.WHOM), Example("1")] = None
    maximum_age: Annotated[Age | None, Title("Alter bis", Group.WHOM), Example("3")] = None
    audiences: Annotated[
        tuple[Id, ...], Title("Zielgruppen", Group.WHOM), Refers("audiences"), Example("[eltern]")
    ] = ()
    topics: Annotated[tuple[Id, ...], Title("Themen", Group.TOPIC), Refers("topics"), Example("[kita]")] = ()
    form_of_address: Annotated[FormOfAddress, Title("Anrede", Group.TEXTS)] = FormOfAddress.SIE
    anchor_event: Annotated[
        Id | None, Title("Ereignis", Group.TIMES), Refers("events"), Example("gewuenschter-kita-start")
    ] = None
    """Ereignis aus content/vocabulary/events.yml, zu dem die Zeiten zählen."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1), Title("Schritte", Group.STEPS)]
    """Die Schritte in ihrer Reihenfolge."""
    search_words: Annotated[tuple[Line, ...], Title("Suchwörter", Group.SEARCH), Unseen, Searched("words")] = ()
    status: Annotated[Status, Title("Stand", Group.STATE)] = Status.ACTIVE
    sensitive: Annotated[Flag, Title("Heikles Thema", Group.STATE)] = False
    sources: Annotated[tuple[Url, ...], Title("Quellen", Group.SOURCES), Example('["https://www.beispiel.de"]')] = ()
    checked_on: Annotated[Day, Title("Geprüft am", Group.SOURCES), Example("2026-11-22")]
    """Tag, an dem der Wegweiser zuletzt als Ganzes geprüft wurde."""
    introduction: Annotated[
        Prose | None, Title("Einleitung", Group.TEXTS), Body, Read, TranslatedInside, Searched("text")
    ] = None
