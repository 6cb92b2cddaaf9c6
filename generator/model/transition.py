"""A guide through one of life's transitions."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.model.choices import FormOfAddress, Status
from generator.model.contact import Url
from generator.model.fields import Age, Flag, Frozen, Id, Line, Name, Order, Prose, Summary, problem
from generator.model.times import Day, DurationRange


class StepKind(StrEnum):
    """How binding a step is."""

    MUST = "must"
    SHOULD = "should"
    CAN = "can"


class Logic(StrEnum):
    """How a step relates to the one before it."""

    AND = "and"
    OR = "or"


class OfferQuery(Frozen):
    """Finds the district's offers by topic and age, so a guide grows with them."""

    topics: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Themen; ein Angebot passt, wenn es eines davon hat."""
    minimum_age: Age | None = None
    maximum_age: Age | None = None
    situations: tuple[Id, ...] = ()


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
    """Angebote, die hier helfen."""
    offer_query: OfferQuery | None = None
    """Weitere passende Angebote, nach Thema und Alter gefunden."""
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

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if not self.offers and not self.offer_query and not self.authority:
            raise problem(
                "K129",
                "endet bei niemandem",
                "Ergänzen Sie offers, offer_query oder authority: Wen kann man anrufen, wohin kann man gehen?",
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
