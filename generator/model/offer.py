"""An offer (HSDS `service`) and who provides it (HSDS `organization`)."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from generator.base.problem import quotable
from generator.model.place import Address, Phone, Schedule, Site, Stop
from generator.model.values.choices import Accessibility, AssuredBy, Cost, Delivery, FormOfAddress, Status
from generator.model.values.contact import Email, Url
from generator.model.values.fields import Age, Flag, Frozen, Id, Line, Name, Prose, Summary, problem, single
from generator.model.values.times import Day, PartialDate

Unverified = Literal[
    "name", "organization", "description", "address", "sites", "phones", "email", "url", "schedules", "cost",
    "delivery", "service_area", "ages", "topics", "accessibility", "languages", "status",
    "stops",
]  # fmt: skip


class Source(Frozen):
    """Where a fact comes from: a public page."""

    url: Url
    """Adresse der Seite."""
    date: PartialDate | None = None
    """Wie alt die Seite ist (2024, 2024-05 oder 2024-05-31). Weglassen, wenn sie kein Datum zeigt."""
    supports: Line
    """Was sie belegt, zum Beispiel „Anschrift, Telefon“. Bei einer Nummer steht hier „Telefon“ oder „Nummer“,
    bei Zeiten „Zeiten“: Wie alt sie sind, sagt nur diese Quelle."""


def _fingerprint(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{8}", text):
        raise problem(
            "K117", f"„{quotable(text)}“ ist kein Kennzeichen", "Acht Zeichen, 0–9 und a–f, wie die Prüfung sie nennt."
        )
    return text


Fingerprint = Annotated[str, BeforeValidator(single), AfterValidator(_fingerprint)]
"""Eight hexadecimal digits that stand for a text (`texts.fingerprint`)."""


class OfferTranslation(Frozen):
    """Name and summary in another language."""

    name: Name
    summary: Summary
    description: Prose | None = None
    alert: Line | None = None
    reviewed: Flag = False
    """ja: Eine Person, die die Sprache als Muttersprache spricht, hat den Text geprüft."""
    made_from: Fingerprint | None = None
    """Kennzeichen des deutschen Textes, aus dem die Übersetzung entstand. Die Prüfung nennt es."""


class Offer(Frozen):
    """One kind of help a person can use. The file name is its id and its address."""

    id: Id
    name: Name
    """Name des Angebots, wie er an der Tür steht."""
    alternate_name: Name | None = None
    """Anderer gebräuchlicher Name."""
    summary: Summary
    """Ein einfacher Satz: Wer bekommt hier welche Hilfe? Höchstens 160 Zeichen."""
    description: Prose
    """Was Sie dort erwartet, in kurzen Sätzen. Absätze, Listen, *Betonung* und Links sind erlaubt."""
    organization: Id | None = None
    """Träger: Name der Datei in content/organizations/ ohne .yml. Weglassen, wenn nicht bekannt."""
    sites: tuple[Id, ...] = ()
    """Standorte des Trägers, an denen es das Angebot gibt."""
    address: Address | None = None
    """Anschrift, wenn das Angebot nicht an einem Standort des Trägers ist."""
    delivery: Annotated[tuple[Delivery, ...], Field(min_length=1)]
    """Wie die Hilfe kommt: on_site (vor Ort), outreach (kommt zu Ihnen), phone, online, group (Gruppe)."""
    topics: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Themen aus content/vocabulary/topics.yml, das wichtigste zuerst."""
    audiences: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Für wen: aus content/vocabulary/audiences.yml. Daraus folgt, auf welchen Altersseiten das Angebot steht."""
    situations: tuple[Id, ...] = ()
    """Lebenslagen aus content/vocabulary/situations.yml."""
    minimum_age: Age | None = None
    """Ab welchem Alter (Jahre, oder „18 Monate“), von der Person, der geholfen wird. Bei Angeboten für Eltern: Alter des Kindes.
    Nur, wenn eine Quelle es nennt."""
    maximum_age: Age | None = None
    """Bis zu welchem Alter, dieses eingeschlossen."""
    service_area: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Wo Menschen wohnen, für die das Angebot da ist: Gemeinden, Sozialräume, Verwaltungsgemeinschaften
    (vg-…), oder district (Landkreis), state (Bundesland), country (Deutschland)."""
    schedules: tuple[Schedule, ...] = ()
    """Sprechzeiten. Weglassen, wenn nicht bekannt."""
    stops: tuple[Stop, ...] = ()
    """Haltepunkte eines Angebots, das unterwegs ist."""
    phones: tuple[Phone, ...] = ()
    """Telefonnummern des Angebots, die wichtigste zuerst."""
    email: Email | None = None
    """Postfach der Stelle, nie einer Person."""
    url: Url | None = None
    """Internetseite des Angebots."""
    cost: Cost = Cost.UNKNOWN
    """free (kostenlos), paid (kostet etwas) oder unknown (nicht bekannt)."""
    fees_description: Line | None = None
    """Was es kostet, in Worten."""
    languages: tuple[Id, ...] = ()
    """Sprachen, in denen beraten wird. Weglassen, wenn nur Deutsch bekannt ist."""
    interpretation_services: Line | None = None
    """Was zum Dolmetschen bekannt ist."""
    accessibility: Accessibility = Accessibility.UNKNOWN
    """Barrierefrei? yes, partly, no oder unknown (noch nicht gefragt)."""
    accessibility_description: Line | None = None
    """Was zum Zugang bekannt ist, in Worten."""
    eligibility_description: Line | None = None
    """Wer es nutzen darf, wenn es eine Bedingung gibt."""
    application_process: Line | None = None
    """Wie es anfängt: anrufen, Antrag stellen, einfach kommen …"""
    required_documents: tuple[Line, ...] = ()
    """Was Sie mitbringen."""
    search_words: tuple[Line, ...] = ()
    """Wörter, mit denen Menschen danach suchen."""
    alert: Line | None = None
    """Ein wichtiger Hinweis zum jetzigen Stand, der oben auf der Seite steht. Was nicht bekannt oder nicht sicher ist,
    sagt die Seite schon selbst."""
    form_of_address: FormOfAddress = FormOfAddress.SIE
    """sie oder du: So spricht der Text die Menschen an, und so spricht dann die ganze Seite."""
    status: Status = Status.ACTIVE
    """draft (Entwurf), active, temporarily_closed (macht Pause) oder ended (gibt es nicht mehr)."""
    visible_from: Day | None = None
    """Ab diesem Tag zu sehen."""
    visible_until: Day | None = None
    """Der letzte Tag. Danach steht das Angebot in keiner Liste, und seine Seite sagt, dass es vorbei ist."""
    assured_date: Day | None = None
    """Tag, an dem der Anbieter alles bestätigt hat."""
    assured_by: AssuredBy | None = None
    """Wie bestätigt wurde: organization, phone, mail oder website."""
    unverified: tuple[Unverified, ...] = ()
    """Felder, die noch beim Anbieter zu prüfen sind. Die Seite bittet dann darum, vorher anzurufen. status heißt: Niemand weiß, ob
    es das Angebot noch gibt; es steht dann in Listen zuletzt."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    """Woher die Angaben stammen."""
    sensitive: Flag = False
    """ja: Thema wie Gewalt; die Seite zeigt „Seite schnell verlassen“."""
    translations: Annotated[dict[Id, OfferTranslation], Field(default_factory=dict)]
    """Name und Kurztext in anderen Sprachen."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.minimum_age is not None and self.maximum_age is not None and self.minimum_age > self.maximum_age:
            raise problem(
                "K128", "minimum_age ist größer als maximum_age", "Tauschen Sie die beiden Zahlen.", "minimum_age"
            )
        if self.visible_from and self.visible_until and self.visible_from > self.visible_until:
            raise problem(
                "K128", "visible_until liegt vor visible_from", "Prüfen Sie die beiden Daten.", "visible_until"
            )
        if (self.assured_date is None) != (self.assured_by is None):
            only = "assured_date" if self.assured_date else "assured_by"
            raise problem(
                "K128", "assured_date und assured_by gehören zusammen", "Geben Sie beide an oder keines.", only
            )
        if self.sites and not self.organization:
            raise problem(
                "K128",
                "sites braucht einen Träger",
                "Ergänzen Sie organization oder schreiben Sie die Anschrift unter address.",
                "sites",
            )
        return self


class Organization(Frozen):
    """Who provides offers. The file name is its id and its address."""

    id: Id
    name: Name
    """Name des Trägers."""
    alternate_name: Name | None = None
    """Kurzform oder früherer Name."""
    description: Prose | None = None
    """Wer das ist, in ein bis zwei Sätzen."""
    url: Url | None = None
    email: Email | None = None
    phones: tuple[Phone, ...] = ()
    """Nummern des Trägers. Angebote ohne eigene Nummer zeigen sie; label sagt, wer abhebt."""
    sites: tuple[Site, ...] = ()
    """Standorte mit Anschrift."""
    sources: tuple[Source, ...] = ()
