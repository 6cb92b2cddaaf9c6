"""Where something is and when it is open: parts that offers and organizations share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import model_validator

from generator.model.roles import Example, Read, Shown, Title, When
from generator.model.values.choices import Accessibility
from generator.model.values.contact import Latitude, Longitude, PostalCode
from generator.model.values.fields import Flag, Frozen, Id, Line, Name, problem
from generator.model.values.telephone import CallNumber
from generator.model.values.times import Clock, Day, OpeningDay, Weekday, Weeks


class Address(Frozen):
    """A postal address (HSDS `address`). Only the town is needed: an unknown street stays unknown."""

    address_1: Annotated[Line | None, Title("Straße und Hausnummer"), Shown, Example("Musterweg 1")] = None
    """Straße und Hausnummer."""
    postal_code: Annotated[PostalCode | None, Title("Postleitzahl"), Example("01234")] = None
    """Postleitzahl, fünf Ziffern."""
    locality: Annotated[Name | None, Title("Ortsteil"), Shown] = None
    """Ortsteil, wenn es einer ist, zum Beispiel Altmuster."""
    city: Annotated[Name, Title("Stadt oder Gemeinde"), Shown, Example("Musterdorf")]
    """Stadt oder Gemeinde, wie sie in content/region/ heißt."""


class Phone(CallNumber):
    """A telephone number with what it is for (HSDS `phone`)."""

    hours: Annotated[Line | None, Title("Wann jemand abhebt"), Read] = None
    """Wann jemand abhebt, wenn das von den Sprechzeiten abweicht."""


class Schedule(Frozen):
    """Weekly or monthly opening times (HSDS `schedule`), or a remark such as „nach Vereinbarung“."""

    byday: Annotated[tuple[OpeningDay, ...], Title("Wochentage"), Example("[TU]")] = ()
    """Wochentage: MO TU WE TH FR SA SU. 1SA heißt: erster Samstag im Monat, PH: an Feiertagen."""
    opens_at: Annotated[Clock | None, Title("Beginn"), When("byday"), Example("09:30")] = None
    """Beginn, zum Beispiel 08:00."""
    closes_at: Annotated[Clock | None, Title("Ende"), When("byday"), Example("11:00")] = None
    """Ende, zum Beispiel 12:00."""
    valid_from: Annotated[Day | None, Title("Gilt ab")] = None
    """Gilt ab diesem Tag."""
    valid_to: Annotated[Day | None, Title("Gilt bis")] = None
    """Gilt bis zu diesem Tag. Haben alle Zeiten ein Ende, ist danach das Angebot vorbei. Derselbe Tag wie valid_from: eine Zeit nur
    für diesen Tag, zum Beispiel für Heiligabend."""
    description: Annotated[Line | None, Title("Bemerkung"), Read, Example("nach Vereinbarung")] = None
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
    """One visit of an offer that travels: a day, or weekdays, at a place."""

    city: Annotated[Name, Title("Stadt oder Gemeinde"), Shown, Example("Musterdorf")]
    """Stadt oder Gemeinde des Halts, oder das Dorf, wenn es nur eines mit diesem Namen gibt."""
    locality: Annotated[Name | None, Title("Ortsteil"), Shown] = None
    """Ortsteil, wenn es einer ist."""
    place: Annotated[Line | None, Title("Wo genau"), Shown, Example("Parkplatz am Markt")] = None
    """Wo genau, zum Beispiel „Parkplatz am Markt“."""
    date: Annotated[Day | None, Title("Tag"), Example("2027-03-02")] = None
    """Der Tag, wenn der Halt an einem Datum stattfindet."""
    byday: Annotated[tuple[Weekday, ...], Title("Wochentage")] = ()
    """Wochentage, wenn der Halt sich wiederholt. 1TU heißt: erster Dienstag im Monat."""
    interval: Annotated[Weeks, Title("Alle wie viele Wochen"), When("byday")] = 1
    """Alle wie viele Wochen: 2 heißt alle zwei Wochen, gezählt ab valid_from."""
    opens_at: Annotated[Clock | None, Title("Beginn"), Example("09:00")] = None
    """Beginn, zum Beispiel 09:00."""
    closes_at: Annotated[Clock | None, Title("Ende"), Example("12:00")] = None
    """Ende, zum Beispiel 11:30."""
    valid_from: Annotated[Day | None, Title("Erster Tag"), When("byday")] = None
    """Erster Tag der Reihe."""
    valid_to: Annotated[Day | None, Title("Letzter Tag"), When("byday")] = None
    """Letzter Tag der Reihe."""
    except_dates: Annotated[tuple[Day, ...], Title("Fällt aus am"), When("byday")] = ()
    """Tage, an denen der Halt ausfällt, zum Beispiel in den Ferien."""
    description: Annotated[Line | None, Title("Bemerkung"), Read] = None
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


class Location(Frozen):
    """A place of an organization (HSDS `location`).

    What a confidential site says about where it is, is an error (K320) and is dropped while reading all the same,
    so no preview, index or export can publish it by accident.
    """

    id: Annotated[Id, Title("Kennung"), Example("musterdorf")]
    """Kurzname des Standorts, zum Beispiel musterstadt."""
    name: Annotated[Name | None, Title("Name des Hauses"), Shown, When("confidential", "nein")] = None
    """Name des Hauses, wenn es einen hat."""
    address: Annotated[Address | None, Title("Anschrift"), When("confidential", "nein")] = None
    """Anschrift."""
    latitude: Annotated[Latitude | None, Title("Geografische Breite"), When("confidential", "nein")] = None
    longitude: Annotated[Longitude | None, Title("Geografische Länge"), When("confidential", "nein")] = None
    accessibility: Annotated[Accessibility, Title("Barrierefrei"), When("confidential", "nein")] = Accessibility.UNKNOWN
    """Barrierefrei? yes, partly, no oder unknown (noch nicht gefragt)."""
    accessibility_description: Annotated[Line | None, Title("Zugang in Worten"), Read, When("confidential", "nein")] = (
        None
    )
    """Was zum Zugang bekannt ist, in Worten."""
    phones: Annotated[tuple[Phone, ...], Title("Telefonnummern"), When("confidential", "nein")] = ()
    schedules: Annotated[tuple[Schedule, ...], Title("Sprechzeiten")] = ()
    confidential: Annotated[Flag, Title("Geschützter Ort")] = False
    """ja: Der Ort ist geschützt. Dann stehen hier nur id, confidential und schedules: keine Anschrift, keine Koordinaten, keine
    Nummer. Eine öffentliche Nummer gehört zum Träger oder zum Angebot."""

    @model_validator(mode="before")
    @classmethod
    def _without_secrets(cls, data: object) -> object:
        if isinstance(data, dict) and is_protected(data):
            return {key: data[key] for key in PUBLIC_AT_A_PROTECTED_SITE if key in data}
        return data
