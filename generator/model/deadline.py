"""Rules of date as data: events, and deadlines that count from them."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import model_validator

from generator.model.roles import Example, Group, Read, Refers, Shown, Title, Translated, TranslatedInside, When
from generator.model.values.choices import Choice
from generator.model.values.contact import Url
from generator.model.values.fields import Flag, Frozen, Id, Line, Name, Summary, problem
from generator.model.values.times import Day, DayOfYear, Duration, YearOffset, is_before


class FirstOfMonth(Choice):
    """What begins on the first of a month only."""

    SAME = "same", "am Ersten desselben Monats"
    NEXT = "next", "am nächsten Ersten"


class EventSource(Frozen):
    """How the day of an event follows from another one."""

    event: Annotated[Id, Title("Ereignis"), Refers("events")]
    """Ereignis, aus dem der Tag folgt."""
    offset: Annotated[Duration | None, Title("Zeitspanne danach"), Example("P6Y")] = None
    """Zeitspanne nach diesem Ereignis, zum Beispiel P6Y."""
    day: Annotated[DayOfYear | None, Title("Fester Tag im Jahr"), Example("08-01")] = None
    """Der erste solche Tag danach, zum Beispiel 08-01 für den 1. August."""


class Event(Frozen):
    """A day from which deadlines count (`content/vocabulary/events.yml`)."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    name: Annotated[Name, Title("Name", Group.NAME), Shown, Translated, Example("Geburt")]
    """So fragt die Seite danach: „Geburt“, „Beginn der Rente“."""
    summary: Annotated[Summary | None, Title("Erklärung", Group.NAME), Read, Translated] = None
    """Ein Satz zur Erklärung neben dem Feld."""
    derived_from: Annotated[tuple[EventSource, ...], Title("Folgt aus", Group.TIMES)] = ()
    """Woraus der Tag folgt, wenn ihn niemand einträgt; das erste bekannte Ereignis zählt."""
    ask: Annotated[Flag, Title("Trotzdem fragen", Group.TIMES), When("derived_from")] = False
    """ja: Auch wenn der Tag aus einem anderen folgt, fragt die Seite nach dem genauen Tag (freiwillig)."""
    example: Annotated[Duration | None, Title("Beispiel", Group.TIMES), Example("P4M")] = None
    """Wie weit ein üblicher Tag von heute weg liegt, für das Beispiel neben dem Feld: -P2W ist vor zwei Wochen, P4M in vier
    Monaten."""
    example_day: Annotated[DayOfYear | None, Title("Beispiel: fester Tag", Group.TIMES), Example("08-01")] = None
    """Ein fester Tag im Jahr, zum Beispiel 08-01: Das Beispiel ist dann der erste solche Tag danach."""
    of_age: Annotated[Flag, Title("Geburtstag", Group.TIMES)] = False
    """ja: Der Tag ist ein Geburtstag. Nennt der Wegweiser ein Alter, ist das Beispiel so lange her."""
    first_of_month: Annotated[FirstOfMonth | None, Title("Erster des Monats", Group.TIMES)] = None
    """same: zählt ab dem Ersten desselben Monats; next: beginnt immer am Ersten, ein anderer Tag meint den nächsten Monat."""

    @model_validator(mode="after")
    def _example_in_reach(self) -> Self:
        if self.example and not (is_before("-P110Y", self.example) and is_before(self.example, "P30Y")):
            raise problem(
                "K128",
                "das Beispiel liegt zu weit weg",
                "Nennen Sie eine Spanne von höchstens 30 Jahren, zum Beispiel P4M.",
            )
        return self


class DeadlineKind(Choice):
    """What a deadline means for the person."""

    DEADLINE = "deadline", "Frist"
    DEADLINE_AUTHORITY = "deadline_authority", "Frist der Behörde"
    WINDOW = "window", "Zeitraum"
    APPLICATION_FROM = "application_from", "Antrag möglich ab"
    ENTITLEMENT = "entitlement", "Anspruch"
    EFFECT = "effect", "Folge"
    CONDITION = "condition", "Bedingung"
    RECOMMENDED = "recommended", "empfohlen"
    AUTOMATIC = "automatic", "geschieht von selbst"
    OPEN = "open", "ohne Frist"


class Confidence(Choice):
    """How sure a statement is."""

    HIGH = "high", "hoch"
    MEDIUM = "medium", "mittel"
    LOW = "low", "gering"


class CountedIn(Choice):
    """Which days count."""

    CALENDAR_DAYS = "calendar_days", "alle Tage"
    WORKING_DAYS = "working_days", "Montag bis Freitag"
    WEEKDAYS = "weekdays", "Montag bis Samstag"


class Deadline(Frozen):
    """A rule of date as data: offsets relative to an event, with the law behind it."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    event: Annotated[Id, Title("Ereignis", Group.TIMES), Refers("events")]
    offset_start: Annotated[Duration | None, Title("Beginn", Group.TIMES), Example("-P3M")] = None
    offset_end: Annotated[Duration | None, Title("Ende", Group.TIMES), Example("P6W")] = None
    first_day_counts: Annotated[Flag, Title("Erster Tag zählt", Group.TIMES)] = False
    """ja: Der Tag des Ereignisses zählt mit (§ 187 Abs. 2 BGB), wie beim Lebensalter: P12M endet am Tag vor dem ersten
    Geburtstag."""
    counted_in: Annotated[CountedIn, Title("Welche Tage zählen", Group.TIMES)] = CountedIn.CALENDAR_DAYS
    """working_days: nur Montag bis Freitag zählen; weekdays: auch der Samstag; Feiertage nie."""
    from_day: Annotated[DayOfYear | None, Title("Fester Beginn", Group.TIMES), Example("05-02")] = None
    """Fester Beginn im Jahr, Monat-Tag: 05-02. Geht offset_start vor."""
    until_day: Annotated[DayOfYear | None, Title("Festes Ende", Group.TIMES), Example("02-29")] = None
    """Festes Ende im Jahr. 02-29 meint den letzten Tag im Februar."""
    year_offset: Annotated[YearOffset, Title("Jahre Abstand", Group.TIMES)] = 0
    """Um wie viele Jahre das feste Datum vom Jahr des Ereignisses abweicht: -1 ist das Jahr davor."""
    moves_to_workday: Annotated[Flag, Title("Nächster Werktag", Group.TIMES)] = False
    """ja: Fällt das Ende auf ein Wochenende oder einen Feiertag, gilt der nächste Werktag (§ 193 BGB, § 31 Abs. 3 VwVfG)."""
    extended_by_days_before: Annotated[Id | None, Title("Verlängert sich durch", Group.TIMES), Refers("events")] = None
    """Ereignis: Liegt das eigene Ereignis früher als dieses, verlängert sich die Zeit um die Tage dazwischen (§ 3 Abs. 2 MuSchG)."""
    kind: Annotated[DeadlineKind, Title("Art der Frist", Group.NAME)]
    when_text: Annotated[Line | None, Title("Wann, in Worten", Group.TIMES), Read, TranslatedInside] = None
    """Die Zeit in einfachen Worten, ohne Sie oder du: „spätestens 2 Wochen nach dem Einzug“. Wird statt der errechneten Zeit
    gezeigt."""
    action: Annotated[Line, Title("Was zu tun ist", Group.TEXTS), Read, TranslatedInside]
    responsible_body: Annotated[Line, Title("Wer zuständig ist", Group.TEXTS), Read, TranslatedInside]
    legal_basis: Annotated[Line, Title("Gesetz", Group.SOURCES), Shown]
    source_url: Annotated[Url | None, Title("Quelle", Group.SOURCES)] = None
    source_checked: Annotated[Flag, Title("Quelle gespeichert", Group.SOURCES)]
    """ja: Eine gespeicherte Seite stützt den Kern; nein: noch zu belegen."""
    confidence: Annotated[Confidence, Title("Wie sicher", Group.SOURCES)]
    note: Annotated[Line | None, Title("Was unsicher ist", Group.TEXTS), Read, TranslatedInside] = None
    checked_on: Annotated[Day, Title("Geprüft am", Group.SOURCES)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.offset_start and self.offset_end and is_before(self.offset_end, self.offset_start):
            raise problem(
                "K128", "offset_end liegt vor offset_start", "Vorn steht der frühere Tag; -P6W liegt vor -P1W."
            )
        if self.year_offset and not (self.from_day or self.until_day):
            raise problem("K128", "year_offset steht ohne from_day und until_day", "Ergänzen Sie den festen Tag.")
        if self.from_day and self.until_day and self.until_day < self.from_day:
            raise problem("K128", "until_day liegt vor from_day", "Vorn steht der frühere Tag im Jahr.")
        if self.counted_in is not CountedIn.CALENDAR_DAYS and not all(
            re.fullmatch("-?P[0-9]+D", offset) for offset in (self.offset_start, self.offset_end) if offset
        ):
            raise problem(
                "K128", "working_days und weekdays zählen nur Tage", "Schreiben Sie die Spanne in Tagen: P10D."
            )
        return self
