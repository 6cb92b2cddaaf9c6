"""A guide through one of life's transitions: its steps, each with who helps and by which day."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from generator.model.values.choices import FormOfAddress, Status
from generator.model.values.contact import Url
from generator.model.values.fields import Age, Flag, Frozen, Id, Line, Name, Order, Prose, Summary, problem
from generator.model.values.times import Day, DurationRange

OLD_QUERY = "offer_query"
"""Until November 2026 a step found its helpers by topic, and every second one was wrong (ADR 0018)."""


class StepKind(StrEnum):
    """How binding a step is."""

    MUST = "must"
    SHOULD = "should"
    CAN = "can"


class Logic(StrEnum):
    """How a step relates to the one before it."""

    AND = "and"
    OR = "or"


class Step(Frozen):
    """One step of a guide. It ends in someone to call or somewhere to go."""

    id: Id
    """Kurzname des Schritts; Teil der Adresse (#schritt-…), also nicht ändern."""
    title: Name
    """Was zu tun ist, als ganze Aufforderung: „Melden Sie Ihr Kind an“."""
    kind: StepKind = StepKind.SHOULD
    """must (Pflicht), should (sinnvoll) oder can (freiwillig)."""
    logic: Logic = Logic.AND
    """or: statt des vorigen Schritts; and: danach."""
    when: DurationRange | None = None
    """Wann, als Spanne zum Ereignis des Wegweisers. Weglassen, wenn deadline es sagt. Worte (when_text, auch die der Frist)
    gehen ihr auf der Seite vor."""
    when_text: Line | None = None
    """Wann, in einfachen Worten: „in den ersten 8 Wochen nach der Geburt“. Wird statt der errechneten Zeit gezeigt und geht
    dem when_text der Frist vor."""
    text: Prose
    """Was zu tun ist und warum, in kurzen Sätzen."""
    offers: tuple[Id, ...] = ()
    """Angebote, die genau hier helfen, von Hand gewählt; das wichtigste zuerst. Wer keine Nummer hat, rückt nach hinten."""
    help_lines: tuple[Id, ...] = ()
    """Hilfe am Telefon oder im Internet aus content/vocabulary/help_lines.yml, von Hand gewählt."""
    municipal_office: Flag = False
    """ja: Hier hilft die eigene Gemeinde oder Verwaltungsgemeinschaft. Die Seite führt zu ihrer Nummer."""
    gap: Line | None = None
    """Was wir noch nicht wissen, in einem Satz: „Wir kennen noch keine Beratung mit Nummer.“"""
    topics: tuple[Id, ...] = ()
    """Themen für den Link „Alle Angebote: …“ unter den Helfern. Sie wählen keine Helfer aus."""
    minimum_age: Age | None = None
    """Nur wenn der Schritt für ein anderes Alter ist als der Wegweiser."""
    maximum_age: Age | None = None
    audiences: tuple[Id, ...] = ()
    """Zielgruppen, die der Schritt außer denen des Wegweisers meint, zum Beispiel menschen-mit-behinderung."""
    deadline: Id | None = None
    """Frist aus content/vocabulary/deadlines.yml."""
    documents: tuple[Line, ...] = ()
    """Was man mitbringt."""
    authority: Line | None = None
    """Wer entscheidet oder zuständig ist."""
    cost: Line | None = None
    """Was es kostet, in Worten."""
    legal_basis: Line | None = None
    source: Url | None = None
    checked_on: Day | None = None
    """Tag, an dem der Schritt zuletzt geprüft wurde."""
    note: Line | None = None
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


class Transition(Frozen):
    """A step-by-step guide (`content/transitions/<id>.md`). Front matter holds the data, the body is the introduction."""

    id: Id
    name: Name
    """Titel, zum Beispiel „Von der Kita in die Grundschule“."""
    summary: Summary
    """Ein Satz: Was schafft man mit diesem Wegweiser?"""
    field_of_action: Id
    """Handlungsfeld aus content/vocabulary/fields_of_action.yml."""
    order: Order = 0
    """Reihenfolge im Handlungsfeld: 1 steht vor 2."""
    life_phase: Line
    """Lebensphase in Worten, zum Beispiel „Kindheit“."""
    minimum_age: Age | None = None
    maximum_age: Age | None = None
    audiences: tuple[Id, ...] = ()
    topics: tuple[Id, ...] = ()
    form_of_address: FormOfAddress = FormOfAddress.SIE
    anchor_event: Id | None = None
    """Ereignis aus content/vocabulary/events.yml, zu dem die Zeiten zählen."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """Die Schritte in ihrer Reihenfolge."""
    search_words: tuple[Line, ...] = ()
    status: Status = Status.ACTIVE
    sensitive: Flag = False
    sources: tuple[Url, ...] = ()
    checked_on: Day
    """Tag, an dem der Wegweiser zuletzt als Ganzes geprüft wurde."""
    introduction: Prose | None = None
