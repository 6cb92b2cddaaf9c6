"""Fields to reach somebody in writing or on a map; numbers to call are in `telephone.py`."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from generator.base import signs
from generator.base.problem import quotable
from generator.model.roles import Input
from generator.model.values.fields import clean, figure, number, problem, single, written
from generator.model.values.hosts import fault


def _url(text: object) -> str:
    value = single(text).strip()
    if value and signs.unseen(value) is None:
        value = clean(value)
    try:
        parts = urlsplit(value)
        host, port_is_fine = parts.hostname or "", (parts.port or 1) > 0
    except ValueError:
        host, port_is_fine, parts = "", False, urlsplit("")
    if parts.scheme not in ("http", "https") or not port_is_fine:
        raise problem(
            "K130", f"„{value[:80]}“ ist keine Internetadresse", "Eine Adresse beginnt mit https:// oder http://."
        )
    if host and (wrong := fault(host)):
        fix = "Nennen Sie die Adresse, unter der alle die Seite erreichen. Kopieren Sie sie aus dem Browser."
        raise problem("K130", f"„{value[:80]}“ {wrong}", fix)
    labels = host.removesuffix(".").split(".")
    if (
        parts.username is not None
        or signs.unseen(value) is not None
        or len(labels) < 2
        or not all(labels)
        or re.search(r"[\s<>\"'`\\{}|^]", value)
        or len(value) > 500
    ):
        raise problem(
            "K130",
            f"„{value[:80]}“ ist keine gültige Internetadresse",
            "Kopieren Sie die Adresse aus der Adresszeile des Browsers.",
        )
    return value


Url = Annotated[str, BeforeValidator(_url), written("string", pattern=r"^https?://"), Input.LINK]
"""An `http` or `https` address without user name."""


def _secure_url(text: object) -> str:
    value = single(text).strip()
    if not value.startswith("https://"):
        raise problem("K130", f"„{value[:80]}“ ist keine sichere Internetadresse", "Sie beginnt mit https://.")
    return _url(value)


SecureUrl = Annotated[str, BeforeValidator(_secure_url), written("string", pattern=r"^https://"), Input.LINK]
"""An `https` address, for pages where people type something about themselves."""

_EMAIL = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)


def _email(text: object) -> str:
    value = single(text)
    # Nothing longer is an address (RFC 5321), and the pattern takes long over long texts.
    if len(value) > 254 or not _EMAIL.fullmatch(value) or ".." in value:
        raise problem(
            "K131",
            f"„{value[:80]}“ ist keine E-Mail-Adresse",
            "Beispiel: beratung@beispiel.de, ohne Namen und ohne weitere Zeichen.",
        )
    return value


Email = Annotated[str, BeforeValidator(_email), Input.MAIL]
"""One mailbox of an office or organization, never of a person."""


def _report_address(text: object) -> str:
    value = single(text)
    if "://" not in value:
        return f"mailto:{_email(value.removeprefix('mailto:'))}"
    return _secure_url(value)


ReportAddress = Annotated[str, BeforeValidator(_report_address), written("string"), Input.LINK]
"""A mailbox or an `https` address, kept as a URI: `mailto:…` or `https://…`."""


def _postal_code(text: object) -> str:
    value = figure(text)
    if not re.fullmatch(r"[0-9]{5}", value):
        raise problem("K105", f"„{quotable(value)}“ ist keine Postleitzahl, sie hat fünf Ziffern", "Beispiel: 01991")
    return value


PostalCode = Annotated[str, BeforeValidator(_postal_code), written("string", "integer", pattern=r"^\d{5}$"), Input.CODE]
"""Five digits, kept as text: a leading zero counts."""


def _coordinate(low: float, high: float, name: str) -> BeforeValidator:
    def parsed(text: object) -> float:
        value = number(text)
        if value is None or not low <= value <= high:
            raise problem(
                "K126",
                f"„{quotable(text)}“ ist keine {name}",
                f"Eine {name} liegt zwischen {low:g} und {high:g}, zum Beispiel 50.5786.",
            )
        return value

    return BeforeValidator(parsed)


Latitude = Annotated[float, _coordinate(-90, 90, "geografische Breite"), Input.NUMBER]
Longitude = Annotated[float, _coordinate(-180, 180, "geografische Länge"), Input.NUMBER]
