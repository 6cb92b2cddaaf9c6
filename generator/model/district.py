"""The district itself: who publishes, and the places it consists of."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from generator.base.days import knows
from generator.base.output import ORIGINAL
from generator.base.problem import quotable
from generator.model.place import Address, Phone
from generator.model.roles import Example, Group, Input, Read, Shown, Title, Translated, When
from generator.model.statement import Statement
from generator.model.values.choices import Choice
from generator.model.values.contact import Email, Latitude, Longitude, PostalCode, ReportAddress, Url
from generator.model.values.fields import ID_PATTERN, Flag, Frozen, Id, Line, Name, Summary, problem, single
from generator.model.values.languages import code_hint
from generator.model.values.times import PartialDate


def _key(digits: int, name: str) -> BeforeValidator:
    def parsed(text: object) -> str:
        if not re.fullmatch(f"[0-9]{{{digits}}}", str(text)):
            message = f"„{quotable(text)}“ ist kein amtlicher Schlüssel {name}, er hat {digits} Ziffern"
            raise problem("K117", message, "Der Schlüssel steht im Gemeindeverzeichnis des Statistischen Bundesamts.")
        return str(text)

    return BeforeValidator(parsed)


def _holiday_code(text: object) -> str:
    value = str(text).upper()
    if not knows(value):
        raise problem(
            "K117",
            f"„{quotable(text)}“ ist kein Kürzel, für das Feiertage bekannt sind",
            "Schreiben Sie Land und Bundesland nach ISO 3166-2, zum Beispiel DE-TH.",
        )
    return value


def _language(text: object) -> str:
    code = single(text).strip()
    if not re.fullmatch(ID_PATTERN, code):
        raise problem("K117", f"„{quotable(code)}“ ist kein Kürzel einer Sprache", code_hint(code))
    return code


HolidayCode = Annotated[str, BeforeValidator(_holiday_code), Input.CODE]
"""Country and state whose public holidays count, as in ISO 3166-2: `DE-TH`."""


def _site_address(url: str) -> str:
    """All addresses of the site are joined to its end, and hosts get its path in their settings."""
    rest = url.partition("://")[2]
    host, _, path = rest.partition("/")
    if not re.fullmatch(r"[^?#$]+", rest) or not re.fullmatch(r"([A-Za-z0-9_~.-]+/)*([A-Za-z0-9_~.-]+)?", path):
        message = f"„{quotable(url)}“ ist keine Adresse, unter der eine Website stehen kann"
        fix = "Nur Rechner und Ordner, zum Beispiel https://www.beispiel.de/familie/: kein ?, #, $, % und kein doppelter Schrägstrich."
        raise problem("K130", message, fix)
    if not {".", ".."}.isdisjoint(path.split("/")) or not host.isascii():
        message = f"„{quotable(url)}“ ist nicht eindeutig"
        fix = "Schreiben Sie die Ordner aus, ohne . und .. dazwischen; Umlaute im Namen des Rechners als xn--…"
        raise problem("K130", message, fix)
    return url if url.endswith("/") else f"{url}/"


Ags = Annotated[str, _key(8, "einer Gemeinde"), Input.CODE]
"""Official municipality key, eight digits."""


class Launch(Choice):
    """A preview wears a banner on every page until the district says live."""

    PREVIEW = "preview", "Vorschau"
    LIVE = "live", "fertig"


class Contact(Frozen):
    """Who answers when nothing else fits."""

    name: Annotated[Name, Title("Name"), Shown, Translated]
    phone: Annotated[Phone, Title("Telefon")]
    email: Annotated[Email | None, Title("E-Mail-Adresse")] = None
    address: Annotated[Address | None, Title("Anschrift")] = None
    hours: Annotated[Line | None, Title("Sprechzeiten"), Read, Translated] = None
    """Sprechzeiten in einer Zeile, ohne Jahr."""
    hours_date: Annotated[PartialDate | None, Title("Stand der Zeiten"), When("hours")] = None
    """Wie alt die Zeiten sind (2026, 2026-05 oder 2026-05-31). Die Seite nennt das Jahr."""


class District(Frozen):
    """`content/district.yml`."""

    site_name: Annotated[Name, Title("Name des Wegweisers", Group.NAME), Shown]
    """Name des Wegweisers."""
    tagline: Annotated[Summary, Title("Leitsatz", Group.NAME), Read, Translated]
    name: Annotated[Name, Title("Landkreis", Group.NAME), Shown]
    """Name des Landkreises."""
    in_name: Annotated[Name, Title("Landkreis mit Verhältniswort", Group.NAME), Shown, Translated]
    """Mit Verhältniswort: „im Musterkreis“."""
    ags: Annotated[str, _key(5, "eines Landkreises"), Input.CODE, Title("Amtlicher Schlüssel", Group.NAME)]
    state: Annotated[Name, Title("Bundesland", Group.NAME), Shown]
    """Bundesland."""
    holidays: Annotated[HolidayCode | None, Title("Feiertage", Group.TIMES), Example("DE-TH")] = None
    """Wo die gesetzlichen Feiertage gelten: Land und Bundesland, zum Beispiel DE-TH. An ihnen gelten Sprechzeiten nicht."""
    languages: Annotated[
        tuple[Annotated[Id, BeforeValidator(_language)], ...],
        Title("Sprachen der Seite", Group.LANGUAGES),
        Example("[de, en]"),
    ] = (ORIGINAL,)
    url: Annotated[Url, AfterValidator(_site_address), Title("Adresse der Seite", Group.STATE)]
    """Adresse, unter der die Seite stehen wird."""
    launch: Annotated[Launch, Title("Vorschau oder fertig", Group.STATE)]
    """preview (Vorschau, mit Hinweis auf jeder Seite) oder live."""
    contact: Annotated[Contact, Title("Ansprechstelle", Group.CONTACT)]
    """Wer hilft, wenn kein Angebot passt."""
    corrections_email: Annotated[Email | None, Title("Postfach für Korrekturen", Group.CONTACT)] = None
    """Postfach für Korrekturen. Es steht auf der Seite pages/korrektur.md unter deren Text und auf den Seiten der Angebote,
    nur nicht bei sensitive: ja. Ohne dieses Feld bleibt es bei dem, was die Seite sagt, zum Beispiel beim Telefon."""
    offline: Annotated[Flag, Title("Auf Geräten speichern", Group.STATE)] = True
    """nein: Der Wegweiser lässt sich nicht auf Geräten speichern; gespeicherte löschen sich beim nächsten Besuch."""
    quick_exit_url: Annotated[Url | None, Title("Ziel von „Seite schnell verlassen“", Group.STATE)] = None
    """Wohin „Seite schnell verlassen“ führt: eine harmlose Seite, die jeder kennt, zum Beispiel Nachrichten oder Wetter.
    Ohne dieses Feld führt es zur Startseite des Wegweisers."""
    security_contact: Annotated[ReportAddress | None, Title("Meldung von Sicherheitslücken", Group.CONTACT)] = None
    """Wohin jemand eine Sicherheitslücke meldet: ein Postfach oder eine Adresse mit https://. Daraus wird
    `.well-known/security.txt`; ohne dieses Feld gibt es die Datei nicht."""
    accessibility: Annotated[Statement, Title("Erklärung zur Barrierefreiheit", Group.ACCESS)] = Statement()
    """Angaben der Erklärung zur Barrierefreiheit. Sie stehen auf der Seite pages/barrierefreiheit.md unter deren Text; was
    hier fehlt, heißt dort „noch einzutragen“."""
    licence: Annotated[Line, Title("Lizenz der Inhalte", Group.SOURCES), Shown]
    """Lizenz der Inhalte."""
    map_attribution: Annotated[Line, Title("Quelle der Karte", Group.SOURCES), Shown]
    """Quellenangabe, die jede Karte zeigen muss."""


class Municipality(Frozen):
    """A row of `content/region/municipalities.csv`."""

    id: Annotated[Id, Title("Kennung")]
    ags: Annotated[Ags, Title("Amtlicher Schlüssel")]
    name: Annotated[Name, Title("Name"), Shown]
    type: Annotated[Name, Title("Art der Gemeinde"), Shown]
    association_id: Annotated[Id | None, Title("Kennung der Verwaltungsgemeinschaft")] = None
    """Kurzname der Verwaltungsgemeinschaft, zum Beispiel vg-muehlbach; gilt auch als service_area."""
    association: Annotated[Name | None, Title("Verwaltungsgemeinschaft"), Shown] = None
    """Verwaltungsgemeinschaft."""
    postal_codes: Annotated[tuple[PostalCode, ...], Field(min_length=1), Title("Postleitzahlen")]
    latitude: Annotated[Latitude, Title("Geografische Breite")]
    longitude: Annotated[Longitude, Title("Geografische Länge")]


class Place(Frozen):
    """A row of `content/region/places.csv`: a village or part of a town."""

    name: Annotated[Name, Title("Name"), Shown]
    municipality: Annotated[Ags, Title("Schlüssel der Gemeinde")]
    postal_code: Annotated[PostalCode | None, Title("Postleitzahl")] = None
    latitude: Annotated[Latitude | None, Title("Geografische Breite")] = None
    longitude: Annotated[Longitude | None, Title("Geografische Länge")] = None
