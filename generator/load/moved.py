"""`redirects.yml` → old address and new one. Whether the new one is a page is judged later, when all pages are known."""

from __future__ import annotations

import re
from typing import Any

from generator.base.problem import Location
from generator.base.rules import RULES
from generator.load.reading import Reading
from generator.model.values.fields import shown
from generator.source.nodes import Document, parse

PATH = "redirects.yml"
MOST = 1_000
"""Each is a page, a line for the host, and a rule that the host tries for every visit."""
LONGEST, DEEPEST, LONGEST_PART = 200, 6, 80
"""Characters and folders of an old address: it becomes a folder on disk."""
_ADDRESS = re.compile(r"([a-z0-9-]+/)*")
_FORM = "Form: - {from: angebote/alt/, to: angebote/neu/}. Nur Kleinbuchstaben, Ziffern und Bindestriche, am Ende ein Schrägstrich."


def moved(reading: Reading) -> dict[str, str]:
    """Redirects that can be read; the others become problems."""
    if PATH not in reading.sources.texts:
        return {}
    document = parse(reading.sources.texts[PATH], reading.sources.name(PATH))
    reading.problems += document.problems
    if document.value is not None and not isinstance(document.value, list):
        reading.problems.append(RULES["K114"].at(document.at(), "die Datei muss eine Liste sein", _FORM))
        return {}
    found: dict[str, str] = {}
    lines = document.value or []
    for number, data in enumerate(lines):
        if len(found) == MOST:
            message = f"mehr als {MOST} Weiterleitungen: die Datei hat {len(lines)}"
            fix = "Löschen Sie die ältesten, oder leiten Sie alte Adressen in den Einstellungen des Webservers weiter."
            reading.problems.append(RULES["K205"].at(document.at(number), message, fix))
            break
        message, place, fix = _wrong(document, number, data)
        if message:
            reading.problems.append(RULES["K205"].at(place, message, fix))
        elif data["from"] in found:
            place = document.at(number, "from")
            reading.problems.append(
                RULES["K109"].at(
                    place, f"„{data['from']}“ wird zweimal weitergeleitet", "Löschen Sie eine der beiden Zeilen."
                )
            )
        else:
            found[data["from"]] = data["to"]
            reading.documents["redirects", data["from"]] = (document, (number,))
    return found


def _wrong(document: Document, number: int, data: Any) -> tuple[str, Location, str]:
    place = document.at(number)
    if not isinstance(data, dict) or set(data) != {"from", "to"}:
        return "die Weiterleitung ist nicht lesbar", place, _FORM
    for end in ("from", "to"):
        if not isinstance(data[end], str) or not _ADDRESS.fullmatch(data[end]):
            return f"{end}: „{shown(str(data[end]))}“ ist keine Adresse dieser Seite", place, _FORM
    parts = data["from"].split("/")[:-1]
    if len(data["from"]) > LONGEST or max(map(len, parts), default=0) > LONGEST_PART:
        return f"die alte Adresse „{shown(data['from'])}“ ist zu lang", document.at(number, "from"), _limits()
    if len(parts) > DEEPEST:
        return f"die alte Adresse „{shown(data['from'])}“ hat zu viele Teile", document.at(number, "from"), _limits()
    return "", place, ""


def _limits() -> str:
    return f"Höchstens {LONGEST} Zeichen, {DEEPEST} Teile zwischen Schrägstrichen und {LONGEST_PART} Zeichen in jedem Teil."
