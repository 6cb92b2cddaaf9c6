"""An offer (HSDS `service`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.model import agreement
from generator.model.place import Address, Phone, Schedule, Stop
from generator.model.roles import (
    Asked,
    Example,
    Group,
    Read,
    Refers,
    Row,
    Searched,
    Shown,
    Title,
    Translated,
    Unseen,
    When,
)
from generator.model.roles.fields import fields_of
from generator.model.source import Source
from generator.model.translation import OfferTranslation
from generator.model.values.choices import Accessibility, AssuredBy, Cost, Delivery, FormOfAddress, OneOf, Status
from generator.model.values.contact import Email, Url
from generator.model.values.fields import Age, Flag, Frozen, Id, Line, Name, Prose, Summary
from generator.model.values.times import Day


def _asked() -> Mapping[str, str]:
    return {field.asked_as: field.asked.called or field.title for field in fields_of(Offer).values() if field.asked}


Unverified = Annotated[str, OneOf(_asked)]
"""The name of a fact that nobody has confirmed yet: of every field that is marked as one to ask for."""
_AGE = Asked("Alter", "ages")


class Offer(Frozen):
    """One kind of help a person can use. The file name is its id and its address."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    name: Annotated[
        Name,
        Title("Name", Group.NAME),
        Shown,
        Translated,
        Searched("name"),
        Asked("Name"),
        Example('"Krabbelgruppe Musterdorf"'),
    ]
    """Name des Angebots, wie er an der Tür steht."""
    alternate_name: Annotated[Name | None, Title("Anderer Name", Group.NAME), Shown, Searched("name")] = None
    """Anderer gebräuchlicher Name."""
    summary: Annotated[
        Summary,
        Title("Kurztext", Group.NAME),
        Read,
        Translated,
        Searched("summary"),
        Example('"Eltern mit Babys treffen sich zum Spielen und Reden."'),
    ]
    """Ein einfacher Satz: Wer bekommt hier welche Hilfe? Höchstens 160 Zeichen."""
    description: Annotated[
        Prose,
        Title("Beschreibung", Group.TEXTS),
        Read,
        Translated,
        Searched("text"),
        Asked("Beschreibung"),
        Example("|\n  Sie treffen andere Eltern mit kleinen Kindern.\n  Eine Fachfrau beantwortet Fragen."),
    ]
    """Was Sie dort erwartet, in kurzen Sätzen. Absätze, Listen, *Betonung* und Links sind erlaubt."""
    organization: Annotated[
        Id | None,
        Title("Träger", Group.CONTACT),
        Refers("organizations"),
        Asked("Anbieter"),
        Example("name-der-datei-des-traegers"),
    ] = None
    """Träger: Name der Datei in content/organizations/ ohne .yml. Weglassen, wenn nicht bekannt."""
    sites: Annotated[
        tuple[Id, ...],
        Title("Standorte", Group.WHERE),
        Refers("sites"),
        When("organization"),
        Asked("Standorte"),
        Example("[musterdorf]"),
    ] = ()
    """Standorte des Trägers, an denen es das Angebot gibt."""
    address: Annotated[Address | None, Title("Anschrift", Group.WHERE), Asked("Anschrift")] = None
    """Anschrift, wenn das Angebot nicht an einem Standort des Trägers ist."""
    delivery: Annotated[
        tuple[Delivery, ...],
        Field(min_length=1),
        Title("Wie die Hilfe kommt", Group.WAY),
        Asked("wie die Hilfe kommt"),
        Example("[on_site, group]"),
    ]
    """Wie die Hilfe kommt: on_site (vor Ort), outreach (kommt zu Ihnen), phone, online, group (Gruppe)."""
    topics: Annotated[
        tuple[Id, ...],
        Field(min_length=1),
        Title("Themen", Group.TOPIC),
        Refers("topics"),
        Asked("Themen"),
        Example("[baby-kurse]"),
    ]
    """Themen aus content/vocabulary/topics.yml, das wichtigste zuerst."""
    audiences: Annotated[
        tuple[Id, ...], Field(min_length=1), Title("Zielgruppen", Group.WHOM), Refers("audiences"), Example("[eltern]")
    ]
    """Für wen: aus content/vocabulary/audiences.yml. Daraus folgt, auf welchen Altersseiten das Angebot steht."""
    situations: Annotated[tuple[Id, ...], Title("Lebenslagen", Group.WHOM), Refers("situations"), Example("[]")] = ()
    """Lebenslagen aus content/vocabulary/situations.yml."""
    minimum_age: Annotated[Age | None, Title("Alter von", Group.WHOM), _AGE, Example("0")] = None
    """Ab welchem Alter (Jahre, oder „18 Monate“), von der Person, der geholfen wird. Bei Angeboten für Eltern: Alter des Kindes.
    Nur, wenn eine Quelle es nennt."""
    maximum_age: Annotated[Age | None, Title("Alter bis", Group.WHOM), _AGE, Example("18 Monate")] = None
    """Bis zu welchem Alter, dieses eingeschlossen."""
    service_area: Annotated[
        tuple[Id, ...],
        Field(min_length=1),
        Title("Für Menschen aus", Group.WHOM),
        Refers("service_areas"),
        Asked("für welche Orte es gilt"),
        Example("[district]"),
    ]
    """Wo Menschen wohnen, für die das Angebot da ist: Gemeinden, Sozialräume, Verwaltungsgemeinschaften
    (vg-…), oder district (Landkreis), state (Bundesland), country (Deutschland)."""
    schedules: Annotated[
        tuple[Schedule, ...],
        Title("Sprechzeiten", Group.TIMES),
        Asked("Zeiten", gap=("hours", "Angebote ohne bekannte Zeiten")),
        Example("\n  - {byday: [TU], opens_at: 09:30, closes_at: 11:00}\n  - {description: nicht in den Ferien}"),
    ] = ()
    """Sprechzeiten. Weglassen, wenn nicht bekannt."""
    stops: Annotated[tuple[Stop, ...], Title("Haltepunkte", Group.TIMES), Asked("Haltepunkte und Termine")] = ()
    """Haltepunkte eines Angebots, das unterwegs ist."""
    phones: Annotated[
        tuple[Phone, ...],
        Title("Telefonnummern", Group.CONTACT),
        Asked("Telefonnummer", gap=("phone", "Angebote ohne Telefonnummer (Hilfe nur im Internet nicht mitgezählt)")),
    ] = ()
    """Telefonnummern des Angebots, die wichtigste zuerst."""
    email: Annotated[Email | None, Title("E-Mail-Adresse", Group.CONTACT), Asked("E-Mail-Adresse"), Row("E-Mail")] = (
        None
    )
    """Postfach der Stelle, nie einer Person."""
    url: Annotated[Url | None, Title("Internetseite", Group.CONTACT), Asked("Internetseite"), Row("Internet")] = None
    """Internetseite des Angebots."""
    cost: Annotated[
        Cost, Title("Kosten", Group.COSTS), Asked("Kosten", gap=("cost", "Angebote, deren Kosten nicht bekannt sind"))
    ] = Cost.UNKNOWN
    """free (kostenlos), paid (kostet etwas) oder unknown (nicht bekannt)."""
    fees_description: Annotated[Line | None, Title("Kosten in Worten", Group.COSTS), Read] = None
    """Was es kostet, in Worten."""
    languages: Annotated[
        tuple[Id, ...],
        Title("Sprachen der Beratung", Group.ACCESS),
        Refers("languages"),
        Asked("Sprachen", gap=("languages", "Angebote, deren Sprachen nicht bekannt sind")),
        Example("[de, uk]"),
    ] = ()
    """Sprachen, in denen beraten wird. Weglassen, wenn nur Deutsch bekannt ist."""
    interpretation_services: Annotated[Line | None, Title("Dolmetschen", Group.ACCESS), Read] = None
    """Was zum Dolmetschen bekannt ist."""
    accessibility: Annotated[
        Accessibility,
        Title("Barrierefrei", Group.ACCESS),
        Asked("Zugang", gap=("accessibility", "Angebote zum Hingehen, deren Zugang (barrierefrei?) nicht bekannt ist")),
    ] = Accessibility.UNKNOWN
    """Barrierefrei? yes, partly, no oder unknown (noch nicht gefragt)."""
    accessibility_description: Annotated[Line | None, Title("Zugang in Worten", Group.ACCESS), Read] = None
    """Was zum Zugang bekannt ist, in Worten."""
    eligibility_description: Annotated[Line | None, Title("Bedingung", Group.WHOM), Read, Searched("text")] = None
    """Wer es nutzen darf, wenn es eine Bedingung gibt."""
    application_process: Annotated[Line | None, Title("So fängt es an", Group.WAY), Read, Searched("text")] = None
    """Wie es anfängt: anrufen, Antrag stellen, einfach kommen …"""
    required_documents: Annotated[tuple[Line, ...], Title("Mitbringen", Group.WAY), Read, Example("[Gelbes Heft]")] = ()
    """Was Sie mitbringen."""
    search_words: Annotated[
        tuple[Line, ...],
        Title("Suchwörter", Group.SEARCH),
        Unseen,
        Searched("words"),
        Example("[Spielgruppe, Babytreff]"),
    ] = ()
    """Wörter, mit denen Menschen danach suchen."""
    alert: Annotated[Line | None, Title("Wichtiger Hinweis", Group.TEXTS), Read, Translated] = None
    """Ein wichtiger Hinweis zum jetzigen Stand, der oben auf der Seite steht. Was nicht bekannt oder nicht sicher ist,
    sagt die Seite schon selbst."""
    form_of_address: Annotated[FormOfAddress, Title("Anrede", Group.TEXTS)] = FormOfAddress.SIE
    """sie oder du: So spricht der Text die Menschen an, und so spricht dann die ganze Seite."""
    status: Annotated[Status, Title("Stand", Group.STATE), Asked("")] = Status.ACTIVE
    """draft (Entwurf), active, temporarily_closed (macht Pause) oder ended (gibt es nicht mehr)."""
    visible_from: Annotated[Day | None, Title("Zu sehen ab", Group.STATE), Example("2027-01-01")] = None
    """Ab diesem Tag zu sehen."""
    visible_until: Annotated[Day | None, Title("Zu sehen bis", Group.STATE), Example("2027-12-31")] = None
    """Der letzte Tag. Danach steht das Angebot in keiner Liste, und seine Seite sagt, dass es vorbei ist."""
    assured_date: Annotated[Day | None, Title("Bestätigt am", Group.SOURCES), Example("2026-11-22")] = None
    """Tag, an dem der Anbieter alles bestätigt hat."""
    assured_by: Annotated[AssuredBy | None, Title("Bestätigt durch", Group.SOURCES), When("assured_date")] = None
    """Wie bestätigt wurde: organization, phone, mail oder website."""
    unverified: Annotated[tuple[Unverified, ...], Title("Noch zu prüfen", Group.SOURCES), Example("[phones]")] = ()
    """Felder, die noch beim Anbieter zu prüfen sind. Die Seite bittet dann darum, vorher anzurufen. status heißt: Niemand weiß, ob
    es das Angebot noch gibt; es steht dann in Listen zuletzt."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1), Title("Quellen", Group.SOURCES)]
    """Woher die Angaben stammen."""
    sensitive: Annotated[Flag, Title("Heikles Thema", Group.STATE)] = False
    """ja: Thema wie Gewalt; die Seite zeigt „Seite schnell verlassen“."""
    translations: Annotated[
        dict[Id, OfferTranslation],
        Field(default_factory=dict),
        Title("Übersetzungen", Group.LANGUAGES),
        Refers("languages"),
        Example('\n  en: {name: "Playgroup", summary: "Parents with babies meet to play and talk."}'),
    ]
    """Name und Kurztext in anderen Sprachen."""

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        agreement.ages_are_in_order(self.minimum_age, self.maximum_age)
        agreement.days_are_in_order(self.visible_from, self.visible_until)
        agreement.is_assured_by_somebody(self.assured_date, self.assured_by)
        agreement.sites_have_a_provider(self.sites, self.organization)
        return self
