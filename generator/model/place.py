"""Where something is and when it is open: parts that offers and organizations share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from pydantic import model_validator

from generator.model.values.choices import Accessibility
from generator.model.values.contact import Latitude, Longitude, PostalCode
from generator.model.values.fields import Flag, Frozen, Id, Line, Name, problem
from generator.model.values.telephone import CallNumber
from generator.model.values.times import Clock, Day, OpeningDay, Weekday, Weeks


class Address(Frozen):
    """A postal address (HSDS `address`). Only the town is needed: an unknown street stays unknown."""

    address_1: Line | None = None
    """Straße und Hausnummer."""
    postal_code: PostalCode | None = None
    """Postleitzahl, fünf Ziffern."""
    locality: Name | None = None
    """Ortsteil, wenn es einer ist, zum Beispiel Ebersdorf."""
    city: Name
    """Stadt oder Gemeinde, wie sie in content/region/ heißt."""


class Phone(CallNumber):
    """A telephone number with what it is for (HSDS `phone`)."""

    hours: Line | None = None
    """Wann jemand abhebt, wenn das von den Sprechzeiten abweicht."""


class Schedule(Frozen):
    """Weekly or monthly opening times (HSDS `schedule`), or a remark such as „nach Vereinbarung“."""

    byday: tuple[OpeningDay, ...] = ()
    """Wochentage: MO TU WE TH FR SA SU. 1SA heißt: erster Samstag im Monat, PH: an Feiertagen."""
    opens_at: Clock | None = None
    """Beginn, zum Beispiel 08:00."""
    closes_at: Clock | None = None
    """Ende, zum Beispiel 12:00."""
    valid_from: Day | None = None
    """Gilt ab diesem Tag."""
    valid_to: Day | None = None
    """Gilt bis zu diesem Tag. Haben alle Zeiten ein Ende, ist danach das Angebot vorbei. Derselbe Tag wie valid_from: eine Zeit nur
    für diesen Tag, zum Beispiel für Heiligabend."""
    description: Line | None = None
    """Bemerkung in Worten, zum Beispiel „nach Vereinbarung“."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if (self.opens_at is None) != (self.closes_at is None):
            raise problem(
                "K127", "nennt nur Beginn oder Ende", "Geben Sie opens_at und closes_at an, oder keines von beiden."
            )
        if self.opens_at and self.closes_at and self.opens_at >= self.closes_at:
            raise problem(
                "K127",
                "schließt vor dem Öffnen",
                "closes_at muss nach opens_at liegen. Geht es über Mitternacht, schreiben Sie zwei Einträge.",
            )
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise problem("K127", "endet vor dem Beginn", "valid_to muss nach valid_from liegen.")
        if self.opens_at and not self.byday:
            raise problem("K127", "hat Uhrzeiten, aber keinen Wochentag", "Ergänzen Sie byday, zum Beispiel [MO, TH].")
        if not self.byday and not self.description:
            raise problem("K127", "sagt nichts aus", "Ergänzen Sie byday oder eine description.")
        return self


class Stop(Frozen):
    """One halt of an offer that travels: a day, or weekdays, at a place."""

    city: Name
    """Stadt oder Gemeinde des Halts, oder das Dorf, wenn es nur eines mit diesem Namen gibt."""
    locality: Name | None = None
    """Ortsteil, wenn es einer ist."""
    place: Line | None = None
    """Wo genau, zum Beispiel „Parkplatz am Markt“."""
    date: Day | None = None
    """Der Tag, wenn der Halt an einem Datum stattfindet."""
    byday: tuple[Weekday, ...] = ()
    """Wochentage, wenn der Halt sich wiederholt. 1TU heißt: erster Dienstag im Monat."""
    interval: Weeks = 1
    """Alle wie viele Wochen: 2 heißt alle zwei Wochen, gezählt ab valid_from."""
    opens_at: Clock | None = None
    """Beginn, zum Beispiel 09:00."""
    closes_at: Clock | None = None
    """Ende, zum Beispiel 11:30."""
    valid_from: Day | None = None
    """Erster Tag der Reihe."""
    valid_to: Day | None = None
    """Letzter Tag der Reihe."""
    except_dates: tuple[Day, ...] = ()
    """Tage, an denen der Halt ausfällt, zum Beispiel in den Ferien."""
    description: Line | None = None
    """Bemerkung in Worten, zum Beispiel „mit Anmeldung“."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if bool(self.date) == bool(self.byday):
            raise problem(
                "K127",
                "braucht entweder ein Datum oder Wochentage",
                "Schreiben Sie date: 2026-12-01 oder byday: [1TU].",
            )
        if self.opens_at and self.closes_at and self.opens_at >= self.closes_at:
            raise problem("K127", "endet vor dem Beginn", "closes_at muss nach opens_at liegen.")
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise problem("K127", "endet vor dem Beginn", "valid_to muss nach valid_from liegen.")
        if self.interval > 1 and (self.valid_from is None or any(len(day) > 2 for day in self.byday)):
            raise problem(
                "K127",
                "wiederholt sich alle paar Wochen, aber der erste Tag fehlt",
                "Ergänzen Sie valid_from: Ab diesem Tag wird gezählt. Mit 1TU und Ähnlichem geht interval nicht.",
            )
        return self


PUBLIC_AT_A_PROTECTED_SITE = ("id", "confidential", "schedules")
"""Nothing else of such a site is read: a telephone number leads to the address, too."""


def is_protected(site: Mapping[str, object]) -> bool:
    """Whatever is not a clear no: a site must not lose its protection by a typing mistake."""
    return "confidential" in site and str(site["confidential"]).strip().lower() not in ("nein", "false")


class Site(Frozen):
    """A place of an organization (HSDS `location`).

    What a confidential site says about where it is, is an error (K320) and is dropped while reading all the same,
    so no preview, index or export can publish it by accident.
    """

    id: Id
    """Kurzname des Standorts, zum Beispiel poessneck."""
    name: Name | None = None
    """Name des Hauses, wenn es einen hat."""
    address: Address | None = None
    """Anschrift."""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    accessibility: Accessibility = Accessibility.UNKNOWN
    """Barrierefrei? yes, partly, no oder unknown (noch nicht gefragt)."""
    accessibility_description: Line | None = None
    """Was zum Zugang bekannt ist, in Worten."""
    phones: tuple[Phone, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    confidential: Flag = False
    """ja: Der Ort ist geschützt. Dann stehen hier nur id, confidential und schedules: keine Anschrift, keine Koordinaten, keine
    Nummer. Eine öffentliche Nummer gehört zum Träger oder zum Angebot."""

    @model_validator(mode="before")
    @classmethod
    def _without_secrets(cls, data: object) -> object:
        if isinstance(data, dict) and is_protected(data):
            return {key: data[key] for key in PUBLIC_AT_A_PROTECTED_SITE if key in data}
        return data
