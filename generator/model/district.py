"""The district itself: who publishes, and the places it consists of."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from generator.base.days import knows
from generator.base.output import ORIGINAL
from generator.base.problem import quotable
from generator.model.place import Address, Phone
from generator.model.statement import Statement
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


HolidayCode = Annotated[str, BeforeValidator(_holiday_code)]
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


Ags = Annotated[str, _key(8, "einer Gemeinde")]
"""Official municipality key, eight digits."""


class Launch(StrEnum):
    """A preview wears a banner on every page until the district says live."""

    PREVIEW = "preview"
    LIVE = "live"


class Contact(Frozen):
    """Who answers when nothing else fits."""

    name: Name
    phone: Phone
    email: Email | None = None
    address: Address | None = None
    hours: Line | None = None
    """Sprechzeiten in einer Zeile, ohne Jahr."""
    hours_date: PartialDate | None = None
    """Wie alt die Zeiten sind (2026, 2026-05 oder 2026-05-31). Die Seite nennt das Jahr."""


class District(Frozen):
    """`content/district.yml`."""

    site_name: Name
    """Name des Wegweisers."""
    tagline: Summary
    name: Name
    """Name des Landkreises."""
    in_name: Name
    """Mit Verhältniswort: „im Saale-Orla-Kreis“."""
    ags: Annotated[str, _key(5, "eines Landkreises")]
    state: Name
    """Bundesland."""
    holidays: HolidayCode | None = None
    """Wo die gesetzlichen Feiertage gelten: Land und Bundesland, zum Beispiel DE-TH. An ihnen gelten Sprechzeiten nicht."""
    languages: tuple[Annotated[Id, BeforeValidator(_language)], ...] = (ORIGINAL,)
    url: Annotated[Url, AfterValidator(_site_address)]
    """Adresse, unter der die Seite stehen wird."""
    launch: Launch
    """preview (Vorschau, mit Hinweis auf jeder Seite) oder live."""
    contact: Contact
    """Wer hilft, wenn kein Angebot passt."""
    corrections_email: Email | None = None
    """Postfach für Korrekturen. Es steht auf der Seite pages/korrektur.md unter deren Text und auf den Seiten der Angebote,
    nur nicht bei sensitive: ja. Ohne dieses Feld bleibt es bei dem, was die Seite sagt, zum Beispiel beim Telefon."""
    offline: Flag = True
    """nein: Der Wegweiser lässt sich nicht auf Geräten speichern; gespeicherte löschen sich beim nächsten Besuch."""
    quick_exit_url: Url | None = None
    """Wohin „Seite schnell verlassen“ führt: eine harmlose Seite, die jeder kennt, zum Beispiel Nachrichten oder Wetter.
    Ohne dieses Feld führt es zur Startseite des Wegweisers."""
    security_contact: ReportAddress | None = None
    """Wohin jemand eine Sicherheitslücke meldet: ein Postfach oder eine Adresse mit https://. Daraus wird
    `.well-known/security.txt`; ohne dieses Feld gibt es die Datei nicht."""
    accessibility: Statement = Statement()
    """Angaben der Erklärung zur Barrierefreiheit. Sie stehen auf der Seite pages/barrierefreiheit.md unter deren Text; was
    hier fehlt, heißt dort „noch einzutragen“."""
    licence: Line
    """Lizenz der Inhalte."""
    map_attribution: Line
    """Quellenangabe, die jede Karte zeigen muss."""


class Municipality(Frozen):
    """A row of `content/region/municipalities.csv`."""

    id: Id
    ags: Ags
    name: Name
    type: Name
    association_id: Id | None = None
    """Kurzname der Verwaltungsgemeinschaft, zum Beispiel vg-seenplatte; gilt auch als service_area."""
    association: Name | None = None
    """Verwaltungsgemeinschaft."""
    postal_codes: Annotated[tuple[PostalCode, ...], Field(min_length=1)]
    latitude: Latitude
    longitude: Longitude


class Place(Frozen):
    """A row of `content/region/places.csv`: a village or part of a town."""

    name: Name
    municipality: Ags
    postal_code: PostalCode | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
