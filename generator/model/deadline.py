"""Rules of date as data: events, and deadlines that count from them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from generator.model.values.contact import Url
from generator.model.values.fields import Flag, Frozen, Id, Line, Name, Summary, problem
from generator.model.values.times import Day, DayOfYear, Duration, YearOffset, is_before


class FirstOfMonth(StrEnum):
    """What begins on the first of a month only."""

    SAME = "same"
    NEXT = "next"


class EventSource(Frozen):
    """How the day of an event follows from another one."""

    event: Id
    """Ereignis, aus dem der Tag folgt."""
    offset: Duration | None = None
    """Zeitspanne nach diesem Ereignis, zum Beispiel P6Y."""
    day: DayOfYear | None = None
    """Der erste solche Tag danach, zum Beispiel 08-01 für den 1. August."""


class Event(Frozen):
    """A day from which deadlines count (`content/vocabulary/events.yml`)."""

    id: Id
    name: Name
    """So fragt die Seite danach: „Geburt“, „Beginn der Rente“."""
    summary: Summary | None = None
    """Ein Satz zur Erklärung neben dem Feld."""
    derived_from: tuple[EventSource, ...] = ()
    """Woraus der Tag folgt, wenn ihn niemand einträgt; das erste bekannte Ereignis zählt."""
    ask: Flag = False
    """ja: Auch wenn der Tag aus einem anderen folgt, fragt die Seite nach dem genauen Tag (freiwillig)."""
    example: Duration | None = None
    """Wie weit ein üblicher Tag von heute weg liegt, für das Beispiel neben dem Feld: -P2W ist vor zwei Wochen, P4M in vier
    Monaten."""
    example_day: DayOfYear | None = None
    """Ein fester Tag im Jahr, zum Beispiel 08-01: Das Beispiel ist dann der erste solche Tag danach."""
    of_age: Flag = False
    """ja: Der Tag ist ein Geburtstag. Nennt der Wegweiser ein Alter, ist das Beispiel so lange her."""
    first_of_month: FirstOfMonth | None = None
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


class DeadlineKind(StrEnum):
    """What a deadline means for the person."""

    DEADLINE = "deadline"
    DEADLINE_AUTHORITY = "deadline_authority"
    WINDOW = "window"
    APPLICATION_FROM = "application_from"
    ENTITLEMENT = "entitlement"
    EFFECT = "effect"
    CONDITION = "condition"
    RECOMMENDED = "recommended"
    AUTOMATIC = "automatic"
    OPEN = "open"


class Confidence(StrEnum):
    """How sure a statement is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class CountedIn(StrEnum):
    """Which days count."""

    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"
    WEEKDAYS = "weekdays"


class Deadline(Frozen):
    """A rule of date as data: offsets relative to an event, with the law behind it."""

    id: Id
    event: Id
    offset_start: Duration | None = None
    offset_end: Duration | None = None
    first_day_counts: Flag = False
    """ja: Der Tag des Ereignisses zählt mit (§ 187 Abs. 2 BGB), wie beim Lebensalter: P12M endet am Tag vor dem ersten
    Geburtstag."""
    counted_in: CountedIn = CountedIn.CALENDAR_DAYS
    """working_days: nur Montag bis Freitag zählen; weekdays: auch der Samstag; Feiertage nie."""
    from_day: DayOfYear | None = None
    """Fester Beginn im Jahr, Monat-Tag: 05-02. Geht offset_start vor."""
    until_day: DayOfYear | None = None
    """Festes Ende im Jahr. 02-29 meint den letzten Tag im Februar."""
    year_offset: YearOffset = 0
    """Um wie viele Jahre das feste Datum vom Jahr des Ereignisses abweicht: -1 ist das Jahr davor."""
    moves_to_workday: Flag = False
    """ja: Fällt das Ende auf ein Wochenende oder einen Feiertag, gilt der nächste Werktag (§ 193 BGB, § 31 Abs. 3 VwVfG)."""
    extended_by_days_before: Id | None = None
    """Ereignis: Liegt das eigene Ereignis früher als dieses, verlängert sich die Zeit um die Tage dazwischen (§ 3 Abs. 2 MuSchG)."""
    kind: DeadlineKind
    when_text: Line | None = None
    """Die Zeit in einfachen Worten, ohne Sie oder du: „spätestens 2 Wochen nach dem Einzug“. Wird statt der errechneten Zeit
    gezeigt."""
    action: Line
    responsible_body: Line
    legal_basis: Line
    source_url: Url | None = None
    source_checked: Flag
    """ja: Eine gespeicherte Seite stützt den Kern; nein: noch zu belegen."""
    confidence: Confidence
    note: Line | None = None
    checked_on: Day

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
