"""A tiny made-up district in code. Each function makes one value; `changes` replace its fields."""

from __future__ import annotations

from dataclasses import MISSING, fields
from datetime import date
from typing import Any

from generator.index import Index
from generator.model.compass import Compass
from generator.model.deadline import Deadline, Event
from generator.model.district import District, Municipality, Place
from generator.model.guide import Guide
from generator.model.help_line import HelpLine
from generator.model.offer import Offer
from generator.model.organization import Organization
from generator.model.vocabulary import (
    AgeGroup,
    Audience,
    ContentPage,
    EmergencyGroup,
    FieldOfAction,
    SocialArea,
    Term,
    Topic,
)

TODAY = date(2026, 11, 22)
SQUARES = {"musterstadt": 0.0, "testwalde": 0.1, "probendorf": 0.2}
"""Three square municipalities in a row, from west to east."""


SOURCE = {"url": "https://www.beispiel.example/a", "supports": "Anschrift"}


def offer(**changes: Any) -> Offer:
    """A meeting place in Musterstadt with a phone."""
    data: dict[str, Any] = {
        "id": "elterncafe",
        "name": "Elterncafé am Markt",
        "summary": "Eltern treffen sich hier zum Frühstück.",
        "description": "Sie trinken Kaffee und Ihr Kind spielt.",
        "organization": "verein",
        "address": {"address_1": "Markt 1", "postal_code": "01991", "city": "Musterstadt"},
        "delivery": ["on_site"],
        "topics": ["treffs"],
        "audiences": ["eltern"],
        "service_area": ["district"],
        "phones": [{"number": "030 23125 101"}],
        "sources": [SOURCE | {"date": "2025-03"}],
    }
    return Offer.model_validate(data | changes)


def organization(**changes: Any) -> Organization:
    """A provider."""
    return Organization.model_validate({"id": "verein", "name": "Verein für Familien"} | changes)


def transition(**changes: Any) -> Guide:
    """A guide with one step that finds the meeting place."""
    data: dict[str, Any] = {
        "id": "umzug",
        "name": "Neu im Ort",
        "summary": "So kommen Sie an.",
        "field_of_action": "ankommen",
        "life_phase": "Umzug",
        "anchor_event": "einzug",
        "topics": ["familie"],
        "checked_on": "2026-11-01",
        "steps": [step()],
    }
    return Guide.model_validate(data | changes)


def step(**changes: Any) -> dict[str, Any]:
    """A step of a guide, as data."""
    return {
        "id": "leute",
        "title": "Lernen Sie Leute kennen",
        "text": "Gehen Sie zu einem Treff.",
        "offers": ["elterncafe"],
    } | changes


def deadline(**changes: Any) -> Deadline:
    """A rule of date that nobody has checked."""
    data: dict[str, Any] = {
        "id": "anmelden",
        "event": "einzug",
        "offset_start": "P0D",
        "offset_end": "P2W",
        "kind": "deadline",
        "action": "Wohnung anmelden.",
        "responsible_body": "Einwohnermeldeamt",
        "legal_basis": "§ 17 BMG",
        "source_checked": "nein",
        "confidence": "medium",
        "checked_on": "2026-11-01",
    }
    return Deadline.model_validate(data | changes)


def district(**changes: Any) -> District:
    """The district's own file."""
    data: dict[str, Any] = {
        "site_name": "Familienkompass Musterkreis",
        "tagline": "Hilfe in Ihrer Nähe.",
        "name": "Musterkreis",
        "in_name": "im Musterkreis",
        "ags": "99001",
        "state": "Musterland",
        "url": "https://kompass.example/",
        "launch": "preview",
        "contact": {"name": "Kreishaus", "phone": {"number": "030 23125 100"}},
        "licence": "offen",
        "map_attribution": "Umrisse: erfunden",
    }
    return District.model_validate(data | changes)


def compass(*offers: Offer, **changes: Any) -> Compass:
    """Everything that was read; without offers given there is one. Of kinds of content that are not named here there is none."""
    parts: dict[str, Any] = {
        "district": district(),
        "organizations": by_id(organization()),
        "offers": by_id(*(offers or (offer(),))),
        "transitions": by_id(transition()),
        "topics": by_id(
            Topic.model_validate(
                {
                    "id": "familie",
                    "name": "Familie",
                    "summary": "Leben mit Kindern.",
                    "topics": [{"id": "treffs", "name": "Treffs", "everyday_words": ["Krabbelgruppe"]}],
                }
            )
        ),
        "age_groups": by_id(
            age_group(), age_group(id="jugend", form_of_address="du", minimum_age="14", maximum_age="18")
        ),
        "social_areas": by_id(area(), area(id="osten", municipalities=["probendorf"])),
        "audiences": by_id(
            Audience.model_validate({"id": "eltern", "name": "Eltern", "minimum_age": "18"}),
            Audience.model_validate({"id": "alle", "name": "Alle Menschen", "everyone": "ja"}),
        ),
        "situations": {},
        "languages": by_id(Term(id="de", name="Deutsch")),
        "fields_of_action": by_id(field_of_action()),
        "events": by_id(Event(id="einzug", name="Einzug")),
        "deadlines": by_id(deadline()),
        "help_lines": by_id(help_line()),
        "emergency": by_id(emergency_group()),
        "pages": by_id(
            ContentPage(id="korrektur", title="Angaben korrigieren", summary="Fehler melden.", body="Bitte.")
        ),
        "municipalities": by_id(*(municipality(i, longitude) for i, longitude in SQUARES.items())),
        "places": (Place(name="Kleindorf", municipality=ags("probendorf")),),
        "boundaries": {ags(i): (square(longitude),) for i, longitude in SQUARES.items()},
        "redirects": {"angebote/alt/": "angebote/elterncafe/"},
    }
    unknown = {f.name: {} for f in fields(Compass) if f.default is MISSING and f.default_factory is MISSING}
    return Compass(**unknown | parts | changes)


def index(*offers: Offer, today: date = TODAY, **changes: Any) -> Index:
    """The index of such a compass."""
    return Index(compass(*offers, **changes), today)


def field_of_action(**changes: Any) -> FieldOfAction:
    """The field of the guide, with a booklet for the whole district."""
    booklet = {"id": "ankommen", "name": "Gut ankommen", "audiences": ["eltern"]}
    return FieldOfAction.model_validate({"id": "ankommen", "name": "Ankommen", "booklet": booklet} | changes)


def age_group(**changes: Any) -> AgeGroup:
    """Grown-ups who are spoken to as Sie."""
    data: dict[str, Any] = {
        "id": changes.get("id", "erwachsene"),
        "name": f"Menschen ({changes.get('id', 'erwachsene')})",
        "short_name": changes.get("id", "erwachsene"),
        "summary": "Für alle dazwischen.",
        "minimum_age": "18",
        "maximum_age": "99",
        "icon": "familie",
    }
    return AgeGroup.model_validate(data | changes)


def area(**changes: Any) -> SocialArea:
    """A social area of two municipalities."""
    identifier = changes.get("id", "westen")
    data: dict[str, Any] = {
        "id": identifier,
        "name": f"Gebiet {identifier}",
        "short_name": identifier,
        "municipalities": ["musterstadt", "testwalde"],
    }
    return SocialArea.model_validate(data | changes)


def emergency_group() -> EmergencyGroup:
    """One group with one number."""
    return EmergencyGroup.model_validate(
        {"id": "gefahr", "title": "Bei Gefahr", "on_home": "ja", "help_lines": ["feuerwehr"]}
    )


def help_line(**changes: Any) -> HelpLine:
    """The number of that group."""
    data: dict[str, Any] = {
        "id": "feuerwehr",
        "name": "Feuerwehr",
        "phones": [{"number": "112"}],
        "text": "Bei Lebensgefahr.",
        "hours": "rund um die Uhr",
        "sources": [{"url": "https://a.example/", "supports": "Nummer"}],
        "checked_on": "2026-11-01",
    }
    return HelpLine.model_validate(data | changes)


def municipality(identifier: str, longitude: float) -> Municipality:
    """One of the squares."""
    return Municipality(
        id=identifier,
        ags=ags(identifier),
        name=identifier.capitalize(),
        type="Gemeinde",
        postal_codes=("01991",),
        latitude=50.05,
        longitude=11.05 + longitude,
    )


def ags(identifier: str) -> str:
    """Official key of one of the squares."""
    return f"9900100{list(SQUARES).index(identifier) + 1}"


def square(longitude: float) -> tuple[tuple[float, float], ...]:
    """Closed outline of a square, a tenth of a degree wide."""
    west, east = 11.0 + longitude, 11.0 + longitude + 0.1
    return ((west, 50.0), (east, 50.0), (east, 50.1), (west, 50.1), (west, 50.0))


def by_id(*values: Any) -> dict[str, Any]:
    """Values by their id, as the Compass holds them."""
    return {value.id: value for value in values}
